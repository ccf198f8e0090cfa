# shellcheck shell=bash
# Sourced by the scripts beside it. Works with bash 3.2 (macOS), so: no wait -n, no mapfile, no associative arrays.

DEV="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
ROOT="$(cd "$DEV/../.." && pwd)"
CACHE="$ROOT/.cache"
export DEV ROOT CACHE

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

require_node() {
  has node || fail "Node.js 20.19 or newer is needed and no 'node' is on the PATH: install it and run again."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "Node.js 20.19 or newer is needed, but 'node' on the PATH is $(node --version): install a newer one and run again."
}

# require_free_port PORT VARIABLE: VARIABLE is what the caller can set to choose another.
require_free_port() {
  node "$DEV/ports.mjs" is-free "$1" ||
    fail "Port $1 is taken by another program: stop that one, or choose another port with $2=<number>."
}

free_ports() { node "$DEV/ports.mjs" free "${1:-1}"; }

alive() { kill -0 "$1" 2>/dev/null; }

# A nap that lets traps run at once.
nap() {
  sleep "${1:-0.2}" &
  wait $! || true
}

# await SECONDS COMMAND…: polls until COMMAND succeeds; fails at the deadline.
await() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$deadline" ] || return 1
    nap 0.2
  done
}

gone() { ! alive "$1"; }

# stop_pid PID [SECONDS]: asks nicely, waits, then insists. Only ever a process that the caller started.
stop_pid() {
  alive "$1" || return 0
  kill -TERM "$1" 2>/dev/null || true
  await "${2:-20}" gone "$1" || kill -KILL "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

# in_background LOG COMMAND…: its own process group, so that Ctrl-C reaches only us and we stop it in order. Sets STARTED_PID.
in_background() {
  local log="$1"
  shift
  set -m
  "$@" >>"$log" 2>&1 </dev/null &
  STARTED_PID=$!
  set +m
  disown "$STARTED_PID"
  export STARTED_PID
}

# http_ok PORT PATH: true when it answers 200.
http_ok() {
  local status=""
  { exec 9<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&9 2>/dev/null || true
  IFS= read -r -t 5 status <&9 2>/dev/null || true
  exec 9<&- 9>&-
  case "$status" in *" 200"*) return 0 ;; *) return 1 ;; esac
}

# fingerprint PATH…: one line that changes when the name or content of any file below changes.
fingerprint() {
  find "$@" -type f -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 cksum | cksum
}

# quietly COMMAND…: what it said is shown only when it failed.
quietly() {
  local log code=0
  mkdir -p "$CACHE"
  log="$(mktemp "$CACHE/build.XXXXXX")"
  "$@" >"$log" 2>&1 </dev/null || code=$?
  [ "$code" -eq 0 ] || tail -60 "$log" >&2
  rm -f "$log"
  [ "$code" -eq 0 ] || fail "$(basename "$1") failed; its last lines are above."
}
