"""The rows of the result, as text."""

from scenarios import ALLOCATIONS, BARS, BASELINE

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


def verdicts(scenario, name, figures, base):
    """Pairs of what a row of ours has to reach, and whether it does."""
    if not name.startswith("ours-") or not base:
        return []
    bar = BARS.get((scenario.name, name))
    found = []

    def judge(label, key, limit, most):
        if key not in figures or key not in base:
            return
        ratio = figures[key] / base[key]
        relation = "at most" if most else "at least"
        meets = ratio <= limit if most else ratio >= limit
        found.append((f"{label} {ratio:.2f}x, {relation} {limit:.2f}x", meets))

    if bar and bar.cost is not None:
        judge(*(("memory", "bytes") if "bytes" in figures else ("CPU", "cpu")), bar.cost, True)
    if bar and bar.rate is not None:
        judge("calls per second", "rate", bar.rate, False)
    if "beside_p99" in figures:
        judge("p99 of the small calls", "beside_p99", 1.0, True)
    else:
        judge("p99", "p99", 1.0, True)
    allocations = figures.get("allocations")
    if scenario.mode == "Small" and allocations is not None and not scenario.tls:
        found.append((f"{allocations:.1f} allocations, at most {ALLOCATIONS}", allocations <= ALLOCATIONS))
    return found


def contests(results):
    """Against each other framework: in how many scenarios ours takes less CPU and does more calls."""
    lines = []
    for other in ("connectrpc", "volo", "cpp", "go", "java"):
        ours = "ours-buffa" if other == "connectrpc" else "ours-prost"
        won, lost = 0, []
        for scenario, figures in results:
            mine, theirs = figures.get(ours), figures.get(other)
            if mine is None:
                mine = figures.get("ours-prost")
            if not isinstance(mine, dict) or not isinstance(theirs, dict):
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
        for name, row_figures in figures.items()
        if isinstance(row_figures, dict)
        for verdict in verdicts(scenario, name, row_figures, baseline(figures))
    ]
    lines = contests(results)
    if judged:
        lines.append(f"bars: {sum(meets for _, meets in judged)} of {len(judged)} are met")
    return lines


def baseline(figures):
    """The figures that the others are shares of."""
    base = figures.get(BASELINE)
    return base if isinstance(base, dict) else None
