"""The Python that has grpcio, and code that it generates."""

import subprocess

from harness import problem
from harness.places import INTEGRATION_TESTS, PEERS, PROTO

_RUN_MODULE = INTEGRATION_TESTS / "harness" / "run_module.py"
_GENERATED = PEERS / "generated"


def install(protos, source):
    """Returns the start of a command for a module below `source`, which may import the code of the protos."""
    problem.run([INTEGRATION_TESTS / "peers" / "install", "python"])
    python = PEERS / "python" / "bin" / "python"
    _GENERATED.mkdir(exist_ok=True)
    compile_ = [python, "-m", "grpc_tools.protoc", "-I", PROTO, *protos]
    outputs = [f"--python_out={_GENERATED}", f"--grpc_python_out={_GENERATED}"]
    subprocess.run([*compile_, *outputs], check=True)
    # A proxy for outgoing connections is nothing to these.
    return ["env", f"PYTHONPATH={_GENERATED}:{source}", "no_proxy=127.0.0.1", python, _RUN_MODULE]
