"""A plot of the calls that fail, second by second, as SVG."""

_WIDTH, _HEIGHT, _LEFT, _TOP, _GAP = 760, 130, 60, 30, 60
_COLOURS = {"grpc-go": "#c0392b", "ours": "#2471a3"}


def draw(file, panels):
    """Draws a panel for each title; it has the number of failed calls in each second, by the name of the client."""
    parts = []
    for number, (title, series) in enumerate(panels.items()):
        parts += _panel(title, series, _TOP + number * (_HEIGHT + _GAP))
    height = _TOP + len(panels) * (_HEIGHT + _GAP)
    body = "\n".join(parts)
    size = f'viewBox="0 0 {_LEFT + _WIDTH + 20} {height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12">'
    file.write_text(f'{head}\n<rect width="100%" height="100%" fill="white"/>\n{body}\n</svg>\n')


def _panel(title, series, top):
    seconds = max(len(counts) for counts in series.values())
    most = max(1, *(max(counts, default=0) for counts in series.values()))
    bottom = top + _HEIGHT
    yield f'<text x="{_LEFT}" y="{top - 10}" font-weight="bold">{title}</text>'
    yield f'<path d="M{_LEFT} {top}V{bottom}H{_LEFT + _WIDTH}" fill="none" stroke="black"/>'
    yield f'<text x="{_LEFT - 8}" y="{top + 5}" text-anchor="end">{most}</text>'
    yield f'<text x="{_LEFT - 8}" y="{bottom}" text-anchor="end">0</text>'
    yield f'<text x="{_LEFT + _WIDTH}" y="{bottom + 18}" text-anchor="end">{seconds} s after the fault</text>'
    for row, (name, counts) in enumerate(series.items()):
        points = " ".join(
            f"{_LEFT + _WIDTH * second / max(1, seconds - 1):.1f},{bottom - _HEIGHT * count / most:.1f}"
            for second, count in enumerate(counts)
        )
        colour = _COLOURS[name]
        yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'
        text = f"{name}: {sum(counts)} of the calls failed"
        yield f'<text x="{_LEFT + _WIDTH - 4}" y="{top + 30 + 16 * row}" text-anchor="end" fill="{colour}">{text}</text>'
