"""Programs and modules of Go, in pinned versions, from the Go module proxy."""

import json
import os
import pathlib

from harness.places import PEERS
from harness.problem import run

GRPC = "google.golang.org/grpc"
GRPC_VERSION = "v1.83.1"
# A name in the certificate `server1.pem`.
CERTIFIED_NAME = "foo.test.google.fr"

_FOLDER = PEERS / "go"
_ENVIRONMENT = {
    # A module cache of our own, which can be deleted like any other folder.
    "GOMODCACHE": str(_FOLDER / "modules"),
    "GOFLAGS": "-modcacherw -buildvcs=false",
    "GOTOOLCHAIN": "local",
}


def install(name, package, version):
    """Installs the program `package` as `name` and returns its path."""
    folder = _FOLDER / "programs" / f"{name}-{version}"
    program = folder / package.rpartition("/")[2]
    if not program.exists():
        _go("install", f"{package}@{version}", GOBIN=str(folder))
    return program


def module(path, version):
    """Returns the folder that holds the module."""
    found = json.loads(_go("mod", "download", "-json", f"{path}@{version}"))
    return pathlib.Path(found["Dir"])


def certificates():
    """Returns the folder with the certificates for tests that grpc-go ships: `ca.pem`, `server1.pem`, `server1.key`."""
    return module(GRPC, GRPC_VERSION) / "testdata"


def build(folder, program):
    """Builds the program of the module in `folder`."""
    return _go("build", "-o", program, ".", folder=folder)


def _go(*arguments, folder=_FOLDER, **environment):
    _FOLDER.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, **_ENVIRONMENT, **environment}
    return run(["go", *arguments], cwd=folder, env=environment)
