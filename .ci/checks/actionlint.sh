#!/usr/bin/env bash
# Lints our workflows, every example workflow, that in README.md, and those that `init` writes. A pattern without files
# is no file, and fails.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
bash .ci/checks/readme-workflow.sh >"$work/readme.yml"
node .ci/checks/actionlint.ts .github/workflows/*.yml examples/workflows/*.yml "$work/readme.yml" \
  __tests__/init/repositories/*/golden/databases*.yml
