"""The servers of a fleet: each is a process, and can be killed, frozen, drained and started again."""

import contextlib
import signal

from harness.process import Process, wait_for_port

class Server:
    """A server, which keeps its name, address and port when it is started again."""

    def __init__(self, program, folder, name, address="127.0.0.1", port=0, inside=(), **settings):
        self._command = [*inside, program, "server", f"--name={name}", f"--address={address}"]
        self._command += [f"--{setting}={value}" for setting, value in settings.items()]
        self._log = folder / f"{name}.log"
        self.name = name
        self.address = address
        self.port = port
        self._process = None
        self.start()

    def start(self):
        """Starts it, and waits until it listens."""
        self._process = Process([*self._command, f"--port={self.port}"], self._log)
        self.port = wait_for_port(self._process)

    def kill(self):
        """Ends it at once: the kernel closes its connections."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def freeze(self):
        """Stops it: its connections stay open, and nothing is answered."""
        self._process.send_signal(signal.SIGSTOP)

    def fail(self):
        """Makes it fail every call from now on."""
        self._process.send_signal(signal.SIGUSR1)

    def drain(self, seconds=25):
        """Ends it in peace: open calls are answered."""
        self._process.send_signal(signal.SIGTERM)
        code = self._process.wait(seconds)
        if code != 0:
            raise RuntimeError(f"{self.name} was drained and ended with {code}")

    def count(self):
        """Drains it, and returns how many calls it has had."""
        self.drain()
        (calls,) = (line.split()[1] for line in self._log.read_text().splitlines() if line.startswith("calls "))
        return int(calls)

    def end(self):
        """Ends it, whatever it does."""
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGCONT)
        self._process.end()

    def __str__(self):
        return f"{self.address}:{self.port}"
