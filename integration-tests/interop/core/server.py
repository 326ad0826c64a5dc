"""Serves `grpc.testing.TestService` with grpcio: `python -m server --port PORT`."""

import argparse
import os
import time
from concurrent import futures

import grpc
import interop_pb2
import interop_pb2_grpc
import orca_pb2

ECHO_INITIAL = "x-grpc-test-echo-initial"
ECHO_TRAILING = "x-grpc-test-echo-trailing-bin"
LOAD_REPORT = "endpoint-load-metrics-bin"


class TestService(interop_pb2_grpc.TestServiceServicer):
    """Answers as its requests say."""

    def EmptyCall(self, request, context):
        return interop_pb2.Empty()

    def UnaryCall(self, request, context):
        trailing = _echo(context)
        if request.HasField("orca_per_query_report"):
            report = _load_report(request.orca_per_query_report)
            trailing.append((LOAD_REPORT, report.SerializeToString()))
            context.set_trailing_metadata(trailing)
        _fail_if_asked(request, context)
        response = interop_pb2.SimpleResponse(payload=_zeros(request.response_size))
        if request.fill_server_id:
            response.server_id = f"grpcio-{os.getpid()}"
        return response

    def StreamingOutputCall(self, request, context):
        yield from _answer(request, context)

    def StreamingInputCall(self, requests, context):
        size = sum(len(request.payload.body) for request in requests)
        return interop_pb2.StreamingInputCallResponse(aggregated_payload_size=size)

    def FullDuplexCall(self, requests, context):
        _echo(context)
        for request in requests:
            yield from _answer(request, context)

    def HalfDuplexCall(self, requests, context):
        for request in list(requests):
            yield from _answer(request, context)


def _answer(request, context):
    _fail_if_asked(request, context)
    for parameters in request.response_parameters:
        time.sleep(parameters.interval_us / 1e6)
        yield interop_pb2.StreamingOutputCallResponse(payload=_zeros(parameters.size))


def _echo(context):
    received = dict(context.invocation_metadata())
    if ECHO_INITIAL in received:
        context.send_initial_metadata([(ECHO_INITIAL, received[ECHO_INITIAL])])
    trailing = []
    if ECHO_TRAILING in received:
        trailing.append((ECHO_TRAILING, received[ECHO_TRAILING]))
        context.set_trailing_metadata(trailing)
    return trailing


def _fail_if_asked(request, context):
    if request.response_status.code != 0:
        codes = {code.value[0]: code for code in grpc.StatusCode}
        context.abort(codes[request.response_status.code], request.response_status.message)


def _load_report(asked):
    return orca_pb2.OrcaLoadReport(
        cpu_utilization=asked.cpu_utilization,
        mem_utilization=asked.memory_utilization,
        request_cost=asked.request_cost,
        utilization=asked.utilization,
    )


def _zeros(size):
    return interop_pb2.Payload(body=bytes(size))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--use_tls", choices=["false"], default="false")
    arguments = parser.parse_args()
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=16))
    interop_pb2_grpc.add_TestServiceServicer_to_server(TestService(), server)
    server.add_insecure_port(f"127.0.0.1:{arguments.port}")
    server.start()
    server.wait_for_termination()


if __name__ == "__main__":
    main()
