"""One text mended: everything that is safe to mend, nothing else."""

import re
from dataclasses import dataclass, replace

from newsroom.desk.rules import (
    bullets,
    day_first,
    entities,
    figure_numbers,
    invisible,
    key_names,
    letters,
    misread,
    normal_form,
    tabs,
    trailing_blanks,
)
from newsroom.desk.rules.rule import Edit, Rule, Text, applied, read
from newsroom.posts.header import read_header
from newsroom.posts.markdown.captions import split_label
from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import BodyGallery, Prose
from newsroom.posts.model import POST

# In this order: each finds the text as those before it left it.
RULES: tuple[Rule, ...] = tuple(
    module.RULE
    for module in (
        *(misread, normal_form, invisible, letters, tabs, entities),
        *(key_names, day_first, figure_numbers, bullets, trailing_blanks),
    )
)
_PASSES = 4
_BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"(\r\n|\r|\n)")
# What is wrong with a header may be mended without a change of what it says.
_MENDABLE = {"ND106", "ND135"}
# Of a rule that may not be followed everywhere so many places are tried one by one.
_MOST_TRIED = 80


@dataclass(frozen=True, slots=True)
class Mended:
    """A file's bytes after mending, and how often each rule was followed, by its code."""

    data: bytes
    followed: dict[str, int]


def mended(data: bytes) -> Mended:
    """Return a Markdown file's bytes mended; line ends, BOM and all else stay as they are.

    Raises :class:`UnicodeDecodeError` for bytes that are no UTF-8.
    """
    bom = _BOM if data.startswith(_BOM) else b""
    parts = _LINE_END.split(data.removeprefix(bom).decode("utf-8"))
    plain, followed = mended_text("\n".join(parts[::2]))
    if not followed:
        return Mended(data, {})
    parts[::2] = plain.split("\n")
    return Mended(bom + "".join(parts).encode("utf-8"), followed)


def mended_text(whole: str) -> tuple[str, dict[str, int]]:
    """Return a text with "\\n" line ends mended, and how often each rule was followed."""
    followed: dict[str, int] = {}
    for _ in range(_PASSES):
        before = whole
        for rule in RULES:
            text = read(whole)
            edits = [edit for edit in rule.edits(text) if whole[edit[0] : edit[1]] != edit[2]]
            edits = _harmless(text, edits) if rule.keeps else edits
            if edits:
                followed[rule.code] = followed.get(rule.code, 0) + len(edits)
                whole = applied(whole, edits)
        if whole == before:
            break
    return whole, followed


def _harmless(text: Text, edits: list[Edit]) -> list[Edit]:
    """Return the edits after which a page still looks the same."""
    if not edits:
        return edits
    before = _shown(text)
    if _is_same(before, text, edits):
        return edits
    kept: list[Edit] = []
    for edit in edits[:_MOST_TRIED]:
        if _is_same(before, text, [*kept, edit]):
            kept.append(edit)
    return kept


def _is_same(before: tuple, text: Text, edits: list[Edit]) -> bool:
    """Tell whether header and body say the same after ``edits``; a header may become readable."""
    header, body = _shown(read(applied(text.whole, edits)))
    return body == before[1] and (header == before[0] or before[0] is None)


def _shown(text: Text) -> tuple:
    """Return all that a page shows of a text, without the places where it is written."""
    body = render(text.whole[text.body :])
    parts = tuple(_plain_part(part) for part in body.parts)
    links = tuple((link.href, link.marker) for link in body.links)
    return _told(text), (parts, links)


def _told(text: Text) -> tuple | None:
    """Return a header's values, with what is wrong with it otherwise."""
    if text.header is None:
        return None
    header = read_header(POST, text.header)
    images = [replace(one, caption=_unnumbered(one.caption)) for one in header.values["images"]]
    wrongs = sorted(one.code for one in header.wrongs if one.code not in _MENDABLE)
    return header.values | {"images": images}, wrongs


def _plain_part(part: object) -> object:
    if isinstance(part, BodyGallery):
        return part.heading, tuple((one.file, one.alt, one.caption) for one in part.photos)
    return part.html if isinstance(part, Prose) else type(part)


def _unnumbered(caption: str | None) -> str | None:
    return split_label(caption)[1] if caption else caption
