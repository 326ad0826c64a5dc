"""The rows of the result, as text."""

import dataclasses
import operator

from scenarios import ALLOCATIONS, BARS, BASELINE, FLOOR, Bar

# How wide the name of a row is.
LABEL = 32

COLUMNS = (
    ("CPU us per call", 18),
    ("calls per second", 18),
    ("p50 us", 12),
    ("p99 us", 18),
    ("allocations", 13),
    ("system calls", 14),
    ("segments", 10),
)


def header(scenario):
    """The names of the columns."""
    if scenario.is_memory:
        return "".ljust(LABEL) + "bytes".rjust(18)
    return "".ljust(LABEL) + "".join(name.rjust(width) for name, width in COLUMNS)


def row(figures, base):
    """The figures of a row."""
    return "".join(text.rjust(width) for text, (_, width) in zip(cells(figures, base), COLUMNS))


def cells(figures, base):
    """The figures of a row, one by one."""
    if "bytes" in figures:
        return [with_ratio(figures, base, "bytes", "{:,.0f}")]
    # Of a scenario with small calls beside the others, it is those that must not be held up.
    beside = "beside_" if "beside_p99" in figures else ""
    return [
        with_ratio(figures, base, "cpu", "{:,.2f}"),
        with_ratio(figures, base, "rate", "{:,.0f}"),
        with_ratio(figures, None, f"{beside}p50", "{:,.0f}"),
        with_ratio(figures, base, f"{beside}p99", "{:,.0f}"),
        amount(figures.get("allocations")),
        amount(figures.get("syscalls")),
        amount(figures.get("segments")),
    ]


def with_ratio(figures, base, key, form):
    """A figure, and what it is as a share of the baseline's."""
    if key not in figures:
        return ""
    text = form.format(figures[key])
    if base and base.get(key):
        text += f" {figures[key] / base[key]:.2f}x"
    return text


def amount(number):
    if number is None:
        return ""
    return f"{number:.1f}" if number >= 1 else f"{number:.3f}"


@dataclasses.dataclass(frozen=True)
class Verdict:
    """Whether a row reaches what it has to."""

    text: str
    is_met: bool
    # Whether the floor reaches it in the same run; None where it has no such figure.
    floor_meets: bool | None = None


def verdicts(scenario, name, figures):
    """What a row of ours has to reach, and whether it does. `figures` are those of all rows."""
    row, base, floor = (measured(figures, which) for which in (name, BASELINE, FLOOR))
    if not name.startswith("ours-") or not row or not base:
        return []
    bar = BARS.get((scenario.name, name), Bar())
    found = []

    def judge(label, key, limit, is_met):
        if limit is None or key not in row or key not in base:
            return
        ratio = row[key] / base[key]
        relation = "at most" if is_met is operator.le else "at least"
        text = f"{label} {ratio:.2f}x, {relation} {limit:.2f}x"
        floor_meets = None
        if floor and key in floor:
            floor_ratio = floor[key] / base[key]
            floor_meets = is_met(floor_ratio, limit)
            text += f"; bare h2 {floor_ratio:.2f}x"
        found.append(Verdict(text, is_met(ratio, limit), floor_meets))

    judge("memory", "bytes", bar.cost, operator.le)
    judge("CPU", "cpu", bar.cost, operator.le)
    judge("calls per second", "rate", bar.rate, operator.ge)
    if "beside_p99" in row:
        judge("p99 of the small calls", "beside_p99", 1.0, operator.le)
    else:
        judge("p99", "p99", 1.0, operator.le)
    allocations = row.get("allocations")
    if scenario.mode == "Small" and allocations is not None and not scenario.tls:
        text = f"{allocations:.1f} allocations, at most {ALLOCATIONS}"
        found.append(Verdict(text, allocations <= ALLOCATIONS))
    return found


def contests(results):
    """Against each other framework: in how many scenarios ours takes less CPU and does more calls."""
    lines = []
    for other in ("connectrpc", "volo", "cpp", "go", "java"):
        ours = "ours-buffa" if other == "connectrpc" else "ours-prost"
        won, lost = 0, []
        for scenario, figures in results:
            mine = measured(figures, ours) or measured(figures, "ours-prost")
            theirs = measured(figures, other)
            if not mine or not theirs:
                continue
            keys = [("bytes", True)] if "bytes" in mine else [("cpu", True), ("rate", False)]
            if all((mine[key] <= theirs[key]) == less for key, less in keys):
                won += 1
            else:
                lost.append(scenario.name)
        if won or lost:
            text = f"{ours} against {other}: wins {won} of {won + len(lost)}"
            lines.append(text + (f", not {', '.join(lost)}" if lost else ""))
    return lines


def summary(results):
    """Who is better, as a whole."""
    judged = [
        verdict
        for scenario, figures in results
        for name in figures
        for verdict in verdicts(scenario, name, figures)
    ]
    missed = [verdict for verdict in judged if not verdict.is_met]
    beyond = sum(verdict.floor_meets is False for verdict in missed)
    lines = contests(results)
    if judged:
        met = len(judged) - len(missed)
        lines.append(f"bars: {met} of {len(judged)} are met; of the {len(missed)} others bare h2 misses {beyond} as well")
    return lines


def measured(figures, name):
    """The figures of a row, if it could be measured."""
    row = figures.get(name)
    return row if isinstance(row, dict) else None
