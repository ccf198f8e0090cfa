#!/usr/bin/env bash
# A tenth of the fault rig: what is acknowledged is stored once and counted once, whatever is killed meanwhile.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"
unset MONGODB_URI

loses_and_doubles_nothing() {
  OUTCOMES=300 KILLS=2 HANGS=1 STEP_DOWNS=1 SAME_KEY=100 SLACK=3 "$ROOT/backend/faults/run" | tee "$WORK/faults.log"
  equals 9 "$(grep -c '^ok' "$WORK/faults.log")"
  grep -q '^drift: 0$' "$WORK/faults.log"
}

it "loses and doubles no outcome when phones, servers and primaries are killed" loses_and_doubles_nothing
summary
