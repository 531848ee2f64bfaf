#!/usr/bin/env bash
# Every template of the examples against AWS's own resource schemas. E3691 (its list of engine
# versions) lags behind AWS and is the only rule that is left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
templates=(__tests__/template/golden/*.json)
test -f "${templates[0]}"
echo "${#templates[@]} templates"
"$TOOLS/python/bin/cfn-lint" --ignore-checks E3691 -- "${templates[@]}"
