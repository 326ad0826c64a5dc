"""Compares what the plugin writes under each protoc, and compiles what protoc 36.2 writes.

The inputs are the cases of protoc-gen-rpc/tests/golden. Equal files are described equally by all of
them, so that services and module trees have to be equal to the last byte. The one exception are
options that are not retained at run time, which some of them leave out and some do not: where a file
has one, or imports descriptor.proto, which has many, the embedded descriptors may differ.
"""

import filecmp
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import protocs  # noqa: E402
from harness import rust  # noqa: E402
from harness.places import WORKSPACE  # noqa: E402
from harness.problem import skipping  # noqa: E402

CASES = WORKSPACE / "protoc-gen-rpc" / "tests" / "golden" / "cases"
REFERENCE = "protoc-36.2"
MESSAGES = ["protobuf", "prost", "buffa"]


def main():
    wanted = sys.argv[1:]
    with skipping("protocs"):
        tools = protocs.install()
    for name, tool in tools.items():
        print(f"    {name}: {tool.version()}")
    programs = rust.build("--package", "protoc-gen-rpc")
    if programs is None:
        sys.exit("cargo build fails")
    plugin = programs["protoc-gen-rpc"]
    failed = False
    with tempfile.TemporaryDirectory(prefix="protocs-") as folder:
        for test, name in tests(tools, plugin, pathlib.Path(folder)):
            if wanted and not any(name == part or name.startswith(f"{part}/") for part in wanted):
                continue
            try:
                test()
            except (RuntimeError, subprocess.SubprocessError) as problem:
                failed = True
                print(f"FAIL {name}: {problem}")
            else:
                print(f"ok   {name}")
    sys.exit(1 if failed else 0)


def tests(tools, plugin, folder):
    """Each test with its name."""
    reference = tools[REFERENCE]
    for case in map(Case, sorted(CASES.iterdir())):
        for messages in MESSAGES:
            files = case.files(messages)
            expected = fresh(folder)
            try:
                reference.generate(plugin, case.folder, files, messages, expected)
            except RuntimeError as refusal:
                yield from refusals(tools, plugin, case, files, messages, str(refusal), folder)
                continue
            if messages == "protobuf":

                def same_as_compile(case=case, expected=expected):
                    compare(expected, compiled(plugin, case, folder), case.ignores_descriptors)

                yield same_as_compile, f"{REFERENCE}/{case.folder.name}/{messages}"
            for name, tool in tools.items():
                if tool is reference or (case.has_editions and not tool.takes_editions):
                    continue
                # buf has no name for a file that comes with it.
                if name == "buf" and files != case.protos:
                    continue

                def same(tool=tool, case=case, files=files, messages=messages, expected=expected):
                    out = fresh(folder)
                    tool.generate(plugin, case.folder, files, messages, out)
                    compare(expected, out, case.ignores_descriptors)

                yield same, f"{name}/{case.folder.name}/{messages}"
    for name in ["calls", "folders", "platform"]:

        def without_warnings(case=Case(CASES / name)):
            compiles(reference, plugin, case, folder)

        yield without_warnings, f"{REFERENCE}/{name}/compiles"
    yield lambda: example(tools["buf"], plugin, folder), "buf/example"


def refusals(tools, plugin, case, files, messages, refusal, folder):
    """Every tool passes on what the plugin says of a case that a message crate does not take."""
    name = f"{case.folder.name}/{messages}"

    def is_listed():
        if (case.folder.name, messages) not in REFUSED:
            raise RuntimeError(refusal)

    yield is_listed, f"{REFERENCE}/{name}"
    words = refusal.removeprefix("--rpc_out: ")
    for tool in (name for name in tools if name != REFERENCE):

        def same(tool=tool):
            try:
                tools[tool].generate(plugin, case.folder, files, messages, fresh(folder))
            except RuntimeError as problem:
                if words not in str(problem):
                    raise
            else:
                raise RuntimeError(f"{REFERENCE} fails with: {words}")

        yield same, f"{tool}/{name}"


class Case:
    """A folder of `.proto` files."""

    def __init__(self, folder):
        self.folder = folder
        self.protos = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.proto"))
        text = "\n".join((folder / file).read_text() for file in self.protos)
        self.has_editions = re.search("^edition = ", text, re.MULTILINE) is not None
        self._imports = [file for file in IN_NO_CRATE if file in text]
        self.ignores_descriptors = bool(self._imports) or NOT_RETAINED in text

    def files(self, messages):
        """What to generate: the files, and what they import and no crate holds."""
        return self.protos + (self._imports if messages == "protobuf" else [])


def fresh(folder):
    return pathlib.Path(tempfile.mkdtemp(dir=folder))


def compiled(plugin, case, folder):
    """What `protoc-gen-rpc compile` writes, but for the messages."""
    out = fresh(folder)
    command = [plugin, "compile", "-I", case.folder, "--out", out]
    protocs.execute([*command, *(case.folder / file for file in case.protos)], {"PROTOC": ""})
    for path in list(out.rglob("*.u.pb.rs")):
        path.unlink()
    return out


def compare(expected, found, ignore_descriptors):
    """Fails where two folders differ."""
    names = {path.relative_to(expected) for path in expected.rglob("*") if path.is_file()}
    others = {path.relative_to(found) for path in found.rglob("*") if path.is_file()}
    if names != others:
        differing = ", ".join(sorted(map(str, names ^ others)))
        raise RuntimeError(f"files that only one of the two wrote: {differing}")
    for name in sorted(names):
        if filecmp.cmp(expected / name, found / name, shallow=False):
            continue
        if ignore_descriptors:
            left, right = ((folder / name).read_text() for folder in (expected, found))
            if without_descriptors(left) == without_descriptors(right):
                continue
        raise RuntimeError(f"{name} differs")


def without_descriptors(code):
    return re.sub(r'static \w+: \[u8; \d+\] = \*b"\\\n.*?";\n', "", code, flags=re.DOTALL)


def compiles(protoc, plugin, case, folder):
    """Compiles messages and services of one protoc run, without a warning."""
    project = fresh(folder)
    generated = project / "src" / "generated"
    generated.mkdir(parents=True)
    mapping = project / "crate_mapping.txt"
    mapping.write_text("\n".join(["protobuf_well_known_types", str(len(WELL_KNOWN)), *WELL_KNOWN]))
    protoc.generate_all(plugin, case.folder, case.files("protobuf"), mapping, generated)
    (project / "src" / "lib.rs").write_text(
        "//! Generated code.\n#![deny(warnings, missing_docs)]\npub mod generated;\n"
    )
    (project / "Cargo.toml").write_text(MANIFEST.format(workspace=WORKSPACE))
    cargo("check", project)


def example(buf, plugin, folder):
    """Generates and runs a copy of examples/buf."""
    project = fresh(folder) / "buf"
    shutil.copytree(WORKSPACE / "examples" / "buf", project, ignore=shutil.ignore_patterns("generated", "target"))
    manifest = (project / "Cargo.toml").read_text().replace("../..", str(WORKSPACE))
    (project / "Cargo.toml").write_text(manifest)
    buf.generate_as_configured(project, plugin, protocs.newest_protoc())
    printed = cargo("run", project)
    if printed != "Hello buf!\n":
        raise RuntimeError(f"it printed {printed!r}")


def cargo(command, project):
    """Runs cargo in a project, with the versions and the build folder of this workspace."""
    shutil.copy(WORKSPACE / "Cargo.lock", project / "Cargo.lock")
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", WORKSPACE / "target")).absolute()
    return protocs.execute(["cargo", command, "--quiet"], {"CARGO_TARGET_DIR": str(target)}, project)


# What the plugin refuses: prost has one module for what is in a message and in a package.
REFUSED = [("reexports", "prost")]

# Files of Google's whose messages are in no crate.
IN_NO_CRATE = ["google/protobuf/compiler/plugin.proto", "google/protobuf/descriptor.proto"]

NOT_RETAINED = "features.default_symbol_visibility"

WELL_KNOWN = [
    f"google/protobuf/{name}.proto"
    for name in ["any", "duration", "empty", "field_mask", "struct", "timestamp", "wrappers"]
]

MANIFEST = """\
[package]
name = "generated-by-protoc"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
protobuf = "=4.36.2-release"
protobuf-well-known-types = "=0.36.2-release"
rpc-runtime = {{ path = "{workspace}/rpc-runtime", features = ["protobuf"] }}
"""

if __name__ == "__main__":
    main()
