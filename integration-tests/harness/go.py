"""Programs and modules of Go, in pinned versions, from the Go module proxy."""

import json
import os
import pathlib

from harness.places import PEERS
from harness.problem import run

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


def build(folder, program):
    """Builds the program of the module in `folder`."""
    return _go("build", "-o", program, ".", folder=folder)


def _go(*arguments, folder=_FOLDER, **environment):
    _FOLDER.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, **_ENVIRONMENT, **environment}
    return run(["go", *arguments], cwd=folder, env=environment)
