"""Runs the fuzz targets, for `FUZZ_SECONDS` seconds each (3). Arguments choose targets."""

import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from harness import program  # noqa: E402
from harness.places import WORKSPACE  # noqa: E402

MANIFEST = WORKSPACE / "rpc-runtime" / "fuzz" / "Cargo.toml"
BUILD = ("--manifest-path", MANIFEST, "--locked", "--bin", "bounded")
MOST_TARGETS = 30

if __name__ == "__main__":
    seconds = int(os.environ.get("FUZZ_SECONDS", "3"))
    program.run("fuzz", "bounded", BUILD, MOST_TARGETS * seconds + 300)
