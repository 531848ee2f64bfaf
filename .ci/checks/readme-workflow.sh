#!/usr/bin/env bash
# Prints the workflow in README.md: what stands between its name and the end of its block.
set -euo pipefail
cd "$(dirname "$0")/../.."
awk '/^```/ { inside = 0 } /^name: / { inside = 1 } inside' README.md | grep .
