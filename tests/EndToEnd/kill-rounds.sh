#!/bin/sh
# Kills the runner of a run of 200 steps at random moments, in as many rounds as wanted, and sums up what was seen.
#   tests/EndToEnd/kill-rounds.sh [rounds] [first seed]
set -eu
cd "$(dirname "$0")"
seen=$(mktemp)
trap 'rm -f "$seen"' EXIT
SPECPLANNER_KILL_ROUNDS=${1:-200} SPECPLANNER_KILL_SEED=${2:-1} \
  dotnet test --no-build --filter FullyQualifiedName~KillRoundTests --logger 'console;verbosity=detailed' > "$seen" 2>&1 || failed=$?
grep -E 'Failed |seed [0-9]+:|^ *(Passed|Failed): ' "$seen" || cat "$seen"
awk '/seed [0-9]+:/ { sub(/.*seed [0-9]+: /, ""); rounds++; kills += $1; cut += $3; left += $7; ended += $14 }
  END { printf "%d rounds, %d kills, %d attempts cut off, %d processes lived on, %d ended by resume\n", rounds, kills, cut, left, ended }' "$seen"
exit "${failed:-0}"
