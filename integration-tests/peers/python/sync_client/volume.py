"""Large messages, size limits, many messages and concurrent calls."""

import os

import grpc
from peer_pb2 import EchoRequest

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
from sync_client.peer import Requests


@case
def large_unary(peer):
    payload = os.urandom(MEBIBYTE)
    response = peer.stub.Echo(EchoRequest(payload=payload), timeout=TIMEOUT)
    expect(response.payload == payload, "the payload came back changed")


@case
def large_server_streaming(peer):
    request = EchoRequest(response_size=MEBIBYTE, response_count=LARGE_MESSAGES)
    responses = list(peer.stub.Expand(request, timeout=TIMEOUT))
    expect_equal(len(responses), LARGE_MESSAGES, "the count")
    expected = pattern(MEBIBYTE)
    expect(all(response.payload == expected for response in responses), "a payload is changed")


@case
def large_client_streaming(peer):
    payload = os.urandom(MEBIBYTE)
    requests = [EchoRequest(payload=payload)] * LARGE_MESSAGES
    response = peer.stub.Collect(iter(requests), timeout=TIMEOUT)
    expect_equal(response.request_bytes, LARGE_MESSAGES * MEBIBYTE, "request_bytes")
    expect(response.payload == payload, "the payload came back changed")


@case
def large_bidi_streaming(peer):
    payload = os.urandom(MEBIBYTE)
    requests = [EchoRequest(payload=payload, response_count=1)] * LARGE_MESSAGES
    responses = list(peer.stub.Chat(iter(requests), timeout=TIMEOUT))
    expect_equal(len(responses), LARGE_MESSAGES, "the count")
    expect(all(response.payload == payload for response in responses), "a payload is changed")


@case
def largest_request(peer):
    """The encoded request has exactly 4 MiB, which is not over the limit; one more byte is."""
    request = EchoRequest(payload=bytes(LARGEST_REQUEST_PAYLOAD))
    expect_equal(request.ByteSize(), 4 * MEBIBYTE, "the size of the request")
    response = peer.stub.Collect(iter([request, EchoRequest(payload=b"end")]), timeout=TIMEOUT)
    expect_equal(response.payload, b"end", "the payload")
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        request = EchoRequest(payload=bytes(LARGEST_REQUEST_PAYLOAD + 1))
        peer.stub.Collect(iter([request, EchoRequest(payload=b"end")]), timeout=TIMEOUT)


@case
def largest_response(peer):
    """The encoded response has exactly 4 MiB, which is not over the limit; one more byte is."""
    request = EchoRequest(response_size=LARGEST_RESPONSE_PAYLOAD)
    response = peer.stub.Echo(request, timeout=TIMEOUT)
    expect_equal(response.ByteSize(), 4 * MEBIBYTE, "the size of the response")
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        peer.stub.Echo(EchoRequest(response_size=LARGEST_RESPONSE_PAYLOAD + 1), timeout=TIMEOUT)


@case
def request_over_limit(peer):
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        peer.stub.Echo(EchoRequest(payload=bytes(OVER_LIMIT)), timeout=TIMEOUT)
    expect_equal(peer.stub.Echo(EchoRequest(), timeout=TIMEOUT).request_count, 1, "request_count")


@case
def response_over_limit(peer):
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        peer.stub.Echo(EchoRequest(response_size=OVER_LIMIT), timeout=TIMEOUT)
    expect_equal(peer.stub.Echo(EchoRequest(), timeout=TIMEOUT).request_count, 1, "request_count")


@case
def streamed_request_over_limit(peer):
    requests = Requests()
    responses = peer.stub.Chat(iter(requests), timeout=TIMEOUT)
    requests.send(response_count=1)
    next(responses)
    requests.send(payload=bytes(OVER_LIMIT))
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        next(responses)
    requests.half_close()


@case
def streamed_response_over_limit(peer):
    requests = Requests()
    responses = peer.stub.Chat(iter(requests), timeout=TIMEOUT)
    requests.send(response_count=1)
    next(responses)
    requests.send(response_count=1, response_size=OVER_LIMIT)
    with fails_with(grpc.StatusCode.RESOURCE_EXHAUSTED):
        next(responses)
    requests.half_close()


@case
def many_server_streaming(peer):
    responses = peer.stub.Expand(EchoRequest(response_count=MANY_MESSAGES), timeout=TIMEOUT)
    sequence = [response.sequence for response in responses]
    expect(sequence == list(range(MANY_MESSAGES)), "the responses are not complete and in order")


@case
def many_client_streaming(peer):
    requests = (EchoRequest(payload=b"x") for _ in range(MANY_MESSAGES))
    response = peer.stub.Collect(requests, timeout=TIMEOUT)
    expect_equal(response.request_bytes, MANY_MESSAGES, "request_bytes")


@case
def many_bidi_streaming(peer):
    requests = (EchoRequest(response_count=1) for _ in range(MANY_MESSAGES))
    responses = peer.stub.Chat(requests, timeout=TIMEOUT)
    sequence = [response.sequence for response in responses]
    expect(sequence == list(range(MANY_MESSAGES)), "the responses are not complete and in order")


@case
def concurrent_unary(peer):
    calls = [
        peer.stub.Echo.future(
            EchoRequest(payload=str(number).encode(), delay_milliseconds=100), timeout=TIMEOUT
        )
        for number in range(CONCURRENT_CALLS)
    ]
    for number, call in enumerate(calls):
        expect_equal(call.result().payload, str(number).encode(), "the payload")


@case
def concurrent_bidi(peer):
    """All calls are open at the same time, and each is answered while the others are open."""
    calls = []
    for _ in range(CONCURRENT_CALLS):
        requests = Requests()
        calls.append((requests, peer.stub.Chat(iter(requests), timeout=TIMEOUT)))
    for _ in range(2):
        for number, (requests, _responses) in enumerate(calls):
            requests.send(payload=str(number).encode(), response_count=1)
        for number, (_requests, responses) in enumerate(calls):
            expect_equal(next(responses).payload, str(number).encode(), "the payload")
    for requests, _responses in calls:
        requests.half_close()
    for _requests, responses in calls:
        expect_equal(list(responses), [], "the rest of the stream")


@case
def requests_that_nobody_reads(peer):
    """Calls whose handlers do not read for now hold no other call up."""
    calls = []
    for _ in range(4):
        requests = Requests()
        responses = peer.stub.Chat(iter(requests), timeout=TIMEOUT)
        requests.send(delay_milliseconds=1000 * TIMEOUT)
        for _ in range(LARGE_MESSAGES):
            requests.send(payload=bytes(MEBIBYTE))
        calls.append((requests, responses))
    for size in (10, MEBIBYTE):
        payload = os.urandom(size)
        response = peer.stub.Echo(EchoRequest(payload=payload), timeout=TIMEOUT)
        expect(response.payload == payload, "the payload came back changed")
    for requests, responses in calls:
        responses.cancel()
        requests.half_close()


@case
def small_messages_to_busy_handlers(peer):
    """Many small messages wait for handlers of many calls, and all of them arrive."""
    calls = []
    for _ in range(CONCURRENT_CALLS):
        requests = [EchoRequest(delay_milliseconds=500)]
        requests += [EchoRequest(payload=b"a", response_count=1)] * CONCURRENT_CALLS
        calls.append(peer.stub.Chat(iter(requests), timeout=TIMEOUT))
    for responses in calls:
        expect_equal(len(list(responses)), CONCURRENT_CALLS, "the count")
