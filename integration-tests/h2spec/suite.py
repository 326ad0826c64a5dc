"""Runs h2spec, strictly, against the server of the interoperability cases."""

import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from harness import go, rust  # noqa: E402
from harness.problem import skipping  # noqa: E402
from harness.process import Process, running, wait_for_port  # noqa: E402

# Commit 70ac2294010887f48b18e2d64f5cccd48421fad1, in the form that the module proxy has it.
VERSION = "v0.0.0-20200804131034-70ac22940108"


def main():
    with skipping("h2spec"):
        h2spec = go.install("h2spec", "github.com/summerwind/h2spec/cmd/h2spec", VERSION)
    programs = rust.build("--package", "integration-tests", "--bin", "interop_server")
    if programs is None:
        sys.exit("cargo build fails")
    with tempfile.TemporaryDirectory(prefix="h2spec-") as folder:
        folder = pathlib.Path(folder)
        server = Process([programs["interop_server"]], folder / "server.log")
        with running(server):
            command = [h2spec, "--strict", "--junit-report", folder / "report.xml"]
            command += ["--host", "127.0.0.1", "--port", wait_for_port(server)]
            command += ["--path", "/grpc.testing.TestService/EmptyCall", *sys.argv[1:]]
            subprocess.run(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                timeout=300,
                check=False,
            )
            failed = report(folder / "report.xml")
            if server.exit_code() is not None:
                print(f"FAIL server: it ended with {server.exit_code()}")
                failed = True
            if failed:
                server.print_log("the server")
    sys.exit(1 if failed else 0)


def report(path):
    """Prints each case. Returns whether one failed; one that h2spec skips has not passed."""
    failed = False
    for group in xml.etree.ElementTree.parse(path).getroot().iter("testsuite"):
        for number, case in enumerate(group.iter("testcase"), 1):
            name = f"{case.get('package')}/{number}: {case.get('classname')}"
            problem = case.find("failure")
            if problem is None:
                problem = case.find("error")
            if problem is not None:
                failed = True
                why = "; ".join((problem.text or "").split("\n"))
                print(f"FAIL {name}: {why}")
            elif case.find("skipped") is not None:
                failed = True
                print(f"FAIL {name}: h2spec skips it for this server")
            else:
                print(f"ok   {name}")
    return failed


if __name__ == "__main__":
    main()
