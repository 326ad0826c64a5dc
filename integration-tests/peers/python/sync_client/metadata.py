"""Metadata both ways, on all call types and on failures."""

import grpc
from peer_pb2 import DescribeCallRequest, EchoRequest, Failure

from cases import case
from expectations import (
    METADATA,
    TIMEOUT,
    expect,
    expect_metadata,
    expect_trailing_metadata,
    fails_with,
)


@case
def metadata_unary(peer):
    _, call = peer.stub.Echo.with_call(EchoRequest(), metadata=METADATA, timeout=TIMEOUT)
    expect_metadata(call.initial_metadata(), call.trailing_metadata())


@case
def metadata_server_streaming(peer):
    call = peer.stub.Expand(EchoRequest(response_count=2), metadata=METADATA, timeout=TIMEOUT)
    initial = call.initial_metadata()
    list(call)
    expect_metadata(initial, call.trailing_metadata())


@case
def metadata_client_streaming(peer):
    requests = iter([EchoRequest()])
    _, call = peer.stub.Collect.with_call(requests, metadata=METADATA, timeout=TIMEOUT)
    expect_metadata(call.initial_metadata(), call.trailing_metadata())


@case
def metadata_bidi_streaming(peer):
    requests = iter([EchoRequest(response_count=2)])
    call = peer.stub.Chat(requests, metadata=METADATA, timeout=TIMEOUT)
    initial = call.initial_metadata()
    list(call)
    expect_metadata(initial, call.trailing_metadata())


@case
def metadata_on_failure(peer):
    request = EchoRequest(failure=Failure(code=grpc.StatusCode.ABORTED.value[0]))
    with fails_with(grpc.StatusCode.ABORTED) as failure:
        peer.stub.Echo(request, metadata=METADATA, timeout=TIMEOUT)
    expect_trailing_metadata(failure.error.trailing_metadata())


@case
def metadata_on_failure_after_messages(peer):
    request = EchoRequest(response_count=2, failure=Failure(code=grpc.StatusCode.ABORTED.value[0]))
    call = peer.stub.Expand(request, metadata=METADATA, timeout=TIMEOUT)
    with fails_with(grpc.StatusCode.ABORTED):
        list(call)
    expect_metadata(call.initial_metadata(), call.trailing_metadata())


@case
def user_agent(peer):
    seen = peer.stub.DescribeCall(DescribeCallRequest(), timeout=TIMEOUT).user_agent
    expect(seen.startswith("grpc-python/"), f"the server saw the user agent {seen!r}")
