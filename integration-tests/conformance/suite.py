"""Runs the connectrpc conformance suite against our server and our client.

Arguments are handed on to it: `--run PATTERN`, `--skip PATTERN`, `--trace`. A first argument `server`
or `client` chooses one of the two.
"""

import pathlib
import re
import subprocess
import sys

SUITE = pathlib.Path(__file__).resolve().parent

sys.path.insert(0, str(SUITE.parent))

from harness import go, rust  # noqa: E402
from harness.problem import skipping  # noqa: E402

MODULE = "connectrpc.com/conformance"
VERSION = "v1.0.5"
SECONDS_PER_MODE = 600

RECEIVED = re.compile(r'Received response for "(?P<name>.*)"\.\.\.')
FAILED = re.compile(r"FAILED: (?P<name>.+?):$")
TOTAL = re.compile(r"(?P<passed>\d+) passed, (?P<failed>\d+) failed$")


def main():
    with skipping("conformance"):
        runner = go.install("conformance", f"{MODULE}/cmd/connectconformance", VERSION)
        module = go.module(MODULE, VERSION)
    programs = rust.build(
        *("--manifest-path", SUITE / "Cargo.toml"),
        environment={"CONFORMANCE_PROTO": str(module / "proto")},
    )
    if programs is None:
        sys.exit("cargo build fails")
    arguments = sys.argv[1:]
    modes = [arguments.pop(0)] if arguments[:1] in (["server"], ["client"]) else ["server", "client"]
    sys.exit(0 if all([run(mode, runner, programs, arguments) for mode in modes]) else 1)


def run(mode, runner, programs, arguments):
    """Runs one mode and prints each case. Returns whether all passed."""
    command = [runner, "--mode", mode, "--conf", SUITE / f"{mode}.yaml", "-v", "--vv", *arguments]
    command += ["--", programs["conformance"], mode]
    ended = subprocess.run(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=SECONDS_PER_MODE,
        check=False,
    )
    received, failed, totals = set(), {}, None
    why = None
    for line in ended.stdout.splitlines():
        if match := RECEIVED.search(line):
            received.add(match["name"])
        elif match := FAILED.match(line):
            why = failed.setdefault(match["name"], [])
        elif match := TOTAL.match(line):
            totals = int(match["passed"]), int(match["failed"])
        elif why is not None and line.startswith((" ", "\t")):
            why.append(line.strip())
        else:
            why = None
            if not line.startswith(("Running ", "Sending request ")):
                print(f"    | {line}")
    passed = sorted(received - failed.keys())
    for name in passed:
        print(f"ok   {mode}/{name}")
    for name, reasons in sorted(failed.items()):
        print(f"FAIL {mode}/{name}: {'; '.join(reasons)}")
    counted = len(passed), len(failed)
    if totals != counted or ended.returncode != 0 and not failed:
        print(f"FAIL {mode}: the suite counts {totals}, not {counted}, and ended with {ended.returncode}")
        return False
    return not failed


if __name__ == "__main__":
    main()
