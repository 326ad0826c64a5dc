"""ghz, which finds by reflection what it loads a server with."""

import json

from checks import equal, failed, run, succeeded
from harness import go
from shop import CALLS, HIDDEN

PROGRAM = ("ghz", "github.com/bojand/ghz/cmd/ghz", "v0.93.0")
_CALLS = 60


def install():
    """The program."""
    return go.install(*PROGRAM)


def cases(program, target):
    """Each case, as a function, with its name."""
    options = ["--cacert", target.roots, "--cname", go.CERTIFIED_NAME]
    plain = [program, *(options if target.roots else ["--insecure"])]
    metadata = json.dumps({"authorization": target.token})
    token = ["--reflect-metadata", metadata, "--metadata", metadata]
    command = [*plain, *(token if target.token else [])]

    def load(method, requests):
        count = ["-n", _CALLS, "-c", 6, "-O", "json", "-d", json.dumps(requests)]
        text = succeeded(run([*command, "--call", method, *count, target.address]))
        report = json.loads(text)
        equal(report["statusCodeDistribution"], {"OK": _CALLS}, "the distribution")

    def unknown(service):
        done = run([*command, "--call", f"{service}/Call", "-n", 1, "-c", 1, target.address])
        failed(done, f"Symbol not found: {service}.Call")

    def guarded():
        done = run([*plain, "--call", "stock.v1.Stock/Count", "-n", 1, "-c", 1, target.address])
        failed(done, "the token is missing")

    for name, (method, requests, _) in CALLS.items():
        yield f"call-{name}", lambda method=method, requests=requests: load(method, requests)
    yield "unknown-service", lambda: unknown("none.v1.None")
    yield "without-descriptors", lambda: unknown(HIDDEN)
    if target.token:
        yield "without-token", guarded
