#!/usr/bin/env bash
# Compares the search for duplicates with a suffix array of the bytes (libdivsufsort and common lengths), in turn;
# exits 1 where a goal is missed.
#
# usage: Tests/Benchmarks/duplicates.sh FILE…      one in UTF-8 of 100 MB for the goals to mean what they say
# Needs libdivsufsort and python3: apt-get install -y libdivsufsort-dev python3
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: $0 FILE…"; exit 2; }
files=(); for file; do files+=("$(realpath "$file")"); done
cd "$(dirname "$0")"
swift build -c release 2>&1 | tail -1
bench=.build/release/gangmu-bench
rounds=$(mktemp); trap 'rm -f "$rounds"' EXIT
failed=0

goal() { # NAME VALUE RELATION LIMIT
  python3 -c "
name, value, relation, limit = '$1', $2, '$3', $4
print(f'  {name:<34} {value:8.3f}   goal: {relation} {limit}')
raise SystemExit(value > limit if relation == 'at most' else value < limit)" || failed=1
}

for file in "${files[@]}"; do
  bytes=$(stat -c %s "$file")
  : >"$rounds"
  for round in 1 2 3; do
    echo "$("$bench" duplicates-once "$file" 1 1) $("$bench" duplicates-once "$file" 0.85 1)" \
      "$("$bench" duplicates-once "$file" 0.85 2) $("$bench" suffix-array "$file")" >>"$rounds"
  done
  read -r exact exactMemory near _ two _ peer peerMemory <<<"$(python3 -c "
import statistics
rows = [list(map(float, line.split())) for line in open('$rounds')]
print(*map(statistics.median, zip(*rows)))")"
  read -r coverage repeated <<<"$("$bench" coverage "$file")"
  printf '%s, %s bytes, %s in repeats: exact %.0f ms, near %.0f ms (two threads %.0f ms), suffix array %.0f ms\n' \
    "$file" "$bytes" "$repeated" "$exact" "$near" "$two" "$peer"
  goal "times as fast as the peer, exact" "$peer / $exact" "at least" 10
  goal "of its memory" "$exactMemory / $peerMemory" "at most" 0.3
  goal "of its repeats" "$coverage" "at least" 0.995
  goal "MB/s, near, one thread" "$bytes / $near / 1000" "at least" 40
done
exit $failed
