"""Generates other people's .proto files with each message crate, and compiles a part of the code.

Without arguments it takes the short corpora. `all` takes every one, with optimised programs, and prints a table
with CPU seconds beside those of tonic-prost-build. Other arguments select `MESSAGES`, `MESSAGES/CORPUS` or
`MESSAGES/CORPUS/generate`.
"""

import concurrent.futures
import os
import pathlib
import re
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import compilation  # noqa: E402
import outcomes  # noqa: E402
from corpora import CORPORA, count  # noqa: E402
from harness import rust  # noqa: E402
from harness.places import PEERS  # noqa: E402
from harness.problem import skipping  # noqa: E402
from measured import measured  # noqa: E402
from theirs import Tonic  # noqa: E402

MESSAGES = ["protobuf", "prost", "buffa"]
SECONDS_PER_RUN = 300


def main():
    arguments = sys.argv[1:]
    whole = arguments[:1] == ["all"]
    wanted = arguments[1:] if whole else arguments

    def selected(corpus, messages):
        name = f"{messages}/{corpus.name}"
        if wanted:
            return any(f"{name}/".startswith(f"{part}/") or part.startswith(f"{name}/") for part in wanted)
        return whole or corpus.short

    runs = [(corpus, messages) for corpus in CORPORA for messages in MESSAGES if selected(corpus, messages)]
    corpora = list(dict.fromkeys(corpus for corpus, _ in runs))
    with skipping("corpora"):
        laid = {corpus: corpus.lay() for corpus in corpora}
    programs = rust.build("--package", "protoc-gen-rpc", *(["--release"] if whole else []))
    if programs is None:
        sys.exit("cargo build fails")
    plugin = programs["protoc-gen-rpc"]
    logs = PEERS / "corpora" / "logs"
    shutil.rmtree(logs, ignore_errors=True)
    logs.mkdir(parents=True)

    def generate(run):
        corpus, messages = run
        folders, files = laid[corpus]
        out = compilation.generated(messages, corpus.name)
        command = [plugin, "compile", "--messages", messages, "--out", out]
        for folder in folders:
            command += ["-I", folder]
        return measured([*command, *files], logs / f"{messages}-{corpus.name}.txt", SECONDS_PER_RUN)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        done = dict(zip(runs, pool.map(generate, runs)))
    report = outcomes.Report()
    for (corpus, messages), result in done.items():
        report.add(f"{messages}/{corpus.name}/generate", why(result))
    compiled = {
        (messages, corpus.name): result.output
        for (corpus, messages), result in done.items()
        if result.code == 0 and messages in corpus.compiled
    }
    for (messages, name), problem in compilation.check(compiled).items():
        report.add(f"{messages}/{name}/compile", problem)
    if whole:
        table(corpora, laid, done, report)
    sys.exit(0 if report.passed else 1)


def why(result):
    """Why a run failed, or None."""
    if result.code == 0:
        return None
    lines = [line for line in result.output.splitlines() if not re.search(r"\bwarning:", line)]
    return "; ".join(lines) or f"the program ended with {result.code}"


def table(corpora, laid, done, report):
    """Files, services, methods, failures, and CPU seconds, a corpus a line."""
    cells = ["corpus", "files", "services", "methods", *MESSAGES, "tonic + prost", "failures"]
    print("    | " + " | ".join(cells) + " |")
    print("    |" + "---|" * len(cells))
    with skipping("corpora/tonic"):
        tonic = Tonic()
    for corpus in corpora:
        folders, files = laid[corpus]
        services, methods = count(files)
        seconds = [done.get((corpus, messages)) for messages in MESSAGES]
        theirs = tonic.generate(corpus.name, folders, files)
        failures = report.failures(corpus.name)
        cells = [corpus.name, len(files), services, methods, *map(cell, [*seconds, theirs]), ", ".join(failures) or "none"]
        print("    | " + " | ".join(map(str, cells)) + " |")


def cell(result):
    if result is None:
        return ""
    return f"{result.seconds:.2f}" + ("" if result.code == 0 else " (fails)")


if __name__ == "__main__":
    main()
