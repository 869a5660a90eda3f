#!/usr/bin/env python3
"""Writes line_break_classes.c from the Unicode data files of Debian's package unicode-data.

usage: line_break_classes.py [UNICODE_DIR] > ../line_break_classes.c

Sources: LineBreak.txt (UAX #14), EastAsianWidth.txt (rule LB30), UnicodeData.txt (general category,
rule LB1), emoji/emoji-data.txt (Extended_Pictographic, rule LB30b).
The classes stand in ../include/CUnicodeTables.h; what is resolved already (LB1) is said there.
"""
import pathlib
import re

from unicode_data import LAST, categories, folder, ranges, write


def class_names():
    """The classes in the order of their numbers, as the header lists them."""
    header = pathlib.Path(__file__).parent.parent / "include" / "CUnicodeTables.h"
    return re.findall(r"CUT_LINE_(\w+)\b(?= =|,|$| /)", header.read_text("utf-8"), re.M)


def resolved(data):
    """The name of the class of each code point, after rule LB1."""
    table = ["XX"] * (LAST + 1)

    def fill(first, last, value):
        table[first:last + 1] = [value] * (last + 1 - first)

    # What LineBreak.txt says of code points that it does not list.
    for first, last in [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD),
                        (0x30000, 0x3FFFD), (0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD)]:
        fill(first, last, "ID")
    fill(0x20A0, 0x20CF, "PR")
    for first, last, value in ranges(data / "LineBreak.txt"):
        fill(first, last, value)
    category = {c: value for first, last, value in categories(data / "UnicodeData.txt")
                for c in range(first, last + 1)}
    for c, value in enumerate(table):
        if value in ("AI", "SG", "XX"):
            table[c] = "AL"
        elif value == "CJ":
            table[c] = "NS"
        elif value == "SA":
            table[c] = "CM" if category.get(c) in ("Mn", "Mc") else "AL"
    for first, last, value in ranges(data / "EastAsianWidth.txt"):
        if value in "FWH":
            for c in range(first, last + 1):
                assert table[c] != "CP"  # else it would need a class of its own, as OW is
                if table[c] == "OP":
                    table[c] = "OW"
    # Reserved for pictographs to come: they take a skin colour as an EB does.
    for first, last, value in ranges(data / "emoji" / "emoji-data.txt"):
        if value == "Extended_Pictographic":
            for c in range(first, last + 1):
                if c not in category and table[c] == "ID":
                    table[c] = "EB"
    return table


def main():
    data = folder()
    number = {name: n for n, name in enumerate(class_names())}
    table = bytes(number[name] for name in resolved(data))
    write(table, "line_break_classes.py", data / "LineBreak.txt", "cut_line_class_blocks",
          "cut_line_classes")


main()
