#!/usr/bin/env bash
# Compares the outline with ripgrep counting lines that open with one kind of label, in turn, on 20 MB; exits 1
# where a goal is missed. Then times hostile texts at two sizes, to see that they stay linear.
#
# usage: Tests/Benchmarks/outline.sh [FILE]      without FILE it makes one, in .build
# Needs ripgrep, hyperfine and python3: apt-get install -y ripgrep hyperfine python3 time
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --package-path ../.. --product gangmu 2>&1 | tail -1
gangmu=../../.build/release/gangmu
file=${1:-.build/outline.txt}
mkdir -p .build
[ -e "$file" ] || python3 - "$file" <<'LARGE'
# A report of 20 MB with three layers, from the sentences of the sample, in an order of its own.
import random, sys
rng = random.Random(4)
paragraphs = open("../../Resources/seed_liaoning_cppcc.txt", encoding="utf-8").read().split("\n")
sentences = [s + "。" for p in paragraphs if len(p) > 100 for s in p.split("。") if s]
digits = "一二三四五六七八九十"
def numeral(n): return digits[n - 1] if n <= 10 else numeral(n // 10) * (n >= 20) + "十" + (digits[n % 10 - 1] if n % 10 else "")
def body(n): return "".join(rng.choices(sentences, k=n)) + "\n\n"
out, size, section = open(sys.argv[1], "w", encoding="utf-8"), 0, 0
while size < 20_000_000:
    section += 1
    text = f"{numeral((section - 1) % 99 + 1)}、" + rng.choice(sentences)[:12] + "\n\n"
    for i in range(1, rng.randrange(3, 7)):
        text += f"({digits[i - 1]})" + rng.choice(sentences)[:16] + "\n\n"
        text += "".join(f"{digits[j]}是" + body(rng.randrange(3, 9)) for j in range(rng.randrange(1, 5)))
    size += out.write(text) * 3
LARGE
failed=0

goal() { # NAME VALUE LIMIT: the value must not exceed the limit
  python3 -c "
name, value, limit = '$1', $2, $3
print(f'  {name:<28} {value:6.2f}   goal: at most {limit}')
raise SystemExit(value > limit)" || failed=1
}

# The whole process, with its output in a pipe; the least of many runs, for the machine may be shared.
times=.build/outline-times.json
hyperfine -N --output pipe -w 3 -r 20 --export-json "$times" \
  "$gangmu outline $file --format json" "rg -c '^[（(]?[一二三四五六七八九十]+[、）)]' $file" >/dev/null 2>&1
read -r own peer median <<<"$(python3 -c "
import json
own, peer = json.load(open('$times'))['results']
print(own['min'], peer['min'], own['median'] / peer['median'])")"
printf 'outline of %s bytes: %.0f ms; rg -c %.0f ms (least of 20; ratio of medians %.2f)\n' \
  "$(stat -c %s "$file")" "$(python3 -c "print($own * 1000)")" "$(python3 -c "print($peer * 1000)")" "$median"
goal "of rg -c" "$own / $peer" 1.5

peak() { /usr/bin/time -f %M "$gangmu" outline "$1" --format json 2>&1 >/dev/null; }
printf '一、\n' >.build/outline-small.txt
beside=$(python3 -c "import os
print((($(peak "$file")) - $(peak .build/outline-small.txt)) * 1024 / os.path.getsize('$file') - 1)")
goal "memory beside the text" "$beside" 0.3

python3 - <<'TEXTS'
import random
labels = ["一、", "（一）", "1.", "（1）", "①", "第一，", "一是", "第一章 ", "第一条 ", "甲、"]
for name, count in (("half", 500_000), ("whole", 1_000_000)):
    rng = random.Random(1)
    texts = {
        "same-label": "一、总则\n" * count,
        "nesting": "".join(labels[i % 10] + "标题\n" for i in range(count)),
        "random": "".join(rng.choice(labels) + "标题\n" for _ in range(count)),
        "one-line": "一、总" * (2 * count),
    }
    for kind, text in texts.items():
        open(f".build/hostile-{kind}-{name}.txt", "w").write(text)
TEXTS
user() { # the least user time of three
  for _ in 1 2 3; do /usr/bin/time -f %U "$gangmu" outline "$1" --format json 2>&1 >/dev/null; done | sort -n | head -1
}
for kind in same-label nesting random one-line; do
  half=$(user .build/hostile-$kind-half.txt)
  whole=$(user .build/hostile-$kind-whole.txt)
  printf '%s: %s s for half, %s s for the whole\n' "$kind" "$half" "$whole"
  goal "of twice the half" "$whole / (2 * $half + 0.02)" 1.3
done
exit $failed
