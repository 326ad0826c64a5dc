"""The table of figures."""

import dataclasses
import datetime
import platform
import typing

BEGIN, END = "<!-- figures:begin -->\n", "<!-- figures:end -->\n"
HEAD = ("fault", "policy", "grpc-go", "ours", "bar", "result")


@dataclasses.dataclass(frozen=True)
class Line:
    """A line of the table."""

    title: str
    policy: str
    theirs: str
    ours: str
    bar: str
    result: str
    passed: typing.Optional[bool] = None

    def cells(self):
        return self.title, self.policy, self.theirs, self.ours, self.bar, self.result


def plain(lines):
    """The table for a terminal."""
    rows = [HEAD, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join(
        "    " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows
    )


def record(file, lines):
    """Puts the table into a document, between its marks."""
    before, _, rest = file.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    rows = [HEAD, ("---",) * len(HEAD), *(line.cells() for line in lines)]
    body = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    machine = f"Measured on {datetime.date.today()}, {platform.system()} {platform.machine()}.\n\n"
    file.write_text(f"{before}{BEGIN}{machine}{body}{END}{after}")
