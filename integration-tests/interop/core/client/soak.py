"""Cases of many large calls, over one channel or over a new channel each."""

import time
from concurrent import futures

import interop_pb2_grpc

from client.calls import unary_request

REQUEST_SIZE = 271828
RESPONSE_SIZE = 314159


def rpc_soak(connect, arguments):
    with connect() as channel:
        stub = interop_pb2_grpc.TestServiceStub(channel)
        _soak(lambda: _one_call(stub), arguments)


def channel_soak(connect, arguments):
    def one_call():
        with connect() as channel:
            _one_call(interop_pb2_grpc.TestServiceStub(channel))

    _soak(one_call, arguments)


def _soak(one_call, arguments):
    def timed():
        start = time.monotonic()
        one_call()
        milliseconds = (time.monotonic() - start) * 1000
        assert milliseconds <= arguments.soak_per_iteration_max_acceptable_latency_ms, milliseconds

    with futures.ThreadPoolExecutor(arguments.soak_num_threads) as threads:
        calls = [threads.submit(timed) for _ in range(arguments.soak_iterations)]
        for call in futures.as_completed(calls, arguments.soak_overall_timeout_seconds):
            call.result()


def _one_call(stub):
    response = stub.UnaryCall(unary_request(REQUEST_SIZE, RESPONSE_SIZE))
    assert response.payload.body == bytes(RESPONSE_SIZE)
