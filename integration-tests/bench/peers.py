"""The programs that are measured: how they are built, and how they are started."""

import dataclasses
import os
import pathlib

from harness import rust
from harness.places import WORKSPACE

BENCHES = WORKSPACE / "rpc-runtime" / "benches"


@dataclasses.dataclass(frozen=True)
class Peer:
    """A server or a client of one implementation."""

    command: tuple
    # Whether it counts its allocations.
    counts: bool = True
    # Seconds of load before anything is measured.
    warm_up: float = 0.0


def build():
    """Builds all peers in Rust. Returns the load generator, the servers and the clients by their names.

    Each by itself: built together they would share the features of their dependencies, and one that
    volo asks for (`log` of tracing) makes a call over h2 a quarter dearer for all.
    """
    arguments = ("--manifest-path", BENCHES / "Cargo.toml", "--release", "--locked")
    programs = {}
    for packages in (("load", "ours"), ("bench-tonic",), ("bench-connectrpc",), ("bench-volo",)):
        built = rust.build(*arguments, *(f"--package={package}" for package in packages))
        if built is None:
            return None
        programs |= built
    servers, clients = {}, {}
    for messages in ("prost", "protobuf", "buffa"):
        name = f"ours-{messages}"
        servers[name] = Peer((programs["ours-server"], "--messages", messages))
        clients[name] = Peer((programs["ours-client"], "--messages", messages))
    for name in ("tonic", "connectrpc", "volo"):
        servers[name] = Peer((programs[f"{name}-server"],))
        clients[name] = Peer((programs[f"{name}-client"],))
    servers["floor"] = Peer((programs["floor"],))
    clients["floor"] = Peer((programs["floor-client"],))
    return programs["load"], servers, clients


def build_tuned(servers):
    """The servers that `--tuned` compares, some of `servers` among them; None if the build fails.

    Each by itself, as above.
    """
    programs = {}
    for package in ("ours", "bench-tonic"):
        options = ("--profile=tuned", "--features=measure/tuned", f"--package={package}", "--bins")
        built = rust.build("--manifest-path", BENCHES / "Cargo.toml", "--locked", *options)
        if built is None:
            return None
        programs |= built
    tuned = Peer((programs["ours-server"], "--messages", "prost"))
    return {
        "ours-prost": servers["ours-prost"],
        "ours-tuned": tuned,
        "ours-per-core": Peer((*tuned.command, "--per-core")),
        "tonic": servers["tonic"],
        "tonic-tuned": Peer((programs["tonic-server"],)),
        "tonic-per-core": Peer((programs["tonic-server"], "--per-core")),
    }


def versions():
    """The versions of what the peers are made of, from the lock file."""
    wanted = ("buffa", "connectrpc", "h2", "hyper", "prost", "google-protobuf", "tokio", "tonic", "volo-grpc")
    found, name = {}, None
    for line in (BENCHES / "Cargo.lock").read_text().splitlines():
        key, _, value = line.partition(" = ")
        if key == "name":
            name = value.strip('"')
        elif key == "version" and name in wanted:
            found[name] = value.strip('"')
    return found


def machine():
    """The processor, the cores and the memory of this machine."""
    model = "an unknown processor"
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    gibibytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores of {model}, {gibibytes:.0f} GiB, Linux {os.uname().release}"
