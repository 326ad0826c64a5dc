"""Runs the soak, for `SOAK_SECONDS` seconds (20)."""

import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from harness import program  # noqa: E402

BUILD = ("--package", "integration-tests", "--bin", "soak", "--bin", "peer_server")

if __name__ == "__main__":
    seconds = int(os.environ.get("SOAK_SECONDS", "20"))
    program.run("soak", "soak", BUILD, seconds + 120)
