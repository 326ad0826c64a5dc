"""Cases in which the call fails, as it should."""

import grpc
import interop_pb2
import interop_pb2_grpc

from client.calls import Requests, streaming_request

MESSAGE = "test status message"
SPECIAL_MESSAGE = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"


def cancel_after_begin(stub):
    requests = Requests()
    call = stub.StreamingInputCall.future(requests)
    call.cancel()
    assert call.code() == grpc.StatusCode.CANCELLED, call.code()
    requests.close()


def cancel_after_first_response(stub):
    requests = Requests()
    call = stub.FullDuplexCall(requests)
    requests.send(streaming_request(27182, 31415))
    assert len(next(call).payload.body) == 31415
    call.cancel()
    expect(grpc.StatusCode.CANCELLED, lambda: next(call))
    requests.close()


def timeout_on_sleeping_server(stub):
    requests = Requests()
    call = stub.FullDuplexCall(requests, timeout=0.001)
    requests.send(streaming_request(27182))
    expect(grpc.StatusCode.DEADLINE_EXCEEDED, lambda: next(call))
    requests.close()


def status_code_and_message(stub):
    status = interop_pb2.EchoStatus(code=2, message=MESSAGE)
    request = interop_pb2.SimpleRequest(response_status=status)
    error = expect(grpc.StatusCode.UNKNOWN, lambda: stub.UnaryCall(request))
    assert error.details() == MESSAGE, error.details()
    request = interop_pb2.StreamingOutputCallRequest(response_status=status)
    error = expect(grpc.StatusCode.UNKNOWN, lambda: list(stub.FullDuplexCall(iter([request]))))
    assert error.details() == MESSAGE, error.details()


def special_status_message(stub):
    status = interop_pb2.EchoStatus(code=2, message=SPECIAL_MESSAGE)
    request = interop_pb2.SimpleRequest(response_status=status)
    error = expect(grpc.StatusCode.UNKNOWN, lambda: stub.UnaryCall(request))
    assert error.details() == SPECIAL_MESSAGE, error.details()


def long_status_message(stub):
    """Arrives cut, and a call beside it goes on. C-core refuses at random what has more than 8 KiB."""
    requests = Requests()
    neighbour = stub.FullDuplexCall(requests, timeout=20)
    requests.send(streaming_request(1, 1))
    next(neighbour)
    for length in [9000, 12_000, 16_000, 300_000] * 20:
        status = interop_pb2.EchoStatus(code=2, message="m" * length)
        request = interop_pb2.SimpleRequest(response_status=status)
        error = expect(grpc.StatusCode.UNKNOWN, lambda: stub.UnaryCall(request, timeout=20))
        assert error.details().startswith("mmmm"), error.details()[:40]
        assert error.details().endswith(f"(cut from {length} bytes)"), error.details()[-40:]
    requests.send(streaming_request(1, 1))
    next(neighbour)
    requests.close()
    assert neighbour.code() == grpc.StatusCode.OK, neighbour.code()


def unimplemented_method(channel):
    method = channel.unary_unary(
        "/grpc.testing.TestService/UnimplementedCall",
        request_serializer=interop_pb2.Empty.SerializeToString,
        response_deserializer=interop_pb2.Empty.FromString,
    )
    expect(grpc.StatusCode.UNIMPLEMENTED, lambda: method(interop_pb2.Empty()))


def unimplemented_service(channel):
    stub = interop_pb2_grpc.UnimplementedServiceStub(channel)
    expect(grpc.StatusCode.UNIMPLEMENTED, lambda: stub.UnimplementedCall(interop_pb2.Empty()))


def expect(code, call):
    """Makes the call, which is to fail with `code`, and returns the error."""
    try:
        call()
    except grpc.RpcError as error:
        assert error.code() == code, error
        return error
    raise AssertionError(f"the call succeeded instead of failing with {code}")
