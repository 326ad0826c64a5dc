"""Runs a module as a program, as `python -m` does, but leaves out the shutdown of the interpreter.

The shutdown stops grpcio's daemon threads wherever they are. One of them may hold the lock of a call
then, and the call, when it is collected, waits for that lock forever.
"""

import os
import runpy
import sys
import traceback


def main():
    """Runs the module that the first argument names and returns the exit code."""
    sys.argv = sys.argv[1:]
    # The folder of this file: its modules are not the program's.
    del sys.path[0]
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if end.code is None or isinstance(end.code, int):
            return end.code or 0
        print(end.code, file=sys.stderr)
        return 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
