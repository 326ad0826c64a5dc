"""Counts instructions and cache misses with valgrind's callgrind."""

import collections
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


# A cache of each kind as most processors have had for years, so that the figures do not depend on the processor. First-level
# caches of 32 KiB, 8 ways, lines of 64 bytes; the last level is never full here.
CACHES = ("--cache-sim=yes", "--I1=32768,8,64", "--D1=32768,8,64", "--LL=8388608,16,64")

# The events of callgrind that are figures, by their names here.
EVENTS = {"instructions": "Ir", "instruction-cache-misses": "I1mr", "data-read-misses": "D1mr"}


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
        """What a program costs without its peer, by the names of EVENTS, and its output."""
        PROFILES.mkdir(parents=True, exist_ok=True)
        profile = PROFILES / ".".join(map(str, arguments))
        tool = [self._valgrind, "--quiet", "--tool=callgrind", *CACHES]
        tool.append(f"--callgrind-out-file={profile}")
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
        # A pick has no other side.
        has_peer = not str(arguments[0]).startswith("pick-")
        return costs(profile, has_peer), done.stdout


def costs(profile, has_peer):
    """What all functions of a profile have cost but for the peer, with everything that it has called."""
    names, called, total, events = {}, None, None, []
    peer = None if has_peer else collections.Counter()
    with open(profile) as lines:
        for line in lines:
            # A name is written where its number comes first: `fn=(7) name`, later `fn=(7)`.
            if match := re.match(r"(c?)fn=(\(\d+\))(?: (.*))?$", line):
                calls, number, name = match.groups()
                name = names.setdefault(number, name)
                called = name if calls else None
            elif line.startswith("calls="):
                # The next line is where the call is, and what it has cost.
                cost = counts(events, next(lines))
                if PEER.fullmatch(called):
                    peer = (peer or collections.Counter()) + cost
            elif line.startswith("events:"):
                events = line.split()[1:]
            elif line.startswith("totals:"):
                total = counts(events, line)
    if total is None or peer is None:
        raise RuntimeError(f"{profile} has no total, or no function of the peer's")
    return {name: total[event] - peer[event] for name, event in EVENTS.items()}


def counts(events, line):
    """The counts of a line by their events: zeros at its end are left out."""
    return collections.Counter(dict(zip(events, map(int, line.split()[1:]))))
