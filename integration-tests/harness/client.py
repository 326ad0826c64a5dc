"""Runs a client program that reports cases, and turns its output into result lines.

The program prints `plan NAME…` first, then for each case `ok   NAME` or `FAIL NAME: WHY`. Every
planned case gets one line of the suite, also when the program crashes or hangs half-way.
"""

import subprocess

from harness.process import Process, running, time_limit

_RESULTS = ("ok   ", "FAIL ")


def report_cases(label, asked_for, command, log_path, environment, seconds):
    """Runs the program, prints `ok   LABEL/NAME` and the like. Returns whether all cases passed.

    `asked_for` names cases that the program must have; `command` asks it for them.
    """
    planned, reported, all_passed = None, set(), True
    client = Process(command, log_path, environment, output=subprocess.PIPE)
    with running(client):
        with time_limit(client, seconds):
            for line in client.output:
                line = line.rstrip("\n")
                if line.startswith("plan "):
                    planned = line.split()[1:]
                elif line.startswith(_RESULTS):
                    kind, name = line[:5], line[5:]
                    reported.add(name.partition(":")[0])
                    all_passed = all_passed and kind == "ok   "
                    print(f"{kind}{label}/{name}")
            code = client.wait()
        expected = ["plan"] if planned is None else dict.fromkeys([*planned, *asked_for])
        for name in expected:
            if name not in reported:
                all_passed = False
                print(f"FAIL {label}/{name}: no result, the client ended with {code}")
    if not all_passed or code != 0:
        client.print_log(f"the client of {label}")
    if code != 0 and all_passed:
        all_passed = False
        print(f"FAIL {label}/exit: the client ended with {code}")
    return all_passed
