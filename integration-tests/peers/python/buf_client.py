"""Runs the cases with `buf curl`, one process for each call. Its responses are JSON documents."""

import argparse
import base64
import json
import pathlib
import subprocess
import sys

from google.protobuf import json_format
from peer_pb2 import EchoRequest, EchoResponse, Failure

from cases import case, run_cases
from expectations import (
    FOREVER_MILLISECONDS,
    HOSTILE_MESSAGE,
    MEBIBYTE,
    TIMEOUT,
    expect,
    expect_equal,
    rich_status,
)

BUF = pathlib.Path(sys.executable).with_name("buf")
ABORTED = 10


class Peer:
    """Calls the server under test."""

    def __init__(self, arguments):
        self._arguments = arguments

    def curl(self, method, *requests, flags=()):
        """Makes a call. Returns the responses, and the error or None."""
        url = f"http://127.0.0.1:{self._arguments.port}/rpc.peers.v1.PeerService/{method}"
        data = "".join(json_format.MessageToJson(request) for request in requests)
        command = [BUF, "curl", "--protocol", "grpc", "--http2-prior-knowledge"]
        command += ["--schema", self._arguments.schema, "--data", "@-", *flags, url]
        done = subprocess.run(
            command, input=data.encode(), capture_output=True, timeout=TIMEOUT, check=False
        )
        sys.stderr.buffer.write(done.stderr)
        error = json.loads(done.stderr) if done.returncode and "-v" not in flags else None
        responses = [
            json_format.ParseDict(document, EchoResponse()) for document in _documents(done)
        ]
        return responses, error, done.stderr.decode()

    def unix_flags(self):
        """Flags to connect to the server's Unix socket instead."""
        return ("--unix-socket", self._arguments.unix)


def _documents(done):
    decoder, text = json.JSONDecoder(), done.stdout.decode().lstrip()
    while text:
        document, end = decoder.raw_decode(text)
        yield document
        text = text[end:].lstrip()


def _payloads(responses):
    return [response.payload for response in responses]


@case
def unary(peer):
    responses, error, _ = peer.curl("Echo", EchoRequest(payload=b"hello"))
    expect_equal(error, None, "the error")
    expect_equal(_payloads(responses), [b"hello"], "the payloads")


@case
def server_streaming(peer):
    responses, error, _ = peer.curl("Expand", EchoRequest(payload=b"hello", response_count=3))
    expect_equal(error, None, "the error")
    expect_equal(_payloads(responses), [b"hello"] * 3, "the payloads")


@case
def client_streaming(peer):
    requests = [EchoRequest(payload=payload) for payload in (b"a", b"bc", b"def")]
    responses, error, _ = peer.curl("Collect", *requests)
    expect_equal(error, None, "the error")
    expect_equal([response.request_bytes for response in responses], [6], "request_bytes")


@case
def bidi_streaming(peer):
    requests = [EchoRequest(payload=payload, response_count=2) for payload in (b"a", b"b")]
    responses, error, _ = peer.curl("Chat", *requests)
    expect_equal(error, None, "the error")
    expect_equal(_payloads(responses), [b"a", b"a", b"b", b"b"], "the payloads")


@case
def large_unary(peer):
    responses, error, _ = peer.curl("Echo", EchoRequest(payload=bytes(MEBIBYTE)))
    expect_equal(error, None, "the error")
    expect_equal([len(payload) for payload in _payloads(responses)], [MEBIBYTE], "the sizes")


@case
def unix_socket(peer):
    responses, error, _ = peer.curl("Echo", EchoRequest(payload=b"hello"), flags=peer.unix_flags())
    expect_equal(error, None, "the error")
    expect_equal(_payloads(responses), [b"hello"], "the payloads")


@case
def metadata(peer):
    """With `-v`, buf prints the response's headers and trailers."""
    flags = ("-v", "-H", "echo-initial-text: here", "-H", "echo-trailing-data-bin: AAEC")
    responses, _, log = peer.curl("Echo", EchoRequest(), flags=flags)
    expect_equal(len(responses), 1, "the count")
    for line in ("< (#1) Echo-Initial-Text: here", "< (#1) Echo-Trailing-Data-Bin: AAEC"):
        expect(line in log, f"buf did not log {line!r}")


@case
def status_with_details(peer):
    failure = Failure(
        code=ABORTED, message=HOSTILE_MESSAGE, details=rich_status().SerializeToString()
    )
    for method in ("Echo", "Expand", "Collect", "Chat"):
        responses, error, _ = peer.curl(method, EchoRequest(failure=failure))
        expect_equal(responses, [], "the responses")
        expect_equal(error["code"], "aborted", "the status")
        expect_equal(error["message"], HOSTILE_MESSAGE, "the status message")
        details = [(detail["type"], _unpadded(detail["value"])) for detail in error["details"]]
        expected = [
            (detail.TypeName(), base64.b64encode(detail.value).decode().rstrip("="))
            for detail in rich_status().details
        ]
        expect_equal(details, expected, "the details")


@case
def failure_after_messages(peer):
    failure = Failure(code=ABORTED, message="no")
    for method in ("Expand", "Chat"):
        request = EchoRequest(payload=b"hello", response_count=2, failure=failure)
        responses, error, _ = peer.curl(method, request)
        expect_equal(_payloads(responses), [b"hello"] * 2, "the payloads")
        expect_equal((error["code"], error["message"]), ("aborted", "no"), "the status")


@case
def another_protocol(peer):
    """Connect's, which buf has as its default: it waits for an answer before it ends its requests."""
    for method in ("Echo", "Expand", "Collect", "Chat"):
        flags = ("--protocol", "connect")
        responses, error, _ = peer.curl(method, EchoRequest(payload=b"hello"), flags=flags)
        expect_equal(responses, [], "the responses")
        expect("415" in error["message"], f"the error is {error}")


@case
def deadline(peer):
    """buf sends its time limit as the deadline of the call."""
    request = EchoRequest(delay_milliseconds=FOREVER_MILLISECONDS)
    _, error, _ = peer.curl("Echo", request, flags=("--timeout", "500ms"))
    expect_equal(error["code"], "deadline_exceeded", "the status")


def _unpadded(text):
    return text.rstrip("=")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--unix", required=True, help="the Unix socket of the same server")
    parser.add_argument("--schema", required=True, help="the folder with peer.proto")
    parser.add_argument("cases", nargs="*", help="default: all")
    arguments = parser.parse_args()
    run_cases(arguments.cases, Peer(arguments))


if __name__ == "__main__":
    main()
