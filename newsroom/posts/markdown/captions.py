"""Reads the words around photos: their markup taken off, "Hình 1:" told from the caption."""

import re
from collections.abc import Sequence
from html import unescape

from newsroom.posts.markdown.masks import ANY, CODE
from newsroom.text.patterns import Pattern

_LABEL = Pattern(
    r"\s*(?:hình\s+ảnh|hình|ảnh)\s*(?:số\s*)?(\d{1,3})\s*(?:[:.\-–—]+(?=\D|$)|$)\s*", re.IGNORECASE
)
_ANNOUNCES_PHOTOS = Pattern(r"\b(?:hình|ảnh)\b", re.IGNORECASE)
_LINK = Pattern(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_STARS = Pattern(r"(\*{1,3})(?=[^\s*])([^*\n]+)(?<=\S)\1")
_UNDERSCORES = Pattern(r"(?<!\w)(_{1,3})(?=[^\s_])([^\n]+?)(?<=\S)\1(?!\w)")
_ESCAPED = Pattern(r"\\([!-/:-@\[-`{-~])")
_LONGEST_LINE = 2_000


def plain(text: str, codes: Sequence[str]) -> str:
    """The text without inline markup, on one line; code spans give their content."""
    if len(text) <= _LONGEST_LINE:
        text = _LINK.sub(r"\1", text)
        text = _UNDERSCORES.sub(r"\2", _STARS.sub(r"\2", text))
    text = ANY.sub(lambda found: codes[int(found[1])] if found[0][0] == CODE else "", text)
    return " ".join(unescape(_ESCAPED.sub(r"\1", text)).split(" ")).strip()


def split_label(caption: str) -> tuple[int | None, str | None]:
    """The number typed in "Hình 1: …" if there is one, the caption without it."""
    label = _LABEL.match(caption)
    if not label:
        return None, caption or None
    return int(label[1]), caption[label.end() :].strip() or None


def begins_with_label(line: str, codes: Sequence[str]) -> bool:
    """Whether the line is a caption in the seed's form, "Hình 1: …"."""
    return len(line) <= _LONGEST_LINE and bool(_LABEL.match(plain(line, codes)))


def announces_photos(heading: str) -> bool:
    """Whether the line speaks of pictures."""
    return bool(_ANNOUNCES_PHOTOS.search(heading))
