"""Measures servers and clients of this project and of others, in the same run.

    integration-tests/run bench [--quick] [--record] [--peers NAME,…] [SCENARIO…]
    integration-tests/run bench --tuned [SCENARIO…]
    integration-tests/run bench --instructions

A row passes when it was measured without an error. Bars on the figures are printed as `meets` or `misses`,
and a miss fails nothing: the machine may be busy with something else.
"""

import argparse
import dataclasses
import pathlib
import resource
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import callgrind  # noqa: E402
import others  # noqa: E402
import peers  # noqa: E402
import record  # noqa: E402
import table  # noqa: E402
from measuring import Bench  # noqa: E402
from scenarios import BASELINE, FRAMEWORKS, by_name  # noqa: E402


def main():
    parser = argparse.ArgumentParser(prog="integration-tests/run bench")
    parser.add_argument("--quick", action="store_true", help="fewer and shorter runs of fewer scenarios")
    parser.add_argument("--record", action="store_true", help="write RESULTS.md and its plot")
    parser.add_argument("--peers", help="only these, separated by commas")
    parser.add_argument("--repetitions", type=int, help="how often each is run (5, quick 3)")
    parser.add_argument("--window", type=float, help="seconds that are measured each time (1.2, quick 0.5)")
    parser.add_argument("--tuned", action="store_true", help="what an application can do beside: only servers, ours and tonic's")
    parser.add_argument("--instructions", action="store_true", help="only instructions per call, under callgrind")
    parser.add_argument("scenario", nargs="*")
    arguments = parser.parse_args()
    if arguments.record and arguments.tuned:
        parser.error("what is recorded are the defaults")
    scenarios = by_name(arguments.scenario, arguments.quick)
    if not scenarios:
        sys.exit(f"there is no scenario {' '.join(arguments.scenario)}")
    allow_many_files()
    load_average = record.load_average()
    built = peers.build()
    if built is None:
        sys.exit("cargo build fails")
    load, servers, clients = built
    if arguments.instructions:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            sys.exit(1 if callgrind.show(load, servers, clients, pathlib.Path(folder)) else 0)
    if arguments.tuned:
        servers = peers.build_tuned(servers)
        if servers is None:
            sys.exit("cargo build fails")
        scenarios = [
            dataclasses.replace(scenario, ours=tuple(servers), without=FRAMEWORKS)
            for scenario in scenarios
            if not scenario.client
        ]
    elif not arguments.quick:
        more, missing = others.build()
        servers |= more
        for name, why in missing.items():
            print(f"     {name} is left out: {why}")
    repetitions = arguments.repetitions or (3 if arguments.quick else 5)
    window = arguments.window or (0.5 if arguments.quick else 1.2)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(load, servers, clients, folder, repetitions, window, arguments.quick)
        results = []
        for scenario in scenarios:
            there = clients if scenario.client else servers
            wanted = arguments.peers.split(",") if arguments.peers else there
            names = [name for name in scenario.participants if name in there and name in wanted]
            figures = bench.measure(scenario, names)
            results.append((scenario, figures))
            show(scenario, figures)
    for line in table.summary(results):
        print(f"    {line}")
    if arguments.record:
        record.write(results, sys.argv[1:], repetitions, window, load_average)
    failed = any(not isinstance(row, dict) for _, rows in results for row in rows.values())
    sys.exit(1 if failed else 0)


def show(scenario, figures):
    """Prints the rows of a scenario."""
    base = table.measured(figures, BASELINE)
    print(f"\n     {scenario.title}")
    print(f"     {table.header(scenario)}")
    for name, row in figures.items():
        label = f"{scenario.name}/{name}"
        if not isinstance(row, dict):
            print(f"FAIL {label}: {row}")
            continue
        print(f"ok   {label:<{table.LABEL}}{table.row(row, base)}")
        for verdict in table.verdicts(scenario, name, figures):
            print(f"         {'meets ' if verdict.is_met else 'misses'} {verdict.text}")


def allow_many_files():
    """Ten thousand connections are as many files, in the server and in the load generator."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


if __name__ == "__main__":
    main()
