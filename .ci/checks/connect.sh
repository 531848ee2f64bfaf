#!/usr/bin/env bash
# `connect` and `exec` through a real sshd to real engines, with the clients of the system: nobody but the right database
# is let in, and killed twenty times, they leave no key, no process and no port.
set -euo pipefail
cd "$(dirname "$0")/../.."
TINYSTACKS_KILLS=20 npx vitest run --config .ci/checks/connect/vitest.config.ts
