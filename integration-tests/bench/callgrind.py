"""Instructions per unary call under callgrind, of all that is Rust: a busy machine changes them little.

The suite `instructions` gates ours, with less noise; this is for comparison with the peers.
"""

import re
import time

from harness.process import Process, running, wait_for_port
from harness.problem import Missing, run
from measuring import Failed

MODES = {"server-small": "Small", "server-nested": "Nested", "client-small": "small", "client-nested": "nested"}


def show(load, servers, clients, folder):
    """Prints a row for each server and client. Returns whether one could not be measured."""
    try:
        run(["valgrind", "--version"])
    except Missing as problem:
        print(f"     instructions are left out: {problem}")
        return False
    failed = False
    for mode in MODES:
        peers = {name: peer for name, peer in (servers if mode.startswith("server") else clients).items() if peer.counts}
        figures = {}
        for name in sorted(peers, key=lambda name: name != "tonic"):
            try:
                many, few = (_count(mode, peers[name], load, servers["floor"], folder, calls) for calls in CALLS)
                figures[name] = (many - few) / (CALLS[0] - CALLS[1])
            except (Failed, OSError) as error:
                failed = True
                print(f"FAIL {mode}/{name}: {error}")
                continue
            ratio = f"{figures[name] / figures['tonic']:.2f}x" if "tonic" in figures else ""
            print(f"ok   {f'instructions-{mode}/{name}':<44}{figures[name]:>12,.0f} {ratio}")
    return failed


def _count(mode, peer, load, floor, folder, calls):
    """Instructions of a process in which so many calls are made."""
    log = folder / f"callgrind-{time.monotonic_ns()}.log"
    is_server = mode.startswith("server")
    server = Process([*CALLGRIND, *peer.command] if is_server else floor.command, log, ENVIRONMENT)
    with running(server):
        arguments = ["--port", wait_for_port(server), "--mode", MODES[mode], "--calls", calls]
        arguments += ["--connections", 4, "--streams", 16]
        if is_server:
            caller = Process([load, *arguments], folder / "load.log")
        else:
            log = folder / f"callgrind-{time.monotonic_ns()}.log"
            caller = Process([*CALLGRIND, *peer.command, *arguments], log, ENVIRONMENT)
        with running(caller):
            if caller.wait(SECONDS) != 0:
                raise Failed(f"the caller ended with {caller.exit_code()}")
    found = COLLECTED.findall(log.read_text(errors="replace"))
    if not found:
        raise Failed("callgrind has counted nothing")
    return int(found[-1])


# More and fewer calls: what happens once takes no part in the difference.
CALLS = (4_000, 1_000)
# One worker: the order of things is then the same each time, or nearly.
ENVIRONMENT = {"TOKIO_WORKER_THREADS": "1"}
CALLGRIND = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
COLLECTED = re.compile(r"Collected : (\d+)")
SECONDS = 300
