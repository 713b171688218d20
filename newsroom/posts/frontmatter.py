"""A post's file split into header and body.

Two header forms are read: YAML between lines of ``---`` (what editors write), and Pelican's own
``Key: value`` lines up to the first blank line.
"""

import re
from typing import NamedTuple

from newsroom.posts.nodes import Mapping, Scalar
from newsroom.posts.wrong import Wrong
from newsroom.posts.yaml_reader import read_yaml
from newsroom.posts.yaml_slips import glued, indent_slip

_FENCE = re.compile(r"---\s*")
_CLOSING = re.compile(r"(?:---|\.\.\.)\s*")
_KEY_LINE = re.compile(r"(?P<key>[^\W\d_][\w /.-]{0,39}?)[ ]*:(?:[ \t]+(?P<value>.*)|[ \t]*)")
_CONTINUED = re.compile(r" {4,}(?P<value>\S.*)")
_FIRST_GLUED = re.compile(r"[A-Za-z_]+:(?!//)[^\s:].*")


class Split(NamedTuple):
    """``header`` as written, the ``body`` text, the ``body_line`` (from 1) on which it begins.

    ``wrong`` tells why the header cannot be read, which is then empty.
    """

    header: Mapping
    body: str
    body_line: int
    wrong: Wrong | None = None


def split(text: str) -> Split:
    """Split a decoded file ("\\n" line ends).

    Raises :class:`Wrong` when there is no header, or when its closing line is missing.
    """
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), None)
    if start is None:
        raise Wrong("ND016", (1, 1))
    if _FENCE.fullmatch(lines[start]):
        return _fenced(lines, start)
    if _KEY_LINE.fullmatch(lines[start].rstrip()):
        try:
            return _unfenced(lines, start)
        except Wrong as wrong:
            blank = (at for at in range(start, len(lines)) if not lines[at].strip())
            end = next(blank, len(lines))
            return Split(Mapping((), start + 1, 1), "\n".join(lines[end:]), end + 1, wrong)
    if _FIRST_GLUED.fullmatch(lines[start]):
        raise _no_key(lines[start], start + 1)
    raise Wrong("ND008", (start + 1, 1))


def _fenced(lines: list[str], start: int) -> Split:
    for end in range(start + 1, len(lines)):
        if _CLOSING.fullmatch(lines[end]):
            body = "\n".join(lines[end + 1 :])
            try:
                header = read_yaml("\n".join(lines[start + 1 : end]), start + 2)
            except Wrong as wrong:
                return Split(Mapping((), start + 2, 1), body, end + 2, wrong)
            return Split(header, body, end + 2)
    raise Wrong("ND009", (start + 1, 1))


def _unfenced(lines: list[str], start: int) -> Split:
    """Read ``Key: value`` lines; a line indented by four blanks goes on with the value above it."""
    entries: list[tuple[Scalar, Scalar]] = []
    number = start
    while number < len(lines) and lines[number].strip():
        line = lines[number].rstrip()
        indent = indent_slip([line], number)
        if indent is not None:
            raise indent
        match = _KEY_LINE.fullmatch(line)
        more = _CONTINUED.fullmatch(line)
        if more and entries:
            key, value = entries[-1]
            joined = f"{value.value} {more['value']}".strip()
            told = (*value.more, (number + 1, line))
            entries[-1] = (key, Scalar(joined, value.line, value.column, told))
        elif match:
            entries.append(_entry(match, number + 1))
        else:
            raise _no_key(line, number + 1)
        number += 1
    return Split(Mapping(tuple(entries), start + 1, 1), "\n".join(lines[number:]), number + 1)


def _entry(match: re.Match[str], line: int) -> tuple[Scalar, Scalar]:
    value = (match["value"] or "").strip()
    column = match.start("value") + 1 if match["value"] else match.end() + 1
    return Scalar(match["key"], line, 1), Scalar(value, line, column)


def _no_key(line: str, number: int) -> Wrong:
    """Return what is wrong with a line that begins no value."""
    indented = _KEY_LINE.fullmatch(line.lstrip())
    if indented and line[0].isspace():
        return Wrong("ND131", (number, 1), typed=line.strip()[:60])
    wrong = glued(line) or Wrong("ND019", line=line[:60])
    wrong.place = (number, 1)
    return wrong
