#!/usr/bin/env bash
# docker-compose.yml against the Compose Specification's schema and our own rules, and the secrets it mounts. No engine needed.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"

has python3 || fail "python3 with pip is needed to check docker-compose.yml: install it (Debian: apt-get install python3-pip)."
TOOLS="$CACHE/compose-check"
WANTED="$(fingerprint "$DEV/tests/compose-check.txt")"

install_tools() {
  [ "$(cat "$TOOLS/stamp" 2>/dev/null)" != "$WANTED" ] || return 0
  mkdir -p "$CACHE"
  local fresh
  fresh="$(mktemp -d "$CACHE/compose-check.XXXXXX")"
  PIP_ROOT_USER_ACTION=ignore python3 -m pip install --quiet --no-deps --only-binary=:all: --require-hashes --target "$fresh" \
    -r "$DEV/tests/compose-check.txt" || { rm -rf "$fresh"; fail "The tools that check docker-compose.yml could not be fetched with pip."; }
  echo "$WANTED" >"$fresh/stamp"
  rm -rf "$TOOLS"
  mv "$fresh" "$TOOLS"
}

check() { PYTHONPATH="$TOOLS" COMPOSE_FOLDER="$ROOT" python3 "$DEV/tests/compose.py" "$TOOLS/compose/config/compose_spec.json" "$1"; }

# sees WHAT SED-EXPRESSION: the check names WHAT once the file is spoilt so.
sees() {
  local answer code=0
  sed -e "$2" "$ROOT/docker-compose.yml" >"$WORK/spoilt.yml"
  ! cmp -s "$ROOT/docker-compose.yml" "$WORK/spoilt.yml" || complain "nothing was spoilt by $2"
  answer="$(check "$WORK/spoilt.yml")" || code=$?
  equals 1 "$code"
  contains "$1" "$answer"
}

sees_what_is_wrong() {
  sees "services.web: 'restrat' does not match" 's/restart: unless-stopped/restrat: unless-stopped/'
  sees "mongo: publishes a port" 's/^    hostname: mongo$/    ports: ["27017:27017"]/'
  sees "secret cursor_secret is not defined" '/^  cursor_secret:/d'
  sees "is a secret in the environment" 's|MONGO_INITDB_ROOT_PASSWORD_FILE: .*|MONGO_INITDB_ROOT_PASSWORD: hunter2|'
  sees "backend/Dockerfle does not exist" 's|backend/Dockerfile|backend/Dockerfle|'
  sees "reachable from outside" 's/internal: true/internal: false/'
}

makes_secrets_once() {
  export TUNGNHA_SECRETS_DIR="$WORK/secrets"
  "$DEV/secrets"
  local file before
  for file in mongo_root_password mongo_app_password mongo_key mongodb_uri cursor_secret; do
    equals 400 "$(node -p "(require('fs').statSync('$WORK/secrets/$file').mode & 0o777).toString(8)")"
    grep -q "file: ./.secrets/$file " "$ROOT/docker-compose.yml"
  done
  contains "mongodb://tungnha:$(cat "$WORK/secrets/mongo_app_password")@mongo:27017/tungnha?replicaSet=rs0" "$(cat "$WORK/secrets/mongodb_uri")"
  before="$(fingerprint "$WORK/secrets")"
  "$DEV/secrets"
  equals "$before" "$(fingerprint "$WORK/secrets")"
}

keeps_secrets_out_of_git_and_images() {
  grep -qx '.secrets/' "$ROOT/.gitignore"
  equals '*' "$(grep -v '^#' "$ROOT/.dockerignore" | head -1)"
}

# What a Dockerfile copies from the context must exist and must not be ignored.
copies_what_exists() {
  local path
  grep -hE '^COPY [^-]' "$ROOT/backend/Dockerfile" "$ROOT/frontend/Dockerfile" | while read -r _ rest; do
    for path in ${rest% *}; do
      [ -e "$ROOT/$path" ] || complain "$path does not exist"
      is_let_through "$path" || complain "$path is ignored in .dockerignore"
    done
  done
}

is_let_through() {
  local folder="$1"
  until grep -qxF "!$folder" "$ROOT/.dockerignore"; do
    case "$folder" in */*) folder="${folder%/*}" ;; *) return 1 ;; esac
  done
}

install_tools
it "docker-compose.yml fits the Compose Specification and our rules" check "$ROOT/docker-compose.yml"
it "the check sees what is wrong" sees_what_is_wrong
it "makes the secret files once, for their owner only" makes_secrets_once
it "keeps secrets out of git and images" keeps_secrets_out_of_git_and_images
it "the Dockerfiles copy what exists" copies_what_exists
summary
