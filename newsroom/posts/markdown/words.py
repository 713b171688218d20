"""Reads the plain words of cleaned HTML."""

import re
from collections.abc import Iterable
from html import unescape

from newsroom.posts.markdown.rendered import Prose

_NOTE_MARK = re.compile(r"<sup id=.*?</sup>|<a [^<>]*footnote-backref.*?</a>", re.DOTALL)
_WITHIN_LINE = re.compile(
    r"</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|strong|sub|sup|u)(?: [^<>]*)?>"
)
_BLOCK = re.compile(r"<[^<>]*>")


def words_of(html: str) -> str:
    """The text on one line, a blank where a block or a line ends, without footnote marks."""
    text = _BLOCK.sub(" ", _WITHIN_LINE.sub("", _NOTE_MARK.sub("", html)))
    return " ".join(unescape(text).split())


def words_of_parts(parts: Iterable[object]) -> str:
    """The text of a body's prose, its galleries left out."""
    return " ".join(words_of(part.html) for part in parts if isinstance(part, Prose))
