"""The other implementations: how they are installed and started, and which cases they have."""

import dataclasses
import pathlib
import typing
import zipfile

from harness import go, maven, places, python

# Those that client and server of every implementation have.
CASES = (
    "empty_unary",
    "large_unary",
    "client_streaming",
    "server_streaming",
    "ping_pong",
    "empty_stream",
    "cancel_after_begin",
    "cancel_after_first_response",
    "timeout_on_sleeping_server",
    "custom_metadata",
    "status_code_and_message",
    "special_status_message",
    "unimplemented_method",
    "unimplemented_service",
    "rpc_soak",
    "channel_soak",
)

# Those that are run over TLS as well.
TLS_CASES = (
    "large_unary",
    "ping_pong",
    "cancel_after_first_response",
    "custom_metadata",
    "special_status_message",
    "rpc_soak",
    "channel_soak",
)

# `noprobe`: without a first call that shows whether the server sees which requests came compressed.
# Java's server does not look, and in ours a handler cannot.
COMPRESSION_CASES = (
    "client_compressed_unary_noprobe",
    "client_compressed_streaming_noprobe",
    "server_compressed_unary",
    "server_compressed_streaming",
)

# Of ours: only our server says how a message is cut that is longer than its client takes.
LONG_STATUS_MESSAGE = "long_status_message"

# Of ours: calls that nobody reads do not stop another call of their connection.
UNREAD_CALLS = "unread_calls"

# A channel sends calls only to servers whose service is healthy.
HEALTH = "health"

# Three servers have equal shares of the calls of a channel.
ROUND_ROBIN = "round_robin"

# One of the names in the certificate of their servers.
CERTIFIED_NAME = f"--server_host_override={go.CERTIFIED_NAME}"
# Makes their clients look at load reports.
LOAD_BALANCING = '{"loadBalancingConfig":[{"test_backend_metrics_load_balancer":{}}]}'


@dataclasses.dataclass(frozen=True)
class Implementation:
    """An implementation."""

    # Returns the command for a port and a case.
    client: typing.Callable
    # Returns the command for a port.
    server: typing.Callable
    client_cases: tuple
    server_cases: tuple
    # The servers of some cases, by the case: how many, and what returns the command for a port.
    case_servers: dict = dataclasses.field(default_factory=dict)
    # What makes client and server speak TLS; None if they cannot.
    tls: typing.Optional["Tls"] = None


@dataclasses.dataclass(frozen=True)
class Tls:
    """The certificates for tests that the other implementations ship, and the flags that name them."""

    client: tuple
    server: tuple
    certificates: pathlib.Path


def install(name):
    """Installs the implementation `name`."""
    return {"go": _go, "java": _java, "core": _core}[name]()


def ours(programs, theirs):
    """Ours, to be run with `theirs`."""
    tls = None
    if theirs.tls:
        folder = theirs.tls.certificates
        tls = Tls(
            client=("--use_tls=true", f"--ca_file={folder / 'ca.pem'}", CERTIFIED_NAME),
            server=(
                "--use_tls=true",
                f"--tls_cert_file={folder / 'server1.pem'}",
                f"--tls_key_file={folder / 'server1.key'}",
            ),
            certificates=folder,
        )
    def server(port):
        return [programs["interop_server"], f"--port={port}"]

    return Implementation(
        client=lambda port, case: [programs["interop_client"], *flags(port, case)],
        server=server,
        client_cases=theirs.server_cases,
        server_cases=theirs.client_cases,
        case_servers={ROUND_ROBIN: (3, server)},
        tls=tls,
    )


def flags(port, case):
    """The flags that all clients take. `port` is a list where a case has several servers."""
    ports = port if isinstance(port, list) else [port]
    return [
        "--server_host=127.0.0.1",
        f"--server_port={ports[0]}",
        *(f"--other_port={other}" for other in ports[1:]),
        f"--test_case={case}",
        "--soak_iterations=50",
        "--soak_num_threads=5",
        "--soak_overall_timeout_seconds=40",
        # The machine may be busy with other things: how long a call takes is not what is tested.
        "--soak_per_iteration_max_acceptable_latency_ms=20000",
    ]


def _go():
    client = go.install("interop-client", f"{go.GRPC}/interop/client", go.GRPC_VERSION)
    server = go.install("interop-server", f"{go.GRPC}/interop/server", go.GRPC_VERSION)
    cases = places.PEERS / "go" / "programs" / "interop-cases"
    go.build(places.INTEGRATION_TESTS / "interop" / "go", cases)
    certificates = go.certificates()

    def start_client(port, case):
        if case in (UNREAD_CALLS, HEALTH):
            return [cases, case, str(port)]
        return [client, *flags(port, case), *_load_balancing(case)]

    return Implementation(
        client=start_client,
        server=lambda port: [server, f"--port={port}"],
        client_cases=(*CASES, "pick_first_unary", "orca_per_rpc", UNREAD_CALLS, HEALTH),
        # Their server does not tell its id, as pick_first_unary wants it.
        server_cases=(*CASES, "orca_per_rpc", UNREAD_CALLS, HEALTH),
        case_servers={HEALTH: (1, lambda port: [cases, "health_server", str(port)])},
        tls=Tls(
            client=(
                *("--use_tls=true", "--use_test_ca=true", f"--ca_file={certificates / 'ca.pem'}"),
                CERTIFIED_NAME,
            ),
            server=(
                "--use_tls=true",
                f"--tls_cert_file={certificates / 'server1.pem'}",
                f"--tls_key_file={certificates / 'server1.key'}",
            ),
            certificates=certificates,
        ),
    )


def _java():
    jars = maven.install("interop", places.INTEGRATION_TESTS / "interop" / "java" / "pom.xml")
    certificates = jars / "certs"
    if not certificates.exists():
        (jar,) = jars.glob("grpc-testing-[0-9]*.jar")
        with zipfile.ZipFile(jar) as archive:
            names = [name for name in archive.namelist() if name.startswith("certs/")]
            archive.extractall(jars, names)
    package = ["java", "-cp", jars / "*"]
    client, server = (f"io.grpc.testing.integration.TestService{side}" for side in ("Client", "Server"))
    long_status_message = places.INTEGRATION_TESTS / "interop" / "java" / "LongStatusMessage.java"

    def start_client(port, case):
        if case == LONG_STATUS_MESSAGE:
            return [*package, long_status_message, str(port)]
        return [*package, client, *flags(port, case), *_load_balancing(case)]

    return Implementation(
        client=start_client,
        server=lambda port: [*package, server, f"--port={port}"],
        client_cases=(
            *CASES,
            "pick_first_unary",
            "orca_per_rpc",
            *COMPRESSION_CASES,
            LONG_STATUS_MESSAGE,
        ),
        server_cases=(*CASES, "orca_per_rpc", *COMPRESSION_CASES),
        tls=Tls(
            client=("--use_tls=true", "--use_test_ca=true", CERTIFIED_NAME),
            server=("--use_tls=true",),
            certificates=certificates,
        ),
    )


def _core():
    programs = places.INTEGRATION_TESTS / "interop" / "core"
    start = python.install(["interop.proto", "orca.proto"], programs)

    def server(port):
        return [*start, "server", f"--port={port}"]

    return Implementation(
        client=lambda port, case: [*start, "client", *flags(port, case)],
        server=server,
        # C-core takes load reports for itself: a client of it does not see them.
        client_cases=(*CASES, "pick_first_unary", LONG_STATUS_MESSAGE, ROUND_ROBIN),
        server_cases=(*CASES, "pick_first_unary", "orca_per_rpc", ROUND_ROBIN),
        case_servers={ROUND_ROBIN: (3, server)},
    )


def _load_balancing(case):
    return [f"--service_config_json={LOAD_BALANCING}"] if case == "orca_per_rpc" else []
