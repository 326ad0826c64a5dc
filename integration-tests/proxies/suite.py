"""Runs clients against our server through proxies, and tools with and without a proxy in between.

Arguments choose: `PROXY`, `PROXY/CLIENT` or `PROXY/CLIENT/CASE`, where `direct` is no proxy.
"""

import contextlib
import pathlib
import sys
import tempfile

SUITE = pathlib.Path(__file__).resolve().parent

sys.path.insert(0, str(SUITE.parent))
sys.path.insert(0, str(SUITE))

import proxies  # noqa: E402
import tools  # noqa: E402
from harness import go, python, rust  # noqa: E402
from harness.client import report_cases  # noqa: E402
from harness.problem import skipping  # noqa: E402
from harness.process import Process, free_port, is_listening, running, wait_for_port  # noqa: E402

SECONDS_PER_CLIENT = 300
PATIENT = 3600
IMPATIENT = 1


def main():
    with skipping("proxies"):
        installed = proxies.install()
        installed_tools = tools.install()
        certificates = go.certificates()
        grpcio = python.install(["peer.proto"], SUITE.parent / "peers" / "python")
    programs = rust.build(
        *("--package", "integration-tests", "--bin", "peer_server", "--bin", "peer_client")
    )
    if programs is None:
        sys.exit("cargo build fails")
    with tempfile.TemporaryDirectory(prefix="proxies-") as folder:
        run = Run(pathlib.Path(folder), sys.argv[1:], programs, certificates, grpcio, installed_tools)
        run.direct()
        for name, proxy in installed.items():
            run.behind(name, proxy)
    sys.exit(0 if run.passed else 1)


class Run:
    """A run of the suite: what is chosen and installed, and whether all cases have passed."""

    def __init__(self, folder, chosen, programs, certificates, grpcio, installed_tools):
        self._folder = folder
        self._chosen = [tuple(word.split("/")) for word in chosen]
        self._client = programs["peer_client"]
        self._server = programs["peer_server"]
        self._certificates = certificates
        self._grpcio = grpcio
        self._tools = installed_tools
        self.passed = True

    def direct(self):
        """The tools against our server, without a proxy."""
        if not self._is_chosen("direct"):
            return
        with self._our_server() as port, self._our_server(*self._identity()) as tls_port:
            self._tool_cases("direct", port, tls_port)

    def behind(self, name, proxy):
        """All clients against our server behind the proxy."""
        if not self._is_chosen(name):
            return
        with contextlib.ExitStack() as stack:
            enter = stack.enter_context
            server_port = enter(self._our_server())
            tls_server_port = enter(self._our_server(*self._identity()))
            dead_port, restarting_port = free_port(), free_port()
            try:
                plain = enter(self._proxy(name, proxy, server_port))
                encrypted = enter(self._proxy(name, proxy, tls_server_port, server_speaks_tls=True))
                impatient = enter(self._proxy(name, proxy, server_port, patience=IMPATIENT))
                dead = enter(self._proxy(name, proxy, dead_port))
                restarting = enter(self._proxy(name, proxy, restarting_port))
            except NotListening:
                self.passed = False
                return

            but = [f"--except={case}" for case in proxy.fails]
            self._cases(f"{name}/ours", self._ours(plain, *but))
            # TLS to the proxy, and from there to the server.
            trust = [*self._trust(), *but, *(f"--except={case}" for case in proxy.fails_with_tls)]
            self._cases(f"{name}/ours-tls", self._ours(encrypted, *trust))
            # TLS to the proxy only.
            self._cases(f"{name}/ours-gzip", self._ours(plain, "--gzip", *trust))
            ports = [f"--dead={dead.port}", f"--impatient={impatient.port}"]
            ports += [f"--restarting={restarting.port}", f"--restarting-server={restarting_port}"]
            ports += ["--resets"] if proxy.resets else []
            self._cases(f"{name}/ours-at-odds", self._ours(plain, *ports, *but))
            but += [f"--except={case}" for case in proxy.fails_with_grpcio]
            self._cases(f"{name}/grpcio", self._grpcio_at(plain, *but))
            self._tool_cases(name, plain.port, encrypted.tls_port)
            # Tells, when it is named, whether what the proxies are said to fail is their own.
            if any(words[:2] == (name, "reference") for words in self._chosen):
                theirs = enter(self._server_process([*self._grpcio, "sync_server"]))
                reference = enter(self._proxy(name, proxy, theirs))
                self._cases(f"{name}/reference", self._grpcio_at(reference))

    def _ours(self, task, *options):
        port = task.tls_port if "--tls-name" in options else task.port
        return [self._client, f"--port={port}", f"--unix={task.unix}", *options]

    def _grpcio_at(self, task, *options):
        at = [f"--port={task.port}", f"--unix={task.unix}"]
        return [*self._grpcio, "sync_client", *at, *options]

    def _identity(self):
        certificate, key = (self._certificates / f"server1.{kind}" for kind in ("pem", "key"))
        return ["--tls-certificate", certificate, "--tls-key", key]

    def _trust(self):
        return ["--tls-roots", self._certificates / "ca.pem", "--tls-name", go.CERTIFIED_NAME]

    def _cases(self, label, command):
        """Runs the chosen cases of a client program."""
        if self._is_chosen(*label.split("/")):
            cases = self._chosen_cases(label)
            log = self._folder / "client.log"
            # Those that are chosen may be of another client.
            passed = report_cases(label, cases, [*command, *cases], log, {}, SECONDS_PER_CLIENT)
            self.passed = self.passed and passed

    def _tool_cases(self, label, port, tls_port):
        """Runs the chosen cases of the tools."""
        targets = {"": tools.plaintext(port), "-tls": tools.tls(tls_port, self._certificates)}
        for kind, target in targets.items():
            for name, case in self._tools.cases(target):
                tool, _, case_name = name.partition("/")
                full = (label, tool + kind, case_name)
                if not self._is_chosen(*full):
                    continue
                try:
                    case()
                except tools.Mismatch as problem:
                    self.passed = False
                    print(f"FAIL {'/'.join(full)}: {problem}")
                else:
                    print(f"ok   {'/'.join(full)}")

    def _our_server(self, *options):
        return self._server_process([self._server, *options])

    @contextlib.contextmanager
    def _server_process(self, command):
        folder = pathlib.Path(tempfile.mkdtemp(dir=self._folder))
        server = Process([*command, "--unix", folder / "sock"], folder / "log")
        with running(server):
            yield wait_for_port(server)
            if server.exit_code() is not None:
                self.passed = False
                print(f"FAIL server: it ended with {server.exit_code()}")
            if not self.passed:
                server.print_log("the server")

    @contextlib.contextmanager
    def _proxy(self, name, proxy, server_port, server_speaks_tls=False, patience=PATIENT):
        port = free_port()
        folder = self._folder / f"{name}-{port}"
        folder.mkdir()
        task = proxies.Task(
            port=port,
            tls_port=free_port(),
            # A socket's path must be short.
            unix=self._folder / f"{port}.sock",
            server_port=server_port,
            server_speaks_tls=server_speaks_tls,
            patience=patience,
            certificates=self._certificates,
            folder=folder,
        )
        process = Process(proxy.command(task), folder / "log", proxy.environment)
        with running(process):
            if not all(is_listening(process, port) for port in (task.port, task.tls_port)):
                print(f"FAIL {name}: it does not listen")
                process.print_log(name)
                raise NotListening
            yield task
            if not self.passed:
                process.print_log(f"{name}, with the server at {server_port}")

    def _is_chosen(self, *name):
        """Whether an argument begins with the name, or the name with an argument."""
        return not self._chosen or any(
            all(left == right for left, right in zip(words, name)) for words in self._chosen
        )

    def _chosen_cases(self, label):
        name = tuple(label.split("/"))
        return [words[2] for words in self._chosen if words[:2] == name and len(words) > 2]


class NotListening(Exception):
    """A proxy has not begun to listen."""


if __name__ == "__main__":
    main()
