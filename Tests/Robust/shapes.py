#!/usr/bin/env python3
"""Texts as hostile as they come, of any size: each is one kind of trouble for some loop of the program.

usage: Tests/Robust/shapes.py                     the names of the shapes
       Tests/Robust/shapes.py NAME BYTES > FILE   one of them
       Tests/Robust/shapes.py --all BYTES FOLDER  the beginnings of all of them, each in a file of its name

The same name and size give the same bytes. A new kind of trouble is one more line in the table where it fits.
"""
import itertools, math, os, random, sys

# The most frequent characters of reports.
FREQUENT = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部"
    "度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数")
DIGITS = "零一二三四五六七八九"


def numeral(number):
    """A number from 1 to 99,999 as reports write it: 一百零三."""
    written, owed = "", False
    for unit, name in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit == 0:
            owed = written != ""
            continue
        written += ("零" if owed else "") + DIGITS[digit] + name
        owed = False
    return written[1:] if written.startswith("一十") else written


def repeated(unit, size):
    """One unit again and again, as whole units."""
    unit = unit if isinstance(unit, bytes) else unit.encode()
    return unit * max(1, size // len(unit))


def joined(parts, size):
    """Parts until there are enough bytes."""
    found, length = [], 0
    for part in parts:
        found.append(part.encode())
        length += len(found[-1])
        if length >= size:
            return b"".join(found)


def counted(part, size):
    """What a function makes of 1, 2, 3, …"""
    return joined(map(part, itertools.count(1)), size)


def sentence(dice, length):
    return "".join(dice.choices(FREQUENT, k=length))


def altered(dice, length, changes, restarts=False, inserts=False):
    """A sentence with a few characters changed each time: more and more, or each time from the first."""
    first = list(sentence(dice, length))
    now = first
    while True:
        now = list(first) if restarts else now
        for _ in range(changes):
            place = dice.randrange(length)
            if inserts:
                now.insert(place, dice.choice(FREQUENT))
                now.pop(dice.randrange(length))
            else:
                now[place] = dice.choice(FREQUENT)
        yield "".join(now) + "。\n"


def de_bruijn(letters, order):
    """Each word of so many letters once, by its Lyndon words (Fredricksen, Kessler and Maiorana)."""
    word, found = [0], []
    while word:
        if order % len(word) == 0:
            found += word
        word = (word * (order // len(word) + 1))[:order]
        while word and word[-1] == len(letters) - 1:
            word.pop()
        if word:
            word[-1] += 1
    return "".join(letters[letter] for letter in found)


def lines_of(text, length):
    return "".join(text[start:start + length] + "\n" for start in range(0, len(text), length))


def grown(size, first, second, grow):
    """A word that grows out of itself until it is long enough."""
    while len(first.encode()) < size:
        first, second = grow(first, second)
    return first.encode()[:size // 3 * 3]


# One unit, again and again.
REPEATED = {
    # One character or sign, and little else.
    "one_character": "中", "one_character_lines": "中\n", "full_lines": "中" * 28 + "\n", "digits": "1", "han_digits": "一",
    "ellipses": "…", "dashes": "—", "punctuation": "，。、；：！？", "long_word": "abcdefghij", "short_words": "ab cd ",
    "spaces": " ", "full_width_spaces": "\u3000", "blanks_between": "发" + "\u3000" * 40, "separators": "\v\f\u2028\u2029\u0085",
    "controls": "\x1b[31m", "nul": b"\0", "not_utf8": b"\xff", "cut_characters": b"\xe4\xb8", "lone_surrogates": b"\xed\xa0\x80\xed\xbf\xbf",
    "marks": "a\u0301\u0302\u0303", "mark_lines": "\u0301\n", "many_marks": "\u0301\u0302\u0327" * 100, "zero_width": "\u200b\u200d\ufeff\u2060",
    "zero_width_between": "发\u200b展\u200b", "joined_emoji": "👩\u200d", "flags": "🇨🇳",
    # Line ends, pages, tables.
    "line_feeds": "\n", "carriage_returns": "\r\n", "mixed_line_ends": "\r\n\r\n\n\r", "old_line_ends": "一、标题\r正文。\r", "form_feeds": "正文未完\f\n",
    "same_page_number": "— 1 —\n", "cut_clauses": "发展经济，\n\n\n", "table_rows": "甲\t乙\t丙\t12.5\n",
    "hard_wrap": "改一是发展。二是改革，三是开放创新协调发展\n" * 20 + "结束。\n\n",
    "cut_prose": "建立了新的机制，推动各项工作取得进展，关于智库研究基地建设和促进高价值科技成果在省内转化\n\n",
    # Labels and headings.
    "labels": "一、", "label_lines": "一、\n", "same_heading": "一、发展经济\n", "bracketed_labels": "（一）", "three_bracketed_labels": "（一）（二）（三）",
    "every_kind_of_label": "一、发展\n（一）改革\n1.开放\n(1)创新\n①协调\n第一章 总则\n", "same_articles": "第一章 总则\n第一条 为了发展，制定本法。\n",
    "same_heading_with_text": "一、总则\n正文在这里，很短的一句话。\n", "markdown_signs": "# ", "markdown_headings": "# 甲\n## 乙\n",
    "titles_and_prose": "甲乙\n改。\n", "titles_before_debris": "改革。发展。\n标题甲\n- 1 -\n", "annexes": "附件：标题\n", "blanks_in_titles": "一、甲" + "\u3000" * 1000 + "乙\n",
    "chain_of_chapters": "第一章　甲乙丙　",
    "wrapped_chain_of_chapters": "第一章　总则　甲甲甲甲甲甲甲甲甲甲甲甲甲\n甲甲　第二章　乙乙乙乙第乙乙乙乙乙乙乙乙\n",
    # Ordinals inside of paragraphs.
    "ordinals": "一是好；二是好；三是好。", "ordinal_paragraphs": "一是发展；二是改革；三是开放；" * 20 + "。\n", "first_ordinals": "一是", "joined_ordinals": "改一是发展。二是改革\n",
    # Marks in pairs.
    "opened_quotations": "“", "opened_quotation_lines": "“发展\n", "opened_marks": "“‘（《「『【", "closing_marks": "”’）》」』】\n",
    # Hits that join lines; scripts that alternate; doubles.
    "joined_hits": "展改革。开放发\n", "variants": "发发發展展a1ａ１вжאב\n", "both_scripts": "發展经济改革開放与國家发展战略萃萃的的對對。\n", "doubled": "发的的展了了", "doubled_lines": "的的\n",
}

# A part for each number, from 1 on.
COUNTED = {
    "saw": lambda i: numeral((i - 1) % 10 + 1) + "、标题\n", "long_saw": lambda i: numeral(i % 97 + 1) + "、发展改革\n",
    "deep_decimals": lambda i: ".".join(["1"] * (i % 60 + 1)) + " 标题\n", "endless_decimals": lambda i: ".".join(["1"] * (i % 2000 + 1)) + " 标题\n",
    "different_decimals": lambda i: ".".join(str((i >> k) % 9 + 1) for k in range(i % 60 + 1)) + " 标题\n",
    "three_decimals": lambda i: f"{i // 900 + 1}.{i // 30 % 30 + 1}.{i % 30 + 1} 项\n",
    "markdown_levels": lambda i: "#" * (i % 7 + 1) + " 标题\n", "endless_markdown": lambda i: "#" * (i % 1000 + 1) + " 标题\n",
    "deep_indents": lambda i: "\u3000" * (i % 500) + "一、发展\n", "long_numerals": lambda i: "第" + "九千" * (i % 200 + 1) + "章 标题\n",
    "contents_only": lambda i: f"第{i}章 标题{i}………………{i}\n", "contents_each_arabic": lambda i: f"目录\n{i % 60_000}. 标题甲\n",
    "contents_each_chapter": lambda i: f"目录\n第{i % 900 + 1}章 标题{i}\n", "contents_each_article": lambda i: f"目录\n第{i % 9999 + 1}条 标题{i}\n",
    "contents_each_han": lambda i: f"目录\n第{numeral(i % 9999 + 1)}章 标题{i}\n", "contents_each_short": lambda i: f"目录\n附件{i % 90 + 1}\n{i % 900 + 1}. {i}\n",
    "numbered_annexes": lambda i: f"附件{i % 90 + 1}：标题\n", "unique_headings": lambda i: f"第{numeral(i % 99 + 1)}节 {numeral(i % 99_999 + 1)}\n",
    "page_numbers": lambda i: f"{i}\n", "dashed_page_numbers": lambda i: f"- {i} -\n", "cut_pages": lambda i: f"发展经济，\n\n- {i} -\n\f\n",
    "running_heads": lambda i: f"工作报告\n{i}\n" + "正文" * 15 + "\n", "statistics": lambda i: f"{i}\t项目{i}\t{i * 7}\t{i * 3}\t合计\n",
    "counting_lines": lambda i: f"{i}. 发展\n", "different_characters": lambda i: FREQUENT[i * 31 % len(FREQUENT)] + "\n",
    "different_characters_apart": lambda i: FREQUENT[i * 31 % len(FREQUENT)] + "\n\n", "counted_ordinals": lambda i: numeral(i % 9999 + 1) + "是发展；",
    "long_lines": lambda i: "中" * (65_535 + i % 3) + "\n", "long_ascii_lines": lambda i: "a" * (65_534 + i % 3) + "\n",
}

# Parts that dice choose.
DICED = {
    "random_numbers": lambda r, i: f"{r.randrange(10 ** r.randint(1, 18))}. 改革\n", "random_numerals": lambda r, i: numeral(r.randint(1, 99)) + "、改革\n",
    "random_labels": lambda r, i: r.choice(["{0}、", "（{0}）", "{1}.", "({1})", "第{0}章 ", "第{0}条 ", "{0}是", "{1}.{1} "]).format(
        numeral(n := r.randint(1, 30)), n) + sentence(r, r.randint(1, 12)) + r.choice(["", "。"]) + "\n",
    "alternating_labels": lambda r, i: ["第{}章", "{}、", "（{}）", "{}是"][i % 4].format(numeral(r.randint(1, 10))) + "内容\n",
    "rising_and_falling": lambda r, i: numeral(1 + min(i % 40, 40 - i % 40)) + "、改革" + sentence(r, 4) + "\n" + sentence(r, 20) + "。\n",
    "unpaired_marks": lambda r, i: "“" * r.randrange(1, 40) + "甲" + "（" * r.randrange(1, 40) + "\n",
    "unpunctuated_lines": lambda r, i: sentence(r, 38) + "\n", "random_sentences": lambda r, i: sentence(r, 60) + "。\n", "short_paragraphs": lambda r, i: sentence(r, 18) + "\n\n",
}


def rarely_repeated(dice, count, length, each):
    """Sentences out of a few, in any order."""
    known = [sentence(dice, length) for _ in range(count)]
    while True:
        yield each(dice, known)


# All others: a function of dice and of the size in bytes.
WHOLE = {
    # Trouble that one place of the text makes for all others.
    "blanks_before_words": lambda r, n: ("一、甲" + "\u3000" * (n // 3) + "乙\n").encode(), "tabs_in_a_title": lambda r, n: ("第一章 总" + "\t" * n + "乙\n").encode(),
    "blanks_in_a_label": lambda r, n: ("第" + " " * (n // 2) + "一章 甲\n" + "第一章 乙\n" * (n // 30)).encode(),
    "late_comma": lambda r, n: ("发" * (n // 6) + "，发\n" + "改。革\n" * (n // 20)).encode(), "nested_brackets": lambda r, n: ("（" * (n // 6) + "）" * (n // 6)).encode(),
    "debris_at_the_end": lambda r, n: ("标题甲\n" + "— 1 —\n" * (n // 12)).encode(), "endless_numeral": lambda r, n: b"".join(["第".encode(), repeated("九千九百九十九万", n), "章".encode()]),
    "missing_numbers": lambda r, n: b"".join(("第一，甲乙。\n".encode(), repeated("第发展改革开放。\n", n), "第二十一，丙丁。\n第二十二，戊己。\n".encode())),
    "gaps_far_away": lambda r, n: "".join(f"{i // 500 + 1}.{i % 500 + 1}.{last} 标题\n" for last in (1, 3) for i in range(n // 44)).encode(),
    "gaps_of_two": lambda r, n: "".join(f"{i % 900 + 1}.{last} 标题\n" for last in (1, 3) for i in range(n // 36)).encode(),
    "counting_down": lambda r, n: "".join(f"{n // 14 - i}. 发展\n" for i in range(n // 14)).encode(),
    "contents_and_text": lambda r, n: counted(lambda i: f"第{numeral(i % 99_999)}章 发展………………{i}\n", n // 2) + b"\n" + counted(lambda i: f"第{numeral(i % 99_999)}章 发展\n", n // 2),
    "contents_and_pages": lambda r, n: "目录\n".encode() + counted(lambda i: f"第{numeral(i % 9999 + 1)}章 {sentence(r, 3)}…………{i}\n", n),
    # Passages that stand again, nearly.
    "drifting": lambda r, n: joined(altered(r, 80, 1), n), "long_drifting": lambda r, n: joined(altered(r, 400, 3), n), "sliding": lambda r, n: joined(altered(r, 200, 1, inserts=True), n),
    "near_copies": lambda r, n: joined(altered(r, 400, 30, restarts=True), n), "short_near_copies": lambda r, n: joined(altered(r, 60, 6, restarts=True), n),
    "same_form_of_20": lambda r, n: forms(r, n, 20), "same_form_of_60": lambda r, n: forms(r, n, 60),
    "few_sentences": lambda r, n: joined(rarely_repeated(r, 200, 30, lambda d, known: d.choice(known) + sentence(d, d.randint(3, 9)) + "。\n"), n),
    "shuffled_sentences": lambda r, n: joined(rarely_repeated(r, 300, 20, lambda d, known: "。".join(d.choices(known, k=10)) + "。\n"), n),
    "twice": lambda r, n: (sentence(r, n // 6) + "\n").encode() * 2, "palindrome": lambda r, n: ((half := sentence(r, n // 6)) + half[::-1]).encode(),
    # Words in which everything stands as often as can be.
    "period_of_17": lambda r, n: repeated(sentence(r, 17), n), "period_of_1000": lambda r, n: repeated(sentence(r, 1000), n), "lines_of_1000": lambda r, n: repeated(sentence(r, 1000) + "\n", n),
    "period_of_100000": lambda r, n: repeated(sentence(r, 100_000), n), "fibonacci": lambda r, n: grown(n, "发展", "发", lambda a, b: (a + b, a)),
    "thue_morse": lambda r, n: grown(n, "发", "展", lambda a, b: (a + b, b + a)), "two_letters": lambda r, n: repeated(de_bruijn("发展", 16), n),
    "two_letters_once": lambda r, n: de_bruijn("发展", math.ceil(math.log2(n / 3))).encode()[:n // 3 * 3], "four_letters": lambda r, n: repeated(de_bruijn("甲乙丙丁", 9), n),
    "four_letters_once": lambda r, n: de_bruijn("发展改革", math.ceil(math.log(n / 3, 4))).encode()[:n // 3 * 3], "three_letters_in_lines": lambda r, n: repeated(lines_of(de_bruijn("发展改", 12), 40), n),
    # Encodings.
    "random_bytes": lambda r, n: r.randbytes(n), "rare_gb18030": lambda r, n: repeated("\U00020000\u3400".encode("gb18030"), n),
    "all_of_gb18030": lambda r, n: repeated(("".join(map(chr, range(0x3400, 0x4DB0))) + "\n").encode("gb18030"), n), "gb18030": lambda r, n: repeated(("一、" + sentence(r, 230) + "。\n").encode("gb18030"), n),
    "utf16": lambda r, n: b"\xff\xfe" + repeated("一、标题\n正文。\n".encode("utf-16-le"), n), "utf16_without_mark": lambda r, n: repeated(("一、发展\n改革" + sentence(r, 100) + "\n").encode("utf-16-le"), n),
    "utf16_surrogates": lambda r, n: b"\xff\xfe" + repeated(b"\x00\xd8", n),
    "mixed_encodings": lambda r, n: repeated(b"".join(("发展" + sentence(r, 500) + "\n").encode(code, "ignore") for code in ("utf-8", "gb18030", "utf-16-le", "big5")), n),
}


def forms(dice, size, length):
    """The same form on every page, with a number of its own."""
    body = sentence(dice, length)
    return counted(lambda i: f"编号：{i * 7919 % 1_000_003:06d}\n{body}，\n\n- {i} -\n\f\n", size)


# What to look for where it is not the first two characters that are seen.
WORDS = {"joined_hits": "发展"}


def made(name, size):
    """The bytes of a shape; a little more or less than asked for."""
    dice = random.Random(7)
    if name in REPEATED:
        return repeated(REPEATED[name], size)
    if name in COUNTED:
        return counted(COUNTED[name], size)
    if name in DICED:
        return counted(lambda i: DICED[name](dice, i), size)
    return WHOLE[name](dice, size)


def words(name):
    """A word of two characters that stands very often in a shape, if any does."""
    seen = [c for c in made(name, 300).decode(errors="ignore") if ord(c) > 0x2000 and c.isprintable() and not c.isspace()]
    return WORDS.get(name) or "".join(seen[:2]) or "发展"


NAMES = [*REPEATED, *COUNTED, *DICED, *WHOLE]

if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            print("\n".join(NAMES))
        case ["--all", size, folder]:
            os.makedirs(folder, exist_ok=True)
            for name in NAMES:
                with open(os.path.join(folder, name), "wb") as file:
                    file.write(made(name, int(size))[:int(size)])
        case [name, size] if name in NAMES:
            sys.stdout.buffer.write(made(name, int(size)))
        case _:
            sys.exit(__doc__)
