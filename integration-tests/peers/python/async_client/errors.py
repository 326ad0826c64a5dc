"""Statuses: every code, messages and details, before and after messages, unknown methods.

The blocking client's `failure_while_the_client_sends` is not here: when a call ends during a write,
grpcio's asyncio API reports INTERNAL ("Internal error from Core"), also with grpcio's own server.
"""

import grpc
from peer_pb2 import EchoRequest, Failure

from async_client.peer import collected
from cases import case
from expectations import (
    HOSTILE_MESSAGE,
    TIMEOUT,
    expect_equal,
    expect_rich_status,
    fails_with,
    rich_status,
)

ABORTED = Failure(code=grpc.StatusCode.ABORTED.value[0], message="no")


@case
async def status_codes(peer):
    for code in grpc.StatusCode:
        if code is grpc.StatusCode.OK:
            continue
        request = EchoRequest(failure=Failure(code=code.value[0], message=code.name))
        with fails_with(code, code.name):
            await peer.stub.Echo(request, timeout=TIMEOUT)


@case
async def status_messages(peer):
    for message in ("", "plain", HOSTILE_MESSAGE, "%", " spaces around ", "x" * 3000):
        failure = Failure(code=ABORTED.code, message=message)
        with fails_with(grpc.StatusCode.ABORTED, message):
            await peer.stub.Echo(EchoRequest(failure=failure), timeout=TIMEOUT)


@case
async def status_details(peer):
    failure = Failure(
        code=ABORTED.code, message=HOSTILE_MESSAGE, details=rich_status().SerializeToString()
    )
    with fails_with(grpc.StatusCode.ABORTED, HOSTILE_MESSAGE) as caught:
        await peer.stub.Echo(EchoRequest(failure=failure), timeout=TIMEOUT)
    expect_rich_status(caught.error)

    call = peer.stub.Expand(EchoRequest(response_count=1, failure=failure), timeout=TIMEOUT)
    await call.read()
    with fails_with(grpc.StatusCode.ABORTED, HOSTILE_MESSAGE) as caught:
        await call.read()
    expect_rich_status(caught.error)


@case
async def failure_without_messages(peer):
    """Such a failure comes as a trailers-only response."""
    request = EchoRequest(failure=ABORTED)
    for call in (
        peer.stub.Echo(request, timeout=TIMEOUT),
        collected(peer.stub.Expand(request, timeout=TIMEOUT)),
        peer.stub.Collect(iter([request]), timeout=TIMEOUT),
        collected(peer.stub.Chat(iter([request]), timeout=TIMEOUT)),
    ):
        with fails_with(grpc.StatusCode.ABORTED, "no"):
            await call


@case
async def failure_after_messages(peer):
    request = EchoRequest(response_count=3, failure=ABORTED)
    for call in (
        peer.stub.Expand(request, timeout=TIMEOUT),
        peer.stub.Chat(iter([request]), timeout=TIMEOUT),
    ):
        sequence = [(await call.read()).sequence for _ in range(3)]
        expect_equal(sequence, [0, 1, 2], "the responses before the failure")
        with fails_with(grpc.StatusCode.ABORTED, "no"):
            await call.read()


@case
async def failure_before_half_close(peer):
    call = peer.stub.Collect(timeout=TIMEOUT)
    await call.write(EchoRequest(failure=ABORTED))
    with fails_with(grpc.StatusCode.ABORTED, "no"):
        await call

    call = peer.stub.Chat(timeout=TIMEOUT)
    await call.write(EchoRequest(response_count=1))
    await call.read()
    await call.write(EchoRequest(failure=ABORTED))
    with fails_with(grpc.StatusCode.ABORTED, "no"):
        await call.read()


@case
async def unknown_method(peer):
    call = peer.channel.unary_unary("/rpc.peers.v1.PeerService/Missing")
    with fails_with(grpc.StatusCode.UNIMPLEMENTED):
        await call(b"", timeout=TIMEOUT)


@case
async def unknown_service(peer):
    call = peer.channel.unary_unary("/rpc.peers.v1.MissingService/Echo")
    with fails_with(grpc.StatusCode.UNIMPLEMENTED):
        await call(b"", timeout=TIMEOUT)


@case
async def unknown_streaming_method(peer):
    call = peer.channel.stream_stream("/rpc.peers.v1.PeerService/Missing")(timeout=TIMEOUT)
    with fails_with(grpc.StatusCode.UNIMPLEMENTED):
        await call.read()


@case
async def undecodable_request(peer):
    """A request that is no `EchoRequest` fails its call and nothing else."""
    call = peer.channel.unary_unary("/rpc.peers.v1.PeerService/Echo")
    with fails_with(grpc.StatusCode.INTERNAL):
        await call(b"\xff\xff\xff", timeout=TIMEOUT)
