"""The proxies: how they are installed, and how they are told what to do."""

import dataclasses
import getpass
import os
import pathlib
import typing

from harness import debian
from harness.places import PEERS
from harness.problem import run


@dataclasses.dataclass(frozen=True)
class Task:
    """What one process of a proxy does. It takes calls on a port, the same with TLS, and on a Unix socket."""

    port: int
    tls_port: int
    unix: pathlib.Path
    # The server behind it.
    server_port: int
    server_speaks_tls: bool
    # Seconds that the server and the clients may be silent.
    patience: int
    # With `server1.pem` and `server1.key`.
    certificates: pathlib.Path
    # For files of the proxy.
    folder: pathlib.Path


@dataclasses.dataclass(frozen=True)
class Proxy:
    """A proxy."""

    # Returns the command for a task.
    command: typing.Callable
    environment: dict
    # The command that tells its version.
    version: tuple
    # Cases that it fails for clients and servers of whatever implementation: always, with TLS, with grpcio as the client.
    fails: tuple = ()
    fails_with_tls: tuple = ()
    fails_with_grpcio: tuple = ()
    # Whether it resets a call that its server does not answer, instead of answering with an error of HTTP.
    resets: bool = False


def install():
    """All of them by name."""
    folder = PEERS / "proxies"
    debian.unpack(folder, _packages)
    haproxy, nghttpx, nginx = (
        folder / "usr" / "sbin" / name for name in ("haproxy", "nghttpx", "nginx")
    )
    libraries = {path.parent for path in folder.rglob("*.so*")}
    environment = {"LD_LIBRARY_PATH": os.pathsep.join(sorted(map(str, libraries)))}
    return {
        "nginx": Proxy(
            lambda task: _nginx(nginx, task),
            environment,
            (nginx, "-v"),
            # It keeps the metadata of a response until there is a message.
            fails_with_tls=("metadata-bidi-streaming",),
        ),
        "nghttpx": Proxy(
            lambda task: _nghttpx(nghttpx, task),
            environment,
            (nghttpx, "--version"),
            resets=True,
        ),
        "haproxy": Proxy(
            lambda task: _haproxy(haproxy, task),
            environment,
            (haproxy, "-v"),
            # When a client resets a stream of requests, it first says to the server that they are complete. A handler
            # that only reads them then ends before it is cancelled.
            # Of complete responses that come in one piece with the GOAWAY after them, it cuts off some.
            fails=(
                "cancel-client-streaming",
                "connections-of-an-age",
                "deadline-client-streaming",
                "dropping-the-sink-cancels",
            ),
            # When a server ends a call before its client has half-closed, it resets the stream after the trailers with
            # CANCEL, where HTTP/2 has NO_ERROR, and C-core takes that for the status.
            fails_with_grpcio=(
                "failure-before-half-close",
                "failure-while-the-client-sends",
                "failure-without-messages",
                "largest-request",
                "request-over-limit",
                "server-answers-before-half-close",
                "server-ends-before-half-close",
                "streamed-request-over-limit",
                "undecodable-request",
                "unknown-streaming-method",
            ),
        ),
    }


def _packages():
    """The packages, and those that they need and this machine does not have."""
    packages = ["haproxy", "nghttp2-proxy", "nginx"]
    plan = run(["apt-get", "install", "--simulate", "--no-install-recommends", *packages])
    installs = [line.split()[1] for line in plan.splitlines() if line.startswith("Inst ")]
    return sorted({*packages, *installs})


def _nginx(program, task):
    scheme = "grpcs" if task.server_speaks_tls else "grpc"
    user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
    temporary = "".join(
        f"{kind}_temp_path {task.folder / kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    # `client_max_body_size`: a stream of requests is one body. Calls at once: 128 unless it is told.
    configuration = f"""
        {user}
        daemon off;
        pid {task.folder / "pid"};
        error_log stderr warn;
        worker_processes 1;
        events {{ }}
        http {{
            access_log off;
            {temporary}
            upstream server_behind {{
                server 127.0.0.1:{task.server_port};
                keepalive 4;
            }}
            server {{
                listen 127.0.0.1:{task.port} http2;
                listen 127.0.0.1:{task.tls_port} ssl http2;
                listen unix:{task.unix} http2;
                ssl_certificate {task.certificates / "server1.pem"};
                ssl_certificate_key {task.certificates / "server1.key"};
                client_max_body_size 0;
                client_body_timeout {task.patience}s;
                keepalive_timeout {task.patience}s;
                keepalive_requests 100;
                http2_max_concurrent_streams 128;
                grpc_read_timeout {task.patience}s;
                grpc_send_timeout {task.patience}s;
                location / {{ grpc_pass {scheme}://server_behind; }}
            }}
        }}
    """
    path = task.folder / "nginx.conf"
    path.write_text(configuration)
    # `-e`: what it says before it has read the configuration.
    return [program, "-e", "stderr", "-p", task.folder, "-c", path]


def _nghttpx(program, task):
    tls = ";tls" if task.server_speaks_tls else ""
    return [
        program,
        "--conf=/dev/null",
        "--workers=1",
        "--errorlog-file=/dev/stderr",
        "--accesslog-file=/dev/null",
        f"--frontend=127.0.0.1,{task.port};no-tls",
        f"--frontend=127.0.0.1,{task.tls_port}",
        f"--frontend=unix:{task.unix};no-tls",
        f"--backend=127.0.0.1,{task.server_port};;proto=h2{tls}",
        # The server's certificate is not for an address.
        "--insecure",
        f"--frontend-http2-read-timeout={task.patience}s",
        f"--frontend-keep-alive-timeout={task.patience}s",
        f"--backend-read-timeout={task.patience}s",
        f"--backend-write-timeout={task.patience}s",
        task.certificates / "server1.key",
        task.certificates / "server1.pem",
    ]


def _haproxy(program, task):
    both = task.folder / "server.pem"
    files = (task.certificates / name for name in ("server1.pem", "server1.key"))
    both.write_text("".join(file.read_text() for file in files))
    protocol = "ssl verify none alpn h2" if task.server_speaks_tls else "proto h2"
    configuration = f"""
global
    log stderr format raw local0 notice
    tune.h2.max-concurrent-streams 128
defaults
    mode http
    log global
    timeout connect 5s
    timeout client {task.patience}s
    timeout server {task.patience}s
    timeout http-keep-alive {task.patience}s
    retries 0
    # A client that is gone is a cancelled call.
    option abortonclose
frontend clients
    bind 127.0.0.1:{task.port} proto h2
    bind 127.0.0.1:{task.tls_port} ssl crt {both} alpn h2
    bind unix@{task.unix} proto h2
    default_backend servers
backend servers
    server only 127.0.0.1:{task.server_port} {protocol}
"""
    path = task.folder / "haproxy.cfg"
    path.write_text(configuration)
    return [program, "-db", "-f", path]
