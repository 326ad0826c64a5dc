"""The calls of a client, as it prints them, and what they tell about a fault."""

import collections
import dataclasses
import math
import subprocess
import threading
import time

from harness.process import Process

# A call that began so long after a fault may still be on the way to a server that is gone.
IN_FLIGHT_SECONDS = 0.05


@dataclasses.dataclass(frozen=True)
class Call:
    """A call: when it began, in seconds since 1970, how many seconds it took, how it ended, and who answered."""

    start: float
    latency: float
    code: str
    server: str
    message: str

    @property
    def failed(self):
        return self.code != "OK"

    @property
    def end(self):
        return self.start + self.latency


class Client:
    """A client that makes calls while faults are made, in a process of its own."""

    def __init__(self, command, log_path):
        self._process = Process(command, log_path, output=subprocess.PIPE)
        self._connected = threading.Event()
        self._calls = []
        # When a channel became ready, in seconds since 1970.
        self._ready = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self):
        for line in self._process.output:
            words = line.rstrip("\n").split(" ", 5)
            if words[0] == "connected":
                self._connected.set()
            elif words[0] == "ready":
                self._ready.append(float(words[1]) / 1e3)
            elif words[0] == "call":
                start, latency = float(words[1]) / 1e3, float(words[2]) / 1e3
                message = words[5] if len(words) > 5 else ""
                self._calls.append(Call(start, latency, words[3], words[4], message))

    def wait_until_connected(self, seconds=40):
        """Waits until all servers have answered."""
        if not self._connected.wait(seconds):
            self._process.print_log("the client")
            raise RuntimeError("the client has not reached all servers")

    def wait(self, seconds):
        """Waits for the end of the client, for so long at most."""
        code = self._process.wait(seconds)
        self._reader.join()
        if code != 0:
            self._process.print_log("the client")
            raise RuntimeError(f"the client ended with {code}")

    @property
    def calls(self):
        """Its calls, in the order of their start."""
        return sorted(self._calls, key=lambda call: call.start)

    @property
    def ready(self):
        """When its channels became ready, in seconds since 1970."""
        return sorted(self._ready)

    def end(self):
        self._process.end()
        self._reader.join()


class Seen:
    """What a client has seen of a fault: its calls from then on."""

    def __init__(self, client, fault, questions, attempts):
        settled = fault + IN_FLIGHT_SECONDS
        self._fault = fault
        # All calls, also those before the fault.
        self.made = len(client.calls)
        self.calls = [call for call in client.calls if call.start >= settled]
        # The calls that failed and began after the fault.
        self.failed = [call for call in self.calls if call.failed]
        # Those that were on the way when the fault was made, and failed.
        self.in_flight = sum(call.failed and call.start < settled and call.end >= fault for call in client.calls)
        # Questions that the DNS server has had since then.
        self.questions = questions
        # Calls that the servers have had, also before the fault; None if they were not counted.
        self.attempts = attempts
        # When channels became ready, in seconds after the fault.
        self.ready = [time - fault for time in client.ready if time >= fault]

    @property
    def extra(self):
        """How many calls the servers have had more than the client has made."""
        return self.attempts - self.made

    @property
    def extra_percent(self):
        """The same in percent of the calls."""
        return 100 * self.extra / self.made

    def percentile(self, share):
        """So much of the calls, in percent, took this many seconds at most."""
        latencies = sorted(call.latency for call in self.calls)
        return latencies[max(0, math.ceil(len(latencies) * share / 100) - 1)]

    @property
    def span(self):
        """Seconds from the start of the first call to the end of the last one."""
        return max(call.end for call in self.calls) - min(call.start for call in self.calls)

    @property
    def lost(self):
        """How many calls failed, with those that were in flight."""
        return len(self.failed) + self.in_flight

    @property
    def outage(self):
        """Seconds from the fault to the start of the last call that failed."""
        return max((call.start - self._fault for call in self.failed), default=0.0)

    def failed_by_second(self):
        """How many of the calls failed that began in each second after the fault."""
        counts = [0] * (1 + int(max((call.start - self._fault for call in self.calls), default=0)))
        for call in self.failed:
            counts[int(call.start - self._fault)] += 1
        return counts

    def first_answer(self, server):
        """Seconds from the fault to the first call that the server answered; None if there was none."""
        return min((call.end - self._fault for call in self.calls if call.server == server), default=None)

    def messages(self):
        """How often calls failed with each message."""
        return collections.Counter(f"{call.code} {call.message}" for call in self.failed)


def now():
    """The time, in seconds since 1970, as the clients print it."""
    return time.time()
