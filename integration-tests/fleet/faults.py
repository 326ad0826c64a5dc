"""Makes the faults and compares the clients: `faults.py THEIRS OURS [--short] [--record] [CASE]…`.

`FLEET_NETWORK` says whether the process has a network and mounts of its own.
"""

import contextlib
import os
import pathlib
import sys
import tempfile
import time

SUITE = pathlib.Path(__file__).resolve().parent

sys.path.insert(0, str(SUITE.parent))
sys.path.insert(0, str(SUITE))

import cases  # noqa: E402
import names  # noqa: E402
import network  # noqa: E402
import plot  # noqa: E402
import table  # noqa: E402
from calls import Client, Seen  # noqa: E402
from servers import Server  # noqa: E402


def main():
    theirs, ours, *arguments = sys.argv[1:]
    options = {word for word in arguments if word.startswith("--")}
    chosen = [word for word in arguments if not word.startswith("--")]
    listed = cases.short_cases() if "--short" in options else cases.all_cases()
    if unknown := set(chosen) - {case.name for case in listed}:
        sys.exit(f"there is no case {', '.join(unknown)}")
    has_network = bool(os.environ.get("FLEET_NETWORK"))
    lines, panels = [], {}
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fleet-")))
        resolver = far = None
        if has_network:
            network.start()
            resolver = names.Names()
            names.use(folder)
            far = network.FarNetwork()
            stack.callback(far.end)
        for case in listed:
            if chosen and case.name not in chosen:
                continue
            if case.needs_network and not has_network:
                print(f"skip {case.name}: namespaces are not allowed here")
                continue
            for row in case.rows:
                stage = Stage(folder, theirs, ours, resolver, far)
                line, theirs_seen, ours_seen = compare(stage, case, row)
                lines.append(line)
                if theirs_seen and (case.name, row.policy) in cases.PLOTTED:
                    series = {"grpc-go": theirs_seen.failed_by_second(), "ours": ours_seen.failed_by_second()}
                    panels[f"{case.title}, {row.policy}"] = series
    print(table.plain(lines))
    if "--record" in options:
        table.record(SUITE.parent / "FLEET.md", lines)
        plot.draw(SUITE.parent / "fleet.svg", panels)
    sys.exit(0 if all(line.passed is not False for line in lines) else 1)


def compare(stage, case, row):
    """Runs a row with both clients, and prints what came of it. Returns the line, and what each client has seen."""
    theirs = None if row.theirs is None else run(stage, case, stage.theirs, row.theirs, row.arguments)
    ours = run(stage, case, stage.ours, row.policy, row.arguments)
    theirs_figure = "it has none" if theirs is None else row.bar.figure(theirs)
    figure, passed = row.bar.figure(ours), row.bar.holds(ours, theirs)
    policy = f"{row.policy}, {row.note}" if row.note else row.policy
    text = f"{case.name}/{policy}: {figure}; the bar is {row.bar.text}; grpc-go: {theirs_figure}"
    print(f"ok   {text}" if passed else f"FAIL {text}")
    if not passed:
        for message, count in ours.messages().items():
            print(f"    {count} × {message}")
    result = "" if row.bar.text == "none" else "met" if passed else "missed"
    line = table.Line(case.title, policy, theirs_figure, figure, row.bar.text, result, passed)
    return line, theirs, ours


def run(stage, case, program, policy, arguments):
    """Makes the fault while a client calls, and returns what the client has seen."""
    with stage:
        target = case.start(stage)
        command = [program, "client", f"--target={target}", f"--policy={policy}", f"--servers={case.connected}"]
        command += [f"--rate={case.rate}", f"--seconds={case.quiet_seconds + case.seconds}", *arguments]
        client = Client(command, stage.folder / "client.log")
        try:
            client.wait_until_connected()
            time.sleep(case.quiet_seconds)
            asked = stage.names.questions if stage.names else 0
            fault = case.fault(stage)
            ended = time.time()
            client.wait(case.seconds + 20)
            questions = stage.names.questions - asked if stage.names else 0
            attempts = sum(server.count() for server in stage.servers) if case.counts_attempts else None
        finally:
            client.end()
    if not client.calls or client.calls[-1].start < ended:
        raise RuntimeError("the fault took longer than the calls: the machine is too busy")
    return Seen(client, fault, questions, attempts)


class Stage:
    """The servers of one run, and what a fault needs."""

    def __init__(self, folder, theirs, ours, resolver, far):
        self.folder = folder
        self.theirs = theirs
        self.ours = ours
        self.names = resolver
        self.far = far
        self.servers = []

    def add(self, program, **settings):
        """Starts another server."""
        server = Server(program, self.folder, f"server-{len(self.servers)}", **settings)
        self.servers.append(server)
        return server

    def list(self):
        """The target that lists all servers."""
        return f"ipv4:{','.join(map(str, self.servers))}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in self.servers:
            server.end()
        self.servers = []


if __name__ == "__main__":
    main()
