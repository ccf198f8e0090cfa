#!/usr/bin/env bash
# 'make run' around a stand-in for the server: what it refuses, what it passes on, and that it leaves nothing behind.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"
unset MONGODB_URI

TUNGNHA_JAR="$(stub_jar)"
DATA="$WORK/data"
export TUNGNHA_JAR DATA
new_ports() {
  local ports
  # shellcheck disable=SC2207
  ports=($(free_ports 2))
  export PORT="${ports[0]}" MANAGEMENT_PORT="${ports[1]}"
}
new_ports

# As a person's terminal would: its own process group, so that a signal of ours reaches nobody else.
start_run() {
  : >"$WORK/run.log"
  # shellcheck disable=SC2046
  in_background "$WORK/run.log" $(hearing_ctrl_c) "$DEV/run"
  RUN="$STARTED_PID"
  echo "$RUN" >>"$WORK/pids"
  await 60 greeted
}

# Tests started as a background job inherit an ignored Ctrl-C, which no shell can trap again.
hearing_ctrl_c() {
  if env --default-signal=INT true 2>/dev/null; then echo env --default-signal=INT; fi
}

greeted() { grep -q 'Ctrl-C stops everything' "$WORK/run.log" || gone "$RUN"; }

ends_clean() {
  await 60 gone "$RUN" || complain "it still runs: $(cat "$WORK/run.log")"
  nothing_runs "$DATA"
  nothing_runs "$TUNGNHA_JAR"
  [ ! -e "$DATA/run.pid" ] || complain "run.pid is left"
}

refuses_without_java() {
  PATH="$(path_with node)" TUNGNHA_JDK_ROOTS='' HOME="$NOWHERE" \
    refuses "A JDK 25 or newer is needed and none was found*" env -u JAVA_HOME -u TUNGNHA_JAVA_HOME "$DEV/run"
  [ ! -e "$DATA" ]
}

refuses_without_node() {
  local home
  home="$("$DEV/jdk")"
  PATH="$(path_with)" TUNGNHA_JAVA_HOME="$home" refuses "Node.js 20.19 or newer is needed and no 'node' is on the PATH*" "$DEV/run"
  [ ! -e "$DATA" ]
}

refuses_old_node() {
  local path home
  home="$("$DEV/jdk")"
  path="$(path_with)"
  fake_program "$path" node '[ "$1" != --version ] || echo v18.19.0; [ "$1" = --version ]'
  PATH="$path" TUNGNHA_JAVA_HOME="$home" refuses "Node.js 20.19 or newer is needed, but 'node' on the PATH is v18.19.0*" "$DEV/run"
  [ ! -e "$DATA" ]
}

refuses_without_mongodb() {
  local home
  home="$("$DEV/jdk")"
  mkdir -p "$WORK/bare/backend"
  cp -R "$DEV" "$WORK/bare/backend/dev"
  PATH="$(path_with node)" TUNGNHA_JAVA_HOME="$home" refuses "No MongoDB was found: set MONGODB_URI*" "$WORK/bare/backend/dev/run"
  [ ! -e "$DATA" ]
}

refuses_a_taken_port() {
  node -e "require('net').createServer().listen($PORT); setTimeout(() => process.exit(), 30000)" &
  local holder=$!
  await 5 taken
  refuses "Port $PORT is taken by another program: stop that one, or choose another port with PORT=<number>." "$DEV/run"
  kill "$holder"
  [ ! -e "$DATA" ]
}

taken() { ! node "$DEV/ports.mjs" is-free "$PORT"; }

stops_all_on_a_signal() {
  start_run
  http_ok "$PORT" /readyz
  contains "http://localhost:$PORT" "$(cat "$WORK/run.log")"
  contains "totruong" "$(cat "$WORK/run.log")"
  # shellcheck disable=SC1091
  . "$DATA/demo.env"
  contains "$TUNGNHA_SAMPLE_PASSWORD" "$(cat "$WORK/run.log")"
  contains "Bearer $TUNGNHA_SAMPLE_PARTNER_KEY" "$(cat "$WORK/run.log")"
  contains "sample true spa $ROOT/frontend/dist" "$(cat "$DATA/log/server.log")"
  kill "-$1" "$RUN"
  ends_clean
}

keeps_the_demo_password() {
  equals 600 "$(node -p "(require('fs').statSync('$DATA/demo.env').mode & 0o777).toString(8)")"
  grep -qE '^TUNGNHA_SAMPLE_PARTNER_KEY=tnh_demo_[a-z0-9]{8}_[A-Za-z0-9]{43}$' "$DATA/demo.env"
  local before
  before="$(cat "$DATA/demo.env")"
  "$DEV/demo-env" "$DATA/demo.env"
  equals "$before" "$(cat "$DATA/demo.env")"
}

stops_when_a_child_dies() {
  start_run
  "$@"
  ends_clean
}

kill_server() { kill -KILL "$(ps -eww -o pid=,args= | grep -F "$TUNGNHA_JAR" | grep -v grep | awk '{ print $1 }')"; }

kill_database() { "$DEV/mongo" kill "$DATA/mongo" 0; }

refuses_a_second_copy() {
  start_run
  new_ports
  refuses "Another copy (pid $RUN) runs with the folder $DATA*" "$DEV/run"
  alive "$RUN"
  "$DEV/mongo" uri "$DATA/mongo" >/dev/null
  kill -TERM "$RUN"
  ends_clean
}

shows_why_the_server_failed() {
  local code=0
  STUB_FAILS=1 "$DEV/run" >"$WORK/failed.log" 2>&1 || code=$?
  equals 1 "$code"
  contains "The server stopped while starting: ERROR the stub was told to fail" "$(cat "$WORK/failed.log")"
  contains "$DATA/log/server.log" "$(cat "$WORK/failed.log")"
  nothing_runs "$DATA"
}

verifies_counters_alone() {
  contains "verify-counters with mongodb://127.0.0.1:" "$("$DEV/verify-counters")"
  nothing_runs "$DATA"
}

refuses_damaged_data() {
  echo half >"$DATA/mongo/node0/db/WiredTiger.turtle"
  refuses "MongoDB refused the data folder $DATA/mongo, which seems damaged*make clean-data*" "$DEV/run"
  nothing_runs "$DATA"
}

removes_its_data_only() {
  mkdir "$WORK/precious"
  DATA="$WORK/precious" refuses "$WORK/precious holds no data of 'make run', so it was not removed." "$DEV/clean-data"
  "$DEV/clean-data"
  [ ! -e "$DATA" ] && [ -d "$WORK/precious" ]
}

it "refuses without a JDK 25" refuses_without_java
it "refuses without Node" refuses_without_node
it "refuses an old Node" refuses_old_node
it "refuses without any MongoDB" refuses_without_mongodb
it "refuses a taken port" refuses_a_taken_port
it "starts, shows how to sign in, and stops everything on SIGTERM" stops_all_on_a_signal TERM
it "stops everything on Ctrl-C" stops_all_on_a_signal INT
it "keeps one demo password, for its owner only" keeps_the_demo_password
it "stops everything when the server dies" stops_when_a_child_dies kill_server
it "stops everything when the database dies" stops_when_a_child_dies kill_database
it "refuses a second copy over the same data" refuses_a_second_copy
it "shows the reason and the log when the server fails" shows_why_the_server_failed
it "verifies counters without a running system" verifies_counters_alone
it "refuses damaged data in one sentence" refuses_damaged_data
it "removes its own data and nothing else" removes_its_data_only
summary
