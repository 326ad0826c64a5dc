"""A second network that can become a black hole: what is sent there is lost without a word."""

import contextlib
import subprocess
import time

NEAR, FAR = "10.9.0.1", "10.9.0.2"
_FAR_DEVICE, _FAR_MAC = "far", "02:00:00:00:00:02"


class FarNetwork:
    """A network namespace with a cable to that of the suite."""

    address = FAR

    def __init__(self):
        # It lives as long as this process.
        self._holder = subprocess.Popen(["unshare", "--net", "sleep", "3600"])
        time.sleep(0.5)
        self.inside = ["nsenter", "--net", f"--target={self._holder.pid}"]
        cable = ["ip", "link", "add", "near", "type", "veth"]
        _run(*cable, "peer", "name", _FAR_DEVICE, "netns", str(self._holder.pid))
        _run("ip", "addr", "add", f"{NEAR}/24", "dev", "near")
        _run("ip", "link", "set", "near", "up")
        _run(*self.inside, "ip", "link", "set", _FAR_DEVICE, "address", _FAR_MAC)
        _run(*self.inside, "ip", "link", "set", _FAR_DEVICE, "up")
        # Without it the kernel would notice that nobody answers for the address, and report it to the client.
        _run("ip", "neigh", "replace", FAR, "lladdr", _FAR_MAC, "dev", "near", "nud", "permanent")
        self.connect()

    def connect(self):
        """Makes the address of the network reachable."""
        _run(*self.inside, "ip", "addr", "replace", f"{FAR}/24", "dev", _FAR_DEVICE)

    def vanish(self):
        """Makes the network a black hole."""
        _run(*self.inside, "ip", "addr", "del", f"{FAR}/24", "dev", _FAR_DEVICE)

    def end(self):
        with contextlib.suppress(ProcessLookupError):
            self._holder.kill()
        self._holder.wait()


def start():
    """Starts the loopback device of a new network namespace."""
    _run("ip", "link", "set", "lo", "up")


def _run(*command):
    subprocess.run(command, check=True)
