"""What the cases of both Python clients send, and what they expect back."""

import collections
import contextlib
import uuid

import grpc
from google.protobuf import any_pb2, wrappers_pb2
from google.rpc import status_pb2
from grpc_status import rpc_status

from behaviour import INITIAL_PREFIX, TRAILING_PREFIX
from cases import Mismatch

# For a call that is expected to end by itself.
TIMEOUT = 20
# For a call that is expected to run into its deadline.
DEADLINE = 0.3
# Longer than any case waits for anything.
FOREVER_MILLISECONDS = 120_000

MEBIBYTE = 1024 * 1024
OVER_LIMIT = 5 * MEBIBYTE
# The tag and the length take 5 bytes of a request, and `request_count` another 2 of a response.
LARGEST_REQUEST_PAYLOAD = 4 * MEBIBYTE - 5
LARGEST_RESPONSE_PAYLOAD = 4 * MEBIBYTE - 7

CONCURRENT_CALLS = 100
# Messages of 1 MiB in a stream: more than any flow-control window.
LARGE_MESSAGES = 16
MANY_MESSAGES = 10_000

HOSTILE_MESSAGE = "100% of ünïcode ☃ 😀, %41 %zz %\ttab\r\nline"

# C-core's authority for a Unix socket is its path, percent-encoded, which is none in HTTP: h2, and
# so every server on hyper, resets such a stream (hyperium/h2 pull request 487, grpc/grpc issue
# 38142).
UNIX_OPTIONS = (("grpc.default_authority", "localhost"),)

_VALUES = (
    ("text", "first"),
    ("text", "second, with a comma"),
    ("empty", ""),
    ("data-bin", bytes(range(256))),
    ("data-bin", b""),
    ("data-bin", b"\x00"),
    ("data-bin", b"\xff\xfe\xfd\xfc"),
)
METADATA = tuple(
    (prefix + key, value) for prefix in (INITIAL_PREFIX, TRAILING_PREFIX) for key, value in _VALUES
)


def expect_equal(actual, expected, what):
    """Fails the case unless the two are equal."""
    if actual != expected:
        raise Mismatch(f"{what} is {_shorten(actual)}, expected {_shorten(expected)}")


def expect(condition, why):
    """Fails the case unless the condition holds."""
    if not condition:
        raise Mismatch(why)


def expect_metadata(initial, trailing):
    """Fails the case unless `METADATA` came back, for each key all values in order."""
    _expect_side(INITIAL_PREFIX, initial)
    _expect_side(TRAILING_PREFIX, trailing)


def expect_trailing_metadata(trailing):
    """Fails the case unless the trailing half of `METADATA` came back."""
    _expect_side(TRAILING_PREFIX, trailing)


class Failure:
    """The error that a `fails_with` block caught."""

    error = None


@contextlib.contextmanager
def fails_with(code, message=None):
    """Expects the block to raise an RPC error with this code, and this message if one is given."""
    failure = Failure()
    try:
        yield failure
    except grpc.RpcError as error:
        failure.error = error
        if error.code() != code:
            raise Mismatch(
                f"the status is {error.code()} ({error.details()!r}), expected {code}"
            ) from error
        if message is not None:
            expect_equal(error.details(), message, "the status message")
    else:
        raise Mismatch(f"the call succeeded, expected {code}")


def rich_status():
    """Makes a status with two details, one of them a message, for an ABORTED failure."""
    text, number = any_pb2.Any(), any_pb2.Any()
    text.Pack(wrappers_pb2.StringValue(value=HOSTILE_MESSAGE))
    number.Pack(wrappers_pb2.UInt64Value(value=2**64 - 1))
    return status_pb2.Status(
        code=grpc.StatusCode.ABORTED.value[0], message=HOSTILE_MESSAGE, details=[text, number]
    )


def expect_rich_status(error):
    """Fails the case unless the error carries `rich_status`, as grpcio-status reads it."""
    expect_equal(rpc_status.from_call(error), rich_status(), "the rich status")


def expect_remaining(description):
    """Fails the case unless the server saw the deadline of a call with `TIMEOUT`.

    C-core sends a timeout that is up to a tenth longer than asked for.
    """
    expect(description.HasField("remaining_milliseconds"), "the server saw no deadline")
    remaining = description.remaining_milliseconds
    expect(0 < remaining <= TIMEOUT * 1100, f"the server saw {remaining} ms remaining")


def new_key():
    """Makes a `count-as` key that no other call has."""
    return uuid.uuid4().hex


def _expect_side(prefix, actual):
    expected = _by_key(METADATA, prefix)
    expect_equal(_by_key(actual or (), prefix), expected, prefix + "metadata")


def _by_key(metadata, prefix):
    grouped = collections.defaultdict(list)
    for key, value in metadata:
        if key.startswith(prefix):
            grouped[key].append(value)
    return dict(grouped)


def _shorten(value):
    text = repr(value)
    return text if len(text) <= 300 else f"{text[:300]}… ({len(text)} characters)"
