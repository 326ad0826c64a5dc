"""The server under test as the cases see it, and a request stream to write by hand."""

import queue
import time

import grpc
import peer_pb2
import peer_pb2_grpc

from cases import Mismatch
from expectations import TIMEOUT


class Peer:
    """A channel to the server under test, with its stub."""

    def __init__(self, port, unix):
        self.target = f"127.0.0.1:{port}"
        self.unix_target = f"unix:{unix}"
        self.channel = grpc.insecure_channel(self.target)
        self.stub = peer_pb2_grpc.PeerServiceStub(self.channel)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.channel.close()

    def wait_for(self, key, **counts):
        """Waits until the server counts this for a `count-as` key; `cancelled=1`, for example."""
        until = time.monotonic() + TIMEOUT
        while True:
            seen = self.stub.CountEnds(peer_pb2.CountEndsRequest(key=key), timeout=TIMEOUT)
            if all(getattr(seen, name) == count for name, count in counts.items()):
                return
            if time.monotonic() > until:
                raise Mismatch(f"the server counts {seen}, expected {counts}")
            time.sleep(0.01)


class Requests:
    """A request stream that is written by hand; ends when it is closed."""

    _END = object()

    def __init__(self):
        self._queue = queue.SimpleQueue()

    def send(self, **fields):
        """Sends a request with these fields."""
        self._queue.put(peer_pb2.EchoRequest(**fields))

    def half_close(self):
        """Tells the server that there are no more requests."""
        self._queue.put(self._END)

    def __iter__(self):
        return iter(self._queue.get, self._END)
