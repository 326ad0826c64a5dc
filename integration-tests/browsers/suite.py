"""Runs the clients of web pages in headless Chromium against our server.

`suite.py [CLIENT[/CASE]]…`
"""

import filecmp
import os
import pathlib
import shutil
import sys
import tempfile

SUITE = pathlib.Path(__file__).resolve().parent

sys.path.insert(0, str(SUITE.parent))

from harness import debian, problem, python, rust  # noqa: E402
from harness.client import report_cases  # noqa: E402
from harness.places import PEERS, PROTO  # noqa: E402
from harness.problem import skipping  # noqa: E402

FOLDER = PEERS / "browsers"
CHROMIUM = PEERS / "chromium"
LIBRARIES = CHROMIUM / "usr" / "lib" / "x86_64-linux-gnu"
SECONDS = 300


def main():
    with skipping("browsers"):
        python.install(["peer.proto"], SUITE)
        install_clients()
        debian.unpack(CHROMIUM, missing_packages)
        build_page()
    programs = rust.build("--package", "integration-tests", "--bin", "peer_server")
    if programs is None:
        sys.exit("cargo build fails")
    browser = CHROMIUM / "usr" / "lib" / "chromium" / "chromium"
    command = ["node", FOLDER / "drive.js", browser, FOLDER / "page.bundle.js"]
    command += [programs["peer_server"], *sys.argv[1:]]
    libraries = f"{LIBRARIES}:{LIBRARIES / 'pulseaudio'}"
    with tempfile.TemporaryDirectory(prefix="browsers-") as folder:
        log = pathlib.Path(folder) / "log"
        # The browser keeps its profile there, too.
        environment = {"LD_LIBRARY_PATH": libraries, "TMPDIR": folder, "no_proxy": "127.0.0.1"}
        passed = report_cases("chromium", [], command, log, environment, SECONDS)
    sys.exit(0 if passed else 1)


def install_clients():
    """The packages of npm, in pinned versions."""
    installed = FOLDER / "installed-package-lock.json"
    lock = SUITE / "package-lock.json"
    if installed.exists() and filecmp.cmp(lock, installed, shallow=False):
        return
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(SUITE / name, FOLDER / name)
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    problem.run(["npm", "ci", "--prefix", FOLDER, *options])
    shutil.copyfile(lock, installed)


def missing_packages():
    """Chromium, and the packages that it needs and this machine does not have."""
    simulated = problem.run(
        ["apt-get", "install", "--simulate", "--reinstall", "--no-install-recommends", "chromium"],
        env={**os.environ, "LC_ALL": "C"},
    )
    lines = [line.split() for line in simulated.splitlines()]
    return [words[1] for words in lines if words[:1] == ["Inst"]]


def build_page():
    """Generates the messages of each client, and puts all scripts of the page into one file."""
    shutil.copytree(SUITE / "page", FOLDER / "page", dirs_exist_ok=True)
    shutil.copyfile(SUITE / "drive.js", FOLDER / "drive.js")
    programs = FOLDER / "node_modules" / ".bin"
    protoc = [PEERS / "python" / "bin" / "python", "-m", "grpc_tools.protoc", "-I", PROTO]
    for plugin, option in (("es", "target=js"), ("ts", "long_type_string")):
        generated = FOLDER / "generated" / plugin
        generated.mkdir(parents=True, exist_ok=True)
        program = f"--plugin=protoc-gen-{plugin}={programs / f'protoc-gen-{plugin}'}"
        output = [f"--{plugin}_out={generated}", f"--{plugin}_opt={option}"]
        problem.run([*protoc, program, *output, "peer.proto"])
    bundle = [programs / "esbuild", FOLDER / "page" / "main.js", "--bundle", "--log-level=error"]
    problem.run([*bundle, f"--outfile={FOLDER / 'page.bundle.js'}"])


if __name__ == "__main__":
    main()
