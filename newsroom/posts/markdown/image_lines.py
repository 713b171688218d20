"""Reads a line that holds nothing but images."""

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from newsroom.posts.markdown.captions import split_label
from newsroom.posts.markdown.masks import ANY, CODE
from newsroom.text.patterns import Pattern

_ALT = r"!\[(?P<alt>(?:\\.|[^\[\]\\]|\[[^\[\]]*\])*+)\]"
_FILE = r"(?:<(?P<angled>[^<>]*)>|(?P<file>(?:\\.|[^\\()<>\"“]|\((?:\\.|[^\\()])*\))*?))"
_CAPTION = (
    r"(?:\s+(?:\"(?P<double>(?:\\.|[^\"\\])*)\"|'(?P<single>(?:\\.|[^'\\])*)'"
    r"|“(?P<curly>[^”]*)”|\((?P<round>(?:\\.|[^()\\]|\([^()]*\))*)\)))?"
)
_IMAGE = Pattern(rf"\s*{_ALT}\(\s*{_FILE}{_CAPTION}\s*\)")
# A caption that itself holds quotation marks, as people type it: all up to the last one.
_LOOSE = Pattern(
    rf"\s*{_ALT}\(\s*{_FILE}\s+(?:\"(?P<double>.*)\"|'(?P<single>.*)'|“(?P<curly>.*)”)\s*\)"
)
_END = Pattern(r"[\s\\]*$")
_ESCAPED = Pattern(r"\\([!-/:-@\[-`{-~])")
_LONGEST = 5_000


class TypedImage(NamedTuple):
    """An image as typed; `start` is its offset in the line."""

    file: str
    alt: str | None
    caption: str | None
    typed_number: int | None
    start: int


def read_image_line(line: str, codes: Sequence[str]) -> tuple[TypedImage, ...]:
    """The images of a line that holds nothing else, or nothing; `codes` are its code spans."""
    if len(line) > _LONGEST or not line.lstrip().startswith("!["):
        return ()
    images = []
    at = 0
    while match := _IMAGE.match(line, at):
        images.append(_typed(match, codes))
        at = match.end()
    if images and _END.match(line, at):
        return tuple(images)
    loose = _LOOSE.match(line)
    if loose and "](" not in loose[0][loose.end("alt") + 2 :] and _END.match(line, loose.end()):
        return (_typed(loose, codes),)
    return ()


def _typed(match: re.Match[str], codes: Sequence[str]) -> TypedImage:
    found = match.groupdict()
    caption = next((found[k] for k in ("double", "single", "curly", "round") if found.get(k)), "")
    number, caption = split_label(_typed_text(caption, codes))
    return TypedImage(
        file=_typed_text(found["angled"] or found["file"] or "", codes),
        alt=_typed_text(found["alt"], codes) or None,
        caption=caption,
        typed_number=number,
        start=match.start("alt") - 2,
    )


def _typed_text(written: str, codes: Sequence[str]) -> str:
    text = ANY.sub(lambda found: codes[int(found[1])] if found[0][0] == CODE else "", written)
    return unescape(_ESCAPED.sub(r"\1", text)).strip()
