# shellcheck shell=bash
# Sourced by the tests beside it: each calls `it "does something" function` and at the end `summary`.
# A function's failing command fails the test; everything it wrote is shown then.

# shellcheck source=backend/dev/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
PASSED=0
FAILED=0
WORK="$(mktemp -d "${TMPDIR:-/tmp}/tungnha-test.XXXXXX")"
NOWHERE="$WORK/nowhere"
mkdir -p "$NOWHERE"
trap 'end_of_tests' EXIT
trap 'exit 130' INT TERM HUP

it() {
  local name="$1" output="$WORK/output"
  shift
  # In a subshell of its own shell options: a test may stop at its first failing command.
  set +e
  (
    set -euo pipefail
    trap - EXIT
    "$@"
  ) >"$output" 2>&1
  local code=$?
  set -e
  if [ "$code" -eq 0 ]; then
    PASSED=$((PASSED + 1))
    echo "  ok      $name"
  else
    FAILED=$((FAILED + 1))
    echo "  FAILED  $name"
    sed 's/^/          /' "$output" | tail -25
  fi
}

# refuses "SENTENCE with * and ?" COMMAND…: exit code ≠ 0 and exactly that one line on stderr.
refuses() {
  local wanted="$1" code=0
  shift
  "$@" >"$WORK/stdout" 2>"$WORK/stderr" || code=$?
  [ "$code" -ne 0 ] || complain "it succeeded: $(cat "$WORK/stdout")"
  [ "$(wc -l <"$WORK/stderr")" -eq 1 ] || complain "not one line on stderr: $(cat "$WORK/stderr")"
  # shellcheck disable=SC2254
  case "$(cat "$WORK/stderr")" in
    $wanted) ;;
    *) complain "stderr was: $(cat "$WORK/stderr")" ;;
  esac
}

equals() { [ "$1" = "$2" ] || complain "wanted '$1', got '$2'"; }

contains() { case "$2" in *"$1"*) ;; *) complain "'$1' is not in: $2" ;; esac; }

complain() {
  echo "$*"
  exit 1
}

# Nothing with this test's folder on its command line or in its environment runs any more.
nothing_runs() {
  local left
  left="$(ps -eww -o pid=,args= | grep -F "$1" | grep -v grep || true)"
  [ -z "$left" ] || complain "still running: $left"
}

# path_with NAME…: a folder with the usual tools and the named programs only, to be a PATH.
path_with() {
  local folder tool
  folder="$(mktemp -d "$WORK/path.XXXXXX")"
  for tool in bash sh env dirname cat sed grep ps uname mkdir mktemp rm mv ls tr cut head tail wc find sort xargs cksum id \
    sleep chmod basename awk touch "$@"; do
    ! command -v "$tool" >/dev/null || ln -sf "$(command -v "$tool")" "$folder/$tool"
  done
  echo "$folder"
}

# fake_program FOLDER NAME BODY: a shell script on that PATH folder.
fake_program() {
  rm -f "$1/$2"
  printf '#!/usr/bin/env bash\n%s\n' "$3" >"$1/$2"
  chmod +x "$1/$2"
}

# The server's stand-in, as a jar: answers 200 on /readyz and echoes what it was asked elsewhere.
stub_jar() {
  local home="$WORK/stub"
  if [ ! -f "$home/stub.jar" ]; then
    mkdir -p "$home"
    "$("$DEV/jdk")/bin/javac" -d "$home" "$DEV/tests/StubServer.java" >&2
    "$("$DEV/jdk")/bin/jar" --create --file "$home/stub.jar" --main-class StubServer -C "$home" . >&2
  fi
  echo "$home/stub.jar"
}

end_of_tests() {
  local folder pid
  touch "$WORK/pids"
  # What a failed test left: started by us, and known by its pid.
  while read -r pid; do stop_pid "$pid" 60; done <"$WORK/pids"
  for folder in "$WORK"/*/ "$WORK"/*/mongo/; do
    [ ! -d "$folder/node0" ] || "$DEV/mongo" stop "${folder%/}" || true
  done
  rm -rf "$WORK"
}

summary() {
  echo "$PASSED passed, $FAILED failed"
  [ -z "${TUNGNHA_TEST_TALLY:-}" ] || echo "$PASSED $FAILED" >>"$TUNGNHA_TEST_TALLY"
  [ "$FAILED" -eq 0 ]
}
