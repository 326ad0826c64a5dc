"""Programs of this project."""

import json
import os
import pathlib
import subprocess

from harness.places import WORKSPACE


def build(*arguments, environment=None):
    """Builds with cargo and returns the path of each program by its name; None if that fails."""
    target = os.environ.get("CARGO_TARGET_DIR", WORKSPACE / "target")
    built = subprocess.run(
        ["cargo", "build", "--message-format", "json-render-diagnostics", *map(str, arguments)],
        cwd=WORKSPACE,
        env={**os.environ, "CARGO_TARGET_DIR": str(target), **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    if built.returncode != 0:
        return None
    messages = (json.loads(line) for line in built.stdout.splitlines())
    return {
        message["target"]["name"]: pathlib.Path(message["executable"])
        for message in messages
        if message.get("executable")
    }
