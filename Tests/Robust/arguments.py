#!/usr/bin/env python3
"""Runs the program with random arguments: Tests/Robust/arguments.py PROGRAM COUNT [SEED].

Whatever they are, it ends by itself with 0, 1 or 2; 2 says why in words that a terminal may be sent, and so does 1 but for
`search` and `check`, where it is an answer. What fails is printed as it was run.
"""
import concurrent.futures
import os
import random
import signal
import subprocess
import sys
import tempfile

NUMBERS = [
    "0", "1", "-1", "2", "8", "24", "0.5", "0.85", "1.0", "1.5", "-0", "+7", "007", "1e3", "1e999", "nan", "inf", "-inf",
    "0x10", "１２", "٣", "2147483647", "2147483648", "4294967296", "9223372036854775800", "9223372036854775807",
    "9223372036854775808", "-9223372036854775808", "18446744073709551616", "9" * 400, "", " ", "1 2", "1,5",
]
WORDS = [
    "发", "發展", "四", "四.二", "五#2.一", "§3", "4.2", "#", ".", "§", "a", "(", "[", "*", "(a+)+", "\\", "[^", "\x1b[31m",
    "\u202e", "%s%n", "--", "-", "+120", "+0", "+" + "9" * 30, "auto", "narrow", "wide", "on", "off", "dark", "tree", "json",
    "text", "markdown", "html", "utf-8", "UTF-8", "GB18030", "gbk", "big5", "Shift_JIS", "zh-Hans", "zh-Hant", "en", "de",
    "cut-end", "numbering-gap", "p12", "45%", "101%", "p" + "9" * 30, "发" * 40_000, "\udcff\udcfe", "=", "==", "--=", "-o",
]
COMMANDS = ["outline", "search", "duplicates", "export", "check", "browse", "help", "toc"]
OPTIONS = [
    "--format", "--encoding", "--lang", "--regex", "--exact", "--count", "--context", "--min-length", "--similarity",
    "--threads", "--section", "--joined", "--without-duplicates", "-o", "--output", "--force", "--rule", "--except",
    "--list-rules", "--explain", "--inline", "--at", "--theme", "--indent", "--ambiguous-width", "--no-state",
    "--print-config", "--help", "--version", "-h", "-x", "--no-such-option", "--generate-completion-script",
    "--experimental-dump-help",
]


def arguments(dice, files):
    """One list, of which most is sensible."""
    def value():
        return dice.choice(dice.choice([NUMBERS, WORDS, files]))

    words = []
    if dice.random() < 0.9:
        words.append(dice.choice(COMMANDS))
    if words and words[0] == "search" and dice.random() < 0.9:
        words.append(dice.choice(WORDS))
    if dice.random() < 0.9:
        words.append(dice.choice(files))
    for _ in range(dice.choice([0, 1, 1, 2, 2, 3, 6])):
        option = dice.choice(OPTIONS)
        kind = dice.random()
        if kind < 0.2:
            words.append(option + "=" + value())
        else:
            words.append(option)
            if kind < 0.8:
                words.append(value())
    if dice.random() < 0.2:
        dice.shuffle(words)
    # The system takes no zero in an argument.
    return [os.fsencode(word) for word in words]


def fault(status, errors, words):
    """What is wrong with the end of a run; None if nothing is."""
    if status not in (0, 1, 2):
        return f"status {status}"
    try:
        text = errors.decode()
    except UnicodeDecodeError:
        return "an error that is no UTF-8"
    if any(ord(c) < 0x20 and c != "\n" or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E for c in text):
        return "controls in an error"
    # The words of the program, and none of Swift.
    if "Fatal error" in text or ".swift:" in text:
        return "a crash"
    answers = {b"search", b"check", b"help"} & set(words)
    if not text.strip() and (status == 2 or status == 1 and not answers):
        return "no sentence"
    return None


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        with open("a.txt", "w", encoding="utf-8") as file:
            file.write("某市報告\n一、總體\n經濟發展平穩，發展。\n二、任務\n經濟發展平穩，發展。\n（一）甲\n正文。\n" * 3)
        with open("b.txt", "wb") as file:
            file.write("一、发展\n正文。\n".encode("gb18030"))
        open("empty", "w").close()
        files = ["a.txt"] * 6 + ["b.txt", "empty", "-", "/dev/null", ".", "nowhere", "no/where", "out", "a.txt/b", ""]
        environment = {
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder, "SWIFT_BACKTRACE": "enable=no",
        }

        def run(number):
            words = arguments(random.Random(f"{seed} {number}"), files)
            try:
                result = subprocess.run(
                    [os.fsencode(program), *words], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE, env=environment, timeout=60)
            except subprocess.TimeoutExpired:
                return words, "no end in a minute"
            except OSError:
                return words, None  # the list is longer than the system takes
            status = result.returncode
            if status < 0:
                status = signal.Signals(-status).name
            return words, fault(status, result.stderr, words)

        faults = 0
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for words, wrong in pool.map(run, range(count), chunksize=64):
                if wrong:
                    faults += 1
                    print(f"{wrong}: gangmu " + " ".join(repr(word[:80]) for word in words), flush=True)
    print(f"{count} argument lists, {faults} faults")
    sys.exit(1 if faults else 0)


main()
