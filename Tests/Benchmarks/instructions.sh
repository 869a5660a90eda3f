#!/usr/bin/env bash
# Counts the instructions of the hot loops on a fixed text and fails where they exceed instructions.txt by more than
# 5 %: unlike times these are the same on a busy machine.
#
# usage: Tests/Benchmarks/instructions.sh [--write]      --write: takes today's counts as the new ones
# Needs valgrind: apt-get install -y valgrind
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --package-path ../.. --product gangmu 2>&1 | tail -1
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
# Valgrind 3.19 gives up on the debug information of Swift 6.
gangmu=$folder/gangmu
strip -o "$gangmu" ../../.build/release/gangmu
text=$folder/text.txt
# The sample ten times, in an order that has no period of its own.
python3 - "$text" <<'TEXT'
import random, sys
lines = open("../../Resources/seed_liaoning_cppcc.txt", encoding="utf-8").read().split("\n\n")
rng = random.Random(1)
with open(sys.argv[1], "w", encoding="utf-8") as file:
    for _ in range(10): file.write("\n\n".join(lines) + "\n\n"); rng.shuffle(lines)
TEXT

count() { # COMMAND…: millions of instructions
  local collected
  collected=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null "$gangmu" "$@" 2>&1 >/dev/null </dev/null |
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p')
  awk -v count="${collected:?valgrind has counted nothing}" 'BEGIN {printf "%.1f", count / 1e6}'
}
# What starting up and reading the command line take is not counted.
: >"$folder/empty.txt"
start=$(count outline --format json "$folder/empty.txt")
measured=$folder/measured.txt
while read -r name command; do
  # shellcheck disable=SC2086
  printf '%s %s\n' "$name" "$(python3 -c "print(round($(count $command) - $start, 1))")" >>"$measured"
done <<COMMANDS
outline outline --format json $text
search search --count 主席會議 $text
expression search --count --regex 主.会议 $text
check check --format json $text
duplicates duplicates --threads 1 $text
printing $text
COMMANDS
if [ "${1:-}" = --write ]; then cp "$measured" instructions.txt; cat instructions.txt; exit; fi
python3 - instructions.txt "$measured" <<'JUDGE'
import sys
allowed, found = ({name: float(count) for name, count in map(str.split, open(path))} for path in sys.argv[1:3])
worse = [name for name, count in found.items() if count > allowed.get(name, 0) * 1.05]
for name, count in found.items():
    print(f"{name:<12} {count:8.1f} million instructions, {count / allowed.get(name, count) * 100:5.1f} % of what was agreed")
sys.exit(f"more than 5 % above Tests/Benchmarks/instructions.txt: {', '.join(worse)}" if worse else 0)
JUDGE
