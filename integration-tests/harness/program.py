"""Suites that are one program of this project, which reports its cases itself."""

import pathlib
import sys
import tempfile

from harness import rust
from harness.client import report_cases


def run(suite, program, build, seconds):
    """Builds the program, runs it with this suite's arguments, and ends as it has ended."""
    programs = rust.build(*build)
    if programs is None:
        sys.exit("cargo build fails")
    arguments = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix=f"{suite}-") as folder:
        log = pathlib.Path(folder) / "log"
        command = [programs[program], *arguments]
        passed = report_cases(suite, arguments, command, log, {}, seconds)
    sys.exit(0 if passed else 1)
