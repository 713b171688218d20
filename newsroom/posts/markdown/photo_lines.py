"""Reads the lines of a body, telling those that hold nothing but photos."""

from collections.abc import Sequence
from typing import NamedTuple

from newsroom.posts.markdown.image_lines import TypedImage, read_image_line
from newsroom.posts.markdown.list_lines import is_item
from newsroom.posts.markdown.outline import begins_division
from newsroom.text.patterns import Pattern

_NOTE = Pattern(r" {0,3}(?:\[\^[^\]]*\]:|: )")


class Line(NamedTuple):
    """A line of the text, its offset, its images if it holds nothing else."""

    text: str
    start: int
    images: tuple[TypedImage, ...]

    @property
    def end(self) -> int:
        """The offset of the line end."""
        return self.start + len(self.text)


def read_lines(text: str, codes: Sequence[str]) -> tuple[Line, ...]:
    """The lines of the text; indented images inside a list or a note belong to it."""
    lines = []
    start = 0
    inside = blank = False
    for line in text.split("\n"):
        images: tuple[TypedImage, ...] = ()
        written = bool(line) and not line.isspace()
        if written:
            indented = line[:2].isspace() or line[0] == "\t"
            if is_item(line) or _NOTE.match(line):
                inside = True
            elif begins_division(line):
                inside = False
            elif not indented:
                # Right under an item the line belongs to it, unless it is an image of its own.
                inside = inside and not blank and not line.startswith("![")
            if "![" in line and not (inside and indented):
                images = read_image_line(line, codes)
        blank = not written
        lines.append(Line(line, start, images))
        start += len(line) + 1
    return tuple(lines)


def next_written(lines: Sequence[Line], at: int) -> int:
    """The index of the first line from `at` on that is not blank, or behind the last."""
    while at < len(lines) and not lines[at].text.strip():
        at += 1
    return at


def last_written(lines: Sequence[Line], at: int) -> int:
    """The index of the last line before `at` that is not blank, or -1."""
    at -= 1
    while at >= 0 and not lines[at].text.strip():
        at -= 1
    return at
