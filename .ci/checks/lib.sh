# Sourced by the checks that let a client nobody here wrote talk to the sandbox.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
PATH="$root/node_modules/.bin:$TOOLS/python/bin:$TOOLS/npm/node_modules/.bin:$PATH"
export AWS_PAGER='' AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null

# The built CLI, as a person has it.
tinystacks() { node "$root/dist/cli/index.js" "$@"; }

# Version 1 of the AWS CLI takes a fixed address for RDS in us-east-1 (its customization
# overridesslcommonname), whatever AWS_ENDPOINT_URL says; the option wins over it.
aws() { command aws --endpoint-url "$AWS_ENDPOINT_URL" "$@"; }

# Runs the calling script again inside a sandbox, unless that is where it is.
in_sandbox() {
  [ -n "${IN_SANDBOX:-}" ] && return
  IN_SANDBOX=1 exec node "$root/dist/cli/index.js" sandbox --speed 0 --engines none -- bash "$0"
}

fail() {
  echo "FAIL: $*" >&2
  exit 1
}

# expect WHAT ACTUAL WANTED
expect() {
  [ "$2" = "$3" ] || fail "$1 is '$2', should be '$3'"
  echo "ok: $1 is $3"
}

# expect_match WHAT ACTUAL REGEX
expect_match() {
  # No pipe: grep ends at the first match, and what writes into it would fail.
  grep -qE -- "$3" <<<"$2" || fail "$1 should match /$3/, but is: $2"
  echo "ok: $1 matches /$3/"
}

# larger TEMPLATE: the same with 40 GiB for its PostgreSQL.
larger() {
  jq '(.Resources[] | select(.Type == "AWS::RDS::DBInstance" and .Properties.Engine == "postgres").Properties.AllocatedStorage) = "40"' "$1"
}

# A folder that is gone when the check ends, however it ends: $work.
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
trap 'exit 143' TERM INT
# A file is known by its path in a repository.
git init --quiet "$work"
