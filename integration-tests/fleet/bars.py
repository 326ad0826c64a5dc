"""What must hold for ours."""

import collections
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


def hedged(milliseconds, percent):
    """Slow answers may not be waited for, and few calls may be made more."""

    def figure(seen):
        latencies = ", ".join(f"p{share} {1e3 * seen.percentile(share):.0f} ms" for share in (99, 99.9))
        return f"{latencies}, {seen.extra_percent:.1f} % more calls"

    def holds(seen, _):
        return 1e3 * seen.percentile(99) <= milliseconds and seen.extra_percent <= percent and not seen.failed

    return Bar(f"p99 ≤ {milliseconds} ms, ≤ {percent} % more calls", figure, holds)


def throttled(tokens):
    """While all calls fail, so many calls may be made more."""
    return Bar(
        f"≤ {tokens} more calls",
        lambda seen: f"{seen.extra} more calls, {_share(seen)}",
        # Without any, nothing was tried.
        lambda seen, _: 0 < seen.extra <= tokens,
    )


def retried(percent):
    """No call may fail, and so many attempts more may be made."""

    def figure(seen):
        return f"{_share(seen)}, {seen.extra_percent:.1f} % more attempts"

    def holds(seen, _):
        return seen.lost == 0 and 0 < seen.extra_percent <= percent

    return Bar(f"0, ≤ {percent} % more attempts", figure, holds)


def spread_reconnects(channels, ratio):
    """All channels must become ready again, and in no tenth of a second many more than in the mean one."""

    def peak(seen):
        tenths = collections.Counter(int(10 * time) for time in seen.ready)
        return max(tenths.values()) * (max(tenths) - min(tenths) + 1) / len(seen.ready)

    def figure(seen):
        if not seen.ready:
            return "0 channels"
        times = f"{seen.ready[0]:.1f} to {seen.ready[-1]:.1f} s"
        return f"{len(seen.ready)} channels from {times}, peak {peak(seen):.1f} × mean"

    def holds(seen, _):
        return len(seen.ready) >= channels and peak(seen) <= ratio

    return Bar(f"{channels:,} channels, peak ≤ {ratio} × mean", figure, holds)


def answered_within(seconds, calls):
    """So many calls that begin together must all be answered."""
    return Bar(
        f"{calls} within {seconds} s",
        lambda seen: f"{seen.span:.1f} s, {_share(seen)}",
        lambda seen, _: len(seen.calls) == calls and seen.lost == 0 and seen.span <= seconds,
    )
