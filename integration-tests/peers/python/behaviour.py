"""What the test service does, apart from the API it is served with.

Shared by `sync_server` and `async_server`; `peer.proto` describes the behaviour.
"""

import collections
import threading

import grpc
import peer_pb2
from google.rpc import status_pb2
from grpc_status import rpc_status

INITIAL_PREFIX = "echo-initial-"
TRAILING_PREFIX = "echo-trailing-"
COUNT_KEY = "count-as"

# How long a handler waits whether the end of its requests was the end of a cancelled call.
CANCELLATION_LAG_SECONDS = 0.2


def pattern(size):
    """Returns `size` bytes, of which byte `i` is `i % 251`."""
    period = bytes(range(251))
    return (period * (size // len(period) + 1))[:size]


def echoed(metadata, prefix):
    """Picks the request's entries that are to come back."""
    return tuple((key, value) for key, value in metadata if key.startswith(prefix))


def failure_status(failure):
    """Turns a requested failure into grpcio's code, message and trailing metadata."""
    code = next(code for code in grpc.StatusCode if code.value[0] == failure.code)
    if not failure.details:
        return code, failure.message, ()
    status = rpc_status.to_status(status_pb2.Status.FromString(failure.details))
    return code, failure.message, status.trailing_metadata


def describe_call(context):
    """Describes the call of a handler's context, from either API."""
    description = peer_pb2.CallDescription(
        user_agent=dict(context.invocation_metadata()).get("user-agent", "")
    )
    remaining = context.time_remaining()
    # The threaded API says "no deadline" with the longest time it knows.
    if remaining is not None and remaining < threading.TIMEOUT_MAX:
        description.remaining_milliseconds = int(remaining * 1000)
    return description


class Answers:
    """Makes the responses of one call, and counts its requests on the way."""

    def __init__(self):
        self._sequence = 0
        self._request_count = 0
        self._request_bytes = 0

    def read(self, request):
        """Counts a request that has come."""
        self._request_count += 1
        self._request_bytes += len(request.payload)

    def answer(self, request):
        """Makes the next response, with what `request` asks for."""
        payload = request.payload
        if request.response_size > 0:
            payload = pattern(request.response_size)
        response = peer_pb2.EchoResponse(
            payload=payload,
            sequence=self._sequence,
            request_count=self._request_count,
            request_bytes=self._request_bytes,
        )
        self._sequence += 1
        return response


class EndCounter:
    """Counts how the calls of each `count-as` key have ended. Safe to share between threads."""

    def __init__(self):
        self._lock = threading.Lock()
        self._counts = collections.defaultdict(collections.Counter)

    def counts_for(self, metadata):
        """Tells whether a call with this metadata is counted."""
        return COUNT_KEY in dict(metadata)

    def add(self, metadata, event):
        """Counts `event` (`started`, `finished` or `cancelled`) for a call with this metadata."""
        key = dict(metadata).get(COUNT_KEY)
        if key is not None:
            with self._lock:
                self._counts[key][event] += 1

    def counts(self, key):
        """Returns the counts of a key as the message of the service."""
        with self._lock:
            return peer_pb2.EndCounts(**self._counts[key])


def announce(port):
    """Tells the harness where the server listens."""
    print(f"listening {port}", flush=True)
