"""Processes that a suite starts: each has a log, a time limit, and is ended by its own id."""

import contextlib
import os
import signal
import socket
import subprocess
import threading
import time

_TAIL_LINES = 60


class Process:
    """A program with its error output, and for a server also its output, in a log file."""

    def __init__(self, command, log_path, environment=None, output=None):
        self.log_path = log_path
        with open(log_path, "wb") as log:
            self._popen = subprocess.Popen(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=output or log,
                stderr=log,
                env={**os.environ, **(environment or {})},
                start_new_session=True,
                text=True,
            )

    @property
    def output(self):
        """The program's output, if it was asked for as a pipe."""
        return self._popen.stdout

    @property
    def id(self):
        """The id of the process."""
        return self._popen.pid

    def communicate(self, seconds):
        """Reads the output to its end, for so long at most, and waits for the end of the program."""
        return self._popen.communicate(timeout=seconds)

    def send_signal(self, number):
        """Sends a signal to the program."""
        self._popen.send_signal(number)

    def exit_code(self):
        """The exit code, negative for a signal, or None while the program runs."""
        return self._popen.poll()

    def wait(self, seconds=None):
        """Waits for the end of the program, for so long at most, and returns its exit code."""
        return self._popen.wait(seconds)

    def end(self):
        """Ends the program and what it started, the hard way if it does not end by itself."""
        for kind, seconds in ((signal.SIGTERM, 3), (signal.SIGKILL, 10)):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._popen.pid, kind)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._popen.wait(seconds)
                return

    def print_log(self, title):
        """Prints the end of the log, indented so that no line of it counts as a result."""
        with open(self.log_path, errors="replace") as log:
            lines = log.read().splitlines()
        print(f"    -- {title}, exit code {self.exit_code()}")
        for line in lines[-_TAIL_LINES:]:
            print(f"    | {line}")


@contextlib.contextmanager
def running(process):
    """Ends the process at the end of the block."""
    try:
        yield process
    finally:
        process.end()


@contextlib.contextmanager
def time_limit(process, seconds):
    """Ends the process when the block takes longer; its output then ends as well."""
    timer = threading.Timer(seconds, process.end)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def wait_for_port(server, seconds=30):
    """Waits until a server has logged `listening PORT` and returns the port."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.exit_code() is None:
        with open(server.log_path, errors="replace") as log:
            for line in log:
                if line.startswith("listening ") and line.endswith("\n"):
                    return int(line.split()[1])
        time.sleep(0.02)
    raise TimeoutError("the server does not listen")


def free_port():
    """A port that nothing listens on, for now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def is_listening(server, port, seconds=30):
    """Waits until something listens on the port; False if the server ends, or time does."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.exit_code() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        except OSError:
            time.sleep(0.05)
    return False
