"""Runs clients against servers: each pair is one of ours with one of theirs.

Arguments choose: `PAIR` or `PAIR/CASE`. Without any, all pairs run but the `reference` ones, which
have nothing of ours (or everything) and tell whether a failing case is right.
"""

import contextlib
import dataclasses
import os
import pathlib
import sys
import tempfile

SUITE = pathlib.Path(__file__).resolve().parent

SECONDS_PER_PAIR = 240

sys.path.insert(0, str(SUITE.parent))

from harness import problem, python, rust  # noqa: E402
from harness.client import report_cases  # noqa: E402
from harness.places import PEERS, PROTO  # noqa: E402
from harness.process import Process, free_port, is_listening, running, wait_for_port  # noqa: E402


@dataclasses.dataclass(frozen=True)
class Program:
    """A client or server program: what runs it, and what that is to run."""

    runner: str
    command: tuple = ()
    port_and_socket: tuple = ("--port", "{port}", "--unix", "{unix}")
    more: tuple = ()


@dataclasses.dataclass(frozen=True)
class Pair:
    """A client that is run against a server."""

    name: str
    client: Program
    server: Program
    by_default: bool = True
    # Whether the calls pass through our example of a proxy.
    is_proxied: bool = False


PYTHON_SYNC_CLIENT = Program("python", ("sync_client",))
PYTHON_ASYNC_CLIENT = Program("python", ("async_client",))
BUF_CLIENT = Program("python", ("buf_client",), more=("--schema", str(PROTO)))
PROXIED_CLIENT = Program(
    "python",
    ("async_client",),
    # The Unix socket is that of the server. The server sees the user agent of the proxy.
    more=("--except", "unix-socket", "--except", "user-agent"),
)
NODE_CLIENT = Program(
    "node",
    (SUITE / "node" / "main.js",),
    port_and_socket=("{port}", "{unix}", str(PROTO / "peer.proto")),
)
RUST_CLIENT = Program("peer_client")

PYTHON_SYNC_SERVER = Program("python", ("sync_server",))
PYTHON_ASYNC_SERVER = Program("python", ("async_server",))
RUST_SERVER = Program("peer_server")

PAIRS = (
    Pair("python-sync-client", PYTHON_SYNC_CLIENT, RUST_SERVER),
    Pair("python-async-client", PYTHON_ASYNC_CLIENT, RUST_SERVER),
    Pair("python-async-client-proxied", PROXIED_CLIENT, RUST_SERVER, is_proxied=True),
    Pair("node-client", NODE_CLIENT, RUST_SERVER),
    Pair("buf-client", BUF_CLIENT, RUST_SERVER),
    Pair("python-sync-server", RUST_CLIENT, PYTHON_SYNC_SERVER),
    Pair("python-async-server", RUST_CLIENT, PYTHON_ASYNC_SERVER),
    Pair("reference-sync-client", PYTHON_SYNC_CLIENT, PYTHON_SYNC_SERVER, by_default=False),
    Pair("reference-async-client", PYTHON_ASYNC_CLIENT, PYTHON_SYNC_SERVER, by_default=False),
    Pair("reference-node-client", NODE_CLIENT, PYTHON_SYNC_SERVER, by_default=False),
    Pair("reference-buf-client", BUF_CLIENT, PYTHON_SYNC_SERVER, by_default=False),
    Pair("reference-async-server", PYTHON_SYNC_CLIENT, PYTHON_ASYNC_SERVER, by_default=False),
    Pair("reference-rust", RUST_CLIENT, RUST_SERVER, by_default=False),
)


class Suite:
    """Installs what the chosen pairs need, then runs them one after the other."""

    def __init__(self, folder):
        self._folder = pathlib.Path(folder)
        # The start of a command for each runner, or what keeps it from being had.
        self._runners = {}
        self._environment = {
            "NODE_PATH": str(PEERS / "node" / "node_modules"),
            # A proxy for outgoing connections is nothing to these.
            "no_proxy": "127.0.0.1",
        }

    def run(self, arguments):
        """Runs the pairs that the arguments choose. Returns whether all passed or were skipped."""
        programs = rust.build(
            *("--package", "integration-tests", "--bin", "peer_server", "--bin", "peer_client"),
            *("--package", "proxy", "--bin", "proxy"),
        )
        if programs is None:
            sys.exit("cargo build fails")
        self._runners = {name: [path] for name, path in programs.items()}
        chosen = _choose(arguments)
        wanted = {program.runner for pair, _ in chosen for program in (pair.client, pair.server)}
        for name in sorted(wanted - programs.keys()):
            try:
                self._runners[name] = _install(name)
            except problem.Missing as missing:
                self._runners[name] = missing
        return all([self._run_pair(pair, cases) for pair, cases in chosen])

    def _run_pair(self, pair, cases):
        for program in (pair.client, pair.server):
            missing = self._runners[program.runner]
            if isinstance(missing, problem.Missing):
                may_skip = os.environ.get("CI") != "true"
                kind = "skip" if may_skip else "FAIL"
                print(f"{kind} {pair.name}: {program.runner} is not available: {missing}")
                return may_skip

        # A socket's path must be short.
        unix = self._folder / f"{PAIRS.index(pair)}.sock"
        log = self._folder / f"{pair.name}.server.log"
        server = Process(self._start(pair.server) + ["--unix", unix], log, self._environment)
        with contextlib.ExitStack() as stack:
            stack.enter_context(running(server))
            try:
                port = wait_for_port(server)
                if pair.is_proxied:
                    port = self._start_proxy(stack, pair, port)
            except TimeoutError as error:
                print(f"FAIL {pair.name}: {error}")
                server.print_log(f"the server of {pair.name}")
                return False
            places = {"port": port, "unix": unix}
            command = self._start(pair.client)
            command += [part.format(**places) for part in pair.client.port_and_socket]
            command += [*pair.client.more, *cases]
            passed = report_cases(
                pair.name,
                cases,
                command,
                self._folder / f"{pair.name}.client.log",
                self._environment,
                SECONDS_PER_PAIR,
            )
            if server.exit_code() is not None:
                print(f"FAIL {pair.name}/server: it ended with {server.exit_code()}")
                passed = False
            if not passed:
                server.print_log(f"the server of {pair.name}")
        return passed

    def _start_proxy(self, stack, pair, server_port):
        """Starts the proxy in front of a server, until the end of the stack, and returns its port."""
        port = free_port()
        command = [*self._runners["proxy"], f"http://127.0.0.1:{server_port}", f"127.0.0.1:{port}"]
        log = self._folder / f"{pair.name}.proxy.log"
        proxy = stack.enter_context(running(Process(command, log, self._environment)))
        if not is_listening(proxy, port):
            proxy.print_log(f"the proxy of {pair.name}")
            raise TimeoutError("the proxy does not listen")
        return port

    def _start(self, program):
        return [*self._runners[program.runner], *program.command]


def _install(runner):
    """Installs a runner and returns the start of a command for it."""
    if runner == "python":
        return python.install(["peer.proto"], SUITE / "python")
    problem.run([SUITE / "install", runner])
    return [runner]


def _choose(arguments):
    """Returns each chosen pair with the cases to run, none meaning all."""
    if not arguments:
        return [(pair, []) for pair in PAIRS if pair.by_default]
    chosen = {}
    for argument in arguments:
        name, _, case = argument.partition("/")
        pair = next((pair for pair in PAIRS if pair.name == name), None)
        if pair is None:
            names = ", ".join(pair.name for pair in PAIRS)
            sys.exit(f"there is no pair {name!r}; there are {names}")
        cases = chosen.setdefault(pair, [])
        if case:
            cases.append(case)
    return list(chosen.items())


def main():
    with tempfile.TemporaryDirectory(prefix="peers-") as folder:
        sys.exit(0 if Suite(folder).run(sys.argv[1:]) else 1)


if __name__ == "__main__":
    main()
