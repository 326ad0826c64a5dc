"""Cases in which the call succeeds."""

import collections
import queue
import time

import interop_pb2
import orca_pb2

REQUEST_SIZES = (27182, 8, 1828, 45904)
RESPONSE_SIZES = (31415, 9, 2653, 58979)

ECHO_INITIAL = ("x-grpc-test-echo-initial", "test_initial_metadata_value")
ECHO_TRAILING = ("x-grpc-test-echo-trailing-bin", b"\xab\xab\xab")


def empty_unary(stub):
    stub.EmptyCall(interop_pb2.Empty())


def large_unary(stub):
    response = stub.UnaryCall(unary_request(271828, 314159))
    assert response.payload.body == bytes(314159)


def pick_first_unary(stub):
    servers = set()
    for _ in range(100):
        servers.add(stub.UnaryCall(interop_pb2.SimpleRequest(fill_server_id=True)).server_id)
    assert len(servers) == 1 and "" not in servers, servers


def round_robin(stub):
    """Calls until all three servers are connected, and then in turn."""
    deadline = time.monotonic() + 20
    while len({_server(stub) for _ in range(30)}) < 3:
        assert time.monotonic() < deadline, "not all servers are called"
    counts = collections.Counter(_server(stub) for _ in range(30))
    assert sorted(counts.values()) == [10, 10, 10], counts


def _server(stub):
    return stub.UnaryCall(interop_pb2.SimpleRequest(fill_server_id=True)).server_id


def client_streaming(stub):
    requests = (
        interop_pb2.StreamingInputCallRequest(payload=zeros(size)) for size in REQUEST_SIZES
    )
    assert stub.StreamingInputCall(requests).aggregated_payload_size == 74922


def server_streaming(stub):
    responses = stub.StreamingOutputCall(streaming_request(0, *RESPONSE_SIZES))
    assert [len(response.payload.body) for response in responses] == list(RESPONSE_SIZES)


def ping_pong(stub):
    requests = Requests()
    responses = stub.FullDuplexCall(requests)
    for request_size, response_size in zip(REQUEST_SIZES, RESPONSE_SIZES):
        requests.send(streaming_request(request_size, response_size))
        assert len(next(responses).payload.body) == response_size
    requests.close()
    assert not list(responses)


def empty_stream(stub):
    assert not list(stub.FullDuplexCall(iter(())))


def custom_metadata(stub):
    metadata = (ECHO_INITIAL, ECHO_TRAILING)
    _, call = stub.UnaryCall.with_call(unary_request(271828, 314159), metadata=metadata)
    _check_metadata(call)
    call = stub.FullDuplexCall(iter([streaming_request(271828, 314159)]), metadata=metadata)
    assert [len(response.payload.body) for response in call] == [314159]
    _check_metadata(call)


def orca_per_rpc(stub):
    asked = interop_pb2.TestOrcaReport(
        cpu_utilization=0.8210,
        memory_utilization=0.5847,
        request_cost={"cost": 3456.32},
        utilization={"util": 0.30499},
    )
    request = interop_pb2.SimpleRequest(orca_per_query_report=asked)
    _, call = stub.UnaryCall.with_call(request)
    report = dict(call.trailing_metadata())["endpoint-load-metrics-bin"]
    assert orca_pb2.OrcaLoadReport.FromString(report) == orca_pb2.OrcaLoadReport(
        cpu_utilization=0.8210,
        mem_utilization=0.5847,
        request_cost={"cost": 3456.32},
        utilization={"util": 0.30499},
    )


class Requests:
    """Requests that are written while the call goes on."""

    def __init__(self):
        self._queue = queue.SimpleQueue()

    def send(self, request):
        """Writes a request."""
        self._queue.put(request)

    def close(self):
        """Ends the requests."""
        self._queue.put(None)

    def __iter__(self):
        return self

    def __next__(self):
        request = self._queue.get()
        if request is None:
            raise StopIteration
        return request


def unary_request(request_size, response_size):
    """A request with a payload, for a response with one."""
    return interop_pb2.SimpleRequest(payload=zeros(request_size), response_size=response_size)


def streaming_request(request_size, *response_sizes):
    """A request of a stream, with a payload, for some responses."""
    return interop_pb2.StreamingOutputCallRequest(
        payload=zeros(request_size),
        response_parameters=[{"size": size} for size in response_sizes],
    )


def zeros(size):
    """A payload."""
    return interop_pb2.Payload(body=bytes(size))


def _check_metadata(call):
    initial = [value for key, value in call.initial_metadata() if key == ECHO_INITIAL[0]]
    assert initial == [ECHO_INITIAL[1]], initial
    trailing = [value for key, value in call.trailing_metadata() if key == ECHO_TRAILING[0]]
    assert trailing == [ECHO_TRAILING[1]], trailing
