"""The programs that run a protoc plugin, each installed into `.peers`."""

import json
import os
import pathlib
import re
import subprocess
import sys

from harness import debian
from harness.places import PEERS
from harness.problem import Missing, run

REQUIREMENTS = pathlib.Path(__file__).resolve().parent / "requirements.txt"
FOLDER = PEERS / "protocs"


class Protoc:
    """A program with protoc's command line."""

    def __init__(self, command, include, takes_editions=True, environment=None):
        self._command = command
        self._include = include
        self.takes_editions = takes_editions
        self._environment = environment or {}

    def version(self):
        """What the program says it is."""
        return self._run(["--version"]).strip()

    def generate(self, plugin, protos, files, messages, out):
        """Runs the plugin for files below a folder. The well-known types are the same for all."""
        self._run(
            [
                f"--plugin=protoc-gen-rpc={plugin}",
                f"--proto_path={protos}",
                f"--proto_path={self._include}",
                f"--rpc_out={out}",
                f"--rpc_opt=messages={messages}",
                *files,
            ]
        )

    def generate_all(self, plugin, protos, files, mapping, out):
        """Google's messages and the services on them, in one run."""
        self._run(
            [
                f"--plugin=protoc-gen-rpc={plugin}",
                f"--proto_path={protos}",
                f"--proto_path={self._include}",
                f"--rust_out={out}",
                f"--rust_opt=experimental-codegen=enabled,kernel=upb,crate_mapping={mapping}",
                f"--rpc_out={out}",
                *files,
            ]
        )

    def _run(self, arguments):
        return execute([*self._command, *arguments], self._environment)


class Buf:
    """`buf generate`, which parses the files itself and has well-known types of its own."""

    takes_editions = True

    def __init__(self, program):
        self._program = program

    def version(self):
        """What the program says it is."""
        return "buf " + execute([self._program, "--version"]).strip()

    def generate(self, plugin, protos, files, messages, out):
        """Runs the plugin for all files of a folder."""
        template = {
            "version": "v2",
            "plugins": [
                {
                    "local": str(plugin),
                    "out": str(out),
                    "opt": [f"messages={messages}"],
                    "strategy": "all",
                }
            ],
        }
        execute([self._program, "generate", str(protos), "--template", json.dumps(template)])

    def generate_as_configured(self, project, plugin, protoc):
        """Runs what `buf.gen.yaml` in the folder of a project says, with programs that are on the PATH."""
        path = os.pathsep.join([str(plugin.parent), str(protoc.parent), os.environ["PATH"]])
        execute([self._program, "generate"], {"PATH": path}, project)


def newest_protoc():
    """The program protoc 36.2, once `install` was called."""
    return FOLDER / "python" / "bin" / "protoc"


def execute(command, environment=None, folder=None):
    """Runs a program of a case and returns its output; its words are the error when it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=600,
        cwd=folder,
        env={**os.environ, **(environment or {})},
    )
    if done.returncode != 0:
        raise RuntimeError((done.stderr or done.stdout).strip().replace("\n", "; "))
    return done.stdout


def install():
    """All of them by name, protoc 36.2 first."""
    python = _python()
    include = FOLDER / "python" / "include"
    return {
        "protoc-36.2": Protoc([newest_protoc()], include),
        "debian": _debian(include),
        "grpc-tools": Protoc([python, "-m", "grpc_tools.protoc"], include),
        "buf": Buf(python.parent / "buf"),
    }


def _python():
    """A virtual environment with what comes from PyPI."""
    folder = FOLDER / "python"
    installed = folder / "installed-requirements.txt"
    python = folder / "bin" / "python"
    if not installed.exists() or installed.read_text() != REQUIREMENTS.read_text():
        run([sys.executable, "-m", "venv", "--clear", folder])
        options = ["--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
        run([python, "-m", "pip", "install", *options, "--requirement", REQUIREMENTS])
        installed.write_text(REQUIREMENTS.read_text())
    return python


def _debian(include):
    """The protoc of the Debian release, unpacked and not installed."""
    folder = FOLDER / "debian"
    debian.unpack(folder, _debian_packages)
    libraries = {path.parent for path in folder.rglob("libprotoc.so*")}
    environment = {"LD_LIBRARY_PATH": os.pathsep.join(sorted(map(str, libraries)))}
    program = folder / "usr" / "bin" / "protoc"
    # Editions are younger than 3.21.
    return Protoc([program], include, takes_editions=False, environment=environment)


def _debian_packages():
    """The compiler and its two libraries, whose names have the number of their release."""

    def depends(package, prefix):
        names = run(["apt-cache", "depends", package]).split()
        return [name for name in names if re.fullmatch(prefix + "[0-9].*", name)]

    (protoc,) = depends("protobuf-compiler", "libprotoc") or [None]
    if protoc is None:
        raise Missing("apt has no package protobuf-compiler")
    return ["protobuf-compiler", protoc, *depends(protoc, "libprotobuf")]
