"""Runs clients against servers: each pair is one of ours with one of theirs.

Arguments choose: `PAIR` or `PAIR/CASE`. Without any, all pairs run but the `reference` ones, which
have nothing of ours (or everything) and tell whether a failing case is right.
"""

import dataclasses
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SUITE = pathlib.Path(__file__).resolve().parent
INTEGRATION_TESTS = SUITE.parent
WORKSPACE = INTEGRATION_TESTS.parent
PEERS = WORKSPACE / ".peers"
PROTO = INTEGRATION_TESTS / "proto"
GENERATED = PEERS / "generated"
PYTHON = PEERS / "python" / "bin" / "python"

SECONDS_PER_PAIR = 240

sys.path.insert(0, str(INTEGRATION_TESTS))

from harness.client import report_cases  # noqa: E402
from harness.process import Process, running, wait_for_port  # noqa: E402


@dataclasses.dataclass(frozen=True)
class Program:
    """A client or server program: how it is started, and what must be installed for it."""

    command: tuple
    needs: tuple
    port_and_socket: tuple = ("--port", "{port}", "--unix", "{unix}")
    more: tuple = ()


@dataclasses.dataclass(frozen=True)
class Pair:
    """A client that is run against a server."""

    name: str
    client: Program
    server: Program
    by_default: bool = True


PYTHON_SYNC_CLIENT = Program((PYTHON, "-m", "sync_client"), ("python",))
PYTHON_ASYNC_CLIENT = Program((PYTHON, "-m", "async_client"), ("python",))
BUF_CLIENT = Program((PYTHON, "-m", "buf_client"), ("python",), more=("--schema", str(PROTO)))
NODE_CLIENT = Program(
    ("node", SUITE / "node" / "main.js"),
    ("node",),
    port_and_socket=("{port}", "{unix}", str(PROTO / "peer.proto")),
)
RUST_CLIENT = Program(("peer_client",), ("rust",))

PYTHON_SYNC_SERVER = Program((PYTHON, "-m", "sync_server"), ("python",))
PYTHON_ASYNC_SERVER = Program((PYTHON, "-m", "async_server"), ("python",))
RUST_SERVER = Program(("peer_server",), ("rust",))

PAIRS = (
    Pair("python-sync-client", PYTHON_SYNC_CLIENT, RUST_SERVER),
    Pair("python-async-client", PYTHON_ASYNC_CLIENT, RUST_SERVER),
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
        self._rust_programs = {}
        self._problems = {}
        self._environment = {
            "PYTHONPATH": f"{GENERATED}:{SUITE / 'python'}",
            "NODE_PATH": str(PEERS / "node" / "node_modules"),
            # A proxy for outgoing connections is nothing to these.
            "no_proxy": "127.0.0.1",
        }

    def run(self, arguments):
        """Runs the pairs that the arguments choose. Returns whether all passed or were skipped."""
        chosen = _choose(arguments)
        wanted = {need for pair, _ in chosen for need in pair.client.needs + pair.server.needs}
        for need in sorted(wanted):
            problem = self._prepare(need)
            if problem:
                self._problems[need] = problem
        return all([self._run_pair(pair, cases) for pair, cases in chosen])

    def _prepare(self, need):
        """Installs or builds. Returns what went wrong, if anything."""
        if need == "rust":
            return self._build_rust()
        installed = subprocess.run(
            [SUITE / "install", need], stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        if installed.returncode != 0:
            text = (installed.stderr or installed.stdout).strip()
            print("\n".join(f"    | {line}" for line in text.splitlines()[-20:]))
            return text.splitlines()[-1] if text else f"exit code {installed.returncode}"
        if need == "python":
            GENERATED.mkdir(exist_ok=True)
            compile_ = [PYTHON, "-m", "grpc_tools.protoc", "-I", PROTO, "peer.proto"]
            outputs = [f"--python_out={GENERATED}", f"--grpc_python_out={GENERATED}"]
            subprocess.run(compile_ + outputs, check=True)
        return None

    def _build_rust(self):
        build = ["cargo", "build", "--package", "integration-tests"]
        build += ["--bin", "peer_server", "--bin", "peer_client"]
        build += ["--message-format", "json-render-diagnostics"]
        try:
            built = subprocess.run(
                build, cwd=WORKSPACE, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
            )
        except FileNotFoundError:
            return "cargo is missing"
        if built.returncode != 0:
            return "cargo build fails"
        for line in built.stdout.splitlines():
            message = json.loads(line)
            if message.get("executable"):
                self._rust_programs[message["target"]["name"]] = message["executable"]
        return None

    def _run_pair(self, pair, cases):
        for need in pair.client.needs + pair.server.needs:
            if need in self._problems:
                missing_is_failure = need == "rust" or os.environ.get("CI") == "true"
                kind = "FAIL" if missing_is_failure else "skip"
                print(f"{kind} {pair.name}: {need} is not available: {self._problems[need]}")
                return not missing_is_failure

        # A socket's path must be short.
        unix = self._folder / f"{PAIRS.index(pair)}.sock"
        log = self._folder / f"{pair.name}.server.log"
        server = Process(self._start(pair.server) + ["--unix", unix], log, self._environment)
        with running(server):
            try:
                port = wait_for_port(server)
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

    def _start(self, program):
        first, *rest = program.command
        return [self._rust_programs.get(first, first), *rest]


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
