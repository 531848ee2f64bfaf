#!/usr/bin/env bash
# The flow of a stage where AWS's reads lag behind and its clock is another than the machine's (sandbox/BEHAVIOUR.md,
# CFN-61 and HTTP-12). `late-reads.sh 21` draws other reads.
set -euo pipefail
cd "$(dirname "$0")/../.."
flows=(changes consent destroy fail-back lifecycle order promotion-same-region race reader redis-secret removal replicas run-again stages validation)
TINYSTACKS_LATE="${1:-8}" npx vitest run "${flows[@]/#/__tests__/e2e/}"
