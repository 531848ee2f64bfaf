#!/usr/bin/env bash
# Our workflows, the action, the example workflows and those that `init` writes against zizmor's rules, without
# the network. What is left out, and why, is in .ci/zizmor.
set -euo pipefail
cd "$(dirname "$0")/../.."
examples=(examples/workflows/*.yml)
test -f "${examples[0]}"

zizmor() { "$TOOLS/python/bin/zizmor" --offline --no-progress --persona pedantic "$@"; }
zizmor --config .ci/zizmor/ours.yml .github/workflows/*.yml .github/dependabot.yml action.yml

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
bash .ci/checks/readme-workflow.sh >"$work/readme.yml"
examples+=("$work/readme.yml" __tests__/init/repositories/*/golden/databases*.yml)
zizmor --config .ci/zizmor/examples.yml -- "${examples[@]}"
echo "${#examples[@]} examples"
