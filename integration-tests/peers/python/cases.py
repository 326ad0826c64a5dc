"""Registers the cases of a client program and runs them, in the format the harness reads.

The program first prints `plan NAME…`, then for each case `ok   NAME` or `FAIL NAME: why`.
A case that hangs ends the program, so that the harness reports the rest of the plan.
"""

import asyncio
import faulthandler
import inspect
import sys
import traceback

SECONDS_PER_CASE = 60

_CASES = {}


class Mismatch(Exception):
    """The peer did something else than the case expects."""


def case(function):
    """Registers a function as the case of its name, with dashes."""
    _CASES[function.__name__.replace("_", "-")] = function
    return function


def plan(names, left_out=()):
    """Announces the chosen cases (all but those left out, if none is named) and returns their functions by name."""
    chosen = names or _CASES.keys() - set(left_out)
    chosen = {name: function for name, function in _CASES.items() if name in chosen}
    print("plan", *chosen, flush=True)
    return chosen


def run_cases(names, peer, left_out=()):
    """Runs the chosen cases of a blocking client."""
    for name, function in plan(names, left_out).items():
        faulthandler.dump_traceback_later(SECONDS_PER_CASE, exit=True)
        try:
            function(peer)
            _report(name)
        except Exception as error:
            _report(name, error)
        faulthandler.cancel_dump_traceback_later()


async def run_async_cases(names, peer, left_out=()):
    """Runs the chosen cases of an asyncio client."""
    for name, function in plan(names, left_out).items():
        assert inspect.iscoroutinefunction(function)
        faulthandler.dump_traceback_later(SECONDS_PER_CASE + 5, exit=True)
        try:
            await asyncio.wait_for(function(peer), SECONDS_PER_CASE)
            _report(name)
        except (Exception, asyncio.CancelledError) as error:
            _report(name, error)
        faulthandler.cancel_dump_traceback_later()


def _report(name, error=None):
    if error is None:
        print(f"ok   {name}", flush=True)
        return
    print(f"FAIL {name}: {type(error).__name__}: {' '.join(str(error).split())}", flush=True)
    traceback.print_exception(error, file=sys.stderr)
