"""Serves the test service with grpcio's asyncio API."""

import argparse
import asyncio
import contextlib

import grpc
import peer_pb2
import peer_pb2_grpc

from behaviour import (
    CANCELLATION_LAG_SECONDS,
    INITIAL_PREFIX,
    TRAILING_PREFIX,
    Answers,
    EndCounter,
    announce,
    describe_call,
    echoed,
    failure_status,
)


class Call:
    """One call: echoes its metadata, and counts how it ends."""

    def __init__(self, context, counter):
        self._context = context
        self._counter = counter
        self._metadata = tuple(context.invocation_metadata())
        self.answers = Answers()

    @contextlib.asynccontextmanager
    async def counted(self):
        """Runs a handler's body: cancelled when it is torn down, finished otherwise."""
        self._counter.add(self._metadata, "started")
        try:
            self._context.set_trailing_metadata(echoed(self._metadata, TRAILING_PREFIX))
            initial = echoed(self._metadata, INITIAL_PREFIX)
            if initial:
                await self._context.send_initial_metadata(initial)
            yield self
            # On a cancelled call the request stream may end first, as if half-closed.
            if self._counter.counts_for(self._metadata):
                await asyncio.sleep(CANCELLATION_LAG_SECONDS)
        except (asyncio.CancelledError, GeneratorExit):
            self._counter.add(self._metadata, "cancelled")
            raise
        except BaseException:
            # `abort` raises, and so does reading or writing on a call that is over.
            event = "cancelled" if self._context.cancelled() else "finished"
            self._counter.add(self._metadata, event)
            raise
        else:
            self._counter.add(self._metadata, "finished")

    async def wait_and_fail(self, request):
        """Does the second half of a request: the wait, then the failure."""
        if request.delay_milliseconds:
            await asyncio.sleep(request.delay_milliseconds / 1000)
        if request.HasField("failure"):
            code, message, trailing = failure_status(request.failure)
            await self._context.abort(
                code, message, echoed(self._metadata, TRAILING_PREFIX) + trailing
            )


class PeerService(peer_pb2_grpc.PeerServiceServicer):
    """The test service."""

    def __init__(self):
        self._counter = EndCounter()

    async def Echo(self, request, context):
        async with Call(context, self._counter).counted() as call:
            call.answers.read(request)
            await call.wait_and_fail(request)
            return call.answers.answer(request)

    async def Expand(self, request, context):
        async with Call(context, self._counter).counted() as call:
            call.answers.read(request)
            for _ in range(request.response_count):
                await context.write(call.answers.answer(request))
            await call.wait_and_fail(request)

    async def Collect(self, requests, context):
        async with Call(context, self._counter).counted() as call:
            last = peer_pb2.EchoRequest()
            async for last in requests:
                call.answers.read(last)
                await call.wait_and_fail(last)
                if last.finish:
                    break
            return call.answers.answer(last)

    async def Chat(self, requests, context):
        async with Call(context, self._counter).counted() as call:
            held = []
            async for request in requests:
                call.answers.read(request)
                if request.after_half_close:
                    held.append(request)
                    continue
                for _ in range(request.response_count):
                    await context.write(call.answers.answer(request))
                await call.wait_and_fail(request)
                if request.finish:
                    break
            for request in held:
                for _ in range(request.response_count):
                    await context.write(call.answers.answer(request))
                await call.wait_and_fail(request)

    async def DescribeCall(self, request, context):
        return describe_call(context)

    async def CountEnds(self, request, context):
        return self._counter.counts(request.key)


async def serve(unix):
    server = grpc.aio.server()
    peer_pb2_grpc.add_PeerServiceServicer_to_server(PeerService(), server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.add_insecure_port(f"unix:{unix}")
    await server.start()
    announce(port)
    await server.wait_for_termination()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--unix", required=True, help="the Unix socket to listen on as well")
    asyncio.run(serve(parser.parse_args().unix))


if __name__ == "__main__":
    main()
