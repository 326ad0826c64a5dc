"""Servers in other languages, which take part where they can be built."""

import os
import shutil

from harness import go
from harness.places import PEERS
from harness.problem import Missing, run
from peers import BENCHES, Peer

PROTO = BENCHES / "proto"
OUT = PEERS / "bench"

PROTOC_GEN_GO = "v1.36.11"
PROTOC_GEN_GO_GRPC = "v1.6.2"


def build():
    """Builds what can be built. Returns the servers by their names, and why the others are missing."""
    servers, missing = {}, {}
    for name, builder in (("cpp", _cpp), ("go", _go), ("java", _java)):
        try:
            servers[name] = builder()
        except Missing as problem:
            missing[name] = str(problem)
    return servers, missing


def versions():
    """The versions of what is there, by the name of the implementation."""
    found = {"grpc-go": _after(BENCHES / "go" / "go.mod", "google.golang.org/grpc ", "\n")}
    found["grpc-java"] = _after(BENCHES / "java" / "pom.xml", "<grpc.version>", "<")
    try:
        found["C++ gRPC"] = run(["pkg-config", "--modversion", "grpc++"]).strip()
    except Missing:
        pass
    return found


def _cpp():
    """Debian's C++ gRPC: libgrpc++-dev, libprotobuf-dev, protobuf-compiler-grpc, pkg-config."""
    folder = _folder("cpp")
    plugin = shutil.which("grpc_cpp_plugin")
    if plugin is None:
        raise Missing("grpc_cpp_plugin is missing: apt-get install libgrpc++-dev protobuf-compiler-grpc")
    flags = run(["pkg-config", "--cflags", "--libs", "grpc++", "protobuf"]).split()
    _protoc(f"--cpp_out={folder}", f"--grpc_out={folder}", f"--plugin=protoc-gen-grpc={plugin}")
    program = folder / "server"
    sources = [BENCHES / "cpp" / "server.cc", folder / "bench.pb.cc", folder / "bench.grpc.pb.cc"]
    run(["g++", "-std=c++17", "-O2", f"-I{folder}", *sources, "-o", program, *flags])
    return Peer((program,), counts=False)


def _go():
    """grpc-go, with the generators of the same sources."""
    folder = _folder("go")
    for name in ("main.go", "go.mod", "go.sum"):
        shutil.copy(BENCHES / "go" / name, folder / name)
    messages = go.install("protoc-gen-go", "google.golang.org/protobuf/cmd/protoc-gen-go", PROTOC_GEN_GO)
    services = go.install(
        "protoc-gen-go-grpc", "google.golang.org/grpc/cmd/protoc-gen-go-grpc", PROTOC_GEN_GO_GRPC
    )
    generated = folder / "gen"
    generated.mkdir(exist_ok=True)
    options = "paths=source_relative,Mbench.proto=bench/gen"
    _protoc(
        f"--plugin=protoc-gen-go={messages}",
        f"--plugin=protoc-gen-go-grpc={services}",
        f"--go_out={generated}",
        f"--go-grpc_out={generated}",
        f"--go_opt={options}",
        f"--go-grpc_opt={options}",
    )
    go.build(folder, "server")
    return Peer((folder / "server",), counts=False)


def _java():
    """grpc-java, by Maven. Its code is compiled while it runs, so it is warmed up for long."""
    folder = _folder("java")
    command = ["mvn", "--quiet", "--batch-mode", "--file", BENCHES / "java" / "pom.xml"]
    run([*command, f"-Dout={folder}", "process-classes"])
    path = f"{folder / 'classes'}{os.pathsep}{folder / 'libraries'}/*"
    return Peer(("java", "-cp", path, "Main"), counts=False, warm_up=6.0)


def _protoc(*arguments):
    run(["protoc", "-I", PROTO, *arguments, PROTO / "bench.proto"])


def _folder(name):
    folder = OUT / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _after(path, start, end):
    return path.read_text().partition(start)[2].partition(end)[0].strip()
