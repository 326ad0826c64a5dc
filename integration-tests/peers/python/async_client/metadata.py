"""Metadata both ways, on all call types and on failures."""

import grpc
from peer_pb2 import DescribeCallRequest, EchoRequest, Failure

from async_client.peer import collected
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
async def metadata_unary(peer):
    call = peer.stub.Echo(EchoRequest(), metadata=METADATA, timeout=TIMEOUT)
    await call
    expect_metadata(await call.initial_metadata(), await call.trailing_metadata())


@case
async def metadata_server_streaming(peer):
    call = peer.stub.Expand(EchoRequest(response_count=2), metadata=METADATA, timeout=TIMEOUT)
    initial = await call.initial_metadata()
    await collected(call)
    expect_metadata(initial, await call.trailing_metadata())


@case
async def metadata_client_streaming(peer):
    call = peer.stub.Collect(metadata=METADATA, timeout=TIMEOUT)
    await call.write(EchoRequest())
    await call.done_writing()
    await call
    expect_metadata(await call.initial_metadata(), await call.trailing_metadata())


@case
async def metadata_bidi_streaming(peer):
    call = peer.stub.Chat(metadata=METADATA, timeout=TIMEOUT)
    await call.write(EchoRequest(response_count=2))
    initial = await call.initial_metadata()
    await call.done_writing()
    await collected(call)
    expect_metadata(initial, await call.trailing_metadata())


@case
async def metadata_on_failure(peer):
    request = EchoRequest(failure=Failure(code=grpc.StatusCode.ABORTED.value[0]))
    with fails_with(grpc.StatusCode.ABORTED) as failure:
        await peer.stub.Echo(request, metadata=METADATA, timeout=TIMEOUT)
    expect_trailing_metadata(failure.error.trailing_metadata())


@case
async def metadata_on_failure_after_messages(peer):
    request = EchoRequest(response_count=2, failure=Failure(code=grpc.StatusCode.ABORTED.value[0]))
    call = peer.stub.Expand(request, metadata=METADATA, timeout=TIMEOUT)
    with fails_with(grpc.StatusCode.ABORTED):
        await collected(call)
    expect_metadata(await call.initial_metadata(), await call.trailing_metadata())


@case
async def user_agent(peer):
    description = await peer.stub.DescribeCall(DescribeCallRequest(), timeout=TIMEOUT)
    seen = description.user_agent
    expect(seen.startswith("grpc-python-asyncio/"), f"the server saw the user agent {seen!r}")
