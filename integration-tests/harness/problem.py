"""What a suite cannot do for want of something on this machine."""

import contextlib
import os
import subprocess
import sys


class Missing(Exception):
    """A program or package that the suite needs is not to be had."""


def run(command, **options):
    """Runs a command that installs something; its output is shown only when it fails."""
    command = [str(part) for part in command]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, **options
        )
    except FileNotFoundError as error:
        raise Missing(f"{command[0]} is missing") from error
    if done.returncode != 0:
        text = (done.stderr or done.stdout).strip()
        print("\n".join(f"    | {line}" for line in text.splitlines()[-20:]))
        raise Missing(f"{' '.join(command[:3])} … ended with {done.returncode}")
    return done.stdout


@contextlib.contextmanager
def skipping(suite):
    """Skips the suite when something is missing; where nothing may be, fails instead."""
    try:
        yield
    except Missing as problem:
        if os.environ.get("CI") == "true":
            print(f"FAIL {suite}: {problem}")
            sys.exit(1)
        print(f"skip {suite}: {problem}")
        sys.exit(0)
