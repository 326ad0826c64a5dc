"""The four call types, empty ones, who ends first, and where to connect to."""

import grpc
import peer_pb2_grpc
from peer_pb2 import EchoRequest

from async_client.peer import collected
from cases import case
from expectations import TIMEOUT, UNIX_OPTIONS, expect_equal


@case
async def unary(peer):
    response = await peer.stub.Echo(EchoRequest(payload=b"hello"), timeout=TIMEOUT)
    expect_equal(response.payload, b"hello", "the payload")
    expect_equal(response.request_count, 1, "request_count")


@case
async def server_streaming(peer):
    request = EchoRequest(payload=b"hello", response_count=3)
    responses = await collected(peer.stub.Expand(request, timeout=TIMEOUT))
    expect_equal([response.payload for response in responses], [b"hello"] * 3, "the payloads")
    expect_equal([response.sequence for response in responses], [0, 1, 2], "the order")


@case
async def client_streaming(peer):
    call = peer.stub.Collect(timeout=TIMEOUT)
    for payload in (b"a", b"bc", b"def"):
        await call.write(EchoRequest(payload=payload))
    await call.done_writing()
    response = await call
    expect_equal(response.request_count, 3, "request_count")
    expect_equal(response.request_bytes, 6, "request_bytes")
    expect_equal(response.payload, b"def", "the payload")


@case
async def bidi_streaming(peer):
    call = peer.stub.Chat(timeout=TIMEOUT)
    for index, payload in enumerate((b"a", b"bc", b"def")):
        await call.write(EchoRequest(payload=payload, response_count=2))
        for sequence in (2 * index, 2 * index + 1):
            response = await call.read()
            expect_equal(response.payload, payload, "the payload")
            expect_equal(response.sequence, sequence, "the order")
    await call.done_writing()
    expect_equal(await call.read(), grpc.aio.EOF, "the rest of the stream")
    expect_equal(await call.code(), grpc.StatusCode.OK, "the status")


@case
async def empty_message(peer):
    response = await peer.stub.Echo(EchoRequest(), timeout=TIMEOUT)
    expect_equal(response.payload, b"", "the payload")


@case
async def empty_messages_in_streams(peer):
    response = await peer.stub.Collect(iter([EchoRequest()] * 3), timeout=TIMEOUT)
    expect_equal(response.request_count, 3, "request_count")
    requests = [EchoRequest(response_count=1)] * 3
    responses = await collected(peer.stub.Chat(iter(requests), timeout=TIMEOUT))
    expect_equal(len(responses), 3, "the count")


@case
async def empty_response_stream(peer):
    responses = await collected(peer.stub.Expand(EchoRequest(), timeout=TIMEOUT))
    expect_equal(responses, [], "the responses")


@case
async def empty_request_stream(peer):
    response = await peer.stub.Collect(iter([]), timeout=TIMEOUT)
    expect_equal(response.request_count, 0, "request_count")


@case
async def empty_streams_both_ways(peer):
    expect_equal(await collected(peer.stub.Chat(iter([]), timeout=TIMEOUT)), [], "the responses")


@case
async def responses_after_half_close(peer):
    call = peer.stub.Chat(timeout=TIMEOUT)
    for payload in (b"a", b"b"):
        request = EchoRequest(payload=payload, response_count=2, after_half_close=True)
        await call.write(request)
    await call.done_writing()
    responses = await collected(call)
    payloads = [response.payload for response in responses]
    expect_equal(payloads, [b"a", b"a", b"b", b"b"], "the payloads")
    expect_equal({response.request_count for response in responses}, {2}, "request_count")


@case
async def server_answers_before_half_close(peer):
    call = peer.stub.Collect(timeout=TIMEOUT)
    await call.write(EchoRequest(payload=b"enough", finish=True))
    response = await call
    expect_equal(response.payload, b"enough", "the payload")
    expect_equal(response.request_count, 1, "request_count")


@case
async def server_ends_before_half_close(peer):
    call = peer.stub.Chat(timeout=TIMEOUT)
    await call.write(EchoRequest(payload=b"enough", response_count=1, finish=True))
    expect_equal((await call.read()).payload, b"enough", "the payload")
    expect_equal(await call.read(), grpc.aio.EOF, "the rest of the stream")
    expect_equal(await call.code(), grpc.StatusCode.OK, "the status")


@case
async def unix_socket(peer):
    async with grpc.aio.insecure_channel(peer.unix_target, UNIX_OPTIONS) as channel:
        stub = peer_pb2_grpc.PeerServiceStub(channel)
        response = await stub.Echo(EchoRequest(payload=b"hello"), timeout=TIMEOUT)
        expect_equal(response.payload, b"hello", "the payload")
        requests = [EchoRequest(payload=b"hello", response_count=1)] * 3
        responses = await collected(stub.Chat(iter(requests), timeout=TIMEOUT))
        expect_equal([response.payload for response in responses], [b"hello"] * 3, "the payloads")
