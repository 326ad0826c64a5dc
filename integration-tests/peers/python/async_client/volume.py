"""Large messages, size limits, many messages and concurrent calls."""

import asyncio
import os

import grpc
from peer_pb2 import EchoRequest

from async_client.peer import collected
from behaviour import pattern
from cases import case
from expectations import (
    CONCURRENT_CALLS,
    LARGE_MESSAGES,
    LARGEST_REQUEST_PAYLOAD,
    LARGEST_RESPONSE_PAYLOAD,
    MANY_MESSAGES,
    MEBIBYTE,
    OVER_LIMIT,
    TIMEOUT,
    expect,
    expect_equal,
    fails_with,
)


@case
async def large_unary(peer):
    payload = os.urandom(MEBIBYTE)
    response = await peer.stub.Echo(EchoRequest(payload=payload), timeout=TIMEOUT)
    expect(response.payload == payload, "the payload came back changed")


@case
async def large_server_streaming(peer):
    request = EchoRequest(response_size=MEBIBYTE, response_count=LARGE_MESSAGES)
    responses = await collected(peer.stub.Expand(request, timeout=TIMEOUT))
    expect_equal(len(responses), LARGE_MESSAGES, "the count")
    expected = pattern(MEBIBYTE)
    expect(all(response.payload == expected for response in responses), "a payload is changed")


@case
async def large_client_streaming(peer):
    payload = os.urandom(MEBIBYTE)
    requests = [EchoRequest(payload=payload)] * LARGE_MESSAGES
    response = await peer.stub.Collect(iter(requests), timeout=TIMEOUT)
    expect_equal(response.request_bytes, LARGE_MESSAGES * MEBIBYTE, "request_bytes")
    expect(response.payload == payload, "the payload came back changed")


@case
async def large_bidi_streaming(peer):
    payload = os.urandom(MEBIBYTE)
    requests = [EchoRequest(payload=payload, response_count=1)] * LARGE_MESSAGES
    responses = await collected(peer.stub.Chat(iter(requests), timeout=TIMEOUT))
    expect_equal(len(responses), LARGE_MESSAGES, "the count")
    expect(all(response.payload == payload for response in responses), "a payload is changed")


@case
async def largest_request(peer):
    """The encoded request has exactly 4 MiB, which is not over the limit; one more byte is."""
    request = EchoRequest(payload=bytes(LARGEST_REQUEST_PAYLOAD))
    expect_equal(request.ByteSize(), 4 * MEBIBYTE, "the size of the request")
    requests = [request, EchoRequest(payload=b"end")]
    response = await peer.stub.Collect(iter(requests), timeout=TIMEOUT)
    expect_equal(response.payload, b"end", "the payload")
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        request = EchoRequest(payload=bytes(LARGEST_REQUEST_PAYLOAD + 1))
        await peer.stub.Echo(request, timeout=TIMEOUT)


@case
async def largest_response(peer):
    """The encoded response has exactly 4 MiB, which is not over the limit; one more byte is."""
    request = EchoRequest(response_size=LARGEST_RESPONSE_PAYLOAD)
    response = await peer.stub.Echo(request, timeout=TIMEOUT)
    expect_equal(response.ByteSize(), 4 * MEBIBYTE, "the size of the response")
    request = EchoRequest(response_size=LARGEST_RESPONSE_PAYLOAD + 1)
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        await peer.stub.Echo(request, timeout=TIMEOUT)


@case
async def request_over_limit(peer):
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        await peer.stub.Echo(EchoRequest(payload=bytes(OVER_LIMIT)), timeout=TIMEOUT)
    response = await peer.stub.Echo(EchoRequest(), timeout=TIMEOUT)
    expect_equal(response.request_count, 1, "request_count")


@case
async def response_over_limit(peer):
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        await peer.stub.Echo(EchoRequest(response_size=OVER_LIMIT), timeout=TIMEOUT)
    response = await peer.stub.Echo(EchoRequest(), timeout=TIMEOUT)
    expect_equal(response.request_count, 1, "request_count")


@case
async def streamed_request_over_limit(peer):
    call = peer.stub.Chat(timeout=TIMEOUT)
    await call.write(EchoRequest(response_count=1))
    await call.read()
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        await call.write(EchoRequest(payload=bytes(OVER_LIMIT)))
        await call.read()


@case
async def streamed_response_over_limit(peer):
    call = peer.stub.Chat(timeout=TIMEOUT)
    await call.write(EchoRequest(response_count=1))
    await call.read()
    await call.write(EchoRequest(response_count=1, response_size=OVER_LIMIT))
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        await call.read()


@case
async def many_server_streaming(peer):
    request = EchoRequest(response_count=MANY_MESSAGES)
    responses = peer.stub.Expand(request, timeout=TIMEOUT)
    sequence = [response.sequence async for response in responses]
    expect(sequence == list(range(MANY_MESSAGES)), "the responses are not complete and in order")


@case
async def many_client_streaming(peer):
    requests = (EchoRequest(payload=b"x") for _ in range(MANY_MESSAGES))
    response = await peer.stub.Collect(requests, timeout=TIMEOUT)
    expect_equal(response.request_bytes, MANY_MESSAGES, "request_bytes")


@case
async def many_bidi_streaming(peer):
    requests = (EchoRequest(response_count=1) for _ in range(MANY_MESSAGES))
    responses = peer.stub.Chat(requests, timeout=TIMEOUT)
    sequence = [response.sequence async for response in responses]
    expect(sequence == list(range(MANY_MESSAGES)), "the responses are not complete and in order")


@case
async def concurrent_unary(peer):
    calls = [
        peer.stub.Echo(
            EchoRequest(payload=str(number).encode(), delay_milliseconds=100), timeout=TIMEOUT
        )
        for number in range(CONCURRENT_CALLS)
    ]
    for number, response in enumerate(await asyncio.gather(*calls)):
        expect_equal(response.payload, str(number).encode(), "the payload")


@case
async def concurrent_bidi(peer):
    """All calls are open at the same time, and each is answered while the others are open."""
    calls = [peer.stub.Chat(timeout=TIMEOUT) for _ in range(CONCURRENT_CALLS)]
    for _ in range(2):
        for number, call in enumerate(calls):
            await call.write(EchoRequest(payload=str(number).encode(), response_count=1))
        for number, call in enumerate(calls):
            expect_equal((await call.read()).payload, str(number).encode(), "the payload")
    for call in calls:
        await call.done_writing()
    for call in calls:
        expect_equal(await call.read(), grpc.aio.EOF, "the rest of the stream")
