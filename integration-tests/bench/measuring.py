"""Runs the scenarios: every repetition runs every participant once, one after the other."""

import contextlib
import json
import pathlib
import shutil
import statistics
import subprocess
import time

from harness.process import Process, running, wait_for_port
from peers import Peer


class Failed(Exception):
    """A program did not do what it should."""


class Bench:
    """The programs, and how long they run."""

    def __init__(self, load, servers, clients, folder, repetitions, window, is_quick):
        self._load = load
        self._servers = servers
        self._clients = clients
        self._folder = pathlib.Path(folder)
        self._repetitions = repetitions
        self._window = window
        self._warm_up = window / 3
        self._is_quick = is_quick
        self._logs = 0
        self._tls = ("--tls", self._folder)
        self._run((load, "--certificate", self._folder))

    def measure(self, scenario, names):
        """Returns the figures of each participant, or the exception that it ended with."""
        with contextlib.ExitStack() as stack:
            prepare = self._prepare_client if scenario.client else self._prepare_server
            runs, failures = {}, {}
            for name in names:
                try:
                    runs[name] = prepare(stack, scenario, name)
                except (Failed, OSError) as error:
                    failures[name] = error
            rounds = {name: [] for name in runs}
            for _ in range(self._repetitions):
                for name, run in runs.items():
                    if name not in failures:
                        try:
                            rounds[name].append(run())
                        except (Failed, OSError) as error:
                            failures[name] = error
        figures = {
            name: medians(results) for name, results in rounds.items() if name not in failures
        }
        if not scenario.is_memory:
            for name, row in figures.items():
                with contextlib.suppress(Failed, OSError):
                    row["allocations"] = self._allocations(scenario, name)
                with contextlib.suppress(Failed, OSError):
                    row["syscalls"] = self._syscalls(scenario, name)
        return {name: figures.get(name, failures.get(name)) for name in names}

    def _prepare_server(self, stack, scenario, name):
        """Starts a server that lives through all repetitions, unless it is its memory that counts."""
        peer = self._servers[name]
        if scenario.is_memory:
            return lambda: self._memory(scenario, peer)
        server, port = self._start(stack, scenario, peer)
        if peer.warm_up:
            self._generate(scenario, server, port, window=peer.warm_up)
        return lambda: self._generate(scenario, server, port)

    def _prepare_client(self, stack, scenario, name):
        peer = self._clients[name]
        _, port = self._start(stack, scenario, self._servers["floor"])
        return lambda: self._call(scenario, peer, port)

    def _memory(self, scenario, peer):
        with contextlib.ExitStack() as stack:
            server, port = self._start(stack, scenario, peer)
            return self._generate(scenario, server, port)

    def _allocations(self, scenario, name):
        """Allocations per unit, from a run of its own that only counts them."""
        environment = {"BENCH_COUNT_ALLOCATIONS": "1"}
        with contextlib.ExitStack() as stack:
            if scenario.client:
                _, port = self._start(stack, scenario, self._servers["floor"])
                done = self._call(scenario, self._clients[name], port, environment)
                return done["extra"] / done["units"]
            if not self._servers[name].counts:
                return None
            server, port = self._start(stack, scenario, self._servers[name], environment)
            done = self._generate(scenario, server, port, "--allocations")
            before, after = counted(server.log_path)
        return (after - before) / done["units"]

    def _syscalls(self, scenario, name):
        """System calls per unit, from a run of its own under strace, which slows each of them."""
        if self._is_quick or shutil.which("strace") is None:
            return None
        calls = CALLS[scenario.mode.lower()] if scenario.streams > 1 else 2_000
        report = self._folder / "strace.txt"
        strace = ("strace", "-f", "-c", "-q", "-o", report)
        with contextlib.ExitStack() as stack:
            if scenario.client:
                _, port = self._start(stack, scenario, self._servers["floor"])
                client = Peer((*strace, *self._clients[name].command, "--calls", calls))
                self._call(scenario, client, port)
            else:
                server, port = self._start(stack, scenario, self._servers[name])
                tracer = Process((*strace, "-p", server.id), self._folder / "strace.log")
                with running(tracer):
                    time.sleep(0.3)
                    self._generate(scenario, server, port, "--calls", calls)
        streamed = STREAM_MESSAGES if scenario.mode in ("download", "upload", "flood") else 1
        rows = [line.split() for line in report.read_text().splitlines()]
        counted = sum(int(row[3]) for row in rows if len(row) > 4 and row[3].isdigit() and row[-1] != "total")
        return counted / (calls * streamed)

    def _start(self, stack, scenario, peer, environment=None):
        self._logs += 1
        log = self._folder / f"server-{self._logs}.log"
        command = [*peer.command]
        command += ["--gzip"] if scenario.gzip else []
        command += self._tls if scenario.tls else []
        server = Process(command, log, environment)
        stack.enter_context(running(server))
        try:
            return server, wait_for_port(server)
        except TimeoutError as error:
            server.print_log(command[0])
            raise Failed(f"{pathlib.Path(command[0]).name} does not listen") from error

    def _generate(self, scenario, server, port, *arguments, window=None):
        command = [self._load, "--port", port, "--process", server.id, *arguments]
        command += ["--mode", scenario.mode]
        command += ["--gzip"] if scenario.gzip else []
        command += self._tls if scenario.tls else []
        result = self._timed(command, scenario, window)
        # What the load generator counts itself.
        result["segments"] = result.pop("extra", 0)
        return result

    def _call(self, scenario, peer, port, environment=None):
        command = [*peer.command, "--port", port, "--mode", scenario.mode]
        return self._timed(command, scenario, None, environment)

    def _timed(self, command, scenario, window, environment=None):
        command = [*command, "--connections", scenario.connections, "--streams", scenario.streams]
        command += ["--warm-up", int(self._warm_up * 1000)]
        command += ["--window", int((window or self._window) * 1000)]
        return json.loads(self._run(command, environment))

    def _run(self, command, environment=None):
        self._logs += 1
        log = self._folder / f"program-{self._logs}.log"
        program = Process(command, log, environment, output=subprocess.PIPE)
        with running(program):
            try:
                output, _ = program.communicate(SECONDS)
            except subprocess.TimeoutExpired as error:
                raise Failed(f"no end within {SECONDS} s") from error
        if program.exit_code() != 0:
            why = log.read_text(errors="replace").strip().splitlines()
            raise Failed("; ".join(why[-2:]) or f"ended with {program.exit_code()}")
        return output


def counted(log_path):
    """What the server has counted at the beginning and at the end of the window."""
    for _ in range(100):
        lines = log_path.read_text().splitlines()
        found = [int(line.split()[1]) for line in lines if line.startswith("allocations ")]
        if len(found) == 2:
            return found
        time.sleep(0.02)
    raise Failed(f"the server has counted {found}")


def medians(results):
    """The medians of what the runs have measured, per unit of work."""
    if "bytes" in results[0]:
        return {"bytes": statistics.median(result["bytes"] for result in results)}
    rows = [
        {
            "cpu": result["cpu"] / result["units"] * 1e6,
            "rate": result["units"] / result["seconds"],
            **({"segments": result["segments"] / result["units"]} if "segments" in result else {}),
            **{key: value for key, value in result.items() if "p50" in key or "p99" in key},
        }
        for result in results
    ]
    keys = [key for key in rows[0] if all(key in row for row in rows)]
    return {key: statistics.median(row[key] for row in rows) for key in keys}


# How many calls are made under strace.
CALLS = {
    "small": 10_000,
    "nested": 10_000,
    "large": 100,
    "download": 16,
    "upload": 16,
    "ping-pong": 10_000,
    "flood": 16,
    "mixed": 1_000,
    "sleep": 5_000,
}

# How many messages a stream has.
STREAM_MESSAGES = 10_000

# The longest that a program may take: opening ten thousand connections takes longest.
SECONDS = 180
