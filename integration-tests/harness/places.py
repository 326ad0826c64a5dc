"""Where things are."""

import pathlib

INTEGRATION_TESTS = pathlib.Path(__file__).resolve().parent.parent
WORKSPACE = INTEGRATION_TESTS.parent
PROTO = INTEGRATION_TESTS / "proto"

# What the suites install. Git ignores it.
PEERS = WORKSPACE / ".peers"
