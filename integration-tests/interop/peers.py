"""The other implementations: how they are installed and started, and which cases they have."""

import dataclasses
import subprocess
import typing

from harness import go, maven, places, problem

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

GO_VERSION = "v1.83.1"
# Makes their clients look at load reports.
LOAD_BALANCING = '{"loadBalancingConfig":[{"test_backend_metrics_load_balancer":{}}]}'


@dataclasses.dataclass(frozen=True)
class Peer:
    """An implementation."""

    # Returns the command for a port and a case.
    client: typing.Callable
    # Returns the command for a port.
    server: typing.Callable
    client_cases: tuple
    server_cases: tuple


def install(name):
    """Installs the implementation `name`."""
    return {"go": _go, "java": _java, "core": _core}[name]()


def flags(port, case):
    """The flags that all clients take."""
    return [
        "--server_host=127.0.0.1",
        f"--server_port={port}",
        "--use_tls=false",
        f"--test_case={case}",
        "--soak_iterations=50",
        "--soak_num_threads=5",
        "--soak_overall_timeout_seconds=40",
        # The machine may be busy with other things: how long a call takes is not what is tested.
        "--soak_per_iteration_max_acceptable_latency_ms=20000",
    ]


def _go():
    client = go.install("interop-client", "google.golang.org/grpc/interop/client", GO_VERSION)
    server = go.install("interop-server", "google.golang.org/grpc/interop/server", GO_VERSION)
    return Peer(
        client=lambda port, case: [client, *flags(port, case), *_load_balancing(case)],
        server=lambda port: [server, f"--port={port}", "--use_tls=false"],
        client_cases=(*CASES, "pick_first_unary", "orca_per_rpc"),
        # Their server does not tell its id, as pick_first_unary wants it.
        server_cases=(*CASES, "orca_per_rpc"),
    )


def _java():
    java = ["java", "-cp", maven.class_path("interop", places.INTEGRATION_TESTS / "interop/java/pom.xml")]
    package = "io.grpc.testing.integration"
    return Peer(
        client=lambda port, case: [
            *(*java, f"{package}.TestServiceClient", *flags(port, case)),
            *_load_balancing(case),
        ],
        server=lambda port: [*java, f"{package}.TestServiceServer", f"--port={port}", "--use_tls=false"],
        client_cases=(*CASES, "pick_first_unary", "orca_per_rpc"),
        server_cases=(*CASES, "orca_per_rpc"),
    )


def _core():
    problem.run([places.INTEGRATION_TESTS / "peers" / "install", "python"])
    python = places.PEERS / "python" / "bin" / "python"
    generated = places.PEERS / "generated"
    generated.mkdir(exist_ok=True)
    compile_ = [python, "-m", "grpc_tools.protoc", "-I", places.PROTO, "interop.proto", "orca.proto"]
    subprocess.run(
        [*compile_, f"--python_out={generated}", f"--grpc_python_out={generated}"], check=True
    )
    path = f"PYTHONPATH={generated}:{places.INTEGRATION_TESTS / 'interop' / 'core'}"
    start = ["env", path, "no_proxy=127.0.0.1", python, "-m"]
    return Peer(
        client=lambda port, case: [*start, "client", *flags(port, case)],
        server=lambda port: [*start, "server", f"--port={port}"],
        client_cases=(*CASES, "pick_first_unary", "orca_per_rpc"),
        server_cases=(*CASES, "pick_first_unary", "orca_per_rpc"),
    )


def _load_balancing(case):
    return [f"--service_config_json={LOAD_BALANCING}"] if case == "orca_per_rpc" else []
