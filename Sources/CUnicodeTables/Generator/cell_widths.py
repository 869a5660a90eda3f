#!/usr/bin/env python3
"""Writes cell_classes.c from the Unicode data files of Debian's package unicode-data.

usage: cell_widths.py [UNICODE_DIR] > ../cell_classes.c

Sources: EastAsianWidth.txt (UAX #11), UnicodeData.txt (general category),
PropList.txt (bidi controls), emoji/emoji-data.txt (Extended_Pictographic).
The classes and what they mean stand in ../include/CUnicodeTables.h.
"""
from unicode_data import LAST, categories, folder, ranges, write

MARK, NARROW, WIDE, AMBIGUOUS, HIDDEN, PICTOGRAPH = 0, 1, 2, 3, 4, 8


def classes(data):
    table = bytearray([NARROW]) * (LAST + 1)
    wide_by_default = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF),
                       (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
    for first, last in wide_by_default:
        table[first:last + 1] = bytes([WIDE]) * (last + 1 - first)
    for first, last, value in ranges(data / "EastAsianWidth.txt"):
        width = {"W": WIDE, "F": WIDE, "A": AMBIGUOUS}.get(value, NARROW)
        table[first:last + 1] = bytes([width]) * (last + 1 - first)
    prepended = {c for first, last, value in ranges(data / "PropList.txt")
                 if value == "Prepended_Concatenation_Mark" for c in range(first, last + 1)}
    for first, last, category in categories(data / "UnicodeData.txt"):
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
    for first, last, value in ranges(data / "emoji" / "emoji-data.txt"):
        if value in ("Extended_Pictographic", "Emoji_Modifier"):
            for c in range(first, last + 1):
                table[c] |= PICTOGRAPH
    return bytes(table)


def main():
    data = folder()
    write(classes(data), "cell_widths.py", data / "EastAsianWidth.txt", "cut_cell_class_blocks",
          "cut_cell_classes")


main()
