"""Runs tools that begin with reflection against our servers.

`suite.py [TARGET[/TOOL[/CASE]]]…`: the targets are `plain`, `tls`, `guarded` and `helloworld`; the tools `grpcurl`, `ghz`,
`buf` and `grpcio`.
"""

import contextlib
import os
import pathlib
import sys
import tempfile

SUITE = pathlib.Path(__file__).resolve().parent

sys.path.insert(0, str(SUITE.parent))
sys.path.insert(0, str(SUITE))

import buf  # noqa: E402
import ghz  # noqa: E402
import grpcurl  # noqa: E402
import helloworld  # noqa: E402
from checks import Mismatch, Target  # noqa: E402
from harness import go, python, rust  # noqa: E402
from harness.client import report_cases  # noqa: E402
from harness.places import PEERS  # noqa: E402
from harness.problem import skipping  # noqa: E402
from harness.process import Process, free_port, is_listening, running, wait_for_port  # noqa: E402

TOKEN = "Bearer of-the-suite"
SECONDS = 100


def main():
    with skipping("reflection"):
        tools = {"grpcurl": grpcurl.install(), "ghz": ghz.install()}
        certificates = go.certificates()
        grpcio = python.install(["peer.proto"], f"{SUITE}:{SUITE.parent / 'peers' / 'python'}")
        tools["buf"] = PEERS / "python" / "bin" / "buf"
    programs = rust.build(
        *("--package", "reflection-server", "--package", "helloworld"),
        *("--bin", "reflection-server", "--bin", "server"),
    )
    if programs is None:
        sys.exit("cargo build fails")
    # A proxy for outgoing connections is nothing to these.
    os.environ["no_proxy"] = "127.0.0.1"
    with tempfile.TemporaryDirectory(prefix="reflection-") as folder:
        run = Run(pathlib.Path(folder), sys.argv[1:], tools, grpcio)
        run.all_tools(programs["reflection-server"], certificates)
        run.example(programs["server"])
    sys.exit(0 if run.passed else 1)


class Run:
    """A run of the suite: what is chosen and installed, and whether all cases have passed."""

    def __init__(self, folder, chosen, tools, grpcio):
        self._folder = folder
        self._chosen = [tuple(word.split("/")) for word in chosen]
        self._tools = tools
        self._grpcio = grpcio
        self.passed = True

    def all_tools(self, program, certificates):
        """All tools against a server without TLS, one with TLS, and one whose reflection asks for a token."""
        roots, key = certificates / "ca.pem", certificates / "server1.key"
        identity = ["--tls-certificate", certificates / "server1.pem", "--tls-key", key]
        for label, options, target in (
            ("plain", [], {}),
            ("tls", identity, {"roots": str(roots)}),
            ("guarded", ["--token", TOKEN], {"token": TOKEN}),
        ):
            if not self._is_chosen(label):
                continue
            with self._server(program, *options) as server:
                target = Target(wait_for_port(server), **target)
                for tool, module in (("grpcurl", grpcurl), ("ghz", ghz), ("buf", buf)):
                    self._cases(f"{label}/{tool}", module.cases(self._tools[tool], target))
                self._grpcio_cases(f"{label}/grpcio", target)

    def example(self, program):
        """grpcurl against the example, as the README calls it."""
        if self._is_chosen("helloworld"):
            port = free_port()
            with self._server(program, f"127.0.0.1:{port}") as server:
                is_listening(server, port)
                cases = helloworld.cases(self._tools["grpcurl"], Target(port))
                self._cases("helloworld/grpcurl", cases)

    def _cases(self, label, cases):
        for name, case in cases:
            full = f"{label}/{name}"
            if not self._is_chosen(*full.split("/")):
                continue
            try:
                case()
            except Mismatch as problem:
                self.passed = False
                print(f"FAIL {full}: {problem}")
            else:
                print(f"ok   {full}")

    def _grpcio_cases(self, label, target):
        if self._is_chosen(*label.split("/")):
            cases = [words[2] for words in self._chosen if len(words) > 2]
            options = [f"--port={target.port}", f"--token={target.token}"]
            options += [f"--roots={target.roots}", f"--name={go.CERTIFIED_NAME}"]
            command = [*self._grpcio, "grpcio_client", *options, *cases]
            log = self._folder / "client.log"
            passed = report_cases(label, cases, command, log, {}, SECONDS)
            self.passed = self.passed and passed

    @contextlib.contextmanager
    def _server(self, program, *options):
        server = Process([program, *options], self._folder / "server.log")
        with running(server):
            yield server
            if server.exit_code() is not None:
                self.passed = False
                print(f"FAIL server: it ended with {server.exit_code()}")
            if not self.passed:
                server.print_log("the server")

    def _is_chosen(self, *name):
        """Whether an argument begins with the name, or the name with an argument."""
        return not self._chosen or any(
            all(left == right for left, right in zip(words, name)) for words in self._chosen
        )


if __name__ == "__main__":
    main()
