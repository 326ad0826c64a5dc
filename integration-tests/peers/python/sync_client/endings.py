"""Deadlines and cancellation: what the caller gets, and that the handler is ended."""

import grpc
import peer_pb2_grpc
from peer_pb2 import DescribeCallRequest, EchoRequest

from cases import case
from expectations import (
    DEADLINE,
    FOREVER_MILLISECONDS,
    TIMEOUT,
    expect,
    expect_equal,
    expect_remaining,
    fails_with,
    new_key,
)
from sync_client.peer import Requests

STALLED = EchoRequest(response_count=2, delay_milliseconds=FOREVER_MILLISECONDS)


@case
def deadline_unary(peer):
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        peer.stub.Echo(STALLED, timeout=DEADLINE)


@case
def deadline_server_streaming(peer):
    responses = peer.stub.Expand(STALLED, timeout=DEADLINE)
    expect_equal([next(responses).sequence, next(responses).sequence], [0, 1], "the responses")
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        next(responses)


@case
def deadline_client_streaming(peer):
    requests = Requests()
    requests.send()
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        peer.stub.Collect(iter(requests), timeout=DEADLINE)
    requests.half_close()


@case
def deadline_bidi_streaming(peer):
    requests = Requests()
    responses = peer.stub.Chat(iter(requests), timeout=DEADLINE)
    requests.send(response_count=1)
    next(responses)
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        next(responses)
    requests.half_close()


@case
def deadline_in_a_flood(peer):
    """Responses that never stop do not keep the deadline from being noticed."""
    key = new_key()
    flood = EchoRequest(response_count=2**31 - 1)
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        for _ in peer.stub.Expand(flood, timeout=DEADLINE, metadata=(("count-as", key),)):
            pass
    peer.wait_for(key, started=1, cancelled=1, finished=0)


@case
def deadline_of_a_millisecond(peer):
    for _ in range(20):
        with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
            peer.stub.Echo(STALLED, timeout=0.001)


@case
def deadline_is_sent(peer):
    expect_remaining(peer.stub.DescribeCall(DescribeCallRequest(), timeout=TIMEOUT))


@case
def no_deadline_is_sent(peer):
    description = peer.stub.DescribeCall(DescribeCallRequest())
    expect(not description.HasField("remaining_milliseconds"), "the server saw a deadline")


@case
def deadline_ends_the_handler(peer):
    for method in (peer.stub.Echo, lambda *a, **k: list(peer.stub.Expand(*a, **k))):
        key = new_key()
        with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
            method(STALLED, timeout=DEADLINE, metadata=(("count-as", key),))
        peer.wait_for(key, started=1, cancelled=1, finished=0)


@case
def cancel_unary(peer):
    key = new_key()
    call = peer.stub.Echo.future(STALLED, timeout=TIMEOUT, metadata=(("count-as", key),))
    peer.wait_for(key, started=1)
    call.cancel()
    expect_equal(call.code(), grpc.StatusCode.CANCELLED, "the status")
    peer.wait_for(key, cancelled=1, finished=0)


@case
def cancel_server_streaming(peer):
    key = new_key()
    call = peer.stub.Expand(STALLED, timeout=TIMEOUT, metadata=(("count-as", key),))
    next(call)
    call.cancel()
    with fails_with(grpc.StatusCode.CANCELLED):
        list(call)
    peer.wait_for(key, started=1, cancelled=1, finished=0)


@case
def cancel_client_streaming(peer):
    key = new_key()
    requests = Requests()
    requests.send()
    call = peer.stub.Collect.future(iter(requests), timeout=TIMEOUT, metadata=(("count-as", key),))
    peer.wait_for(key, started=1)
    call.cancel()
    requests.half_close()
    expect_equal(call.code(), grpc.StatusCode.CANCELLED, "the status")
    peer.wait_for(key, cancelled=1, finished=0)


@case
def cancel_bidi_streaming(peer):
    key = new_key()
    requests = Requests()
    requests.send(response_count=1)
    call = peer.stub.Chat(iter(requests), timeout=TIMEOUT, metadata=(("count-as", key),))
    next(call)
    call.cancel()
    with fails_with(grpc.StatusCode.CANCELLED):
        next(call)
    requests.half_close()
    peer.wait_for(key, started=1, cancelled=1, finished=0)


@case
def closing_the_channel_cancels(peer):
    key = new_key()
    with grpc.insecure_channel(peer.target, (("grpc.use_local_subchannel_pool", 1),)) as channel:
        stub = peer_pb2_grpc.PeerServiceStub(channel)
        call = stub.Expand(STALLED, timeout=TIMEOUT, metadata=(("count-as", key),))
        next(call)
    peer.wait_for(key, started=1, cancelled=1, finished=0)
