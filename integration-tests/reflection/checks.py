"""Targets, the programs that call them, and what a case expects of a program."""

import dataclasses
import json
import subprocess

SECONDS = 60


class Mismatch(Exception):
    """The server did something else than the case expects."""


@dataclasses.dataclass(frozen=True)
class Target:
    """A server: its port, the certificate authority if it has TLS, and the token that its reflection asks for."""

    port: int
    roots: str = ""
    token: str = ""

    @property
    def address(self):
        """The host and the port."""
        return f"127.0.0.1:{self.port}"


def run(command, text=""):
    """Runs a program with something to read, and returns how it has ended."""
    command = [str(part) for part in command]
    try:
        return subprocess.run(
            command, input=text, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as problem:
        raise Mismatch(f"{command[0]} has not ended in {SECONDS} s") from problem


def succeeded(done):
    """The output of a program that must have succeeded."""
    if done.returncode != 0:
        raise Mismatch(f"exit code {done.returncode}: {_line(done.stderr + done.stdout)}")
    return done.stdout


def failed(done, part):
    """Checks that a program has failed with a text that has this part."""
    text = done.stderr + done.stdout
    if done.returncode == 0 or part not in text:
        raise Mismatch(f"exit code {done.returncode}, no {part!r} in {_line(text)}")


def equal(found, expected, what):
    """Checks a value."""
    if found != expected:
        raise Mismatch(f"{what} is {found!r} and not {expected!r}")


def contains(text, parts):
    """Checks that a text has all parts."""
    for part in parts:
        if part not in text:
            raise Mismatch(f"no {part!r} in {_line(text)}")


def documents(text):
    """The JSON documents that follow each other in a text."""
    decoder, text, found = json.JSONDecoder(), text.lstrip(), []
    while text:
        document, end = decoder.raw_decode(text)
        found.append(document)
        text = text[end:].lstrip()
    return found


def _line(text):
    return " ".join(text.split())[:400]
