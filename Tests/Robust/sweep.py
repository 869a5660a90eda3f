#!/usr/bin/env python3
"""Looks whether every command takes time in proportion to the text, on hostile texts too.

    Tests/Robust/sweep.py PROGRAM [--quick] [--shape NAME…] [--command NAME…]

Each shape of shapes.py is read by each command at 1, 2, 4 and 8 MB. The time is that of the processor, as other programs
may run. A shape fails above an exponent of 1.15, three seconds or 400 MB at 8 MB. With --quick the sizes are 0.1 and 0.5 MB and
the bounds wide, so that only what grows with the square is found, in half a minute and on a loaded machine. What is too fast to be
measured has no exponent.
"""
import argparse
import collections
import concurrent.futures
import math
import os
import subprocess
import sys
import tempfile

import shapes

COMMANDS = {
    "outline": ["outline", "FILE"],
    "inline": ["outline", "FILE", "--inline"],
    "explain": ["outline", "FILE", "--explain"],
    "search": ["search", "发展", "FILE"],
    "search-json": ["search", "发展", "FILE", "--format", "json"],
    "regex": ["search", "发.?展", "FILE", "--regex"],
    "check": ["check", "FILE", "--format", "json"],
    "export": ["export", "FILE", "--format", "markdown", "--joined"],
}
QUICK = {
    "explain": ["outline", "FILE", "--inline", "--explain"],
    "search": COMMANDS["search"],
    "check": COMMANDS["check"],
    "export": COMMANDS["export"],
}
Bounds = collections.namedtuple("Bounds", "sizes exponent seconds megabytes least")
WHOLE = Bounds([1, 2, 4, 8], 1.15, 3.0, 400, 0.25)
FAST = Bounds([0.1, 0.5], 1.5, 1.5, 200, 0.3)


def run(program, command, file, limit):
    """Seconds of processor, megabytes, and the end of a run."""
    arguments = [file if word == "FILE" else word for word in command]
    with open(os.devnull, "r+b") as nothing:
        process = subprocess.Popen(
            [program, *arguments], stdin=nothing, stdout=nothing, stderr=nothing,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            preexec_fn=lambda: __import__("resource").setrlimit(
                __import__("resource").RLIMIT_CPU, (limit, limit + 1)))
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def judge(program, folder, name, command, words, bounds):
    """A row: the exponent (None if too fast), seconds and megabytes at the largest size, and what is wrong."""
    times = {}
    memory, wrong = 0.0, []
    for size in reversed(bounds.sizes):
        file = os.path.join(folder, f"{name}-{size}")
        # What is over in no time has no exponent, and need not be read again.
        if times and times[bounds.sizes[-1]] < bounds.least:
            break
        times[size], used, status = run(program, words, file, 40)
        memory = max(memory, used)
        if status not in (0, 1):
            wrong.append(f"ends with {status} at {size} MB")
    largest = times[bounds.sizes[-1]]
    exponent = None
    if len(times) > 1:
        # The steepest of all doublings but the first, which lasts too short.
        low, high = (bounds.sizes[0], bounds.sizes[-1]) if len(bounds.sizes) < 3 else (bounds.sizes[1], bounds.sizes[-1])
        exponent = math.log(times[high] / max(times[low], 0.001)) / math.log(high / low)
        if exponent > bounds.exponent:
            wrong.append(f"exponent {exponent:.2f}")
    if largest > bounds.seconds:
        wrong.append(f"{largest:.1f} s")
    if memory > bounds.megabytes:
        wrong.append(f"{memory:.0f} MB of memory")
    return name, command, exponent, largest, memory, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--shape", nargs="*", default=list(shapes.SHAPES))
    parser.add_argument("--command", nargs="*")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    bounds = FAST if options.quick else WHOLE
    commands = QUICK if options.quick else COMMANDS
    commands = {name: commands[name] for name in options.command or commands}
    rows = []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:

        def sweep(name):
            for size in bounds.sizes:
                with open(os.path.join(folder, f"{name}-{size}"), "wb") as file:
                    file.write(shapes.SHAPES[name](int(size * 1_000_000)))
            found = [judge(program, folder, name, command, words, bounds) for command, words in commands.items()]
            for size in bounds.sizes:
                os.unlink(os.path.join(folder, f"{name}-{size}"))
            return found

        for found in pool.map(sweep, options.shape):
            rows += found
            for name, command, _, _, _, wrong in found:
                if wrong:
                    print(f"{name}, {command}: {', '.join(wrong)}", flush=True)
    measured = [row for row in rows if row[2] is not None]
    for title, column, words in (("exponents", 2, "{:.2f}"), ("seconds", 3, "{:.2f}"), ("megabytes", 4, "{:.0f}")):
        worst = sorted((row for row in (measured if column == 2 else rows)), key=lambda row: -row[column])[:5]
        print(f"highest {title}: " + "; ".join(f"{row[0]} {row[1]} {words.format(row[column])}" for row in worst))
    failed = sum(bool(row[5]) for row in rows)
    print(f"{len(options.shape)} shapes, {len(rows)} rows of which {len(measured)} were long enough for an exponent, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
