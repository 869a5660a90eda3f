#!/usr/bin/env python3
"""Writes cell_classes.c from the Unicode data files of Debian's package unicode-data.

usage: cell_widths.py [UNICODE_DIR] > ../cell_classes.c

Sources: EastAsianWidth.txt (UAX #11), UnicodeData.txt (general category),
PropList.txt (bidi controls), emoji/emoji-data.txt (Extended_Pictographic).
The classes and what they mean stand in ../include/CUnicodeTables.h.
"""
import pathlib
import re
import sys

LAST = 0x10FFFF
BLOCK = 128
MARK, NARROW, WIDE, AMBIGUOUS, HIDDEN, PICTOGRAPH = 0, 1, 2, 3, 4, 8


def ranges(path):
    """(first, last, value) of each line `XXXX..YYYY ; value`."""
    for line in path.read_text("utf-8").splitlines():
        found = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if found:
            first = int(found[1], 16)
            yield first, int(found[2] or found[1], 16), found[3]


def categories(path):
    """(first, last, general category) of UnicodeData.txt, whose big ranges are two lines."""
    start = None
    for line in path.read_text("utf-8").splitlines():
        code, name, category = line.split(";")[:3]
        if name.endswith(", First>"):
            start = int(code, 16)
        else:
            yield (int(code, 16) if start is None else start), int(code, 16), category
            start = None


def classes(folder):
    table = bytearray([NARROW]) * (LAST + 1)
    wide_by_default = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF),
                       (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
    for first, last in wide_by_default:
        table[first:last + 1] = bytes([WIDE]) * (last + 1 - first)
    for first, last, value in ranges(folder / "EastAsianWidth.txt"):
        width = {"W": WIDE, "F": WIDE, "A": AMBIGUOUS}.get(value, NARROW)
        table[first:last + 1] = bytes([width]) * (last + 1 - first)
    prepended = {c for first, last, value in ranges(folder / "PropList.txt")
                 if value == "Prepended_Concatenation_Mark" for c in range(first, last + 1)}
    for first, last, category in categories(folder / "UnicodeData.txt"):
        for c in range(first, last + 1):
            if category in ("Mn", "Me"):
                table[c] = MARK
            elif category in ("Cc", "Zl", "Zp", "Cs") or (category == "Cf" and c not in prepended):
                table[c] = HIDDEN
    for c in [*range(0xFDD0, 0xFDF0), *(p + n for p in range(0, LAST, 0x10000) for n in (0xFFFE, 0xFFFF))]:
        table[c] = HIDDEN  # noncharacters
    # Vowels and finals of conjoining Hangul stand in the cells of the initial before them.
    for first, last in [(0x1160, 0x11FF), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB)]:
        table[first:last + 1] = bytes([MARK]) * (last + 1 - first)
    for first, last, value in ranges(folder / "emoji" / "emoji-data.txt"):
        if value in ("Extended_Pictographic", "Emoji_Modifier"):
            for c in range(first, last + 1):
                table[c] |= PICTOGRAPH
    return bytes(table)


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    version = re.search(r"EastAsianWidth-([\d.]+)\.txt",
                        (folder / "EastAsianWidth.txt").read_text("utf-8"))[1]
    table = classes(folder)
    blocks, index = [], []
    for start in range(0, LAST + 1, BLOCK):
        block = table[start:start + BLOCK]
        if block not in blocks:
            blocks.append(block)
        index.append(blocks.index(block))
    assert len(blocks) < 256
    print(f"// Made by Generator/cell_widths.py from Unicode {version}; do not edit.")
    print("// Unicode data files: see Resources/Unicode/LICENSE.txt.")
    print('#include "CUnicodeTables.h"\n')
    print(f"const uint8_t cut_cell_class_blocks[{len(index)}] = {{")
    for start in range(0, len(index), 24):
        print("  " + ",".join(str(n) for n in index[start:start + 24]) + ",")
    print("};\n")
    print(f"const uint8_t cut_cell_classes[{len(blocks)}][{BLOCK}] = {{")
    for block in blocks:
        print("  {" + ",".join(str(n) for n in block) + "},")
    print("};")


main()
