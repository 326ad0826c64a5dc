"""Compiles generated code: a crate for each corpus and message crate, all in one workspace in `.peers`."""

import json
import os
import pathlib
import shutil
import subprocess

from harness.places import PEERS, WORKSPACE

_FOLDER = PEERS / "corpora" / "compiled"
_SECONDS = 3000


def generated(messages, corpus):
    """The folder for the generated code of a corpus, in a crate that has no manifest yet."""
    crate = _FOLDER / f"{messages}-{corpus}"
    (crate / "Cargo.toml").unlink(missing_ok=True)
    return crate / "src" / "generated"


def check(crates):
    """Compiles the code of each (messages, corpus), with the dependencies that the program printed for it.

    Returns the first error or warning of each, None for none.
    """
    if not crates:
        return {}
    _FOLDER.mkdir(parents=True, exist_ok=True)
    members = {}
    for (messages, corpus), printed in crates.items():
        crate = f"{messages}-{corpus}"
        members[crate] = (messages, corpus)
        folder = _FOLDER / crate
        (folder / "src" / "lib.rs").write_text(_LIBRARY)
        (folder / "Cargo.toml").write_text(_MANIFEST.format(crate=crate) + printed[printed.find("[dependencies]") :])
    (_FOLDER / "Cargo.toml").write_text(f'[workspace]\nresolver = "3"\nmembers = {json.dumps(sorted(members))}\n')
    shutil.copy(WORKSPACE / "Cargo.lock", _FOLDER / "Cargo.lock")
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", WORKSPACE / "target")).absolute()
    done = subprocess.run(
        ["cargo", "check", "--quiet", "--workspace", "--keep-going", "--message-format", "json"],
        cwd=_FOLDER,
        env={**os.environ, "CARGO_TARGET_DIR": str(target)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_SECONDS,
    )
    problems, finished = {}, set()
    for line in done.stdout.splitlines():
        message = json.loads(line)
        crate = pathlib.Path(message.get("manifest_path", "")).parent.name
        if crate not in members:
            continue
        if message["reason"] == "compiler-artifact":
            finished.add(crate)
        elif message["reason"] == "compiler-message":
            text = message["message"]["rendered"].strip().replace("\n", "; ")
            problems.setdefault(crate, text)
    for crate in members.keys() - finished:
        problems.setdefault(crate, done.stderr.strip().replace("\n", "; ")[-600:] or "cargo check fails")
    return {members[crate]: problems.get(crate) for crate in members}


_LIBRARY = """\
//! Generated code.
#![deny(warnings, missing_docs)]
pub mod generated;
"""

_MANIFEST = """\
[package]
name = "{crate}"
version = "0.0.0"
edition = "2024"

"""
