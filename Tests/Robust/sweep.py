#!/usr/bin/env python3
"""Runs the commands on hostile texts of growing size, and fails where time or memory does not grow as the text does.

usage: Tests/Robust/sweep.py [--quick] [--program FILE] [--shape NAME]… [--command NAME]… [--keep FOLDER]

Every shape of shapes.py at 1, 2, 4 and 8 MB: by processor time, the exponent of the growth is at most 1.15 and 8 MB take at
most 3 s; they need at most 500 MB. What is too fast to tell is not judged by growth, and what is too slow is measured
three times, since other programs disturb the clock. Prints the slowest, those that grow fastest, and each failure;
exit status 1 if there is one. Takes about half an hour on two processors.

--quick      64 and 512 KB, judged by growth alone, so that it is the same on a busy machine: a minute
--program    another than .build/release/gangmu
--shape, --command    only these, also of those that COMMANDS has in no sweep
--keep       leaves the text of each failure there
"""
import argparse, concurrent.futures, math, os, resource, statistics, subprocess, sys, tempfile
import shapes

PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# What is run, and in which sweeps: FILE is the text, WORD one that stands in it very often.
COMMANDS = {
    "print": (["FILE"], ["full"]),
    "outline": (["outline", "FILE"], ["full"]),
    "outline --inline": (["outline", "--inline", "FILE"], ["full"]),
    "outline --explain": (["outline", "--explain", "FILE"], ["full"]),
    "outline --inline --explain": (["outline", "--inline", "--explain", "FILE"], ["quick"]),
    "search": (["search", "WORD", "FILE"], ["full"]),
    "search --format json": (["search", "--format", "json", "WORD", "FILE"], ["full"]),
    "search --regex": (["search", "--regex", "WORD.", "FILE"], ["full", "quick"]),
    "check": (["check", "FILE"], ["full"]),
    "check --format json": (["check", "--format", "json", "FILE"], ["full", "quick"]),
    "export": (["export", "--format", "markdown", "FILE"], ["full"]),
    "export --joined": (["export", "--format", "html", "--joined", "FILE"], ["full", "quick"]),
    # The search for copies is not linear yet, and runs only if it is named.
    "duplicates": (["duplicates", "--threads", "1", "FILE"], []),
    "export --without-duplicates": (["export", "--format", "json", "--without-duplicates", "FILE"], []),
}


class Limits:
    """What is judged, by the sizes: bytes, seconds of processor time."""

    def __init__(self, quick):
        # From here on the smallest size can be told from a program that only starts.
        self.sizes, self.tellable = ([1 << 16, 1 << 19], 0.06) if quick else ([1_000_000 << k for k in range(4)], 0.25)
        # The quick sizes are so small that caches and rounding count: it finds squares (2) and not logarithms.
        self.exponent = 1.5 if quick else 1.15
        self.seconds = math.inf if quick else 3
        self.memory = math.inf if quick else 500e6
        # What takes longer is stopped.
        self.longest = 20 if quick else 40


class Result:
    """What a command took for a shape, by size; a word of trouble if there is any."""

    def __init__(self, shape, command):
        self.shape, self.command = shape, command
        self.seconds, self.memory, self.trouble, self.exponent = {}, 0, None, None

    def judge(self, limits):
        largest = limits.sizes[-1]
        self.exponent = exponent(self.seconds) if self.seconds[largest] > limits.tellable else None
        if self.exponent and self.exponent > limits.exponent:
            return f"grows with exponent {self.exponent:.2f}"
        if self.seconds[largest] > limits.seconds:
            return f"takes {self.seconds[largest]:.1f} s"
        if self.memory > limits.memory:
            return f"needs {self.memory / 1e6:.0f} MB"
        return None


def exponent(seconds):
    """The slope of the line that fits time and size best, on logarithmic scales."""
    points = [(math.log(size), math.log(max(time, 0.001))) for size, time in seconds.items()]
    if len(points) < 2:
        return None
    return statistics.linear_regression(*zip(*points)).slope


def run(program, arguments, limits):
    """Processor seconds and bytes of memory of a run, and a word if it did not end as it should."""
    def limit():
        seconds = int(limits.longest)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    process = subprocess.Popen(
        [program, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        preexec_fn=limit, env={**os.environ, "LC_ALL": "C.UTF-8"})
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = code = os.waitstatus_to_exitcode(status)
    # 1 is what search answers without a hit, and check with findings.
    trouble = None if code in (0, 1) and not errors else f"ends with {code}: {errors.decode(errors='replace').strip()[:80]}"
    if usage.ru_utime + usage.ru_stime > limits.longest - 1:
        trouble = f"takes more than {limits.longest} s"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, trouble


class Texts:
    """The sizes of a shape, each made when it is needed first."""

    def __init__(self, shape, folder):
        self.shape, self.folder, self.paths = shape, folder, {}

    def path(self, size):
        if size not in self.paths:
            self.paths[size] = os.path.join(self.folder, f"{self.shape}-{size}.txt")
            with open(self.paths[size], "wb") as file:
                file.write(shapes.made(self.shape, size))
        return self.paths[size]

    def remove(self):
        for path in self.paths.values():
            os.unlink(path)


def measure(program, start, texts, command, limits):
    result = Result(texts.shape, command)

    def take(size):
        names = {"FILE": texts.path(size)}
        word = shapes.words(texts.shape)
        arguments = [names.get(part, part.replace("WORD", word)) for part in COMMANDS[command][0]]
        seconds, memory, trouble = run(program, arguments, limits)
        # What it takes to start has nothing to do with the text.
        result.seconds[size] = min(max(0, seconds - start), result.seconds.get(size, math.inf))
        result.memory = max(result.memory, memory)
        result.trouble = result.trouble or trouble

    # The largest text first: most are too fast for the others to say anything.
    take(limits.sizes[-1])
    for attempt in range(3):
        if result.trouble:
            return result
        if result.seconds[limits.sizes[-1]] > limits.tellable:
            for size in limits.sizes[:-1] if attempt == 0 else limits.sizes:
                take(size)
        if not result.judge(limits):
            return result
    result.trouble = result.judge(limits)
    return result


def sweep(program, start, shape, commands, limits, folder, keep):
    texts = Texts(shape, folder)
    results = [measure(program, start, texts, command, limits) for command in commands]
    if keep and any(result.trouble for result in results):
        os.makedirs(keep, exist_ok=True)
        for size in limits.sizes:
            os.link(texts.path(size), os.path.join(keep, os.path.basename(texts.path(size))))
    texts.remove()
    return results


def table(title, results):
    if results:
        print(f"\n{title}\n{'shape':<28}{'command':<28}{'seconds':>9}{'MB':>7}{'exponent':>10}")
    for result in results:
        grows = f"{result.exponent:.2f}" if result.exponent else ""
        print(f"{result.shape:<28}{result.command:<28}{max(result.seconds.values()):>9.2f}{result.memory / 1e6:>7.0f}{grows:>10}  {result.trouble or ''}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--program", default=os.path.join(PACKAGE, ".build/release/gangmu"))
    parser.add_argument("--shape", action="append", choices=shapes.NAMES)
    parser.add_argument("--command", action="append", choices=list(COMMANDS))
    parser.add_argument("--keep")
    options = parser.parse_args()
    limits = Limits(options.quick)
    kind = "quick" if options.quick else "full"
    commands = options.command or [name for name, (_, sweeps) in COMMANDS.items() if kind in sweeps]
    results = []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        empty = os.path.join(folder, "empty")
        open(empty, "w").close()
        start = min(run(options.program, ["outline", empty], limits)[0] for _ in range(5))
        running = [
            pool.submit(sweep, options.program, start, shape, commands, limits, folder, options.keep)
            for shape in options.shape or shapes.NAMES]
        for done in concurrent.futures.as_completed(running):
            for result in done.result():
                results.append(result)
                if result.trouble:
                    print(f"{result.shape}, {result.command}: {result.trouble}", flush=True)
    failures = [result for result in results if result.trouble]
    table("Slowest", sorted(results, key=lambda result: -max(result.seconds.values()))[:10])
    table("Most memory", sorted(results, key=lambda result: -result.memory)[:5])
    table("Growing fastest", sorted((result for result in results if result.exponent), key=lambda result: -result.exponent)[:10])
    table("Failures", failures)
    print(f"\n{len(results)} runs of {len(commands)} commands, {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()
