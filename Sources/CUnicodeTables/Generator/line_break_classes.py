#!/usr/bin/env python3
"""Writes line_break_classes.c from the Unicode data files of Debian's package unicode-data.

usage: line_break_classes.py [UNICODE_DIR] > ../line_break_classes.c

Sources: LineBreak.txt (UAX #14), EastAsianWidth.txt (rule LB30), UnicodeData.txt (general category,
rule LB1), emoji/emoji-data.txt (Extended_Pictographic, rule LB30b).
The classes stand in ../include/CUnicodeTables.h; what is resolved already (LB1) is said there.
"""
import pathlib
import re
import sys

LAST = 0x10FFFF
BLOCK = 128


def class_names():
    """The classes in the order of their numbers, as the header lists them."""
    header = pathlib.Path(__file__).parent.parent / "include" / "CUnicodeTables.h"
    return re.findall(r"CUT_LINE_(\w+)\b(?= =|,|$| /)", header.read_text("utf-8"), re.M)


def ranges(path):
    """(first, last, value) of each line `XXXX..YYYY ; value`."""
    for line in path.read_text("utf-8").splitlines():
        found = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if found:
            first = int(found[1], 16)
            yield first, int(found[2] or found[1], 16), found[3]


def categories(path):
    """The general category of each code point that has one but Cn."""
    found = {}
    start = None
    for line in path.read_text("utf-8").splitlines():
        code, name, category = line.split(";")[:3]
        if name.endswith(", First>"):
            start = int(code, 16)
            continue
        for c in range(int(code, 16) if start is None else start, int(code, 16) + 1):
            found[c] = category
        start = None
    return found


def resolved(folder):
    """The name of the class of each code point, after rule LB1."""
    table = ["XX"] * (LAST + 1)

    def fill(first, last, value):
        table[first:last + 1] = [value] * (last + 1 - first)

    # What LineBreak.txt says of code points that it does not list.
    for first, last in [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD),
                        (0x30000, 0x3FFFD), (0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD)]:
        fill(first, last, "ID")
    fill(0x20A0, 0x20CF, "PR")
    for first, last, value in ranges(folder / "LineBreak.txt"):
        fill(first, last, value)
    category = categories(folder / "UnicodeData.txt")
    for c, value in enumerate(table):
        if value in ("AI", "SG", "XX"):
            table[c] = "AL"
        elif value == "CJ":
            table[c] = "NS"
        elif value == "SA":
            table[c] = "CM" if category.get(c) in ("Mn", "Mc") else "AL"
    for first, last, value in ranges(folder / "EastAsianWidth.txt"):
        if value in "FWH":
            for c in range(first, last + 1):
                assert table[c] != "CP"  # else it would need a class of its own, as OW is
                if table[c] == "OP":
                    table[c] = "OW"
    # Reserved for pictographs to come: they take a skin colour as an EB does.
    for first, last, value in ranges(folder / "emoji" / "emoji-data.txt"):
        if value == "Extended_Pictographic":
            for c in range(first, last + 1):
                if c not in category and table[c] == "ID":
                    table[c] = "EB"
    return table


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    version = re.search(r"LineBreak-([\d.]+)\.txt",
                        (folder / "LineBreak.txt").read_text("utf-8"))[1]
    number = {name: n for n, name in enumerate(class_names())}
    table = bytes(number[name] for name in resolved(folder))
    blocks, index = [], []
    for start in range(0, LAST + 1, BLOCK):
        block = table[start:start + BLOCK]
        if block not in blocks:
            blocks.append(block)
        index.append(blocks.index(block))
    assert len(blocks) < 256
    print(f"// Made by Generator/line_break_classes.py from Unicode {version}; do not edit.")
    print("// Unicode data files: see Resources/Unicode/LICENSE.txt.")
    print('#include "CUnicodeTables.h"\n')
    print(f"const uint8_t cut_line_class_blocks[{len(index)}] = {{")
    for start in range(0, len(index), 24):
        print("  " + ",".join(str(n) for n in index[start:start + 24]) + ",")
    print("};\n")
    print(f"const uint8_t cut_line_classes[{len(blocks)}][{BLOCK}] = {{")
    for block in blocks:
        print("  {" + ",".join(str(n) for n in block) + "},")
    print("};")


main()
