"""grpcio-reflection's database, whose pool knows only what the server describes, and requests that no tool sends."""

import argparse

import grpc
from google.protobuf import descriptor_pb2, json_format, message_factory
from google.protobuf.descriptor_pool import DescriptorPool
from grpc_reflection.v1alpha import reflection_pb2
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase,
)

from cases import Mismatch, case, run_cases
from expectations import MEBIBYTE, TIMEOUT, expect, expect_equal
from shop import CALLS, FIELD_MASK, HIDDEN, METHODS, SERVICES

Request = reflection_pb2.ServerReflectionRequest
VERSIONS = ("v1", "v1alpha")
NOT_FOUND = grpc.StatusCode.NOT_FOUND.value[0]
UNIMPLEMENTED = grpc.StatusCode.UNIMPLEMENTED.value[0]
# Of the server: the default of a message.
LIMIT = 4 * MEBIBYTE


class Peer:
    """The server under test."""

    def __init__(self, arguments):
        address = f"127.0.0.1:{arguments.port}"
        options = [("grpc.max_receive_message_length", 16 * MEBIBYTE)]
        if arguments.roots:
            with open(arguments.roots, "rb") as roots:
                credentials = grpc.ssl_channel_credentials(roots.read())
            options.append(("grpc.ssl_target_name_override", arguments.name))
            self.plain_channel = grpc.secure_channel(address, credentials, options)
        else:
            self.plain_channel = grpc.insecure_channel(address, options)
        self.channel = grpc.intercept_channel(self.plain_channel, Token(arguments.token))

    def pool(self):
        """A pool that asks the server for what it does not have."""
        return DescriptorPool(ProtoReflectionDescriptorDatabase(self.channel))

    def ask(self, version, requests, channel=None):
        """The call of these requests, whose responses can be iterated."""
        method = (channel or self.channel).stream_stream(
            f"/grpc.reflection.{version}.ServerReflection/ServerReflectionInfo",
            request_serializer=Request.SerializeToString,
            response_deserializer=reflection_pb2.ServerReflectionResponse.FromString,
        )
        return method(iter(requests), timeout=TIMEOUT)

    def answers(self, version, requests):
        """The answers, each to its request."""
        requests = list(requests)
        responses = list(self.ask(version, requests))
        expect_equal(len(responses), len(requests), "the number of answers")
        for request, response in zip(requests, responses):
            expect(response.original_request == request, "the original request is another")
        return responses


class Token(
    grpc.UnaryUnaryClientInterceptor,
    grpc.UnaryStreamClientInterceptor,
    grpc.StreamUnaryClientInterceptor,
    grpc.StreamStreamClientInterceptor,
):
    """Adds the token to calls of reflection."""

    def __init__(self, token):
        self._metadata = [("authorization", token)] if token else []

    def _call(self, continuation, details, request):
        if "ServerReflection" in details.method:
            details = details._replace(metadata=[*(details.metadata or ()), *self._metadata])
        return continuation(details, request)

    intercept_unary_unary = _call
    intercept_unary_stream = _call
    intercept_stream_unary = _call
    intercept_stream_stream = _call


@case
def services(peer):
    database = ProtoReflectionDescriptorDatabase(peer.channel)
    expect_equal(sorted(database.get_services()), SERVICES, "the services")


@case
def methods(peer):
    pool = peer.pool()
    for name, expected in METHODS.items():
        service = pool.FindServiceByName(name)
        expect_equal(sorted(service.methods_by_name), expected, f"the methods of {name}")


@case
def types(peer):
    pool = peer.pool()
    article = pool.FindMessageTypeByName("catalogue.v1.Article")
    expect_equal(article.nested_types_by_name["Size"].enum_types[0].name, "Unit", "the enum")
    expect_equal(article.fields_by_name["price"].message_type.full_name, "shared.v1.Money", "it")
    expect_equal(pool.FindEnumTypeByName("shared.v1.Color").values[2].name, "COLOR_GREEN", "it")
    expect_equal(pool.FindFieldByName("stock.v1.Pile.count").number, 2, "the number")
    expect_equal(pool.FindOneofByName("catalogue.v1.Article.origin").name, "origin", "the name")
    pool.FindMessageTypeByName("google.protobuf.Timestamp")


@case
def files(peer):
    pool = peer.pool()
    file = pool.FindFileByName("orders/v1/orders.proto")
    names = [imported.name for imported in file.dependencies]
    expect("shared/v1/shared.proto" in names, f"the imports are {names}")
    expect("google/protobuf/struct.proto" in names, f"the imports are {names}")
    for name in ("hidden/v1/hidden.proto", "shared.proto", "", "/etc/passwd", "../Cargo.toml"):
        _expect_key_error(lambda name=name: pool.FindFileByName(name))


@case
def extensions(peer):
    pool = peer.pool()
    label = pool.FindMessageTypeByName("orders.v1.Label")
    expect_equal(pool.FindExtensionByName("orders.v1.tags").number, 120, "the number")
    found = pool.FindExtensionByNumber(label, 100)
    expect_equal(found.full_name, "orders.v1.Priority.priority", "the extension")
    database = ProtoReflectionDescriptorDatabase(peer.channel)
    numbers = database.FindAllExtensionNumbers("orders.v1.Label")
    expect_equal(list(numbers), [100, 120], "the numbers")
    options = database.FindAllExtensionNumbers("google.protobuf.FieldOptions")
    expect_equal(list(options), [50001], "the numbers")
    expect_equal(list(database.FindAllExtensionNumbers("stock.v1.Pile")), [], "the numbers")
    _expect_key_error(lambda: database.FindAllExtensionNumbers("none.v1.None"))


@case
def files_of_extensions(peer):
    def request(number):
        extension = {"containing_type": "orders.v1.Label", "extension_number": number}
        return Request(file_containing_extension=extension)

    for version in VERSIONS:
        (response,) = peer.answers(version, [request(120)])
        first = response.file_descriptor_response.file_descriptor_proto[0]
        file = descriptor_pb2.FileDescriptorProto.FromString(first)
        expect_equal(file.name, "orders/v1/label.proto", "the file")
        unknown = [request(number) for number in (101, 0, -1, 2**31 - 1, -(2**31))]
        for response in peer.answers(version, unknown):
            expect_equal(response.error_response.error_code, NOT_FOUND, "the code")


@case
def calls(peer):
    pool = peer.pool()
    for name, (path, requests, expected) in [*CALLS.items(), ("field-mask", FIELD_MASK)]:
        service, _, method_name = path.partition("/")
        method = pool.FindServiceByName(service).methods_by_name[method_name]
        responses = _call(peer, pool, path, method, requests)
        responses = [json_format.MessageToDict(message, descriptor_pool=pool) for message in responses]
        expect_equal(responses, expected, f"the responses of {name}")


@case
def unknown_symbols(peer):
    names = ["", ".", "catalogue", "catalogue.v1", ".catalogue.v1.Article", "catalogue.v1.article"]
    names += [HIDDEN, "catalogue.v1.Article.", "catalogue.v1.Catalogue/Find", "ü", "\0", "a" * 1000]
    for version in VERSIONS:
        requests = [Request(file_containing_symbol=name) for name in names]
        for response in peer.answers(version, requests):
            expect_equal(response.error_response.error_code, NOT_FOUND, "the code")
            expect(response.error_response.error_message, "there is no message")


@case
def no_question(peer):
    for version in VERSIONS:
        (response, after) = peer.answers(version, [Request(host="h"), Request(list_services="")])
        expect_equal(response.error_response.error_code, UNIMPLEMENTED, "the code")
        expect_equal(response.valid_host, "h", "the host")
        expect_equal(len(after.list_services_response.service), len(SERVICES), "the services")


@case
def versions_answer_alike(peer):
    requests = [
        Request(list_services="*"),
        Request(file_by_filename="orders/v1/orders.proto"),
        Request(file_containing_symbol="stock.v1.Stock.Count"),
        Request(all_extension_numbers_of_type="orders.v1.Label"),
        Request(file_by_filename="none.proto"),
    ]
    first, second = (peer.answers(version, requests) for version in VERSIONS)
    expect(first == second, "the answers differ")


@case
def a_file_comes_once_in_a_call(peer):
    files_ = ["catalogue/v1/catalogue.proto", "orders/v1/orders.proto", "stock/v1/stock.proto"]
    for version in VERSIONS:
        requests = [Request(file_by_filename=name) for name in files_]
        names = []
        for response in peer.answers(version, requests):
            received = response.file_descriptor_response.file_descriptor_proto
            parsed = [descriptor_pb2.FileDescriptorProto.FromString(bytes_) for bytes_ in received]
            names += [file.name for file in parsed]
        expect_equal(len(names), len(set(names)), "the number of files")
        for name in [*files_, "shared/v1/shared.proto", "google/protobuf/timestamp.proto"]:
            expect(name in names, f"{name} is missing")


@case
def a_file_that_is_asked_for_comes_again(peer):
    for version in VERSIONS:
        requests = [Request(file_by_filename="shared/v1/shared.proto")] * 3
        for response in peer.answers(version, requests):
            files_ = response.file_descriptor_response.file_descriptor_proto
            expect_equal(len(files_), 1, "the number of files")


@case
def many_requests_in_a_call(peer):
    requests = [Request(file_containing_symbol="orders.v1.Order"), Request(list_services="")]
    for version in VERSIONS:
        answers = peer.answers(version, requests * 5_000)
        for response in answers[1::2]:
            expect_equal(len(response.list_services_response.service), len(SERVICES), "it")


@case
def many_calls_at_once(peer):
    requests = [Request(file_containing_symbol="orders.v1.Orders")]
    for version in VERSIONS:
        open_ = [peer.ask(version, requests) for _ in range(90)]
        sizes = {len(next(call).file_descriptor_response.file_descriptor_proto) for call in open_}
        expect_equal(len(sizes), 1, "the number of different answers")
        for call in open_:
            call.cancel()


@case
def a_huge_name(peer):
    name = "a." * (3 * MEBIBYTE // 2)
    for version in VERSIONS:
        for request in (
            Request(file_containing_symbol=name),
            Request(file_by_filename=name),
            Request(all_extension_numbers_of_type=name),
            Request(file_containing_extension={"containing_type": name, "extension_number": 1}),
        ):
            (response,) = peer.answers(version, [request])
            expect_equal(response.error_response.error_code, NOT_FOUND, "the code")
            # The name is in the request that comes back, and not a second time in the error.
            expect(response.ByteSize() < len(name) + 1000, f"{response.ByteSize()} bytes")


@case
def a_name_over_the_limit(peer):
    for version in VERSIONS:
        call = peer.ask(version, [Request(file_containing_symbol="a" * LIMIT)])
        try:
            next(call)
        except grpc.RpcError as error:
            expect_equal(error.code(), grpc.StatusCode.RESOURCE_EXHAUSTED, "the code")
        else:
            raise Mismatch("it was answered")
        # The server still answers.
        peer.answers(version, [Request(list_services="")])


@case
def a_client_that_does_not_read(peer):
    for version in VERSIONS:
        call = peer.ask(version, [Request(file_containing_symbol="orders.v1.Order")] * 2_000)
        next(call)
        peer.answers(version, [Request(list_services="")])
        call.cancel()


@case
def a_token_is_needed(peer):
    for version in VERSIONS:
        try:
            list(peer.ask(version, [Request(list_services="")], peer.plain_channel))
        except grpc.RpcError as error:
            expect_equal(error.code(), grpc.StatusCode.UNAUTHENTICATED, "the code")
        else:
            raise Mismatch("it was answered")


def _call(peer, pool, path, method, requests):
    request_type = message_factory.GetMessageClass(method.input_type)
    response_type = message_factory.GetMessageClass(method.output_type)
    messages = [
        json_format.ParseDict(request, request_type(), descriptor_pool=pool) for request in requests
    ]
    kinds = {False: "unary", True: "stream"}
    kind = f"{kinds[method.client_streaming]}_{kinds[method.server_streaming]}"
    call = getattr(peer.channel, kind)(
        f"/{path}",
        request_serializer=request_type.SerializeToString,
        response_deserializer=response_type.FromString,
    )
    answer = call(iter(messages) if method.client_streaming else messages[0], timeout=TIMEOUT)
    return list(answer) if method.server_streaming else [answer]


def _expect_key_error(find):
    try:
        found = find()
    except KeyError:
        return
    raise Mismatch(f"{found} was found")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--token", default="")
    parser.add_argument("--roots", default="")
    parser.add_argument("--name", default="")
    parser.add_argument("cases", nargs="*")
    arguments = parser.parse_args()
    left_out = () if arguments.token else ("a-token-is-needed",)
    run_cases(arguments.cases, Peer(arguments), left_out)


if __name__ == "__main__":
    main()
