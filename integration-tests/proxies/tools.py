"""The tools that people call servers with: grpcurl, and the health probe of Kubernetes."""

import base64
import dataclasses
import functools
import json
import pathlib
import subprocess
import time
import uuid

from harness import go
from harness.places import PROTO

GRPCURL = ("grpcurl", "github.com/fullstorydev/grpcurl/cmd/grpcurl", "v1.9.4")
PROBE = ("grpc-health-probe", "github.com/grpc-ecosystem/grpc-health-probe", "v0.4.61")

PEER = "rpc.peers.v1.PeerService"
HEALTH = "grpc.health.v1.Health"
SECONDS = 30


class Mismatch(Exception):
    """The server, or what is in front of it, did something else than the case expects."""


@dataclasses.dataclass(frozen=True)
class Target:
    """An address, and the options that make a tool call it."""

    address: str
    grpcurl: tuple
    probe: tuple


def plaintext(port):
    """Without TLS."""
    return Target(f"127.0.0.1:{port}", ("-plaintext",), ())


def tls(port, certificates):
    """With TLS, by grpc-go's certificates for tests."""
    roots = certificates / "ca.pem"
    return Target(
        f"127.0.0.1:{port}",
        ("-cacert", roots, "-servername", go.CERTIFIED_NAME),
        ("-tls", "-tls-ca-cert", roots, "-tls-server-name", go.CERTIFIED_NAME),
    )


def install():
    """Both of them."""
    return Tools(go.install(*GRPCURL), go.install(*PROBE))


@dataclasses.dataclass(frozen=True)
class Tools:
    """The installed tools."""

    grpcurl: pathlib.Path
    probe: pathlib.Path

    def cases(self, target):
        """Each case, as a function, with its name."""
        grpcurl = Grpcurl(self.grpcurl, target)
        probe = Probe(self.probe, target)
        for case in GRPCURL_CASES:
            yield f"grpcurl/{_name(case)}", functools.partial(case, grpcurl)
        for case in PROBE_CASES:
            yield f"health-probe/{_name(case)}", functools.partial(case, probe)


def _name(case):
    return case.__name__.replace("_", "-")


@dataclasses.dataclass(frozen=True)
class Grpcurl:
    """grpcurl for one target."""

    program: pathlib.Path
    target: Target

    def command(self, method, requests, *options):
        protos = [f"-proto={name}" for name in ("peer.proto", "health.proto", "interop.proto")]
        data = "".join(map(json.dumps, requests))
        first = [self.program, *self.target.grpcurl, "-import-path", PROTO, *protos]
        return [*map(str, [*first, *options, "-d", data, self.target.address, method])]

    def run(self, method, requests, *options):
        """Runs it and returns how it has ended."""
        return _run(self.command(method, requests, *options))

    def responses(self, method, requests, *options):
        """The responses of a call that is to succeed."""
        done = self.run(method, requests, *options)
        if done.returncode != 0:
            raise Mismatch(f"exit code {done.returncode}: {_line(done.stderr)}")
        return _values(done.stdout)

    def counts(self, key):
        """How the calls that are counted under a key have ended."""
        (counts,) = self.responses(f"{PEER}/CountEnds", [{"key": key}], "-emit-defaults")
        return counts


@dataclasses.dataclass(frozen=True)
class Probe:
    """The probe for one target."""

    program: pathlib.Path
    target: Target

    def run(self, *options):
        """Runs it and returns how it has ended."""
        address = f"-addr={self.target.address}"
        return _run([*map(str, [self.program, address, *self.target.probe, *options])])


def unary(grpcurl):
    (response,) = grpcurl.responses(f"{PEER}/Echo", [{"payload": _encoded(b"hello")}])
    _expect_equal(response["payload"], _encoded(b"hello"), "the payload")


def server_streaming(grpcurl):
    request = {"payload": _encoded(b"hello"), "response_count": 5}
    responses = grpcurl.responses(f"{PEER}/Expand", [request], "-emit-defaults")
    _expect_equal([response["sequence"] for response in responses], [0, 1, 2, 3, 4], "the order")


def client_streaming(grpcurl):
    requests = [{"payload": _encoded(text)} for text in (b"a", b"b", b"c")]
    (response,) = grpcurl.responses(f"{PEER}/Collect", requests)
    _expect_equal(response["requestCount"], 3, "requestCount")
    _expect_equal(response["payload"], _encoded(b"c"), "the payload")


def bidi_streaming(grpcurl):
    requests = [{"payload": _encoded(text), "response_count": 2} for text in (b"a", b"b")]
    responses = grpcurl.responses(f"{PEER}/Chat", requests)
    payloads = [response["payload"] for response in responses]
    _expect_equal(payloads, [_encoded(text) for text in (b"a", b"a", b"b", b"b")], "the payloads")


def large_response(grpcurl):
    size = 3 * 1024 * 1024
    (response,) = grpcurl.responses(f"{PEER}/Echo", [{"response_size": size}])
    _expect_equal(len(base64.b64decode(response["payload"])), size, "the size")


def response_over_limit(grpcurl):
    request = {"response_size": 2 * 1024 * 1024}
    done = grpcurl.run(f"{PEER}/Echo", [request], "-max-msg-sz=1000000")
    _expect_failure(done, "ResourceExhausted", 8)


def metadata(grpcurl):
    options = ["-v", "-H", "echo-initial-text: first", "-H", "echo-initial-text: second"]
    options += ["-H", f"echo-trailing-data-bin: {_encoded(bytes(range(256)))}"]
    done = grpcurl.run(f"{PEER}/Echo", [{}], *options)
    _expect_equal(done.returncode, 0, "the exit code")
    headers, _, trailers = done.stdout.partition("Response trailers received:")
    for line in ("echo-initial-text: first", "echo-initial-text: second"):
        _expect(line in headers.splitlines(), f"no {line!r} in {_line(headers)}")
    line = f"echo-trailing-data-bin: {_encoded(bytes(range(256)))}"
    _expect(_unpadded(line) in _unpadded(trailers), f"no {line!r} in {_line(trailers)}")


def failure(grpcurl):
    failure_ = {"code": 9, "message": "not ünless %41 it is"}
    done = grpcurl.run(f"{PEER}/Echo", [{"failure": failure_}])
    _expect_failure(done, "not ünless %41 it is", 9)


def failure_after_responses(grpcurl):
    request = {"response_count": 2, "failure": {"code": 10, "message": "enough"}}
    done = grpcurl.run(f"{PEER}/Expand", [request])
    _expect_failure(done, "enough", 10)
    _expect_equal(len(_values(done.stdout)), 2, "the number of responses")


def failure_with_details(grpcurl):
    # `google.rpc.Status`: code 5, message "gone", one detail, which is `CountEndsRequest { key: "k" }`.
    url = b"type.googleapis.com/rpc.peers.v1.CountEndsRequest"
    detail = b"\x0a" + bytes([len(url)]) + url + b"\x12\x03\x0a\x01k"
    status = b"\x08\x05\x12\x04gone\x1a" + bytes([len(detail)]) + detail
    failure_ = {"code": 5, "message": "gone", "details": _encoded(status)}
    done = grpcurl.run(f"{PEER}/Echo", [{"failure": failure_}], "-format-error")
    (error,) = _values(done.stderr)
    _expect_equal(error["code"], 5, "the code")
    _expect_equal(error["details"][0]["key"], "k", "the detail")


def unknown_method(grpcurl):
    done = grpcurl.run("grpc.testing.UnimplementedService/UnimplementedCall", [{}])
    _expect_failure(done, "Unimplemented", 12)


def deadline(grpcurl):
    key = uuid.uuid4().hex
    options = ["-max-time=0.3", "-H", f"count-as: {key}"]
    done = grpcurl.run(f"{PEER}/Echo", [{"delay_milliseconds": 60000}], *options)
    _expect_failure(done, "DeadlineExceeded", 4)
    _wait_for_cancellation(grpcurl, key)


def killed(grpcurl):
    key = uuid.uuid4().hex
    request = {"response_count": 1, "delay_milliseconds": 60000}
    command = grpcurl.command(f"{PEER}/Expand", [request], "-H", f"count-as: {key}")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        # The first response.
        process.stdout.readline()
        process.kill()
    _wait_for_cancellation(grpcurl, key)


def keepalive(grpcurl):
    request = {"payload": _encoded(b"hello"), "delay_milliseconds": 1500}
    (response,) = grpcurl.responses(f"{PEER}/Echo", [request], "-keepalive-time=1")
    _expect_equal(response["payload"], _encoded(b"hello"), "the payload")


def health_check(grpcurl):
    (response,) = grpcurl.responses(f"{HEALTH}/Check", [{"service": PEER}])
    _expect_equal(response["status"], "SERVING", "the health")


def health_watch(grpcurl):
    done = grpcurl.run(f"{HEALTH}/Watch", [{"service": "nothing"}], "-max-time=1")
    _expect_failure(done, "DeadlineExceeded", 4)
    (response,) = _values(done.stdout)
    _expect_equal(response["status"], "SERVICE_UNKNOWN", "the health")


def serving(probe):
    done = probe.run()
    _expect_equal((done.returncode, "SERVING" in done.stderr), (0, True), "the exit code")


def serving_by_name(probe):
    _expect_equal(probe.run(f"-service={PEER}", "-gzip").returncode, 0, "the exit code")


def out_of_service(probe):
    done = probe.run("-service=rpc.peers.v1.OutOfService")
    _expect_equal(done.returncode, PROBE_UNHEALTHY, "the exit code")
    _expect("NOT_SERVING" in done.stderr, f"it says {_line(done.stderr)}")


def unknown_service(probe):
    done = probe.run("-service=nothing")
    _expect_equal(done.returncode, PROBE_RPC_FAILURE, "the exit code")
    _expect("NotFound" in done.stderr, f"it says {_line(done.stderr)}")


GRPCURL_CASES = (
    unary,
    server_streaming,
    client_streaming,
    bidi_streaming,
    large_response,
    response_over_limit,
    metadata,
    failure,
    failure_after_responses,
    failure_with_details,
    unknown_method,
    deadline,
    killed,
    keepalive,
    health_check,
    health_watch,
)
PROBE_CASES = (serving, serving_by_name, out_of_service, unknown_service)

# The probe's own exit codes.
PROBE_RPC_FAILURE = 3
PROBE_UNHEALTHY = 4


def _run(command):
    try:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS
        )
    except subprocess.TimeoutExpired as error:
        raise Mismatch("it hangs") from error


def _wait_for_cancellation(grpcurl, key):
    until = time.monotonic() + SECONDS
    expected = {"started": 1, "finished": 0, "cancelled": 1}
    while (counts := grpcurl.counts(key)) != expected:
        _expect(time.monotonic() < until, f"the server counts {counts}, expected {expected}")
        time.sleep(0.05)


def _expect_failure(done, text, code):
    # grpcurl adds 64 to the code of the status.
    _expect_equal(done.returncode, 64 + code, f"the exit code, with {_line(done.stderr)},")
    _expect(text in done.stderr, f"no {text!r} in {_line(done.stderr)}")


def _expect_equal(actual, expected, what):
    _expect(actual == expected, f"{what} is {_line(actual)}, expected {_line(expected)}")


def _expect(condition, why):
    if not condition:
        raise Mismatch(why)


def _line(value):
    return " ".join(str(value).split())[:300]


def _encoded(data):
    return base64.b64encode(data).decode()


def _unpadded(text):
    return text.replace("=", "")


def _values(text):
    """The JSON values that follow one another in a text."""
    values, decoder = [], json.JSONDecoder()
    while text := text.strip():
        value, end = decoder.raw_decode(text)
        values.append(value)
        text = text[end:]
    return values
