"""Runs the interoperability cases between ours and one other implementation, in both directions.

`suite.py go|java|core [server|client|reference]… [CASE]…`: `server` runs their client against our
server, `client` our client against theirs. `reference` has nothing of ours; it tells whether a failing
case is the other's own failure.
"""

import pathlib
import socket
import subprocess
import sys
import tempfile
import time

SUITE = pathlib.Path(__file__).resolve().parent

sys.path.insert(0, str(SUITE.parent))
sys.path.insert(0, str(SUITE))

from harness import rust  # noqa: E402
from harness.problem import skipping  # noqa: E402
from harness.process import Process, running  # noqa: E402
from peers import Peer, flags, install  # noqa: E402

SECONDS_PER_CASE = 60
DIRECTIONS = ("server", "client", "reference")


def main():
    peer_name, *chosen = sys.argv[1:]
    directions = [word for word in chosen if word in DIRECTIONS] or ["server", "client"]
    cases = [word for word in chosen if word not in DIRECTIONS]
    with skipping(f"interop-{peer_name}"):
        theirs = install(peer_name)
    programs = rust.build(
        *("--package", "integration-tests", "--bin", "interop_server", "--bin", "interop_client")
    )
    if programs is None:
        sys.exit("cargo build fails")
    ours = Peer(
        client=lambda port, case: [programs["interop_client"], *flags(port, case)],
        server=lambda port: [programs["interop_server"], "--port", port],
        server_cases=theirs.server_cases,
        client_cases=theirs.client_cases,
    )
    passed = []
    with tempfile.TemporaryDirectory(prefix="interop-") as folder:
        for direction in directions:
            server = ours if direction == "server" else theirs
            client = ours if direction == "client" else theirs
            all_cases = theirs.server_cases if direction == "client" else theirs.client_cases
            names = [case for case in all_cases if not cases or case in cases]
            passed.append(run(pathlib.Path(folder), direction, server, client, names))
    sys.exit(0 if all(passed) else 1)


def run(folder, direction, server, client, cases):
    """Runs the cases against one server. Returns whether all passed."""
    port = free_port()
    log = folder / f"{direction}.log"
    process = Process(server.server(port), log)
    with running(process):
        if not is_listening(process, port):
            print(f"FAIL {direction}: the server does not listen")
            process.print_log("the server")
            return False
        passed = [run_case(folder, direction, client.client(port, case), case) for case in cases]
        if process.exit_code() is not None:
            print(f"FAIL {direction}: the server ended with {process.exit_code()}")
            passed.append(False)
        if not all(passed):
            process.print_log("the server")
    return all(passed)


def run_case(folder, direction, command, case):
    client = Process(command, folder / "client.log")
    with running(client):
        try:
            code = client.wait(SECONDS_PER_CASE)
        except subprocess.TimeoutExpired:
            code = "no result in time"
    if code == 0:
        print(f"ok   {direction}/{case}")
        return True
    print(f"FAIL {direction}/{case}: the client ended with {code}")
    client.print_log("the client")
    return False


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def is_listening(server, port, seconds=30):
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.exit_code() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        except OSError:
            time.sleep(0.05)
    return False


if __name__ == "__main__":
    main()
