#!/usr/bin/env bash
# Fuzzes the ways into the program, under the address sanitizer:
#   fuzz.sh quick                      every target for some seconds, in the same order of inputs each time
#   fuzz.sh long TARGET|all [SECONDS]  for longer, an hour if not said
#   fuzz.sh replay TARGET FILE...      runs inputs again
# Inputs begin with Seeds, the sample and the shapes of Tests/Robust.
# SwiftPM cannot link libFuzzer, so swiftc builds it here, in .build/fuzz, where found inputs stay too.
set -euo pipefail
cd "$(dirname "$0")/../.."
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:handle_segv=1
out=$PWD/.build/fuzz
targets="decoding outline search duplicates typesetting keys files formats"
sanitize="-sanitize=fuzzer,address"

# Makes a module importable whose C header has no module map of its own.
module() {
  mkdir -p "$out/modules/$1"
  echo "module $1 { header \"$PWD/Sources/$1/include/$1.h\" export * }" > "$out/modules/$1/module.modulemap"
}

# Whether a part is other than it was when it was built last.
is_new() {
  local part=$1; shift
  key=$(find "$@" -name '*.swift' -o -name '*.[ch]*' | sort | xargs cat | cat - "$0" | sha256sum)
  [ "$(cat "$out/$part.key" 2>/dev/null)" != "$key" ]
}

# Compiles a Swift module, if it or one that it uses is new.
swift_module() {
  local name=$1; shift
  if ! is_new "$name" "$@" && [ $is_anything_new = 0 ]; then return; fi
  is_anything_new=1
  find "$@" -name '*.swift' | sort > "$out/$name.files"
  swiftc -O -whole-module-optimization -parse-as-library -enable-testing -swift-version 6 -package-name gangmu \
    -module-name "$name" $sanitize -I "$out/modules" -I "$out" -I Sources/CPCRE2 -I Sources/CUchardet \
    -I Sources/CExpat -I Sources/CGumbo -I Sources/CMinizip -I Sources/CZlib \
    -I Tests/Fuzz/CFuzzTerminal -emit-module -emit-module-path "$out/$name.swiftmodule" \
    -c -o "$out/$name.o" "@$out/$name.files"
  echo "$key" > "$out/$name.key"
}

# What is given first beside Tests/Fuzz/Seeds.
make_seeds() {
  mkdir -p "$out/seeds"
  # The sample is too long for a fuzzer, but its beginning is a good text.
  local size; for size in 300 1200 4000; do head -c $size Resources/seed_liaoning_cppcc.txt > "$out/seeds/sample-$size"; done
  # What has been hostile before; the rest of an input chooses what is done with it.
  python3 -B Tests/Robust/shapes.py --all 2000 "$out/seeds"
}

build() {
  mkdir -p "$out"
  is_anything_new=0
  local c_parts=(Sources/CUnicodeTables Sources/CNcurses Sources/CToml Sources/CConverter Tests/Fuzz/CFuzzTerminal)
  if is_new c "${c_parts[@]}"; then
    is_anything_new=1
    for name in CUnicodeTables CNcurses CToml CConverter; do module $name; done
    local c; for c in Sources/CUnicodeTables/*.c Sources/CNcurses/*.c Sources/CConverter/*.c Tests/Fuzz/CFuzzTerminal/*.c; do
      clang -O1 -g -fsanitize=address,fuzzer-no-link -ISources/CUnicodeTables/include \
        -ISources/CNcurses/include -ISources/CConverter/include -c "$c" -o "$out/$(basename "$c" .c).c.o"
    done
    clang++ -std=c++17 -O1 -g -fsanitize=address,fuzzer-no-link -ISources/CToml/include -c \
      Sources/CToml/read_toml.cpp -o "$out/read_toml.c.o"
    echo "$key" > "$out/c.key"
  fi
  swift_module ReportKit Sources/ReportKit
  swift_module ReportFormats Sources/ReportFormats
  swift_module BrowserCore Sources/BrowserCore
  swift_module Fuzz Tests/Fuzz Tests/TestSupport/StoredZip.swift Sources/gangmu/Settings/UnsafeTomlReader.swift \
    Sources/NcursesTerminal/{NcursesInput,InputDecoder,PastedText,Key+Sequence,CursorReport,MouseReport,TypedCharacter}.swift
  if [ $is_anything_new = 1 ] || [ ! -x "$out/fuzz" ]; then
    # The linker warns of symbols inside the sanitizer by the hundred.
    swiftc $sanitize "$out"/*.o -lpcre2-16 -luchardet -lexpat -lgumbo -lminizip -lz -lncursesw -ltinfo -lstdc++ -o "$out/fuzz" 2> "$out/link.log" ||
      { cat "$out/link.log"; return 1; }
  fi
}

# One target for some seconds; what it is given first are the seeds, and what earlier runs have found.
run() {
  local target=$1 seconds=$2 seed=$3
  mkdir -p "$out/corpus/$target" "$out/failures"
  GANGMU_FUZZ_TARGET=$target "$out/fuzz" -seed="$seed" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3000 -max_len=4096 \
    -dict=Tests/Fuzz/words.dict -artifact_prefix="$out/failures/$target-" -print_final_stats=1 \
    "$out/corpus/$target" Tests/Fuzz/Seeds "$out/seeds" > "$out/$target.log" 2>&1 || {
    grep -aE 'does not hold|ERROR|SUMMARY|Test unit written' "$out/$target.log" || tail -20 "$out/$target.log"
    echo "$target failed; run it again with: Tests/Fuzz/fuzz.sh replay $target FILE"; return 1; }
  local executions features
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$out/$target.log")
  features=$(grep -aoE 'cov: [0-9]+ ft: [0-9]+' "$out/$target.log" | tail -1)
  echo "$target: $executions executions in $seconds s, $features"
}

# 0 is another seed each time.
all() {
  local failed=0 running=() target
  for target in $targets; do
    run "$target" "$1" "$2" & running+=($!)
    # Two at a time.
    if [ ${#running[@]} = 2 ]; then wait "${running[0]}" || failed=1; running=("${running[@]:1}"); fi
  done
  for job in "${running[@]}"; do wait "$job" || failed=1; done
  return $failed
}

case ${1:-} in
  # The gate is to judge a change and not to throw dice.
  quick) build; make_seeds; all 5 1;;
  long) build; make_seeds; if [ "${2:-all}" = all ]; then all "${3:-3600}" 0; else run "$2" "${3:-3600}" 0; fi;;
  replay) build; target=$2; shift 2; GANGMU_FUZZ_TARGET=$target "$out/fuzz" -timeout=10 -rss_limit_mb=3000 "$@";;
  *) sed -n '2,5s/^# *//p' "$0"; exit 2;;
esac
