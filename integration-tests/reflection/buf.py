"""`buf curl`, with both names of the reflection service and all protocols."""

import json

from checks import documents, equal, failed, run, succeeded
from harness import go
from shop import CALLS, FIELD_MASK, HIDDEN, METHODS, SERVICES


def cases(program, target):
    """Each case, as a function, with its name."""
    options = ["--cacert", target.roots, "--servername", go.CERTIFIED_NAME]
    plain = [program, "curl", "--protocol", "grpc"]
    plain += options if target.roots else ["--http2-prior-knowledge"]
    token = ["-H", f"authorization: {target.token}", "--reflect-header", "*"]
    token = token if target.token else []
    command = [*plain, *token]
    url = f"{'https' if target.roots else 'http'}://{target.address}"

    def services(protocol):
        done = run([*command, "--reflect-protocol", protocol, "--list-services", url])
        equal(succeeded(done).split(), SERVICES, "the list")

    def methods():
        done = run([*command, "--list-methods", url])
        # Those of the services before the one without descriptors, which ends the program.
        before = SERVICES[: SERVICES.index(HIDDEN)]
        expected = [f"{service}/{name}" for service in before for name in METHODS[service]]
        equal(done.stdout.split(), expected, "the list")
        failed(done, HIDDEN)

    def invoke(protocol, method, requests, responses):
        data = "".join(map(json.dumps, requests))
        done = run(
            [*command, "--reflect-protocol", protocol, "-d", "@-", f"{url}/{method}"], data
        )
        equal(documents(succeeded(done)), responses, "the responses")

    def without_descriptors():
        done = run([*command, "-d", "{}", f"{url}/{HIDDEN}/Whisper"])
        failed(done, f'failed to find service named "{HIDDEN}"')

    def guarded():
        failed(run([*plain, "--list-services", url]), "not authenticated")

    for protocol in ("grpc-v1", "grpc-v1alpha"):
        yield f"list-{protocol}", lambda protocol=protocol: services(protocol)
        for name, values in [*CALLS.items(), ("field-mask", FIELD_MASK)]:
            yield (
                f"call-{name}-{protocol}",
                lambda protocol=protocol, values=values: invoke(protocol, *values),
            )
    yield "list-methods", methods
    yield "without-descriptors", without_descriptors
    if target.token:
        yield "without-token", guarded
