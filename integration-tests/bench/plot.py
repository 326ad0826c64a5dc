"""Draws a run as SVG: a line for each scenario, a dot for each implementation, as ratios to tonic."""

import html
import math

# Readable side by side, also for those who see fewer colours; ours are filled squares.
STYLES = {
    "ours-prost": "#d62728",
    "ours-protobuf": "#ff9896",
    "ours-buffa": "#8c2d04",
    "tonic": "#222222",
    "connectrpc": "#1f77b4",
    "volo": "#17a398",
    "cpp": "#9467bd",
    "go": "#7f7f7f",
    "java": "#bc8f00",
    "floor": "#bbbbbb",
}

LEFT, WIDTH, GAP, ROW, TOP, BOTTOM = 210, 420, 40, 22, 86, 40
SMALLEST, LARGEST = 1 / 16, 16


def draw(data):
    """The picture of the results as they are in results.json."""
    scenarios = data["scenarios"]
    height = TOP + ROW * len(scenarios) + BOTTOM
    width = LEFT + 2 * WIDTH + GAP + 20
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        *legend({name for scenario in scenarios.values() for name in scenario["rows"]}),
    ]
    panels = (
        (LEFT, "CPU per call (memory: bytes), less is better", ("cpu", "bytes")),
        (LEFT + WIDTH + GAP, "calls or messages per second, more is better", ("rate",)),
    )
    for left, title, _ in panels:
        parts += axis(left, title, height)
    for number, (name, scenario) in enumerate(scenarios.items()):
        y = TOP + ROW * number + ROW / 2
        parts.append(f'<text x="{LEFT - 12}" y="{y + 4}" text-anchor="end">{html.escape(name)}</text>')
        for left, _, keys in panels:
            parts.append(line(left, y, left + WIDTH, y, "#eeeeee"))
            parts += dots(left, y, scenario["rows"], keys)
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def legend(names):
    """The implementations and their marks."""
    x = LEFT
    for name, color in STYLES.items():
        if name in names:
            yield mark(x, 20, name, color, name)
            yield f'<text x="{x + 9}" y="24">{name}</text>'
            x += 24 + 7 * len(name)


def axis(left, title, height):
    """The ratios, on a logarithmic scale."""
    yield f'<text x="{left}" y="50" font-weight="bold">{title}</text>'
    ratio = SMALLEST
    while ratio <= LARGEST:
        x = position(left, ratio)
        color = "#555555" if ratio == 1 else "#dddddd"
        yield line(x, TOP - 6, x, height - BOTTOM, color)
        label = f"{ratio:g}x" if ratio >= 1 else f"1/{1 / ratio:g}"
        yield f'<text x="{x}" y="{TOP - 12}" text-anchor="middle" fill="#555555">{label}</text>'
        ratio *= 2
    yield (
        f'<text x="{left}" y="{height - 16}" fill="#555555">ratio to tonic in the same run; '
        "what lies outside is drawn at the edge</text>"
    )


def dots(left, y, rows, keys):
    """The marks of a scenario, ours last and so on top."""
    base = rows.get("tonic", {})
    for name in sorted(rows, key=lambda name: name.startswith("ours-")):
        for key in keys:
            if key in rows[name] and base.get(key):
                ratio = rows[name][key] / base[key]
                yield mark(position(left, ratio), y, name, STYLES[name], f"{name} {ratio:.2f}x")


def mark(x, y, name, color, title):
    """A square for ours, a circle for the others."""
    title = f"<title>{html.escape(title)}</title>"
    if name.startswith("ours-"):
        return f'<rect x="{x - 4.5:.1f}" y="{y - 4.5}" width="9" height="9" fill="{color}">{title}</rect>'
    return f'<circle cx="{x:.1f}" cy="{y}" r="4.5" fill="{color}" fill-opacity="0.85">{title}</circle>'


def position(left, ratio):
    """Where a ratio lies on the axis that begins at `left`."""
    ratio = min(max(ratio, SMALLEST), LARGEST)
    return left + WIDTH * math.log(ratio / SMALLEST) / math.log(LARGEST / SMALLEST)


def line(x1, y1, x2, y2, color):
    return f'<line x1="{x1:.1f}" y1="{y1}" x2="{x2:.1f}" y2="{y2}" stroke="{color}"/>'
