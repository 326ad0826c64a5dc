"""Deadlines and cancellation: what the caller gets, and that the handler is ended."""

import asyncio

import grpc
import peer_pb2_grpc
from peer_pb2 import DescribeCallRequest, EchoRequest

from async_client.peer import collected
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

STALLED = EchoRequest(response_count=2, delay_milliseconds=FOREVER_MILLISECONDS)


@case
async def deadline_unary(peer):
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        await peer.stub.Echo(STALLED, timeout=DEADLINE)


@case
async def deadline_server_streaming(peer):
    call = peer.stub.Expand(STALLED, timeout=DEADLINE)
    sequence = [(await call.read()).sequence, (await call.read()).sequence]
    expect_equal(sequence, [0, 1], "the responses")
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        await call.read()


@case
async def deadline_client_streaming(peer):
    call = peer.stub.Collect(timeout=DEADLINE)
    await call.write(EchoRequest())
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        await call


@case
async def deadline_bidi_streaming(peer):
    call = peer.stub.Chat(timeout=DEADLINE)
    await call.write(EchoRequest(response_count=1))
    await call.read()
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        await call.read()


@case
async def deadline_in_a_flood(peer):
    """Responses that never stop do not keep the deadline from being noticed."""
    key = new_key()
    flood = EchoRequest(response_count=2**31 - 1)
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        async for _ in peer.stub.Expand(flood, timeout=DEADLINE, metadata=(("count-as", key),)):
            pass
    await peer.wait_for(key, started=1, cancelled=1, finished=0)


@case
async def deadline_of_a_millisecond(peer):
    for _ in range(20):
        with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
            await peer.stub.Echo(STALLED, timeout=0.001)


@case
async def deadline_is_sent(peer):
    expect_remaining(await peer.stub.DescribeCall(DescribeCallRequest(), timeout=TIMEOUT))


@case
async def no_deadline_is_sent(peer):
    description = await peer.stub.DescribeCall(DescribeCallRequest())
    expect(not description.HasField("remaining_milliseconds"), "the server saw a deadline")


@case
async def deadline_ends_the_handler(peer):
    key = new_key()
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        await peer.stub.Echo(STALLED, timeout=DEADLINE, metadata=(("count-as", key),))
    await peer.wait_for(key, started=1, cancelled=1, finished=0)

    key = new_key()
    with fails_with(grpc.StatusCode.DEADLINE_EXCEEDED):
        await collected(peer.stub.Expand(STALLED, timeout=DEADLINE, metadata=(("count-as", key),)))
    await peer.wait_for(key, started=1, cancelled=1, finished=0)


@case
async def cancel_unary(peer):
    key = new_key()
    call = peer.stub.Echo(STALLED, timeout=TIMEOUT, metadata=(("count-as", key),))
    await peer.wait_for(key, started=1)
    call.cancel()
    expect_equal(await call.code(), grpc.StatusCode.CANCELLED, "the status")
    await peer.wait_for(key, cancelled=1, finished=0)


@case
async def cancel_the_awaiting_task(peer):
    key = new_key()

    async def await_call():
        await peer.stub.Echo(STALLED, timeout=TIMEOUT, metadata=(("count-as", key),))

    task = asyncio.create_task(await_call())
    await peer.wait_for(key, started=1)
    task.cancel()
    await peer.wait_for(key, cancelled=1, finished=0)


@case
async def cancel_server_streaming(peer):
    key = new_key()
    call = peer.stub.Expand(STALLED, timeout=TIMEOUT, metadata=(("count-as", key),))
    await call.read()
    call.cancel()
    expect_equal(await call.code(), grpc.StatusCode.CANCELLED, "the status")
    await peer.wait_for(key, started=1, cancelled=1, finished=0)


@case
async def cancel_client_streaming(peer):
    key = new_key()
    call = peer.stub.Collect(timeout=TIMEOUT, metadata=(("count-as", key),))
    await call.write(EchoRequest())
    await peer.wait_for(key, started=1)
    call.cancel()
    expect_equal(await call.code(), grpc.StatusCode.CANCELLED, "the status")
    await peer.wait_for(key, cancelled=1, finished=0)


@case
async def cancel_bidi_streaming(peer):
    key = new_key()
    call = peer.stub.Chat(timeout=TIMEOUT, metadata=(("count-as", key),))
    await call.write(EchoRequest(response_count=1))
    await call.read()
    call.cancel()
    expect_equal(await call.code(), grpc.StatusCode.CANCELLED, "the status")
    await peer.wait_for(key, started=1, cancelled=1, finished=0)


@case
async def closing_the_channel_cancels(peer):
    key = new_key()
    options = (("grpc.use_local_subchannel_pool", 1),)
    async with grpc.aio.insecure_channel(peer.target, options) as channel:
        stub = peer_pb2_grpc.PeerServiceStub(channel)
        call = stub.Expand(STALLED, timeout=TIMEOUT, metadata=(("count-as", key),))
        await call.read()
    await peer.wait_for(key, started=1, cancelled=1, finished=0)
