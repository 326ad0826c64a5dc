"""A program that is run once, with the processor time that it and what it started took."""

import dataclasses
import os
import subprocess
import threading


@dataclasses.dataclass(frozen=True)
class Result:
    """How a program ended. `seconds` is processor time, and `output` both of its outputs."""

    code: int
    seconds: float
    output: str


def measured(command, log, limit, environment=None):
    """Runs the program for `limit` seconds at most, with its output in the file `log`."""
    with open(log, "wb") as output:
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
        )
        timer = threading.Timer(limit, process.kill)
        timer.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        finally:
            timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    return Result(process.returncode, usage.ru_utime + usage.ru_stime, log.read_text(errors="replace"))
