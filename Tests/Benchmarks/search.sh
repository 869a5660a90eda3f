#!/usr/bin/env bash
# Compares folding and searching with ripgrep, in turn, on 100 MB; exits 1 where a goal is missed.
#
# usage: Tests/Benchmarks/search.sh [FILE]      without FILE it makes one, in .build
# Needs ripgrep, hyperfine and python3: apt-get install -y ripgrep hyperfine python3
# --output pipe: a grep that writes to /dev/null stops at its first hit.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release 2>&1 | tail -1
bench=.build/release/gangmu-bench
file=${1:-.build/large.txt}
[ -e "$file" ] || "$bench" text 100 >"$file"
results=$(mktemp); trap 'rm -f "$results"' EXIT
failed=0

# The median of a command of another program, in milliseconds.
median() {
  hyperfine -N --output pipe -w 2 -m 10 --export-json "$results" "$1" >/dev/null 2>&1
  python3 -c "import json; print(json.load(open('$results'))['results'][0]['median'] * 1000)"
}

goal() { # NAME VALUE LIMIT: the value must not exceed the limit
  python3 -c "
name, value, limit = '$1', $2, $3
print(f'  {name:<24} {value:6.2f}   goal: at most {limit}')
raise SystemExit(value > limit)" || failed=1
}

read -r units time least rate <<<"$("$bench" fold "$file")"
printf 'fold %s: %.0f ms\n' "$(stat -c %s "$file") bytes" "$time"
goal "s/GB" "1 / $rate" 1.25

# Words, and what ripgrep needs to find their forms across line ends.
while read -r words classes; do
  for round in 1 2 3; do
    read -r hits time least <<<"$("$bench" search "$file" "$words")"
    echo "$time $(median "rg -c -F $words $file") $(median "rg -U --count-matches '$classes' $file")"
  done | sort -n >"$results.times"
  read -r own plain multiline <<<"$(python3 -c "
import statistics
rows = [list(map(float, line.split())) for line in open('$results.times')]
print(*map(statistics.median, zip(*rows)))")"
  read -r hits _ <<<"$("$bench" search "$file" "$words")"
  count=$(rg -U --count-matches "$classes" "$file" || [ $? = 1 ])
  printf '%s: %s hits (rg -U: %s), %.1f ms; rg -c -F %.1f ms, rg -U %.1f ms\n' \
    "$words" "$hits" "$count" "$own" "$plain" "$multiline"
  [ "$hits" = "${count:-0}" ] || { echo "  the counts differ"; failed=1; }
  goal "of rg -c -F" "$own / $plain" 0.5
  goal "of rg -U" "$own / $multiline" 0.25
done <<'QUERIES'
發展 [发發髮]\s*展
遼寧 [辽遼]\s*[宁寧甯]
主席會議 主\s*席\s*[会會]\s*[议議]
協商議政 [协協]\s*商\s*[议議]\s*政
QUERIES
rm -f "$results.times"
exit $failed
