"""Packages of the registries of npm, PyPI, crates.io and Go, each with the folder of its `.proto` files.

Only the `.proto` files of a package are kept, in `.peers/corpora/packages`. Nothing of a package is run.
"""

import dataclasses
import os
import pathlib
import sys
import tarfile
import tempfile
import zipfile

from harness import go
from harness.places import PEERS
from harness.problem import Missing, run

_FOLDER = PEERS / "corpora" / "packages"


@dataclasses.dataclass(frozen=True)
class Package:
    """A package in one version. `registry` is npm, pypi, crates or go."""

    registry: str
    name: str
    version: str

    def folder(self):
        """Fetches the package, unless it is there, and returns its folder."""
        if self.registry == "go":
            return go.module(self.name, self.version)
        folder = _FOLDER / self.registry / f"{self.name.replace('/', '-')}-{self.version}"
        if not folder.exists():
            folder.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
                fetched = pathlib.Path(temporary) / "fetched"
                fetched.mkdir()
                _FETCH[self.registry](self, fetched, pathlib.Path(temporary))
                if not any(fetched.rglob("*.proto")):
                    raise Missing(f"{self.name} {self.version} has no .proto file")
                fetched.rename(folder)
        return folder


def _npm(package, folder, temporary):
    run(["npm", "pack", "--silent", f"{package.name}@{package.version}"], cwd=temporary)
    with tarfile.open(next(temporary.glob("*.tgz"))) as archive:
        for member in archive:
            if member.isfile() and member.name.endswith(".proto"):
                _keep(folder, member.name.partition("/")[2], archive.extractfile(member).read())


def _pypi(package, folder, temporary):
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--no-deps", "--only-binary", ":all:", "--dest", temporary]
    run([*command, f"{package.name}=={package.version}"])
    with zipfile.ZipFile(next(temporary.glob("*.whl"))) as archive:
        for name in archive.namelist():
            if name.endswith(".proto"):
                _keep(folder, name, archive.read(name))


def _crates(package, folder, temporary):
    # `cargo info` fetches the one crate that it is asked for, without its dependencies.
    run(["cargo", "info", "--quiet", "--registry", "crates-io", f"{package.name}@{package.version}"], cwd=temporary)
    home = pathlib.Path(os.environ.get("CARGO_HOME", pathlib.Path.home() / ".cargo"))
    sources = list(home.glob(f"registry/src/*/{package.name}-{package.version}"))
    if not sources:
        raise Missing(f"cargo info did not fetch {package.name} {package.version}")
    for path in sources[0].rglob("*.proto"):
        _keep(folder, path.relative_to(sources[0]), path.read_bytes())


def _keep(folder, name, content):
    path = folder / name
    if ".." in path.parts:
        raise Missing(f"a package has a file named {name}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


_FETCH = {"npm": _npm, "pypi": _pypi, "crates": _crates}
