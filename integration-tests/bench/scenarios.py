"""What is measured, with whom, and what is to be reached."""

import dataclasses

OURS = ("ours-prost", "ours-protobuf", "ours-buffa")
FRAMEWORKS = ("tonic", "connectrpc", "volo", "cpp", "go", "java")
BASELINE = "tonic"
# Bare h2.
FLOOR = "floor"


@dataclasses.dataclass(frozen=True)
class Scenario:
    """What is measured in one table of the results."""

    name: str
    mode: str
    connections: int
    streams: int
    title: str
    # Which of our message crates take part.
    ours: tuple = ("ours-prost",)
    quick: bool = False
    gzip: bool = False
    tls: bool = False
    # Whether the clients are measured, against the floor, and not the servers.
    client: bool = False
    without: tuple = ()

    @property
    def is_memory(self):
        """Whether it measures bytes, and not time."""
        return self.mode in ("idle", "open")

    @property
    def participants(self):
        """Who takes part, if it is there."""
        others = ("tonic", "connectrpc", "volo") if self.client else FRAMEWORKS
        return (*self.ours, *(name for name in (*others, FLOOR) if name not in self.without))


@dataclasses.dataclass(frozen=True)
class Bar:
    """What a row has to reach, as ratios to the baseline."""

    cost: float | None = None
    rate: float | None = None


SCENARIOS = [
    Scenario("small-1x1", "Small", 1, 1, "unary, 10 B, 1 connection x 1 stream", quick=True),
    Scenario("small-1x100", "Small", 1, 100, "unary, 10 B, 1x100"),
    Scenario("small-8x32", "Small", 8, 32, "unary, 10 B, 8x32", OURS, quick=True),
    Scenario("small-64x1", "Small", 64, 1, "unary, 10 B, 64x1"),
    Scenario("nested-1x1", "Nested", 1, 1, "unary, 1 KiB nested, 1x1", OURS),
    Scenario("nested-1x100", "Nested", 1, 100, "unary, 1 KiB nested, 1x100", OURS),
    Scenario("nested-8x32", "Nested", 8, 32, "unary, 1 KiB nested, 8x32", OURS, quick=True),
    Scenario("nested-64x1", "Nested", 64, 1, "unary, 1 KiB nested, 64x1", OURS),
    Scenario("large", "Large", 1, 4, "unary, 1 MiB echo, 1x4", OURS, quick=True),
    Scenario("download", "download", 2, 4, "server stream, 10,000 messages, 2x4", OURS, quick=True),
    Scenario("upload", "upload", 2, 4, "client stream, 10,000 messages, 2x4", OURS),
    Scenario("ping-pong", "ping-pong", 8, 32, "bidirectional, ping-pong, 8x32", OURS, quick=True),
    Scenario("flood", "flood", 2, 4, "bidirectional, flood, 2x4", OURS),
    Scenario("compute", "Mixed", 1, 64, "1 ms of CPU, 1x56, with small calls beside, 1x8", quick=True),
    Scenario("sleep", "Sleep", 8, 32, "a handler that sleeps 1 ms, 8x32"),
    Scenario(
        "tls-8x32", "Small", 8, 32, "unary, 10 B, over TLS, 8x32", tls=True,
        without=("connectrpc", "volo", "cpp", "go", "java", "floor"),
    ),
    Scenario(
        "gzip-8x32", "Nested", 8, 32, "unary, 1 KiB nested, gzip both ways, 8x32", gzip=True,
        without=("cpp", "go", "java", "floor"),
    ),
    Scenario("idle", "idle", 10_000, 1, "memory per idle connection, of 10,000"),
    Scenario("open", "open", 10, 1_000, "memory per open stream, of 1,000"),
    Scenario("client-small-1x1", "small", 1, 1, "client, unary, 10 B, 1x1", quick=True, client=True),
    Scenario("client-small-1x100", "small", 1, 100, "client, unary, 10 B, 1x100", client=True),
    Scenario(
        "client-small-8x32", "small", 8, 32, "client, unary, 10 B, 8x32", OURS, quick=True,
        client=True,
    ),
    Scenario("client-small-64x1", "small", 64, 1, "client, unary, 10 B, 64x1", client=True),
    Scenario(
        "client-nested-8x32", "nested", 8, 32, "client, unary, 1 KiB nested, 8x32", OURS, client=True
    ),
    Scenario("client-download", "download", 2, 4, "client, server stream, 2x4", OURS, client=True),
    Scenario("client-ping-pong", "ping-pong", 8, 32, "client, ping-pong, 8x32", OURS, client=True),
]

# Goals of this project. Wherever there is no bar, the p99 still has to be no worse than the baseline's.
BARS = {
    ("small-8x32", "ours-prost"): Bar(0.38, 2.6),
    ("small-1x100", "ours-prost"): Bar(0.38, 2.6),
    ("nested-8x32", "ours-prost"): Bar(0.32, 3.0),
    ("small-64x1", "ours-prost"): Bar(0.62, 1.6),
    ("small-1x1", "ours-prost"): Bar(0.70, 1.3),
    ("ping-pong", "ours-prost"): Bar(0.38, 2.6),
    ("download", "ours-prost"): Bar(0.65, 1.7),
    ("large", "ours-prost"): Bar(0.72, 1.4),
    ("large", "ours-protobuf"): Bar(1.2, 0.85),
    ("compute", "ours-prost"): Bar(None, 0.97),
    ("client-small-8x32", "ours-prost"): Bar(0.35, 2.8),
    ("client-small-1x1", "ours-prost"): Bar(0.65, None),
    ("open", "ours-prost"): Bar(0.35, None),
}

# At most so many allocations for a small unary call.
ALLOCATIONS = 14


def by_name(names, quick):
    """The scenarios that are asked for: those with such a name or such a beginning of it."""
    chosen = [scenario for scenario in SCENARIOS if scenario.quick or not quick]
    if not names:
        return chosen
    return [
        scenario
        for scenario in SCENARIOS
        if any(scenario.name == name or scenario.name.startswith(f"{name}-") for name in names)
    ]
