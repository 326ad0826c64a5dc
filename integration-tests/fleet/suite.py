"""Runs faults of a fleet with a client of grpc-go and with ours, in turn, and compares what they lose.

`suite.py [--short] [--record] [CASE]…`. `--record` puts the table into FLEET.md.
"""

import os
import pathlib
import subprocess
import sys

SUITE = pathlib.Path(__file__).resolve().parent

sys.path.insert(0, str(SUITE.parent))
sys.path.insert(0, str(SUITE))

from harness import go, places, rust  # noqa: E402
from harness.problem import skipping  # noqa: E402

BUILD = ("--package", "integration-tests", "--bin", "fleet_peer")
SHORT = "--short"


def main():
    with skipping("fleet"):
        theirs = places.PEERS / "go" / "programs" / "fleet_peer"
        go.build(SUITE / "go", theirs)
    # CI has built without optimisation already. Figures that are recorded are those of a program as users build it.
    programs = rust.build(*BUILD, *(() if SHORT in sys.argv else ("--release",)))
    if programs is None:
        sys.exit("cargo build fails")
    command = [sys.executable, "-u", SUITE / "faults.py", theirs, programs["fleet_peer"], *sys.argv[1:]]
    # Names and addresses of their own, which are gone with the suite.
    private = ["unshare", "--map-root-user", "--mount", "--net"]
    has_network = subprocess.run([*private, "true"], check=False, capture_output=True).returncode == 0
    if has_network:
        command = [*private, *command]
    environment = {**os.environ, "FLEET_NETWORK": "private" if has_network else ""}
    sys.exit(subprocess.run(command, env=environment, check=False).returncode)


if __name__ == "__main__":
    main()
