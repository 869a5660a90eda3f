#!/usr/bin/env python3
"""Hostile texts of any size: shapes.py NAME BYTES > FILE; shapes.py all BYTES FOLDER for a file of each; shapes.py list.

Each is made to break an assumption: that lines are short, that paragraphs end, that numbers rise, that a look ahead finds
something soon. SHAPES holds a function for each name, from a number of bytes to about so many.
"""
import itertools
import math
import random
import sys

HAN = ("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学"
       "法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前")
DIGITS = "零一二三四五六七八九"
SHAPES = {}


def han(number):
    """A number up to 99,999 as it is said."""
    words, needs_zero = "", False
    for power, unit in ((4, "万"), (3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit = number // 10**power % 10
        if digit:
            words += ("零" if needs_zero and words else "") + DIGITS[digit] + unit
        needs_zero = not digit
    return words[1:] if words.startswith("一十") else words or "零"


def filled(pieces, size):
    """Pieces up to a size, in bytes of UTF-8."""
    result, length = [], 0
    for piece in pieces:
        data = piece if isinstance(piece, bytes) else piece.encode("utf-8", "surrogatepass")
        result.append(data)
        length += len(data)
        if length >= size:
            break
    return b"".join(result)[:size]


def repeated(**units):
    for name, unit in units.items():
        data = unit if isinstance(unit, bytes) else unit.encode("utf-8", "surrogatepass")
        data *= max(1, 4096 // len(data))
        SHAPES[name] = lambda size, data=data: filled(itertools.repeat(data), size)


def counted(**lines):
    """A line for each number from 1, made by a function of it and of dice."""
    for name, line in lines.items():
        def make(size, line=line):
            dice = random.Random(7)
            return filled((line(number, dice) for number in itertools.count(1)), size)
        SHAPES[name] = make


def shape(function):
    SHAPES[function.__name__] = function
    return function


def prose(dice, length):
    return "".join(dice.choice(HAN) for _ in range(length))


def de_bruijn(letters, order):
    """A cycle in which every word of so many letters stands once (the standard construction from Lyndon words)."""
    result, word = [], [0] * (len(letters) * order)

    def extend(at, period):
        if at > order:
            if order % period == 0:
                result.extend(word[1:period + 1])
            return
        word[at] = word[at - period]
        extend(at + 1, period)
        for digit in range(word[at - period] + 1, len(letters)):
            word[at] = digit
            extend(at + 1, at)

    extend(1, 1)
    return "".join(letters[digit] for digit in result)


# One character, one word, one line for ever.
repeated(
    one_character="的", one_character_lines="甲\n", long_equal_lines="中" * 28 + "\n", one_label="一、", label_lines="一、\n",
    equal_headings="一、发展经济\n", heading_and_prose="一、总则\n正文在这里，很短的一句话。\n", article_again="第一章 总则\n第一条 为了发展，制定本法。\n",
    all_labels="一、发展\n（一）改革\n1.开放\n(1)创新\n①协调\n第一章 总则\n", ordinals="一是好；二是好；三是好。", ordinal_only="一是",
    ordinal_lines="改一是发展。二是改革\n", label_brackets="（一）", three_labels="（一）（二）（三）", annexes="附件：标题\n", contents_words="目录\n",
    blank_lines="\n", carriage_returns="\r\n", line_ends="\r\n\r\n\n\r", old_lines="一、标题\r正文。\r", other_line_ends="\v\f\u2028\u2029\x85",
    form_feeds="正文未完\f\n", same_page_number="— 1 —\n", cut_paragraph="发展经济，\n\n\n", page_debris="改革。发展。\n标题甲\n- 1 -\n",
    table="甲\t乙\t丙\t12.5\n", spaces=" ", wide_spaces="　", tabs="\t", words="ab cd ", long_word="abcdefghij", digits="1" * 100, han_digits="一" * 100,
    stops="，。、；：！？", ellipses="…", dashes="—", hits_over_lines="展改革。开放发\n", markdown="# 甲\n## 乙\n", markdown_marks="# ",
    open_quotes="“", open_quote_lines="“发展\n", mixed_brackets="“‘（《「『【", closing_only="”’）》」』】\n", combining="a\u0301\u0302\u0303",
    combining_lines="\u0301\n", zero_width="\u200b\u200d\ufeff\u2060", zero_width_between="发\u200b展\u200b", emoji="👩\u200d", flags="🇨🇳",
    surrogates="\ud800\udfff", no_utf8=b"\xff", cut_characters=b"\xe4\xb8", zeros=b"\0", escapes="\x1b[31m", many_scripts="发發展展a1ａ１вжאب\n",
    mixed_script="發展经济改革開放与國家发展战略萃萃的的對對。\n", period_17=HAN[:17], wrapped="改一是发展。二是改革，三是开放创新协调发展\n" * 20 + "结束。\n\n",
    paragraphs_of_ordinals="一是发展；二是改革；三是开放；" * 20 + "。\n", radicals="⼀、⼆、⼋、⼗、⺠⻓\n", ring_zeros="二○二四年，二O二四年。\n",
)
# What counts up, down, or at random.
counted(
    page_numbers=lambda i, d: f"{i}\n", page_numbers_marked=lambda i, d: f"- {i} -\n",
    pages=lambda i, d: f"发展经济，\n\n- {i} -\n\f\n", headed_pages=lambda i, d: f"工作报告\n{i}\n{'正文' * 15}\n",
    forms=lambda i, d: f"编号：{i * 7919 % 1000003:06}\n这个表格的每一页都是这样一句话不多不少，\n\n- {i} -\n\f\n",
    table_rows=lambda i, d: f"{i}\t项目{i}\t{i * 7}\t{i * 3}\t合计\n", other_characters=lambda i, d: HAN[i * 31 % len(HAN)] + "\n",
    other_characters_apart=lambda i, d: HAN[i * 31 % len(HAN)] + "\n\n", saw=lambda i, d: f"{han(i % 97 + 1)}、发展改革\n",
    zigzag=lambda i, d: f"{han(20 - abs(i % 40 - 20) + 1)}、改革发展{prose(d, 4)}\n{prose(d, 20)}。\n",
    leaders=lambda i, d: f"第{i}章 标题{i}………………{i}\n", rising=lambda i, d: f"{i}. 发展\n", falling=lambda i, d: f"{10_000_000 - i}. 发展\n",
    random_numbers=lambda i, d: f"{d.randint(1, 10 ** d.randint(1, 18))}. 改革\n", random_han=lambda i, d: f"{han(d.randint(1, 99))}、改革\n",
    random_labels=lambda i, d: d.choice(["{0}、", "（{0}）", "{1}.", "({1})", "第{0}章 ", "第{0}条 ", "{0}是", "{1}.{1} "]).format(
        *(lambda n: (han(n), n))(d.randint(1, 30))) + prose(d, d.randint(1, 12)) + d.choice(["", "。"]) + "\n",
    alternating=lambda i, d: ["第{}章", "{}、", "（{}）", "{}是"][i % 4].format(DIGITS[d.randint(1, 9)]) + "内容\n",
    decimal_lists=lambda i, d: f"{i // 841 + 1}.{i // 29 % 29 + 1}.{i % 29 + 1} 项\n", deep_decimals=lambda i, d: ".".join("1" * (i % 60 + 1)) + " 标题\n",
    deeper_decimals=lambda i, d: ".".join("1" * (i % 2000 + 1)) + " 标题\n", other_decimals=lambda i, d: ".".join(
        str((i >> k) % 9 + 1) for k in range(i % 60 + 1)) + " 标题\n",
    markdown_depths=lambda i, d: "#" * (i % 7 + 1) + " 标题\n", markdown_rows=lambda i, d: "#" * (i % 1000 + 1) + " 标题\n",
    indents=lambda i, d: "　" * (i % 500) + "一、发展\n", blanks_in_titles=lambda i, d: "一、甲" + "　" * 1000 + "乙\n",
    long_numerals=lambda i, d: "第" + "九千" * (i % 200 + 1) + "章 标题\n", ordinals_in_one_line=lambda i, d: han(i % 9999 + 1) + "是发展；",
    contents_again=lambda i, d: f"目录\n{i % 60000 + 1}. 标题甲\n", contents_chapters=lambda i, d: f"目录\n第{i % 900 + 1}章 标题{i}\n",
    contents_articles=lambda i, d: f"目录\n第{i % 9999 + 1}条 标题{i}\n", contents_han=lambda i, d: f"目录\n第{han(i % 9999 + 1)}章 标题{han(i % 9999 + 1)}\n",
    annex_numbers=lambda i, d: f"附件{i % 90 + 1}：标题\n", sections=lambda i, d: f"第{han(i % 99 + 1)}节 {prose(d, 6)}\n",
    random_quotes=lambda i, d: "“" * d.randint(1, 40) + "甲" + "（" * d.randint(1, 40) + "\n",
    random_lines=lambda i, d: prose(d, 60) + "。\n", cut_lines=lambda i, d: prose(d, 38) + "\n", short_paragraphs=lambda i, d: prose(d, 18) + "\n\n",
    lines_of_65535=lambda i, d: "中" * (65535 + i % 3) + "\n", lines_of_65536_bytes=lambda i, d: "a" * (65534 + i % 3) + "\n",
    random_bytes=lambda i, d: bytes(d.randrange(256) for _ in range(1000)),
)


@shape
def brackets(size):
    return ("（" * (size // 6) + "）" * (size // 6)).encode()


@shape
def blanks_in_a_title(size):
    return ("第一章 总" + "\t" * size + "乙\n").encode()


@shape
def wide_blanks_in_a_title(size):
    return ("一、甲" + "　" * (size // 3) + "乙\n").encode()


@shape
def prose_at_the_end_of_a_long_line(size):
    return ("发" * (size // 6) + "，发\n" + "改。革\n" * (size // 20)).encode()


@shape
def one_numeral(size):
    return ("第" + "九千九百九十九万" * (size // 24) + "章").encode()


@shape
def debris_at_the_end(size):
    return ("标题甲\n" + "— 1 —\n" * (size // 12)).encode()


@shape
def contents_and_body(size):
    lists = filled((f"第{han(i)}章 发展………………{i}\n" for i in itertools.count(1)), size // 2)
    return lists[:lists.rfind(b"\n") + 1] + filled((f"第{han(i)}章 发展\n" for i in itertools.count(1)), size // 2)


@shape
def contents_alone(size):
    dice = random.Random(7)
    return filled(itertools.chain(["目录\n"], (f"第{han(i % 9999 + 1)}章 {prose(dice, 3)}…………{i}\n" for i in itertools.count(1))), size)


@shape
def number_gaps(size):
    count = size // 44
    return filled((f"{i // 500 + 1}.{i % 500 + 1}.{last} 标题\n" for last in (1, 3) for i in range(count)), size)


def drifting(length, changes, inserts=False):
    def make(size):
        dice = random.Random(7)
        base = [dice.choice(HAN) for _ in range(length)]

        def lines():
            while True:
                for _ in range(changes):
                    base[dice.randrange(length)] = dice.choice(HAN)
                if inserts:
                    base.insert(dice.randrange(length), dice.choice(HAN))
                    base.pop(dice.randrange(length))
                yield "".join(base) + "。\n"
        return filled(lines(), size)
    return make


def starred(length, changes):
    def make(size):
        dice = random.Random(7)
        base = prose(dice, length)

        def lines():
            while True:
                line = list(base)
                for _ in range(changes):
                    line[dice.randrange(length)] = dice.choice(HAN)
                yield "".join(line) + "。\n"
        return filled(lines(), size)
    return make


SHAPES.update(
    drift=drifting(400, 3), short_drift=drifting(80, 1), inserting_drift=drifting(200, 0, True), near=starred(400, 30), short_near=starred(60, 6),
    de_bruijn_2=lambda size: filled(itertools.repeat(de_bruijn("发展", max(4, int(math.log2(size / 3 + 16))))), size),
    de_bruijn_4=lambda size: filled(itertools.repeat(de_bruijn("发展改革", max(3, int(math.log(size / 3 + 64, 4)) + 1))), size),
    de_bruijn_16=lambda size: filled(itertools.repeat(de_bruijn("发展", 16)), size),
    de_bruijn_lines=lambda size: filled(itertools.cycle([
        line + "\n" for text in [de_bruijn("发展改", 9)] for line in (text[i:i + 40] for i in range(0, len(text), 40))]), size),
    period_1000=lambda size: filled(itertools.repeat(prose(random.Random(7), 1000)), size),
    period_1000_lines=lambda size: filled(itertools.repeat(prose(random.Random(7), 1000) + "\n"), size),
    period_100000=lambda size: filled(itertools.repeat(prose(random.Random(7), 100_000)), size),
)


@shape
def fibonacci(size):
    shorter, longer = "发", "发展"
    while len(longer) * 3 < size:
        shorter, longer = longer, longer + shorter
    return longer.encode()[:size]


@shape
def thue_morse(size):
    text = "发"
    while len(text) * 3 < size:
        text += text.translate({ord("发"): "展", ord("展"): "发"})
    return text.encode()[:size]


@shape
def twice(size):
    half = prose(random.Random(7), size // 6)
    return f"{half}\n{half}\n".encode()


@shape
def mirrored(size):
    half = prose(random.Random(7), size // 6)
    return (half + half[::-1]).encode()


def shuffled(count, length, per_line):
    def make(size):
        dice = random.Random(7)
        sentences = [prose(dice, length) + "。" for _ in range(count)]
        return filled(("".join(dice.choice(sentences) for _ in range(per_line)) + "\n" for _ in itertools.count()), size)
    return make


SHAPES.update(shuffled_sentences=shuffled(300, 20, 10), repeated_sentences=shuffled(200, 30, 1))
ENCODED = "一、发展\n改革开放" + HAN[:100] + "\n"
# The same in other encodings, and several of them in one file.
repeated(
    gb18030=ENCODED.encode("gb18030"), gb18030_of_four_bytes=("".join(map(chr, range(0x3400, 0x3800))) + "\n").encode("gb18030"),
    utf16_without_mark=ENCODED.encode("utf-16-le"),
    encodings_in_turn=b"".join(ENCODED.encode(name, "ignore") for name in ("utf-8", "gb18030", "utf-16-le", "big5")),
)
SHAPES.update(
    utf16=lambda size: b"\xff\xfe" + filled(itertools.repeat(ENCODED.encode("utf-16-le")), size),
    utf16_surrogates=lambda size: b"\xff\xfe" + b"\x00\xd8" * (size // 2),
)

if __name__ == "__main__":
    if len(sys.argv) == 2 and sys.argv[1] == "list":
        print(*SHAPES, sep="\n")
    elif len(sys.argv) == 4 and sys.argv[1] == "all":
        for name, make in SHAPES.items():
            with open(f"{sys.argv[3]}/{name}", "wb") as file:
                file.write(make(int(sys.argv[2])))
    elif len(sys.argv) == 3 and sys.argv[1] in SHAPES:
        sys.stdout.buffer.write(SHAPES[sys.argv[1]](int(sys.argv[2])))
    else:
        sys.exit(__doc__)
