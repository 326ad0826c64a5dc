"""Runs the interoperability cases between ours and one other implementation, in both directions.

`suite.py go|java|core [server|client|reference]… [CASE]…`: `server` runs their client against our
server, `client` our client against theirs. `reference` has nothing of ours; it tells whether a failing
case is the other's own failure.
"""

import contextlib
import pathlib
import subprocess
import sys
import tempfile

SUITE = pathlib.Path(__file__).resolve().parent

sys.path.insert(0, str(SUITE.parent))
sys.path.insert(0, str(SUITE))

import implementations  # noqa: E402
from harness import rust  # noqa: E402
from harness.problem import skipping  # noqa: E402
from harness.process import Process, free_port, is_listening, running  # noqa: E402

SECONDS_PER_CASE = 60
DIRECTIONS = ("server", "client", "reference")


def main():
    peer_name, *chosen = sys.argv[1:]
    directions = [word for word in chosen if word in DIRECTIONS] or ["server", "client"]
    cases = [word for word in chosen if word not in DIRECTIONS]
    with skipping(f"interop-{peer_name}"):
        theirs = implementations.install(peer_name)
    programs = rust.build(
        *("--package", "integration-tests", "--bin", "interop_server", "--bin", "interop_client")
    )
    if programs is None:
        sys.exit("cargo build fails")
    ours = implementations.ours(programs, theirs)
    with tempfile.TemporaryDirectory(prefix="interop-") as folder:
        run = Run(pathlib.Path(folder), cases)
        for direction in directions:
            server = ours if direction == "server" else theirs
            client = ours if direction == "client" else theirs
            run.cases(
                direction, server.server, client.client, client.client_cases, case_servers=server.case_servers
            )
            if client.tls and server.tls:
                run.cases(
                    f"{direction}-tls",
                    lambda port: [*server.server(port), *server.tls.server],
                    lambda port, case: [*client.client(port, case), *client.tls.client],
                    implementations.TLS_CASES,
                    without_tls=(),
                )
    sys.exit(0 if run.passed else 1)


class Run:
    """A run of the suite: its files, the cases that are chosen, and whether all have passed."""

    def __init__(self, folder, chosen):
        self._folder = folder
        self._chosen = chosen
        self.passed = True

    def cases(self, label, server, client, cases, without_tls=("--use_tls=false",), case_servers=None):
        """Runs the chosen ones of the cases against one server, or against servers of their own."""
        cases = [case for case in cases if not self._chosen or case in self._chosen]
        port = free_port()
        process = Process([*server(port), *without_tls], self._folder / f"{label}.log")
        with running(process):
            if not is_listening(process, port):
                print(f"FAIL {label}: the server does not listen")
                process.print_log("the server")
                self.passed = False
                return
            passed = []
            for case in cases:
                with self._servers(label, case, case_servers or {}) as ports:
                    command = client(ports or port, case) + list(without_tls)
                    passed.append(self._case(label, case, command))
            if process.exit_code() is not None:
                print(f"FAIL {label}: the server ended with {process.exit_code()}")
                passed.append(False)
            if not all(passed):
                process.print_log("the server")
                self.passed = False

    @contextlib.contextmanager
    def _servers(self, label, case, case_servers):
        """Starts the servers of a case that has its own. Returns the port, the ports if there are several, or None."""
        count, start = case_servers.get(case, (0, None))
        with contextlib.ExitStack() as stack:
            ports = [free_port() for _ in range(count)]
            for number, port in enumerate(ports):
                process = Process(start(port), self._folder / f"{label}-{case}-{number}.log")
                stack.enter_context(running(process))
                if not is_listening(process, port):
                    process.print_log(f"the server of {case}")
            yield ports[0] if count == 1 else ports

    def _case(self, label, case, command):
        client = Process(command, self._folder / "client.log")
        with running(client):
            try:
                code = client.wait(SECONDS_PER_CASE)
            except subprocess.TimeoutExpired:
                code = "no result in time"
        if code == 0:
            print(f"ok   {label}/{case}")
            return True
        print(f"FAIL {label}/{case}: the client ended with {code}")
        client.print_log("the client")
        return False


if __name__ == "__main__":
    main()
