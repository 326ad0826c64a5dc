"""The faults, and what a client may lose by each."""

import dataclasses
import json
import time
import typing

import bars
from calls import now

# Where a name of DNS leads to. Linux has all of 127.0.0.0/8.
FIRST, SECOND = "127.0.0.2", "127.0.0.3"
NAME = "fleet.test"


@dataclasses.dataclass(frozen=True)
class Row:
    """A line of the table: a policy of each client, and the bar."""

    policy: str
    # None if grpc-go has no such policy.
    theirs: typing.Optional[str]
    bar: bars.Bar
    arguments: tuple = ()
    # What the table says beside the policy.
    note: str = ""


@dataclasses.dataclass(frozen=True)
class Case:
    """A fault."""

    name: str
    title: str
    # Starts the servers, and returns the target.
    start: typing.Callable
    # Makes the fault.
    fault: typing.Callable
    # How long the client calls after the fault has begun.
    seconds: int
    rows: tuple
    # How many servers answer before the fault.
    connected: int = 3
    rate: int = 100
    # Between the first answers of these servers and the fault.
    quiet_seconds: int = 1
    # Whether the servers say how many calls they have had. They must be there at the end.
    counts_attempts: bool = False
    needs_network: bool = False


# Fleets.


def three(stage):
    """Three servers: of grpc-go, ours, of grpc-go."""
    for program in (stage.theirs, stage.ours, stage.theirs):
        stage.add(program)
    return stage.list()


def several(count, kind, **settings):
    """So many servers of one kind, with the same settings."""

    def start(stage):
        for _ in range(count):
            stage.add(getattr(stage, kind), **settings)
        return stage.list()

    return start


def named(count):
    """So many servers behind a name."""

    def start(stage):
        first = stage.add(stage.theirs, address=FIRST)
        if count == 2:
            stage.add(stage.ours, address=SECOND, port=first.port)
        stage.names.set(NAME, [FIRST, SECOND][:count])
        return f"dns:///{NAME}:{first.port}"

    return start


def one_far_away(stage):
    """Three servers, of which the second is in another network."""
    stage.far.connect()
    stage.add(stage.theirs)
    stage.add(stage.ours, address=stage.far.address, inside=stage.far.inside)
    stage.add(stage.theirs)
    return stage.list()


# Faults. Each returns when it has begun.


def kill(stage):
    began = now()
    stage.servers[1].kill()
    return began


def freeze(stage):
    began = now()
    stage.servers[1].freeze()
    return began


def vanish(stage):
    began = now()
    stage.far.vanish()
    return began


def nothing(stage):
    return now()


def fail_one(stage):
    began = now()
    stage.servers[1].fail()
    return began


def fail_all(stage):
    began = now()
    for server in stage.servers:
        server.fail()
    return began


def restart_later(stage):
    """The server dies, and starts again. The time counts from then on."""
    (server,) = stage.servers
    server.kill()
    time.sleep(RESTART_SECONDS)
    began = now()
    server.start()
    return began


def restart_each(stage):
    """Drains each server and starts it again, one after the other."""
    began = now()
    for server in stage.servers:
        server.drain()
        server.start()
        time.sleep(1)
    return began


def name_vanishes(stage):
    began = now()
    stage.names.set(NAME, [])
    stage.servers[1].kill()
    return began


def move(stage):
    """Another server takes the name, and the old one dies."""
    server = stage.servers[0]
    stage.add(stage.ours, address=SECOND, port=server.port)
    began = now()
    stage.names.set(NAME, [SECOND])
    server.kill()
    return began


def move_with_late_record(stage):
    """The old server dies, and the name changes only later. The time counts from then on."""
    server = stage.servers[0]
    stage.add(stage.ours, address=SECOND, port=server.port)
    server.kill()
    time.sleep(LATE_SECONDS)
    began = now()
    stage.names.set(NAME, [SECOND])
    return began


def grow(stage):
    """A second server joins."""
    server = stage.servers[0]
    began = now()
    stage.add(stage.ours, address=SECOND, port=server.port)
    stage.names.set(NAME, [FIRST, SECOND])
    return began


LATE_SECONDS = 5
RESTART_SECONDS = 0.5

# The parts of the program.

ROUND_ROBIN, LEAST_REQUEST, PICK_FIRST = "round_robin", "least_request", "pick_first"
PEAK_EWMA, EJECT, LEAST_EJECT = "peak_ewma", "round_robin_eject", "least_request_eject"
PINGS = ("--keepalive",)


def config(method=None, **parts):
    """A service config, with what it says about all methods."""
    methods = {"methodConfig": [{"name": [{}], **method}]} if method else {}
    return f"--service-config={json.dumps({**methods, **parts})}"


# grpc-go ignores it, and does not hedge.
HEDGING = config({"hedgingPolicy": {"maxAttempts": 2, "hedgingDelay": "0.02s"}})
_RETRY_POLICY = {
    "maxAttempts": 4,
    "initialBackoff": "0.01s",
    "maxBackoff": "0.1s",
    "backoffMultiplier": 2,
    "retryableStatusCodes": ["UNAVAILABLE"],
}
RETRIES = config({"retryPolicy": _RETRY_POLICY})
MAX_TOKENS = 100
THROTTLED = config({"retryPolicy": _RETRY_POLICY}, retryThrottling={"maxTokens": MAX_TOKENS, "tokenRatio": 0.1})
FOUR_CONNECTIONS = config(connectionScaling={"maxConnectionsPerSubchannel": 4})
CHANNELS = 1000


def hang(seconds):
    """A server that hangs, without pings."""
    return Case(
        "hang",
        f"SIGSTOP of 1 of 3, {seconds} s",
        three,
        freeze,
        seconds,
        (
            Row(ROUND_ROBIN, ROUND_ROBIN, bars.comparison()),
            Row(EJECT, None, bars.back_within(2, 100)),
            Row(LEAST_REQUEST, LEAST_REQUEST, bars.one_per_deadline(seconds)),
            Row(LEAST_EJECT, None, bars.at_most(8)),
            Row(PEAK_EWMA, None, bars.at_most(5)),
        ),
    )


def restarts(name, title, start, policy, rate=1000, connected=3):
    """Servers that are drained and started again, one after the other."""
    return Case(name, title, start, restart_each, 7, (Row(policy, policy, bars.none_lost()),), connected, rate)


def short_cases():
    """What runs in CI."""
    return (
        Case("kill", "kill -9 of 1 of 3", three, kill, 3, (Row(ROUND_ROBIN, ROUND_ROBIN, bars.beyond_in_flight()),)),
        # With the bars of the long form, because the program is not optimised.
        dataclasses.replace(
            hang(5),
            rows=(Row(LEAST_REQUEST, LEAST_REQUEST, bars.at_most(15)), Row(EJECT, None, bars.back_within(2, 100))),
        ),
        restarts("restart", "rolling restart, our servers, 1,000/s", several(3, "ours"), ROUND_ROBIN),
    )


def all_cases():
    """Everything."""
    return (
        Case(
            "kill",
            "kill -9 of 1 of 3",
            three,
            kill,
            3,
            (
                Row(ROUND_ROBIN, ROUND_ROBIN, bars.beyond_in_flight()),
                Row(LEAST_REQUEST, LEAST_REQUEST, bars.beyond_in_flight()),
            ),
        ),
        Case(
            "kill-fast",
            "kill -9 of 1 of 3, 5,000/s",
            three,
            kill,
            3,
            (Row(ROUND_ROBIN, ROUND_ROBIN, bars.no_more_than_theirs()),),
            rate=5000,
        ),
        hang(12),
        Case(
            "hang-pings",
            "SIGSTOP of 1 of 3, pings after 10 s and 5 s, 20 s",
            three,
            freeze,
            20,
            (
                Row(ROUND_ROBIN, ROUND_ROBIN, bars.back_within(15, 600), PINGS),
                Row(LEAST_REQUEST, LEAST_REQUEST, bars.one_per_deadline(15), PINGS),
            ),
        ),
        restarts("restart", "rolling restart, our servers, 1,000/s", several(3, "ours"), ROUND_ROBIN),
        restarts("restart-go", "rolling restart, grpc-go's servers, 1,000/s", several(3, "theirs"), ROUND_ROBIN),
        restarts("restart-first", "rolling restart, mixed servers, 1,000/s", three, PICK_FIRST, connected=1),
        restarts(
            "restart-slow",
            "rolling restart, our servers, calls of 200 ms, 100/s",
            several(3, "ours", delay=200),
            ROUND_ROBIN,
            rate=100,
        ),
        Case(
            "nxdomain",
            "NXDOMAIN while 1 of 2 dies, 8 s",
            named(2),
            name_vanishes,
            8,
            (Row(ROUND_ROBIN, ROUND_ROBIN, bars.beyond_in_flight()),),
            connected=2,
            # grpc-go asks the DNS server at most every 30 s.
            quiet_seconds=32,
            needs_network=True,
        ),
        Case(
            "move",
            "a server moves, TTL 1 s, 35 s",
            named(1),
            move,
            35,
            (
                Row(ROUND_ROBIN, ROUND_ROBIN, bars.back_within(2, 200)),
                Row(PICK_FIRST, PICK_FIRST, bars.back_within(2, 200)),
            ),
            connected=1,
            needs_network=True,
        ),
        Case(
            "move-waiting",
            "the same, calls wait for a connection and have 5 s",
            named(1),
            move,
            10,
            (Row(ROUND_ROBIN, ROUND_ROBIN, bars.beyond_in_flight(), ("--wait-for-ready", "--deadline=5000")),),
            connected=1,
            needs_network=True,
        ),
        Case(
            "move-late",
            f"a server moves, and its record changes {LATE_SECONDS} s after it died, 35 s",
            named(1),
            move_with_late_record,
            35,
            (Row(ROUND_ROBIN, ROUND_ROBIN, bars.back_within(10, 1100)),),
            connected=1,
            needs_network=True,
        ),
        Case(
            "grow",
            "a second server joins, TTL 1 s, 45 s",
            named(1),
            grow,
            45,
            (
                Row(ROUND_ROBIN, ROUND_ROBIN, bars.found_within(30, "server-1", 9)),
                # It asks every 5 s, which varies by a tenth.
                Row(ROUND_ROBIN, None, bars.found_within(5, "server-1", 10, slack=1), ("--dns",), "feature `dns`"),
            ),
            connected=1,
            needs_network=True,
        ),
        Case(
            "black-hole",
            "the network of 1 of 3 loses all packets, 14 s",
            one_far_away,
            vanish,
            14,
            (
                Row(ROUND_ROBIN, ROUND_ROBIN, bars.comparison()),
                Row(LEAST_REQUEST, LEAST_REQUEST, bars.one_per_deadline(14)),
            ),
            needs_network=True,
        ),
        Case(
            "black-hole-pings",
            "the same, pings after 10 s and 5 s",
            one_far_away,
            vanish,
            14,
            (
                Row(ROUND_ROBIN, ROUND_ROBIN, bars.back_within(5.3, 250), PINGS),
                Row(LEAST_REQUEST, LEAST_REQUEST, bars.at_most(15), PINGS),
            ),
            needs_network=True,
        ),
        Case(
            "hedge",
            "1 of 100 answers takes 1 s, hedged after 20 ms, 500/s",
            several(3, "ours", slow=100),
            nothing,
            10,
            (Row(ROUND_ROBIN, ROUND_ROBIN, bars.hedged(30, 2), (HEDGING, "--deadline=5000")),),
            rate=500,
            counts_attempts=True,
        ),
        Case(
            "storm",
            f"all servers fail every call, {MAX_TOKENS} tokens, 5 s",
            several(3, "ours"),
            fail_all,
            5,
            (Row(ROUND_ROBIN, ROUND_ROBIN, bars.throttled(MAX_TOKENS // 2), (THROTTLED,)),),
            counts_attempts=True,
        ),
        Case(
            "fail-one",
            "1 of 3 fails every call, 10 s",
            several(3, "ours"),
            fail_one,
            10,
            (
                Row(ROUND_ROBIN, ROUND_ROBIN, bars.retried(34), (RETRIES,)),
                Row(LEAST_REQUEST, LEAST_REQUEST, bars.retried(34), (RETRIES,)),
                Row(EJECT, None, bars.retried(5), (RETRIES,)),
                Row(PEAK_EWMA, None, bars.retried(5), (RETRIES,)),
            ),
            counts_attempts=True,
        ),
        Case(
            "reconnect",
            f"the server of {CHANNELS:,} clients dies, and starts again after {RESTART_SECONDS} s",
            several(1, "ours"),
            restart_later,
            10,
            (Row(ROUND_ROBIN, ROUND_ROBIN, bars.spread_reconnects(CHANNELS, 3), (f"--channels={CHANNELS}",)),),
            connected=1,
            rate=1000,
            quiet_seconds=3,
        ),
        Case(
            "streams",
            "a server with 100 streams, 400 calls of 1 s, 4 connections",
            several(1, "ours", delay=1000, streams=100),
            nothing,
            9,
            (
                Row(
                    ROUND_ROBIN,
                    ROUND_ROBIN,
                    bars.answered_within(1.2, 400),
                    (FOUR_CONNECTIONS, "--burst=400", "--deadline=8000"),
                ),
            ),
            connected=1,
            rate=10,
        ),
    )


# The rows that are drawn.
PLOTTED = {("move", ROUND_ROBIN), ("hang", LEAST_REQUEST), ("nxdomain", ROUND_ROBIN)}
