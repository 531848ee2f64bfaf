#!/usr/bin/env bash
# Runs a command in a clean clone, below an empty HOME that only its owner may enter.
set -euo pipefail
source_tree="$(cd "$(dirname "$0")/../.." && pwd)"

# What npm has fetched for the tree this is started from is not fetched again; it is unpacked anew all the same.
export npm_config_cache="${npm_config_cache:-${HOME:-/root}/.npm}"
HOME="$(mktemp -d /var/tmp/tinystacks-home.XXXXXX)"
export HOME
chmod 0700 "$HOME"
trap 'rm -rf "$HOME"' EXIT

git clone --quiet --no-hardlinks "$source_tree" "$HOME/tinystacks"
cd "$HOME/tinystacks"
unset NODE_COMPILE_CACHE
# As a newcomer's shell finds it: without the node_modules of the tree this is started from.
PATH="$(printf '%s' "$PATH" | tr ':' '\n' | grep -v '/node_modules/' | paste -sd:)" "$@"
