"""Statuses: every code, messages and details, before and after messages, unknown methods."""

import grpc
from peer_pb2 import EchoRequest, Failure

from cases import case
from expectations import (
    HOSTILE_MESSAGE,
    TIMEOUT,
    expect_equal,
    expect_rich_status,
    fails_with,
    rich_status,
)
from sync_client.peer import Requests

ABORTED = Failure(code=grpc.StatusCode.ABORTED.value[0], message="no")


@case
def status_codes(peer):
    for code in grpc.StatusCode:
        if code is grpc.StatusCode.OK:
            continue
        request = EchoRequest(failure=Failure(code=code.value[0], message=code.name))
        with fails_with(code, code.name):
            peer.stub.Echo(request, timeout=TIMEOUT)


@case
def status_messages(peer):
    for message in ("", "plain", HOSTILE_MESSAGE, "%", " spaces around ", "x" * 3000):
        failure = Failure(code=ABORTED.code, message=message)
        with fails_with(grpc.StatusCode.ABORTED, message):
            peer.stub.Echo(EchoRequest(failure=failure), timeout=TIMEOUT)


@case
def status_details(peer):
    failure = Failure(
        code=ABORTED.code, message=HOSTILE_MESSAGE, details=rich_status().SerializeToString()
    )
    with fails_with(grpc.StatusCode.ABORTED, HOSTILE_MESSAGE) as caught:
        peer.stub.Echo(EchoRequest(failure=failure), timeout=TIMEOUT)
    expect_rich_status(caught.error)

    responses = peer.stub.Expand(EchoRequest(response_count=1, failure=failure), timeout=TIMEOUT)
    next(responses)
    with fails_with(grpc.StatusCode.ABORTED, HOSTILE_MESSAGE) as caught:
        next(responses)
    expect_rich_status(caught.error)


@case
def failure_without_messages(peer):
    """Such a failure comes as a trailers-only response."""
    request = EchoRequest(failure=ABORTED)
    for call in (
        lambda: peer.stub.Echo(request, timeout=TIMEOUT),
        lambda: list(peer.stub.Expand(request, timeout=TIMEOUT)),
        lambda: peer.stub.Collect(iter([request]), timeout=TIMEOUT),
        lambda: list(peer.stub.Chat(iter([request]), timeout=TIMEOUT)),
    ):
        with fails_with(grpc.StatusCode.ABORTED, "no"):
            call()


@case
def failure_after_messages(peer):
    request = EchoRequest(response_count=3, failure=ABORTED)
    for responses in (
        peer.stub.Expand(request, timeout=TIMEOUT),
        peer.stub.Chat(iter([request]), timeout=TIMEOUT),
    ):
        sequence = [next(responses).sequence for _ in range(3)]
        expect_equal(sequence, [0, 1, 2], "the responses before the failure")
        with fails_with(grpc.StatusCode.ABORTED, "no"):
            next(responses)


@case
def failure_before_half_close(peer):
    requests = Requests()
    requests.send(failure=ABORTED)
    with fails_with(grpc.StatusCode.ABORTED, "no"):
        peer.stub.Collect(iter(requests), timeout=TIMEOUT)
    requests.half_close()

    requests = Requests()
    responses = peer.stub.Chat(iter(requests), timeout=TIMEOUT)
    requests.send(response_count=1)
    next(responses)
    requests.send(failure=ABORTED)
    with fails_with(grpc.StatusCode.ABORTED, "no"):
        next(responses)
    requests.half_close()


@case
def failure_while_the_client_sends(peer):
    """The server fails on the first of many requests: the rest is discarded, the status stays."""
    requests = [EchoRequest(failure=ABORTED)] + [EchoRequest(payload=bytes(65536))] * 200
    with fails_with(grpc.StatusCode.ABORTED, "no"):
        peer.stub.Collect(iter(requests), timeout=TIMEOUT)


@case
def unknown_method(peer):
    call = peer.channel.unary_unary("/rpc.peers.v1.PeerService/Missing")
    with fails_with(grpc.StatusCode.UNIMPLEMENTED):
        call(b"", timeout=TIMEOUT)


@case
def unknown_service(peer):
    call = peer.channel.unary_unary("/rpc.peers.v1.MissingService/Echo")
    with fails_with(grpc.StatusCode.UNIMPLEMENTED):
        call(b"", timeout=TIMEOUT)


@case
def unknown_streaming_method(peer):
    requests = Requests()
    call = peer.channel.stream_stream("/rpc.peers.v1.PeerService/Missing")
    responses = call(iter(requests), timeout=TIMEOUT)
    with fails_with(grpc.StatusCode.UNIMPLEMENTED):
        next(responses)
    requests.half_close()


@case
def undecodable_request(peer):
    """A request that is no `EchoRequest` fails its call and nothing else."""
    call = peer.channel.unary_unary("/rpc.peers.v1.PeerService/Echo")
    with fails_with(grpc.StatusCode.INTERNAL):
        call(b"\xff\xff\xff", timeout=TIMEOUT)
