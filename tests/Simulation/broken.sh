#!/usr/bin/env bash
# Breaks one promise of the engine at a time, as the files in broken/ say, and demands that a simulated seed finds it.
# Usage: tests/Simulation/broken.sh [seeds]   (300 unless given). Works on a copy of what is committed; some minutes each.
set -uo pipefail
cd "$(dirname "$0")/../.."
seeds=${1:-300}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
found=0 missed=0
for patch in "$PWD"/tests/Simulation/broken/*.patch; do
  name=$(basename "$patch" .patch)
  rm -rf "$work/tree" && mkdir "$work/tree" && git archive HEAD | tar -x -C "$work/tree"
  if ! patch --quiet -d "$work/tree" -p1 < "$patch"; then echo "MISSED  $name: the engine has changed, and the patch does not fit any more"; missed=$((missed + 1)); continue; fi
  if ! dotnet build "$work/tree/tests/Simulation" -c Release -p:RunAnalyzers=false --nologo -v q > "$work/log" 2>&1; then cat "$work/log"; missed=$((missed + 1)); continue; fi
  SPECPLANNER_SEEDS=$seeds dotnet test "$work/tree/tests/Simulation" -c Release --no-build > "$work/log" 2>&1
  if seed=$(grep -m1 -oE 'Seed [0-9]+ breaks a promise' "$work/log"); then
    echo "found   $name ($(head -1 "$patch")): $seed"; found=$((found + 1))
  else
    echo "MISSED  $name ($(head -1 "$patch")): none of $seeds seeds finds it"; missed=$((missed + 1))
  fi
done
echo "$found found, $missed missed"
[ "$missed" -eq 0 ] && [ "$found" -gt 0 ]
