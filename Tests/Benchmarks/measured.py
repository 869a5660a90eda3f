"""How long commands take, and how much memory."""
import os, statistics, subprocess, time


class Run:
    """What a command took: milliseconds of wall clock and of processor, bytes of memory at its peak; and its output."""

    def __init__(self, command, stdin=None, keep=False, environment=None):
        self.output = b""
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdin=stdin or subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})})
        # A pipe is drained, since some programs stop early when nobody reads.
        while block := process.stdout.read(1 << 20):
            if keep:
                self.output += block
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.status = process.returncode
        self.wall = (time.monotonic() - start) * 1000
        self.processor = (usage.ru_utime + usage.ru_stime) * 1000
        self.peak = usage.ru_maxrss * 1024


def in_turn(commands, rounds):
    """Runs each command once a round, so that noise meets all of them; the runs of each."""
    runs = [[] for _ in commands]
    for _ in range(rounds):
        for index, command in enumerate(commands):
            runs[index].append(Run(command))
    return runs


def median(values):
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None


def least(values):
    return min(value for value in values if value is not None)
