#!/usr/bin/env python3
"""Writes script_forms.c from OpenCC's dictionaries and the levels of GB 2312.

usage: script_forms.py > ../script_forms.c

Which ideographs belong to Simplified Chinese alone, which to Traditional, and which are common. Sources: STCharacters.txt and
TSCharacters.txt in Resources/OpenCC. A character that either of them also keeps as it is (后, 里, 干, 台)
belongs to both; so does a Traditional form that GB 2312 has (乾 of 乾隆, 徵, 於 as a name), and a Simplified
form among the common characters of Big5 (万, 价). Common is what stands on the first level of GB 2312, and
what OpenCC makes such a character.
"""
import pathlib

OPENCC = pathlib.Path(__file__).resolve().parents[3] / "Resources" / "OpenCC"


SIMPLIFIED, TRADITIONAL, COMMON = 1, 2, 4


def common_in_gb2312():
    """The 3755 characters of the first level, rows 16 to 55."""
    cells = (bytes([row + 0xA0, cell + 0xA0]) for row in range(16, 56) for cell in range(1, 95))
    return {c for c in (cell.decode("gb2312", "ignore") for cell in cells) if c}


def changed(name):
    """The characters that a dictionary changes into others in any case, and all it changes into what."""
    found, pairs = set(), []
    for line in (OPENCC / name).read_text("utf-8").splitlines():
        if "\t" in line and not line.startswith("#"):
            key, targets = line.split("\t")
            if len(key) == 1 and ord(key) < 0x10000:
                pairs.append((key, targets.split(" ")[0]))
                if key not in targets.split(" "):
                    found.add(key)
    return found, pairs


def is_in_gb2312(c):
    try:
        return bool(c.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def is_common_in_big5(c):
    """Whether Big5 has a character on its first level, of lead bytes A4 to C6."""
    try:
        return 0xA4 <= c.encode("big5")[0] <= 0xC6
    except UnicodeEncodeError:
        return False


def main():
    simplified, _ = changed("STCharacters.txt")
    traditional, pairs = changed("TSCharacters.txt")
    both = simplified & traditional
    forms = {ord(c): SIMPLIFIED for c in simplified - both if not is_common_in_big5(c)}
    forms |= {ord(c): TRADITIONAL for c in traditional - both if not is_in_gb2312(c)}
    common = common_in_gb2312()
    for c in common | {key for key, target in pairs if target in common}:
        forms[ord(c)] = forms.get(ord(c), 0) | COMMON
    print("// Made by Generator/script_forms.py from OpenCC's dictionaries; do not edit.")
    print("// Licence of the dictionaries: see Resources/OpenCC/LICENSE.txt.")
    print('#include "CUnicodeTables.h"\n')
    print(f"const uint32_t cut_script_form_count = {len(forms)};\n")
    print(f"const uint16_t cut_script_forms[{len(forms)}][2] = {{")
    row = [f"{{{c},{form}}}" for c, form in sorted(forms.items())]
    for start in range(0, len(row), 12):
        print("  " + ",".join(row[start:start + 12]) + ",")
    print("};")


main()
