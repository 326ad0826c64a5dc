"""Writes what a run has measured to rpc-runtime/benches: RESULTS.md, results.json, results.svg."""

import datetime
import json
import os

import others
import peers
import plot
import table
from scenarios import BASELINE

RESULTS = peers.BENCHES / "RESULTS.md"


def write(results, arguments, repetitions, window, load_average):
    """Writes the three files."""
    data = {
        "command": " ".join(["integration-tests/run", "bench", *arguments]),
        "date": datetime.date.today().isoformat(),
        "machine": peers.machine(),
        "load_average": load_average,
        "versions": peers.versions() | others.versions(),
        "repetitions": repetitions,
        "window": window,
        "scenarios": {
            scenario.name: {
                "title": scenario.title,
                "rows": {
                    name: row if isinstance(row, dict) else {"error": str(row)}
                    for name, row in figures.items()
                },
            }
            for scenario, figures in results
        },
    }
    (peers.BENCHES / "results.json").write_text(json.dumps(data, indent=1) + "\n")
    (peers.BENCHES / "results.svg").write_text(plot.draw(data))
    RESULTS.write_text("\n".join(lines(data, results)) + "\n")


def lines(data, results):
    """The lines of RESULTS.md."""
    versions = ", ".join(f"{name} {version}" for name, version in data["versions"].items())
    yield "# Results"
    yield ""
    yield "Written by the run itself: what the columns mean is in [README.md](README.md), the figures are in"
    yield "[results.json](results.json)."
    yield ""
    yield f"- Command: `{data['command']}`"
    yield f"- Date: {data['date']}"
    yield f"- Machine: {data['machine']}. The load generator runs on it as well."
    yield f"- Load average when the run began: {data['load_average']:.1f}; it ought to be 0."
    yield f"- Versions: {versions}"
    yield (
        f"- Medians of {data['repetitions']} runs of {data['window']} s each, interleaved; ratios are to tonic. "
        "Rust is built by `cargo build --release` with cargo's default profile, each framework by itself; C++ with `-O2`."
    )
    yield ""
    yield "![CPU per call and calls per second, as ratios to tonic](results.svg)"
    yield ""
    yield "## As a whole"
    yield ""
    for line in table.summary(results):
        yield f"- {line}"
    for scenario, figures in results:
        yield ""
        yield f"## {scenario.name}: {scenario.title}"
        yield ""
        yield from rows(scenario, figures)


def rows(scenario, figures):
    """The table of a scenario, and what it says of the bars."""
    base = table.measured(figures, BASELINE)
    columns = ["bytes"] if scenario.is_memory else [name for name, _ in table.COLUMNS]
    yield "| | " + " | ".join(columns) + " |"
    yield "|---|" + "--:|" * len(columns)
    for name, row in figures.items():
        if isinstance(row, dict):
            yield f"| {name} | " + " | ".join(table.cells(row, base)) + " |"
        else:
            yield f"| {name} | {row} |" + " |" * (len(columns) - 1)
    verdicts = [
        (name, verdict) for name in figures for verdict in table.verdicts(scenario, name, figures)
    ]
    if verdicts:
        yield ""
    for name, verdict in verdicts:
        yield f"- {name} {'meets' if verdict.is_met else '**misses**'}: {verdict.text}"


def load_average():
    """What else the machine has done in the last minute."""
    return os.getloadavg()[0]
