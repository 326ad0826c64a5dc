"""Serves the test service with grpcio's threaded API."""

import argparse
import threading
from concurrent import futures

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

# More than the 100 concurrent calls of the cases: a call in progress occupies a thread.
THREADS = 160


class Call:
    """One call: echoes its metadata, and counts how it ends."""

    def __init__(self, context, counter):
        self._context = context
        self._counter = counter
        self._metadata = context.invocation_metadata()
        self._finished = False
        self._ended = threading.Event()
        self.answers = Answers()

        counter.add(self._metadata, "started")
        if not context.add_callback(self._end):
            self._end()
        context.set_trailing_metadata(echoed(self._metadata, TRAILING_PREFIX))
        initial = echoed(self._metadata, INITIAL_PREFIX)
        if initial:
            context.send_initial_metadata(initial)

    def wait_and_fail(self, request):
        """Does the second half of a request: the wait, then the failure."""
        if request.delay_milliseconds:
            self._ended.wait(request.delay_milliseconds / 1000)
        if request.HasField("failure"):
            code, message, trailing = failure_status(request.failure)
            self.finish()
            self._context.set_trailing_metadata(echoed(self._metadata, TRAILING_PREFIX) + trailing)
            self._context.abort(code, message)

    def finish(self):
        """Marks that the handler returns by itself."""
        # On a cancelled call the request stream may end first, as if half-closed.
        if self._counter.counts_for(self._metadata):
            self._ended.wait(CANCELLATION_LAG_SECONDS)
        self._finished = not self._ended.is_set()

    def _end(self):
        self._ended.set()
        self._counter.add(self._metadata, "finished" if self._finished else "cancelled")


class PeerService(peer_pb2_grpc.PeerServiceServicer):
    """The test service."""

    def __init__(self):
        self._counter = EndCounter()

    def Echo(self, request, context):
        call = Call(context, self._counter)
        call.answers.read(request)
        call.wait_and_fail(request)
        call.finish()
        return call.answers.answer(request)

    def Expand(self, request, context):
        call = Call(context, self._counter)
        call.answers.read(request)
        for _ in range(request.response_count):
            yield call.answers.answer(request)
        call.wait_and_fail(request)
        call.finish()

    def Collect(self, requests, context):
        call = Call(context, self._counter)
        last = peer_pb2.EchoRequest()
        for last in requests:
            call.answers.read(last)
            call.wait_and_fail(last)
            if last.finish:
                break
        call.finish()
        return call.answers.answer(last)

    def Chat(self, requests, context):
        call = Call(context, self._counter)
        held = []
        for request in requests:
            call.answers.read(request)
            if request.after_half_close:
                held.append(request)
                continue
            for _ in range(request.response_count):
                yield call.answers.answer(request)
            call.wait_and_fail(request)
            if request.finish:
                break
        for request in held:
            for _ in range(request.response_count):
                yield call.answers.answer(request)
            call.wait_and_fail(request)
        call.finish()

    def DescribeCall(self, request, context):
        return describe_call(context)

    def CountEnds(self, request, context):
        return self._counter.counts(request.key)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--unix", required=True, help="the Unix socket to listen on as well")
    arguments = parser.parse_args()

    server = grpc.server(futures.ThreadPoolExecutor(max_workers=THREADS))
    peer_pb2_grpc.add_PeerServiceServicer_to_server(PeerService(), server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.add_insecure_port(f"unix:{arguments.unix}")
    server.start()
    announce(port)
    server.wait_for_termination()


if __name__ == "__main__":
    main()
