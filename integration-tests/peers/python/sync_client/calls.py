"""The four call types, empty ones, who ends first, and where to connect to."""

import grpc
import peer_pb2_grpc
from peer_pb2 import EchoRequest

from cases import case
from expectations import TIMEOUT, UNIX_OPTIONS, expect_equal
from sync_client.peer import Requests


@case
def unary(peer):
    response = peer.stub.Echo(EchoRequest(payload=b"hello"), timeout=TIMEOUT)
    expect_equal(response.payload, b"hello", "the payload")
    expect_equal(response.request_count, 1, "request_count")


@case
def server_streaming(peer):
    request = EchoRequest(payload=b"hello", response_count=3)
    responses = list(peer.stub.Expand(request, timeout=TIMEOUT))
    expect_equal([response.payload for response in responses], [b"hello"] * 3, "the payloads")
    expect_equal([response.sequence for response in responses], [0, 1, 2], "the order")


@case
def client_streaming(peer):
    requests = [EchoRequest(payload=payload) for payload in (b"a", b"bc", b"def")]
    response = peer.stub.Collect(iter(requests), timeout=TIMEOUT)
    expect_equal(response.request_count, 3, "request_count")
    expect_equal(response.request_bytes, 6, "request_bytes")
    expect_equal(response.payload, b"def", "the payload")


@case
def bidi_streaming(peer):
    requests = Requests()
    responses = peer.stub.Chat(iter(requests), timeout=TIMEOUT)
    for index, payload in enumerate((b"a", b"bc", b"def")):
        requests.send(payload=payload, response_count=2)
        for sequence in (2 * index, 2 * index + 1):
            response = next(responses)
            expect_equal(response.payload, payload, "the payload")
            expect_equal(response.sequence, sequence, "the order")
    requests.half_close()
    expect_equal(list(responses), [], "the rest of the stream")
    expect_equal(responses.code(), grpc.StatusCode.OK, "the status")


@case
def empty_message(peer):
    response = peer.stub.Echo(EchoRequest(), timeout=TIMEOUT)
    expect_equal(response.payload, b"", "the payload")


@case
def empty_messages_in_streams(peer):
    response = peer.stub.Collect(iter([EchoRequest()] * 3), timeout=TIMEOUT)
    expect_equal(response.request_count, 3, "request_count")
    requests = [EchoRequest(response_count=1)] * 3
    expect_equal(len(list(peer.stub.Chat(iter(requests), timeout=TIMEOUT))), 3, "the count")


@case
def empty_response_stream(peer):
    expect_equal(list(peer.stub.Expand(EchoRequest(), timeout=TIMEOUT)), [], "the responses")


@case
def empty_request_stream(peer):
    response = peer.stub.Collect(iter([]), timeout=TIMEOUT)
    expect_equal(response.request_count, 0, "request_count")


@case
def empty_streams_both_ways(peer):
    expect_equal(list(peer.stub.Chat(iter([]), timeout=TIMEOUT)), [], "the responses")


@case
def responses_after_half_close(peer):
    requests = [
        EchoRequest(payload=payload, response_count=2, after_half_close=True)
        for payload in (b"a", b"b")
    ]
    responses = list(peer.stub.Chat(iter(requests), timeout=TIMEOUT))
    payloads = [response.payload for response in responses]
    expect_equal(payloads, [b"a", b"a", b"b", b"b"], "the payloads")
    expect_equal({response.request_count for response in responses}, {2}, "request_count")


@case
def server_answers_before_half_close(peer):
    requests = Requests()
    call = peer.stub.Collect.future(iter(requests), timeout=TIMEOUT)
    requests.send(payload=b"enough", finish=True)
    response = call.result()
    requests.half_close()
    expect_equal(response.payload, b"enough", "the payload")
    expect_equal(response.request_count, 1, "request_count")


@case
def server_ends_before_half_close(peer):
    requests = Requests()
    responses = peer.stub.Chat(iter(requests), timeout=TIMEOUT)
    requests.send(payload=b"enough", response_count=1, finish=True)
    payloads = [response.payload for response in responses]
    requests.half_close()
    expect_equal(payloads, [b"enough"], "the payloads")
    expect_equal(responses.code(), grpc.StatusCode.OK, "the status")


@case
def unix_socket(peer):
    with grpc.insecure_channel(peer.unix_target, UNIX_OPTIONS) as channel:
        stub = peer_pb2_grpc.PeerServiceStub(channel)
        response = stub.Echo(EchoRequest(payload=b"hello"), timeout=TIMEOUT)
        expect_equal(response.payload, b"hello", "the payload")
        requests = [EchoRequest(payload=b"hello", response_count=1)] * 3
        payloads = [response.payload for response in stub.Chat(iter(requests), timeout=TIMEOUT)]
        expect_equal(payloads, [b"hello"] * 3, "the payloads")
