#!/usr/bin/env python3
"""Writes pinyin_readings.c from the readings of Unihan.

usage: pinyin_readings.py [FOLDER WITH UNIHAN] > ../pinyin_readings.c

How each ideograph of the basic plane is read in Mandarin, without tones. Sources: Unihan_Readings.txt, the fields of dictionaries of today's
Mandarin: kMandarin, kHanyuPinlu, kTGHZ2013, kXHC1983. All readings that one of them gives are taken. ü is v, as
one types it, and a second reading has u in its place, as passports write it.
"""
import bz2
import re
import unicodedata

from unicode_data import folder

FIRST, LAST = 0x3400, 0x9FFF
FIELDS = {"kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983"}
LAST_OF_SET = 0x8000


def plain(reading):
    """A syllable in ASCII letters: nǚ becomes nv and nu; nothing for one without letters of pinyin."""
    letters = unicodedata.normalize("NFD", reading.lower()).replace("u\u0308", "v")
    word = "".join(c for c in letters if not unicodedata.combining(c))
    # ê, m, n, ng and hm are interjections that nobody looks for.
    if not re.fullmatch(r"[a-z]*[aeiouv][a-z]*", word):
        return set()
    return {word, word.replace("v", "u")}


def readings():
    data = bz2.decompress((folder() / "Unihan_Readings.txt.bz2").read_bytes()).decode("utf-8")
    date = re.search(r"^# Date: (\S+)", data, re.M)[1]
    found = {}
    for line in data.splitlines():
        parts = line.split("\t")
        if len(parts) != 3 or parts[1] not in FIELDS:
            continue
        code = int(parts[0][2:], 16)
        if not FIRST <= code <= LAST:
            continue
        # 行: xíng(2943) háng(218); 重: 0130.010:zhòng 0044.050:chóng
        for item in parts[2].split():
            for reading in re.sub(r"\(\d+\)", "", item.split(":")[-1]).split(","):
                found.setdefault(code, set()).update(plain(reading))
    return date, found


def main():
    date, found = readings()
    syllables = sorted(set().union(*found.values()))
    number = {syllable: index for index, syllable in enumerate(syllables)}
    # A set of readings is a run of numbers, whose last one has a bit set; the first stands for none.
    sets, places = [0], {}
    starts = []
    for code in range(FIRST, LAST + 1):
        key = tuple(sorted(number[s] for s in found.get(code, ())))
        if key and key not in places:
            places[key] = len(sets)
            sets += list(key[:-1]) + [key[-1] | LAST_OF_SET]
        starts.append(places[key] if key else 0)
    assert len(sets) < 0x10000 and len(syllables) < LAST_OF_SET
    assert max(map(len, syllables)) < 8
    print(f"// Made by Generator/pinyin_readings.py from Unihan_Readings.txt of {date}; do not edit.")
    print("// Unicode data files: see Resources/Unicode/LICENSE.txt.")
    print('#include "CUnicodeTables.h"\n')
    print(f"const uint32_t cut_pinyin_syllable_count = {len(syllables)};\n")
    print(f"const char cut_pinyin_syllables[{len(syllables)}][8] = {{")
    for start in range(0, len(syllables), 12):
        print("  " + ",".join(f'"{s}"' for s in syllables[start:start + 12]) + ",")
    print("};\n")
    for name, values in (("cut_pinyin_sets", sets), ("cut_pinyin_starts", starts)):
        print(f"const uint16_t {name}[{len(values)}] = {{")
        for start in range(0, len(values), 24):
            print("  " + ",".join(map(str, values[start:start + 24])) + ",")
        print("};" if values is starts else "};\n")


main()
