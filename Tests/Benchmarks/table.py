#!/usr/bin/env python3
"""Gangmu and its peers in turn, in one table: time, ratio, memory, the goal, whether it is met.

usage: Tests/Benchmarks/table.py [--quick]

--quick: small texts and few rounds, judges nothing, for seeing that it all still works.
Needs: apt-get install -y less vim ripgrep libdivsufsort-dev libvterm-dev uchardet python3
"""
import os, re, subprocess, sys
from math import log
from emulated_terminal import EmulatedTerminal
from measured import Run, in_turn, least, median

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.dirname(os.path.dirname(HERE))
GANGMU = os.path.join(PACKAGE, ".build/release/gangmu")
# With the Swift and C++ libraries inside, as it is installed.
INSTALLED = os.path.join(PACKAGE, ".build/stage/usr/bin/gangmu")
BENCH = os.path.join(HERE, ".build/release/gangmu-bench")
TEXTS = os.path.join(HERE, ".build/texts")
SAMPLE = os.path.join(PACKAGE, "Resources/seed_liaoning_cppcc.txt")
QUICK = "--quick" in sys.argv
ROUNDS = 3 if QUICK else 9
LARGE = 2 if QUICK else 200
MIDDLE = 1 if QUICK else 20
missed = []


def text(megabytes):
    """A report of so many megabytes, made once."""
    path = os.path.join(TEXTS, f"{megabytes:g}.txt")
    if not os.path.exists(path):
        os.makedirs(TEXTS, exist_ok=True)
        made = subprocess.run(
            [BENCH, "report", str(int(megabytes * 1_000_000))], stdout=subprocess.PIPE, check=True)
        open(path, "wb").write(made.stdout)
    return path


def line(name, own, peer="", ratio=None, goal=None, unit="ms"):
    """One row; `ratio` must not exceed `goal`."""
    shown = lambda value: f"{value:,.1f} {unit}" if isinstance(value, float) else str(value)
    is_met = ""
    if goal is not None and not QUICK:
        is_met = "yes" if ratio <= goal else "NO"
        if is_met == "NO": missed.append(name)
    print(
        f"{name:<52} {shown(own):>13} {shown(peer):>20} {'' if ratio is None else f'{ratio:.2f}':>7} "
        f"{'' if goal is None else f'≤ {goal:g}':>7} {is_met}", flush=True)


def start_up():
    for name, program in programs():
        own, peer = in_turn([[program, "--version"], ["less", "--version"]], ROUNDS * 5)
        mine, other = median(run.wall for run in own), median(run.wall for run in peer)
        line(f"--version, {name} (less)", mine, other, mine / other, 2 if program == INSTALLED else None)


def programs():
    """As built by `swift build`, and as installed."""
    return [("libraries outside", GANGMU)] + ([] if QUICK else [("installed", INSTALLED)])


def first_screen(name, path, words, goal):
    for kind, program in programs():
        own, peer = [], []
        for _ in range(ROUNDS * 3):
            for command, times in (([program, path], own), (["less", path], peer)):
                terminal = EmulatedTerminal(command)
                times.append(terminal.time_until(lambda screen: words in screen.text()))
                terminal.close()
        mine, other = median(own), median(peer)
        line(f"first screen, {name}, {kind} (less)", mine, other, mine / other, goal if program == INSTALLED else None)


def while_loading(path):
    """Keys from the first screen on, until all is read, folded and searched, or for half a minute."""
    terminal = EmulatedTerminal([GANGMU, path])
    terminal.time_until(lambda screen: "q quit" in screen.text())
    waits, peaks = [], []
    for index in range(60 if QUICK else 1200):
        # Not just any output: what is said of the progress comes in between.
        key, place = [("j", "line 2/"), ("k", "line 1/")][index % 2]
        waits.append(terminal.time_of_key(key, lambda screen: place in screen.row(screen.rows - 1), 10))
        terminal.pump(0.02)
    line(f"longest wait for a key while {LARGE} MB load", max(waits), "16 ms", max(waits) / 16, 1)
    line("  median of these", median(waits))
    found = terminal.time_of_key("/主席會議\r", lambda screen: re.search(r"主席會議 .*\d/\d", screen.row(screen.rows - 1)))
    line("search to screen", found)
    terminal.time_of_key("\x1bg", lambda screen: "line 1/" in screen.text(), 2)
    terminal.resize(40, 140)
    line("resize to screen", terminal.time_until(lambda screen: "q quit" in screen.row(39)[100:]))
    terminal.close()


def key_press():
    terminal = EmulatedTerminal([GANGMU, SAMPLE], rows=60, columns=200)
    terminal.time_until(lambda screen: "q quit" in screen.text())
    terminal.pump(0.3)
    presses = 100 if QUICK else 1000
    before = terminal.cpu()
    for index in range(presses):
        # The last row is drawn last; a key before that might be answered together with the one before it.
        key, place = [("j", "line 4/"), ("k", "line 3/")][index % 2]
        terminal.time_of_key(key, lambda screen: place in screen.row(screen.rows - 1), 5)
    each = (terminal.cpu() - before) / presses
    line("processor for a key press, 200 × 60", each, "1 ms", each, 1)
    terminal.close()


def opened_whole(path):
    own, peer = [], []
    for _ in range(1 if QUICK else 3):
        terminal = EmulatedTerminal([GANGMU, path])
        terminal.time_until(lambda screen: "q quit" in screen.text())
        own.append(terminal.time_of_key("G", lambda screen: "100%" in screen.row(screen.rows - 1)))
        terminal.close()
        terminal = EmulatedTerminal(["vim", "-u", "NONE", "-N", path])
        peer.append(terminal.time_until(lambda screen: "一、" in screen.text()))
        memory = terminal.status("VmHWM")
        terminal.close()
    line(f"{LARGE} MB, to the end (vim: opened)", median(own), median(peer))
    line("  memory of vim", f"{memory / os.path.getsize(path):.2f} ×")


def memory(path):
    """The peak of a command, by the length of the text."""
    def share(*command, path=path):
        return Run([GANGMU, *command, path]).peak / os.path.getsize(path)
    line(f"memory, outline of {LARGE} MB", f"{(value := share('outline')):.2f} ×", "", value, 2)
    line("memory, with the folded text", f"{(value := share('search', '--count', '主席會議')):.2f} ×", "", value, 2)
    line("memory, while duplicates are searched", f"{(value := share('duplicates', path=copies(LARGE))):.2f} ×", "", value, 3.5)
    line("  where every sentence recurs, altered", f"{(value := share('duplicates', path=path)):.2f} ×", "", value, 3.5)


def outline(path):
    own, peer = in_turn(
        [[programs()[-1][1], "outline", path, "--format", "json"], ["rg", "-c", "^[（(]?[一二三四五六七八九十]+[、）)]", path]], ROUNDS * 4)
    mine, other = least(run.processor for run in own), least(run.processor for run in peer)
    line(f"outline of {MIDDLE} MB (rg -c), processor", mine, other, mine / other, 1.5)


def words(path):
    both = "發展"
    own, literal, classes = [], [], []
    for _ in range(3 if QUICK else 7):
        count, time, _ = Run([BENCH, "search", path, both], keep=True).output.split()
        own.append(float(time))
        literal.append(Run(["rg", "-c", "-F", both, path]).wall)
        classes.append(Run(["rg", "-U", "--count-matches", r"[發发髮]\s*展", path]).wall)
    expected = int(Run(["rg", "-U", "--count-matches", r"[發发髮]\s*展", path], keep=True).output or 0)
    assert int(count) == expected, f"search: {count} hits, rg has {expected}"
    for peer, times, goal in ("-c -F", literal, 0.5), ("-U", classes, 0.25):
        line(f"folded search in memory (rg {peer})", median(own), median(times), median(own) / median(times), goal)


def decoding(path):
    other = os.path.join(TEXTS, "gb18030.txt")
    with open(other, "wb") as file:
        subprocess.run(["iconv", "-c", "-f", "UTF-8", "-t", "GB18030", path], stdout=file)
    own, peer = in_turn([[GANGMU, other], ["iconv", "-f", "GB18030", "-t", "UTF-8", other]], ROUNDS)
    line("reading GB18030 (iconv)", median(r.wall for r in own), median(r.wall for r in peer), median(r.wall for r in own) / median(r.wall for r in peer))
    same = Run([GANGMU, other], keep=True).output == Run(["iconv", "-f", "GB18030", "-t", "UTF-8", other], keep=True).output
    verdict = Run(["uchardet", other], keep=True).output.decode().strip()
    line("  says the same as iconv and uchardet", str(same and verdict == "GB18030"))


def copies(megabytes):
    """A text in which nothing recurs but the copies that were put in, made once."""
    path = os.path.join(TEXTS, f"copies-{megabytes:g}.txt")
    if not os.path.exists(path):
        os.makedirs(TEXTS, exist_ok=True)
        made = subprocess.run([BENCH, "copies", str(int(megabytes * 1_000_000))], stdout=subprocess.PIPE, check=True)
        open(path, "wb").write(made.stdout)
    return path


def repeated(megabytes):
    """Real reports, again and again; None where the corpus is not there."""
    corpus = os.path.join(os.path.dirname(PACKAGE), "shared", "corpus")
    if not os.path.isdir(corpus):
        return None
    reports = b""
    for name in sorted(os.listdir(corpus)):
        report = open(os.path.join(corpus, name), "rb").read()
        try:
            report.decode()
        except UnicodeDecodeError:
            continue
        if name.endswith(".txt"):
            reports += report
    path = os.path.join(TEXTS, f"repeated-{megabytes:g}.txt")
    os.makedirs(TEXTS, exist_ok=True)
    with open(path, "wb") as file:
        for _ in range(max(1, round(megabytes * 1e6 / len(reports)))):
            file.write(reports)
    return path


def duplicates():
    """On text with copies put in, and on real text that repeats itself; the goals are for 100 MB."""
    duplicates_of(copies(2 if QUICK else 100), "")
    if path := repeated(5 if QUICK else 100):
        duplicates_of(path, ", real text")
    else:
        line("duplicates, real text: no ../shared/corpus", "")
    times = [float(Run([BENCH, "duplicates", SAMPLE, "0.85", "1"], keep=True).output.split()[2])]
    line("duplicates of the sample", times[0], "5 ms", times[0] / 5, 1)


def duplicates_of(path, name):
    rows = []
    for _ in range(1 if QUICK else 3):
        values = []
        for command in (["duplicates-once", path, "1", "1"], ["duplicates-once", path, "0.85", "1"],
                        ["duplicates-once", path, "0.85", "2"], ["suffix-array", path]):
            # As Gangmu sets it: see Precautions.swift.
            allocator = {"MALLOC_MMAP_THRESHOLD_": str(1 << 20)}
            values += [float(value) for value in Run([BENCH, *command], keep=True, environment=allocator).output.split()]
        rows.append(values)
    exact, exact_memory, _, near, _, pause, two, _, _, peer, peer_memory = [median(column) for column in zip(*rows)]
    line(f"exact duplicates{name} (divsufsort + LCP)", exact, peer, exact / peer, 0.1)
    line("  memory of that", f"{exact_memory / 1024:.0f} MB", f"{peer_memory / 1024:.0f} MB", exact_memory / peer_memory, 0.3)
    if not name:
        coverage = float(Run([BENCH, "coverage", path], keep=True).output.split()[0])
        line("  repeats that it lacks", f"{1 - coverage:.4f}", "", 1 - coverage, 0.005)
    speed = os.path.getsize(path) / near / 1000
    line(f"near duplicates{name}, one thread", near, "40 MB/s", 40 / speed, 1)
    line("  two threads", two)
    line("  longest wait for a cancel", pause)


def growth():
    """How the time of each command grows with the text."""
    sizes = [0.02, 0.2, 2] if QUICK else [0.02, 2, 20, 200]
    for name, command in (("outline", ["outline", "--format", "json"]), ("search", ["search", "--count", "主席會議"]),
                          ("duplicates", ["duplicates", "--threads", "1"]), ("check", ["check"])):
        times = []
        for size in sizes:
            path = copies(size) if name == "duplicates" else text(size)
            runs = [Run([GANGMU, *command, path]) for _ in range(3 if size < 200 else 1)]
            times.append(max(1.0, least(run.processor for run in runs)))
        # Between the two largest, where starting up counts for nothing.
        exponent = log(times[-1] / times[-2]) / log(sizes[-1] / sizes[-2])
        line(f"growth, {name}", " ".join(f"{value:.0f}" for value in times), "ms", exponent, 1.15)


def main():
    subprocess.run(["swift", "build", "-c", "release", "--package-path", PACKAGE, "--product", "gangmu"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["swift", "build", "-c", "release", "--package-path", HERE], check=True, stdout=subprocess.DEVNULL)
    if not QUICK:
        subprocess.run(
            [os.path.join(PACKAGE, ".packaging/install"), "/usr"], check=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env={**os.environ, "DESTDIR": os.path.join(PACKAGE, ".build/stage")})
    print(f"{'':<52} {'Gangmu':>13} {'peer':>20} {'ratio':>7} {'goal':>7} met")
    start_up()
    first_screen("sample", SAMPLE, "上接第一版", 2)
    large = text(LARGE)
    first_screen(f"{LARGE} MB", large, "一、", 3)
    key_press()
    while_loading(large)
    opened_whole(large)
    outline(text(MIDDLE))
    words(text(LARGE // 2 or 1))
    decoding(text(MIDDLE))
    duplicates()
    memory(large)
    growth()
    if missed and not QUICK:
        print("missed: " + "; ".join(missed))
        sys.exit(1)


if __name__ == "__main__":
    main()
