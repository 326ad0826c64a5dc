"""What must hold for ours."""

import dataclasses
import typing


@dataclasses.dataclass(frozen=True)
class Bar:
    """A bar: its text, and how it is measured."""

    text: str
    # Makes the figure of what a client has seen.
    figure: typing.Callable
    # Of what ours has seen, and grpc-go.
    holds: typing.Callable


def _share(seen):
    in_flight = f", {seen.in_flight} in flight" if seen.in_flight else ""
    return f"{len(seen.failed)} of {len(seen.calls)}{in_flight}"


def beyond_in_flight():
    """No call may fail that began after the fault."""
    return Bar("0 beyond those in flight", _share, lambda seen, _: not seen.failed)


def none_lost():
    """No call may fail at all."""
    return Bar("0", _share, lambda seen, _: seen.lost == 0)


def at_most(calls):
    """So many calls may fail."""
    return Bar(f"≤ {calls}", _share, lambda seen, _: seen.lost <= calls)


def no_more_than_theirs(slack=20):
    """About as many calls are in flight with both clients."""
    return Bar(f"≤ grpc-go + {slack}", _share, lambda seen, theirs: seen.lost <= theirs.lost + slack)


def one_per_deadline(seconds):
    """A server that does not answer for so long gets a call when the deadline of the last has passed, and few more."""
    return at_most(round(seconds * 1.25))


def comparison():
    """No bar: the figure is to be compared with."""
    return Bar("none", _share, lambda *_: True)


def back_within(seconds, calls, slack=1):
    """The last call that fails must begin early, and few may fail. The slack is for a machine that is busy."""
    return Bar(
        f"≤ {seconds} s, ≤ {calls}",
        lambda seen: f"{seen.outage:.1f} s, {_share(seen)}",
        lambda seen, _: seen.outage <= seconds + slack and seen.lost <= calls,
    )


def found_within(seconds, server, questions, slack=5):
    """A new server must be used soon, with few questions to the DNS server."""

    def figure(seen):
        first = seen.first_answer(server)
        found = "never" if first is None else f"{first:.1f} s"
        return f"{found}, {seen.questions} question{'' if seen.questions == 1 else 's'}"

    def holds(seen, _):
        first = seen.first_answer(server)
        return first is not None and first <= seconds + slack and seen.questions <= questions

    return Bar(f"≤ {seconds} s, ≤ {questions} questions", figure, holds)
