"""Counts instructions with valgrind's callgrind."""

import os
import pathlib
import re
import shutil
import subprocess

from harness import debian
from harness.places import PEERS
from harness.problem import Missing, run

PROFILES = PEERS / "instructions" / "profiles"

# The function of the program in which the whole of the peer runs, as each of rustc's manglings names it.
PEER = re.compile(r"instructions(\[\w+\])?::peer::peer(::h[0-9a-f]+)?")

# From which length on libc copies with `rep movsb` depends on the processor, and it counts otherwise than a loop.
LIBC = {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-ERMS,-FSRM"}


class Callgrind:
    """valgrind with its tool."""

    def __init__(self):
        found = shutil.which("valgrind")
        self._environment = {**os.environ, **LIBC}
        if found is None:
            folder = PEERS / "instructions" / "debian"
            debian.unpack(folder, lambda: ["valgrind"])
            found = folder / "usr" / "bin" / "valgrind.bin"
            self._environment["VALGRIND_LIB"] = str(folder / "usr" / "libexec" / "valgrind")
        self._valgrind = str(found)
        version = run([self._valgrind, "--version"], env=self._environment).strip()
        self.version = version.removeprefix("valgrind-")
        # What stands here decides the instructions that the program finds on its processor.
        if "avx2" not in pathlib.Path("/proc/cpuinfo").read_text():
            raise Missing("the figures were recorded for processors with AVX2, and this has none")

    def run(self, program, *arguments):
        """The instructions of a program without those of the peer, and its output."""
        PROFILES.mkdir(parents=True, exist_ok=True)
        profile = PROFILES / ".".join(map(str, arguments))
        tool = [self._valgrind, "--quiet", "--tool=callgrind", f"--callgrind-out-file={profile}"]
        done = subprocess.run(
            [*tool, program, *map(str, arguments)],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=300,
        )
        if done.returncode != 0:
            raise RuntimeError((done.stderr or done.stdout).strip().replace("\n", "; "))
        return instructions(profile), done.stdout


def instructions(profile):
    """What all functions of a profile have cost but for the peer, with everything that it has called."""
    names, called, total, peer = {}, None, None, None
    with open(profile) as lines:
        for line in lines:
            # A name is written where its number comes first: `fn=(7) name`, later `fn=(7)`.
            if match := re.match(r"(c?)fn=(\(\d+\))(?: (.*))?$", line):
                calls, number, name = match.groups()
                name = names.setdefault(number, name)
                called = name if calls else None
            elif line.startswith("calls="):
                # The next line is where the call is, and what it has cost.
                cost = int(next(lines).split()[1])
                if PEER.fullmatch(called):
                    peer = (peer or 0) + cost
            elif line.startswith("totals:"):
                total = int(line.split()[1])
    if total is None or peer is None:
        raise RuntimeError(f"{profile} has no total, or no function of the peer's")
    return total - peer
