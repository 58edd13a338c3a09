#!/usr/bin/env bash
# Breaks one promise of the engine at a time, as the files in broken/ say, and demands that a simulated seed finds it.
# Usage: tests/Simulation/broken.sh [seeds]   (300 unless given). Works on a copy of what is committed; some minutes in all.
set -uo pipefail
cd "$(dirname "$0")/../.."
seeds=${1:-300}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tree" && git archive HEAD | tar -x -C "$work/tree"
found=0 missed=0

miss() { echo "MISSED  $1: $2"; missed=$((missed + 1)); }

# simulate <name of a patch> <what it breaks>
simulate() {
  if ! dotnet build "$work/tree/tests/Simulation" -c Release -p:RunAnalyzers=false --nologo -v q > "$work/log" 2>&1; then cat "$work/log"; miss "$1" "it does not compile"; return; fi
  SPECPLANNER_SEEDS=$seeds dotnet test "$work/tree/tests/Simulation" -c Release --no-build > "$work/log" 2>&1
  local seed; seed=$(grep -m1 -oE 'Seed [0-9]+ breaks a promise' "$work/log")
  if [ -z "$seed" ]; then miss "$1" "none of $seeds seeds finds it"; return; fi
  echo "found   $1. $2 $seed."; found=$((found + 1))
}

for patch in tests/Simulation/broken/*.patch; do
  name=$(basename "$patch" .patch)
  if ! patch --quiet -d "$work/tree" -p1 < "$patch"; then miss "$name" "the engine has changed, and the patch does not fit any more"; break; fi
  simulate "$name" "$(head -1 "$patch")"
  patch --quiet -R -d "$work/tree" -p1 < "$patch"
done
echo "$found found, $missed missed"
[ "$missed" -eq 0 ] && [ "$found" -gt 0 ]
