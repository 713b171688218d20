"""Reads the plain words of cleaned HTML."""

import re
from collections.abc import Iterable
from html import unescape

from newsroom.posts.markdown.rendered import Prose
from newsroom.text.blanks import on_one_line

_NOTE_MARK = re.compile(r"<sup id=.*?</sup>|<a [^<>]*footnote-backref.*?</a>", re.DOTALL)
_WITHIN_LINE = re.compile(
    r"</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|strong|sub|sup|u)(?: [^<>]*)?>"
)
_BLOCKS = re.compile(r"<[^<>]*>(?:\n?<[^<>]*>)*\n?")
# The cells of a row stand on one line.
_CELL = re.compile(r"</?t[dh]\b[^<>]*>\n?")


def words_of(html: str) -> str:
    """The text on one line, a blank where a block or a line ends, without footnote marks."""
    if "footnote-backref" in html or "<sup id=" in html:
        html = _NOTE_MARK.sub("", html)
    text = _BLOCKS.sub(" ", _WITHIN_LINE.sub("", html))
    return on_one_line(unescape(text))


def paragraphs_of_parts(parts: Iterable[object]) -> tuple[str, ...]:
    """The same words as :func:`words_of_parts`, one text for each block, line or table row."""
    found = []
    for part in parts:
        if isinstance(part, Prose):
            html = _WITHIN_LINE.sub("", _NOTE_MARK.sub("", part.html))
            lines = _BLOCKS.split(_CELL.sub(" ", html))
            found += (on_one_line(unescape(line)) for line in lines)
    return tuple(filter(None, found))


def words_of_parts(parts: Iterable[object]) -> str:
    """The text of a body's prose, its galleries left out."""
    return " ".join(words_of(part.html) for part in parts if isinstance(part, Prose))
