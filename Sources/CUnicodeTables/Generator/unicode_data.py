"""What the generators share: reading the Unicode data files, writing a table as C.

Not a generator itself.
"""
import pathlib
import re
import sys

LAST = 0x10FFFF
BLOCK = 128


def folder():
    """Where the data files are: the first argument, or where Debian's unicode-data puts them."""
    return pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")


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


def write(table, script, data_file, index_name, blocks_name):
    """Prints a table of one byte for each code point as an index and the blocks that differ."""
    version = re.search(r"-([\d.]+)\.txt", data_file.read_text("utf-8"))[1]
    blocks, index = [], []
    for start in range(0, LAST + 1, BLOCK):
        block = table[start:start + BLOCK]
        if block not in blocks:
            blocks.append(block)
        index.append(blocks.index(block))
    assert len(blocks) < 256
    print(f"// Made by Generator/{script} from Unicode {version}; do not edit.")
    print("// Unicode data files: see Resources/Unicode/LICENSE.txt.")
    print('#include "CUnicodeTables.h"\n')
    print(f"const uint8_t {index_name}[{len(index)}] = {{")
    for start in range(0, len(index), 24):
        print("  " + ",".join(str(n) for n in index[start:start + 24]) + ",")
    print("};\n")
    print(f"const uint8_t {blocks_name}[{len(blocks)}][{BLOCK}] = {{")
    for block in blocks:
        print("  {" + ",".join(str(n) for n in block) + "},")
    print("};")
