"""Runs the peers that misbehave, one case after the other. Arguments choose cases."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from harness import program  # noqa: E402

BUILD = ("--package", "integration-tests", "--bin", "abuse", "--bin", "peer_server")

if __name__ == "__main__":
    program.run("abuse", "abuse", BUILD, seconds=900)
