"""grpcurl, which lists, describes and calls."""

import json
import pathlib
import tempfile

from checks import contains, documents, equal, failed, run, succeeded
from harness import go
from shop import CALLS, HIDDEN, METHODS, SERVICES

PROGRAM = ("grpcurl", "github.com/fullstorydev/grpcurl/cmd/grpcurl", "v1.9.4")
PROTO = pathlib.Path(__file__).resolve().parent / "proto"

# A symbol, and parts of its description.
_DESCRIPTIONS = {
    "service": ("catalogue.v1.Catalogue", "rpc Add ( stream .catalogue.v1.Article )"),
    "method": ("catalogue.v1.Catalogue.Watch", "returns ( stream .catalogue.v1.Article )"),
    "message": ("catalogue.v1.Article", "map<string, .catalogue.v1.Article.Size> parts = 5;"),
    "nested-message": ("catalogue.v1.Article.Size", "double width = 1;"),
    "nested-enum": ("catalogue.v1.Article.Size.Unit", "UNIT_METRE = 1;"),
    "nested-enum-value": ("catalogue.v1.Article.Size.UNIT_METRE", "is an enum value"),
    "field": ("catalogue.v1.Article.price", ".shared.v1.Money price = 2;"),
    "oneof": ("catalogue.v1.Article.origin", "oneof origin {"),
    "oneof-field": ("catalogue.v1.Article.factory", "int32 factory = 7;"),
    "imported-message": ("shared.v1.Money", "int64 units = 2;"),
    "imported-enum": ("shared.v1.Color", "COLOR_GREEN = 2;"),
    "imported-enum-value": ("shared.v1.COLOR_RED", "COLOR_RED = 1;"),
    "proto2-message": ("orders.v1.Label", "required string text = 1;"),
    "extension-range": ("orders.v1.Label", "extensions 100 to 199;"),
    "extension": ("orders.v1.tags", "repeated string tags = 120;"),
    "nested-extension": ("orders.v1.Priority.priority", "extend .orders.v1.Label {"),
    "option": ("orders.v1.unit", "extend .google.protobuf.FieldOptions {"),
    "custom-option": ("orders.v1.Order.weight", "(.orders.v1.unit) = "),
    "timestamp": ("google.protobuf.Timestamp", "int32 nanos = 2;"),
    "struct": ("google.protobuf.Value", "oneof kind {"),
    "descriptor": ("google.protobuf.FileDescriptorProto", "repeated string dependency = 3;"),
    "buffa": ("stock.v1.Pile", ".shared.v1.Color color = 3;"),
    "health": ("grpc.health.v1.Health", "rpc Watch ( .grpc.health.v1.HealthCheckRequest )"),
    "health-status": ("grpc.health.v1.HealthCheckResponse.ServingStatus", "SERVICE_UNKNOWN = 3;"),
    "reflection": ("grpc.reflection.v1.ServerReflection", "rpc ServerReflectionInfo ( stream "),
    "reflection-v1alpha": ("grpc.reflection.v1alpha.ServerReflection", "grpc.reflection.v1alpha."),
}


def install():
    """The program."""
    return go.install(*PROGRAM)


def cases(program, target):
    """Each case, as a function, with its name."""
    options = ["-cacert", target.roots, "-servername", go.CERTIFIED_NAME]
    options = options if target.roots else ["-plaintext"]
    plain = [program, *options]
    command = [*plain, *_token(target.token)]

    def call(*arguments, text=""):
        return run([*command, *arguments], text)

    def services():
        equal(succeeded(call(target.address, "list")).split(), SERVICES, "the list")

    def methods():
        for service, names in METHODS.items():
            found = succeeded(call(target.address, "list", service)).split()
            equal(found, [f"{service}.{name}" for name in names], "the list")

    def describe(symbol, part):
        contains(succeeded(call(target.address, "describe", symbol)), [part])

    def template():
        text = succeeded(call("-msg-template", target.address, "describe", "orders.v1.Order"))
        contains(text, ['"currency": ""', '"text": ""', '"weight": "0"'])

    def all_services():
        # The one without descriptors comes after these, and ends the program.
        done = call(target.address, "describe")
        contains(done.stdout, [f"{service} is a service" for service in SERVICES[: SERVICES.index(HIDDEN)]])
        failed(done, HIDDEN)

    def files():
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "files"
            succeeded(call("-protoset-out", path, target.address, "describe", "orders.v1.Orders"))
            # What was received describes the service without a server.
            text = succeeded(run([program, "-protoset", path, "describe", "orders.v1.unit"]))
        contains(text, ["optional string unit = 50001;"])

    def invoke(method, requests, responses):
        data = "".join(map(json.dumps, requests))
        text = succeeded(call("-d", "@", target.address, method, text=data))
        equal(documents(text), responses, "the responses")

    def unknown(symbol):
        failed(call(target.address, "describe", symbol), f"Symbol not found: {symbol}")

    def unknown_method():
        done = call(target.address, "catalogue.v1.Catalogue/Lose")
        failed(done, 'does not include a method named "Lose"')

    def without_descriptors():
        failed(call(target.address, "list", HIDDEN), f"Symbol not found: {HIDDEN}")
        failed(call(target.address, f"{HIDDEN}/Whisper"), f'does not expose service "{HIDDEN}"')

    def without_descriptors_by_its_proto():
        proto = ["-import-path", PROTO, "-proto", "hidden/v1/hidden.proto", "-d", '{"text": "psst"}']
        text = succeeded(call(*proto, target.address, f"{HIDDEN}/Whisper"))
        equal(documents(text), [{"text": "psst"}], "the responses")

    def guarded(token):
        done = run([*plain, *_token(token), target.address, "list"])
        failed(done, "the token is missing")

    def token_for_reflection_only():
        token = ["-reflect-header", f"authorization: {target.token}", "-d", '{"article": "tea"}']
        text = succeeded(run([*plain, *token, target.address, "stock.v1.Stock/Count"]))
        equal(documents(text), [{"article": "tea"}], "the responses")

    yield "list", services
    yield "list-methods", methods
    for name, (symbol, part) in _DESCRIPTIONS.items():
        yield f"describe-{name}", lambda symbol=symbol, part=part: describe(symbol, part)
    yield "describe-all", all_services
    yield "template", template
    yield "files", files
    for name, values in CALLS.items():
        yield f"call-{name}", lambda values=values: invoke(*values)
    for symbol in ("none.v1.None", "catalogue.v1", "catalogue.v1.Article.Size.Unit.UNIT_METRE"):
        yield f"unknown-{symbol}", lambda symbol=symbol: unknown(symbol)
    yield "unknown-method", unknown_method
    yield "without-descriptors", without_descriptors
    yield "without-descriptors-by-its-proto", without_descriptors_by_its_proto
    if target.token:
        yield "without-token", lambda: guarded("")
        yield "wrong-token", lambda: guarded("wrong")
        yield "token-for-reflection-only", token_for_reflection_only


def _token(token):
    return ["-H", f"authorization: {token}"] if token else []
