#!/usr/bin/env python3
"""Writes fold_pairs.c from OpenCC's dictionaries and the data files of Debian's package unicode-data.

usage: fold_pairs.py [UNICODE_DIR] > ../fold_pairs.c

Which characters are variants of one another, in four kinds, and which are dropped when text is folded.
Sources: TSCharacters.txt, TWVariants.txt, HKVariants.txt in Resources/OpenCC; UnicodeData.txt
(compatibility forms, general category), CaseFolding.txt, DerivedCoreProperties.txt.
"""
import functools
import pathlib
import re

from unicode_data import LAST, categories, folder, ranges

OPENCC = pathlib.Path(__file__).resolve().parents[3] / "Resources" / "OpenCC"
KINDS = ["width", "case", "script", "punctuation"]

# Pairs that OpenCC lists second or leaves to its phrases, since the first is also a character of its
# own. Reports write both for the same word: 沿著/沿着, 答覆/答复, 憑藉/凭借, 瞭解/了解, 祇有/只有, 復甦/复苏.
ALSO = "著着 覆复 藉借 瞭了 祇只 衹只 甦苏 戸户"

# Marks that are written one for the other; the last of each group is what all of them become.
MARKS = [
    "“”„‟〝〞〟「」″\"", "‘’‚‛『』′'", "。.", "…⋯‥…", "〔【〖⟦[", "〕】〗⟧]", "《〈«‹<", "》〉»›>",
    "—–―─‐‑‒−⁃-", "〜∼~", "•・‧∙⋅‧·", "∶:",
]


def dictionary(name):
    """The first target of each key of a dictionary of OpenCC."""
    pairs = {}
    for line in (OPENCC / name).read_text("utf-8").splitlines():
        if "\t" in line and not line.startswith("#"):
            key, targets = line.split("\t")
            first = targets.split(" ")[0]
            if len(key) == len(first) == 1:
                pairs[ord(key)] = ord(first)
    return pairs


def classes(pairs):
    """Maps each character of a class of variants to the first of them: of the unified ideographs if any
    is one, so that a range of these holds what they become, else of the basic plane if any is in it."""
    def order(c):
        return not 0x4E00 <= c <= 0x9FFF, c

    chosen = {}
    for pair in pairs:
        ends = {chosen.get(c, c) for c in pair}
        moved = {c for c, end in chosen.items() if end in ends} | ends
        chosen.update((c, min(moved, key=order)) for c in moved)
    return {c: to for c, to in chosen.items() if c != to}


def compatibility(data):
    """(code point, tag or nothing, target) of each one-character decomposition."""
    for line in (data / "UnicodeData.txt").read_text("utf-8").splitlines():
        fields = line.split(";")
        found = re.fullmatch(r"(?:<(\w+)> )?([0-9A-F]+)", fields[5])
        if found:
            yield int(fields[0], 16), found[1], int(found[2], 16)


def is_ideograph(c):
    return 0x3400 <= c <= 0x9FFF or 0x20000 <= c <= 0x3FFFF


def width(data):
    forms = {"wide", "narrow", "small", "vertical"}
    return {c: to for c, tag, to in compatibility(data) if tag in forms}


def case(data):
    pairs = {}
    for line in (data / "CaseFolding.txt").read_text("utf-8").splitlines():
        found = re.match(r"([0-9A-F]+); [CS]; ([0-9A-F]+);", line)
        if found:
            pairs[int(found[1], 16)] = int(found[2], 16)
    return pairs


def script(data):
    pairs = [tuple(map(ord, pair)) for pair in ALSO.split()]
    for name in ("TSCharacters.txt", "TWVariants.txt", "HKVariants.txt"):
        pairs += dictionary(name).items()
    # The same ideographs with other numbers: CJK compatibility ideographs and radicals.
    pairs += [(c, to) for c, tag, to in compatibility(data)
              if tag in (None, "compat") and is_ideograph(to)]
    return classes([pair for pair in pairs if pair[0] != pair[1]])


def punctuation():
    return {ord(c): ord(group[-1]) for group in MARKS for c in group[:-1] if c != group[-1]}


def dropped(data):
    """Ranges of what is not written: white space, controls, format characters, variation selectors."""
    out = bytearray(LAST + 1)
    for first, last, category in categories(data / "UnicodeData.txt"):
        if category in ("Cc", "Cf", "Zs", "Zl", "Zp"):
            out[first:last + 1] = b"\1" * (last + 1 - first)
    for first, last, name in ranges(data / "DerivedCoreProperties.txt"):
        if name == "Default_Ignorable_Code_Point":
            out[first:last + 1] = b"\1" * (last + 1 - first)
    return [(found.start(), found.end() - 1) for found in re.finditer(b"\1+", out)]


def check(tables, gone):
    """What the search relies on, whatever the data say."""
    kinds = [tables[kind] for kind in KINDS]

    def fold(c, mask):
        return functools.reduce(
            lambda c, n: kinds[n].get(c, c) if mask >> n & 1 else c, range(len(kinds)), c)

    # What a kind makes of a character it leaves as it is.
    assert not any(to in table for table in kinds for to in table.values())
    is_gone = {c for first, last in gone for c in range(first, last + 1)}
    for c in {*is_gone, *(c for table in kinds for pair in table.items() for c in pair)}:
        full = fold(c, 15)
        assert fold(full, 15) == full, hex(c)
        assert c > 0xFFFF or full <= 0xFFFF, hex(c)
        assert (c in is_gone) == (full in is_gone), hex(c)
        # Characters that some kinds alone make equal are equal after all kinds.
        assert all(fold(fold(c, mask), 15) == full for mask in range(16)), hex(c)


def main():
    data = folder()
    tables = {
        "width": width(data), "case": case(data), "script": script(data),
        "punctuation": punctuation(),
    }
    gone = dropped(data)
    is_gone = {c for first, last in gone for c in range(first, last + 1)}
    for table in tables.values():
        for c in [c for c in table if c in is_gone]:
            del table[c]
    check(tables, gone)
    lists = [sorted(tables[kind].items()) for kind in KINDS] + [gone]
    version = re.search(
        r"-([\d.]+)\.txt", (data / "DerivedCoreProperties.txt").read_text("utf-8"))[1]
    print(f"// Made by Generator/fold_pairs.py from OpenCC and Unicode {version}; do not edit.")
    print("// See the notices and licences in Resources/OpenCC and Resources/Unicode.")
    print('#include "CUnicodeTables.h"\n')
    starts = [sum(map(len, lists[:n])) for n in range(len(lists) + 1)]
    print(f"const uint32_t cut_fold_starts[{len(starts)}] = {{{', '.join(map(str, starts))}}};\n")
    print(f"const uint32_t cut_fold_pairs[{starts[-1]}][2] = {{")
    pairs = [pair for each in lists for pair in each]
    for start in range(0, len(pairs), 6):
        print("  " + "".join("{0x%X,0x%X}," % pair for pair in pairs[start:start + 6]))
    print("};")


main()
