"""The server under test as the cases see it."""

import asyncio
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
        self.channel = grpc.aio.insecure_channel(self.target)
        self.stub = peer_pb2_grpc.PeerServiceStub(self.channel)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.channel.close()

    async def wait_for(self, key, **counts):
        """Waits until the server counts this for a `count-as` key; `cancelled=1`, for example."""
        until = time.monotonic() + TIMEOUT
        while True:
            seen = await self.stub.CountEnds(peer_pb2.CountEndsRequest(key=key), timeout=TIMEOUT)
            if all(getattr(seen, name) == count for name, count in counts.items()):
                return
            if time.monotonic() > until:
                raise Mismatch(f"the server counts {seen}, expected {counts}")
            await asyncio.sleep(0.01)


async def collected(responses):
    """Reads a response stream to its end."""
    return [response async for response in responses]
