"""Renders a table all of whose rows have the same cells."""

import re
from collections.abc import Sequence

from newsroom.posts.markdown.fast.inline import inline
from newsroom.posts.markdown.fast.unsure import Unsure

_LINE = re.compile(r"\|(?: *:?-+:? *\|){2,}")


def render_table(lines: Sequence[str]) -> str:
    """The HTML of head, line and rows. Raises :class:`Unsure` if any is not closed by pipes."""
    if len(lines) < 3 or not _LINE.fullmatch(lines[1]):
        raise Unsure
    rows = [_cells(line) for line in lines]
    classes = [_class(cell) for cell in rows[1]]
    if any(len(row) != len(classes) for row in rows):
        raise Unsure
    head = _row(rows[0], "th", classes)
    body = "".join(_row(row, "td", classes) for row in rows[2:])
    return f"<table>\n<thead>\n{head}</thead>\n<tbody>\n{body}</tbody>\n</table>"


def _cells(line: str) -> list[str]:
    line = line.rstrip(" ")
    if len(line) < 2 or line[0] != "|" or line[-1] != "|":
        raise Unsure
    return [cell.strip(" ") for cell in line[1:-1].split("|")]


def _class(cell: str) -> str:
    if not cell.endswith(":"):
        return ""
    return ' class="center"' if cell.startswith(":") else ' class="end"'


def _row(cells: Sequence[str], tag: str, classes: Sequence[str]) -> str:
    written = "".join(
        f"<{tag}{name}>{inline(cell)}</{tag}>\n" for cell, name in zip(cells, classes, strict=True)
    )
    return f"<tr>\n{written}</tr>\n"
