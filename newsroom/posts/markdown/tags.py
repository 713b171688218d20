"""Finds every raw HTML tag of a body."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_MARKS = {"b", "del", "em", "i", "ins", "mark", "s", "small", "strong", "u"}
INLINE_TAGS = frozenset(_MARKS | {"a", "abbr", "br", "code", "kbd", "q", "sub", "sup"})
"""The tags staff may type themselves."""

# A value may run over a line end, never over a blank line: a forgotten quotation mark must not
# swallow the next paragraph.
_VALUE = r"""(?:"(?:[^"\n]|\n(?!\s*\n))*+"|'(?:[^'\n]|\n(?!\s*\n))*+'|[^\s"'=<>`]++)"""
_NAME = r"[A-Za-z_:@][A-Za-z0-9_:.@-]*+"
_ATTRIBUTE = re.compile(rf"[\s/]+({_NAME})(?:\s*=\s*({_VALUE}))?")
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:_-]*+)(?!//)"
    rf"(?P<attributes>(?:[\s/]++{_NAME}(?:\s*+=\s*+{_VALUE})?+)*+)[\s/]*+>"
    r"|(?P<comment><!--)|<(?P<declaration>![A-Za-z\[][A-Za-z]*|\?[A-Za-z]*)[^<>]*+>"
)
_REST_OF_LINK = re.compile(r"[ \t]*[\"'()]")
_UNSHOWN = frozenset({"script", "style"})


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute as written, its value unescaped; `start` is its offset in the text."""

    name: str
    value: str
    start: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with its offsets; comments are named `!--`.

    A script or a style sheet is one tag from `<script>` to `</script>`: what stands between
    is no text for readers.
    """

    name: str
    closing: bool
    attributes: tuple[Attribute, ...]
    start: int
    end: int


def find_tags(text: str) -> Iterator[Tag]:
    """Yield the tags of the text in order; `<` that begins no tag is text."""
    ends: dict[str, list[int]] = {}
    at = 0
    while match := _TAG.search(text, at):
        name = (match["name"] or match["declaration"] or "!--").lower()
        end = match.end()
        if match["comment"] or (name in _UNSHOWN and not match["close"]):
            end = _end_of_unshown(text, name, end, ends)
        if end < 0 or _is_address(text, match.start(), end):
            at = match.end()
            continue
        yield Tag(name, bool(match["close"]), _attributes(match), match.start(), end)
        at = end


def _is_address(text: str, start: int, end: int) -> bool:
    """Whether this is the address in `[text](<a file.pdf>)`."""
    return text[max(0, start - 2) : start] == "](" and bool(_REST_OF_LINK.match(text, end))


def _end_of_unshown(text: str, name: str, begun: int, ends: dict[str, list[int]]) -> int:
    """Where a comment, script or style ends; if never, -1 or just behind its opening tag.

    `ends` keeps the closing offsets of each kind, so that a text of nothing but openings is
    searched only once.
    """
    if name not in ends:
        closing = "-->" if name == "!--" else rf"</{name}\s*+>"
        ends[name] = [match.end() for match in re.finditer(closing, text, re.IGNORECASE)]
    following = bisect_left(ends[name], begun)
    if following < len(ends[name]):
        return ends[name][following]
    return -1 if name == "!--" else begun


def _attributes(match: re.Match[str]) -> tuple[Attribute, ...]:
    written = match["attributes"]
    if not written:
        return ()
    start = match.start("attributes")
    found = []
    for part in _ATTRIBUTE.finditer(written):
        value = part[2] or ""
        if value[:1] in ('"', "'"):
            value = value[1:-1]
        found.append(Attribute(part[1].lower(), unescape(value), start + part.start(1)))
    return tuple(found)
