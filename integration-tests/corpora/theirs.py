"""tonic-prost-build for the same files, to compare the processor time that it takes."""

import pathlib
import shutil

from harness import rust
from harness.places import PEERS
from harness.problem import Missing
from measured import measured

_CRATE = pathlib.Path(__file__).resolve().parent / "tonic"
_SECONDS = 300


class Tonic:
    """The program in `tonic/`."""

    def __init__(self):
        programs = rust.build("--release", "--locked", "--manifest-path", _CRATE / "Cargo.toml")
        if programs is None:
            raise Missing("tonic-prost-build cannot be built")
        self._program = programs["tonic-of-corpora"]

    def generate(self, corpus, folders, files):
        """Generates a corpus into a folder of its own."""
        out = PEERS / "corpora" / "tonic" / corpus
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        command = [self._program, out]
        for folder in folders:
            command += ["-I", folder]
        return measured([*command, *files], PEERS / "corpora" / "logs" / f"tonic-{corpus}.txt", _SECONDS)
