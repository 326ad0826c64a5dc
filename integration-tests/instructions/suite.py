"""Counts the instructions, cache misses and allocations of calls and picks, and the memory of subchannels, and compares them with
those that were recorded.

`--record` records them anew. Other arguments choose subjects.
"""

import concurrent.futures
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from callgrind import PROFILES, Callgrind  # noqa: E402
from harness import rust  # noqa: E402
from harness.places import WORKSPACE  # noqa: E402
from harness.problem import run, skipping  # noqa: E402

FOLDER = pathlib.Path(__file__).resolve().parent
RECORDED = FOLDER / "recorded.json"
BUILD = ("--manifest-path", FOLDER / "Cargo.toml", "--locked", "--release")

# What a message costs is the difference between these two runs, so that the start does not count.
MESSAGES = (320, 1280)

# How far a figure may be above the recorded one, and from where on below it is worth to be recorded: a share of it, and the least
# difference that counts.
#
# Misses move with the layout of the code and with the addresses of the heap: with the functions in two random orders, those of
# instructions moved by 5 %, at other paths of the build by 9 %, those of data by 15 %. Instructions move by 0.5 % with what the
# compiler inlines in h2.
MARGINS = {
    "instruction-cache-misses": (0.15, 32),
    "misses-of-bare-h2": (0.15, 0),
    "data-read-misses": (0.2, 32),
}
MARGIN = (0.05, 0.05)

# Picks that are timed, likewise.
PICKS = (1_000_000, 5_000_000)

# Subchannels whose memory is counted, likewise.
SUBCHANNELS = (16, 80)

# The most bytes that a subchannel may hold, by its subject. Of one with a connection, 16 + 8 + 4 KiB are buffers of h2, and 9,760 bytes
# the first block of hyper's channel, whatever is called.
MEMORY_BARS = {"memory-ready-subchannel": 28 * 1024 + 9760 + 12 * 1024, "memory-unconnected-subchannel": 1024}

# Subjects that are compared with others of the same run: the instructions of which, at most so many times as many, and how many more
# allocations.
RATIO_BARS = {
    "retrying-client-unary-10": ("client-unary-10", 1.08, 2),
    "pick-least-request": ("pick-round-robin", 5, 0),
    "pick-peak-ewma": ("pick-round-robin", 8, 0),
    "pick-weighted-round-robin": ("pick-round-robin", 5, 0),
    "pick-ring-hash": ("pick-round-robin", 25, 0),
}

# What unary calls of the server are to reach. A figure that was recorded below has to stay there. Flow control of our own, which
# bounds what a connection holds, is what keeps them from 1.25 times what bare h2 takes. The misses are those of instructions: calls
# that arrive together share the code in the cache, and a call alone does not reach the bar.
BARS = {"allocations": 12, "of-bare-h2": 1.27, "misses-of-bare-h2": 1.35}


def main():
    arguments = sys.argv[1:]
    record = "--record" in arguments
    wanted = [argument for argument in arguments if argument != "--record"]
    with skipping("instructions"):
        callgrind = Callgrind()
    programs = rust.build(*BUILD)
    if programs is None:
        sys.exit("cargo build fails")
    program = programs["instructions"]
    subjects = run([program]).split()
    if unknown := set(wanted) - set(subjects):
        sys.exit(f"there is no {', '.join(unknown)}; there are {' '.join(subjects)}")
    recorded = json.loads(RECORDED.read_text()) if RECORDED.exists() else {}
    made_with = versions(callgrind)
    figures, problems = measure(callgrind, program, with_yardsticks(wanted or subjects))
    print_times(program, figures)
    for subject, problem in problems.items():
        print(f"FAIL {subject}: {problem}")
    if record and not problems:
        recorded = {"made-with": made_with, "figures": recorded.get("figures", {}) | figures}
        RECORDED.write_text(json.dumps(recorded, indent=2) + "\n")
    if differing := differences(recorded.get("made-with", {}), made_with):
        print(f"    the figures were recorded with {differing}")
    passed = [
        compare(subject, name, figure, recorded.get("figures", {}).get(subject, {}).get(name))
        for subject, measured in figures.items()
        for name, figure in measured.items()
    ]
    sys.exit(0 if all(passed) and not problems else 1)


def with_yardsticks(subjects):
    """The subjects, and those that they are compared with."""
    yardsticks = [f"bare-{subject}" for subject in subjects if subject.startswith(("server-unary-", "client-unary-"))]
    yardsticks += [RATIO_BARS[subject][0] for subject in subjects if subject in RATIO_BARS]
    return list(dict.fromkeys([*subjects, *yardsticks]))


def measure(callgrind, program, subjects):
    """The figures of each subject, and what went wrong with others."""

    def per_subchannel(subject):
        few, many = (int(run([program, subject, str(servers)])) for servers in SUBCHANNELS)
        return {"bytes": round((many - few) / (SUBCHANNELS[1] - SUBCHANNELS[0]))}

    def per_message(subject):
        (few, few_allocations), (many, many_allocations) = (
            callgrind.run(program, subject, messages) for messages in MESSAGES
        )
        more = MESSAGES[1] - MESSAGES[0]
        figures = {name: round((many[name] - few[name]) / more) for name in many}
        allocations = (int(many_allocations) - int(few_allocations)) / more
        return figures | {"allocations": round(allocations, 2)}

    figures, problems = {}, {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {
            subject: pool.submit(per_subchannel if subject in MEMORY_BARS else per_message, subject)
            for subject in subjects
        }
        for subject, measured in running.items():
            try:
                figures[subject] = measured.result()
            except (RuntimeError, subprocess.SubprocessError) as problem:
                problems[subject] = problem
    for subject, measured in figures.items():
        if bare := figures.get(f"bare-{subject}"):
            ratio = measured["instructions"] / bare["instructions"]
            measured["of-bare-h2"] = round(ratio, 3)
            ratio = measured["instruction-cache-misses"] / bare["instruction-cache-misses"]
            measured["misses-of-bare-h2"] = round(ratio, 2)
        if subject in RATIO_BARS and (other := figures.get(RATIO_BARS[subject][0])):
            measured["of-" + RATIO_BARS[subject][0]] = round(measured["instructions"] / other["instructions"], 3)
            measured["more-allocations"] = round(measured["allocations"] - other["allocations"], 2)
    return figures, problems


def print_times(program, figures):
    """Prints what a pick takes here, which is not compared with anything: it depends on the processor."""
    for subject in figures:
        if subject.startswith("pick-"):
            times = []
            for picks in PICKS:
                start = time.perf_counter()
                run([program, subject, str(picks)])
                times.append(time.perf_counter() - start)
            nanoseconds = (times[1] - times[0]) / (PICKS[1] - PICKS[0]) * 1e9
            print(f"    {subject}: {nanoseconds:.0f} ns")


def compare(subject, name, figure, recorded):
    """Prints the result of a case. Returns whether it has passed."""
    case = f"{subject}/{name}: {figure:,}"
    if recorded is None:
        print(f"FAIL {case}, and nothing is recorded: {ANEW}")
        return False
    change = f"{figure / recorded - 1:+.1%}" if recorded else f"{figure:+}"
    case += f", recorded {recorded:,} ({change})"
    is_off = abs(figure - recorded) > margin(name, recorded)
    if subject.startswith("bare-"):
        print(f"    {case}{': the compiler, the profiler or h2 has changed' if is_off else ''}")
        return True
    bar = bar_of(subject, name)
    if bar is not None:
        case += f", wanted {bar}"
    # With as many digits as a bar has: runs differ by less than that.
    if bar is not None and round(recorded, 2) <= bar < round(figure, 2):
        print(f"FAIL {case}: {ANEW}")
        return False
    if is_off and figure > recorded:
        profile = (PROFILES / f"{subject}.{MESSAGES[1]}").relative_to(WORKSPACE)
        print(f"FAIL {case}: see `callgrind_annotate {profile}`, or {ANEW}")
        return False
    print(f"ok   {case}{f', better: {ANEW}' if is_off else ''}")
    return True


def bar_of(subject, name):
    """The most that a figure may be, whatever is recorded."""
    if subject in MEMORY_BARS:
        return MEMORY_BARS[subject]
    if subject in RATIO_BARS:
        other, ratio, allocations = RATIO_BARS[subject]
        return {f"of-{other}": ratio, "more-allocations": allocations}.get(name)
    return BARS.get(name) if subject.startswith("server-unary-") else None


def margin(name, recorded):
    """How far a figure may be from the recorded one."""
    share, least = MARGINS.get(name, MARGIN)
    return max(recorded * share, least)


def versions(callgrind):
    """What the figures depend on beside the code and Cargo.lock."""
    rustc = run(["rustc", "--version", "--verbose"])
    return {
        "rustc": re.search("^release: (.*)$", rustc, re.MULTILINE)[1],
        "LLVM": re.search("^LLVM version: (.*)$", rustc, re.MULTILINE)[1],
        "libc": " ".join(platform.libc_ver()),
        "valgrind": callgrind.version,
        "machine": platform.machine(),
    }


def differences(recorded, here):
    return ", ".join(
        f"{name} {recorded[name]} (here {version})"
        for name, version in here.items()
        if name in recorded and recorded[name] != version
    )


ANEW = "record with `integration-tests/run instructions --record`, and let the commit say why"

if __name__ == "__main__":
    main()
