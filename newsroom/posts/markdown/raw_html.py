"""Keeps the few inline tags staff may type in a body: masks them, takes all others out."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from html import escape

from newsroom.posts.markdown.masks import CLOSE_LINK, OPEN_LINK, TAG, mask
from newsroom.posts.markdown.rendered import Remark
from newsroom.posts.markdown.source import Edit, Source, edited
from newsroom.posts.markdown.tags import INLINE_TAGS, Attribute, Tag, find_tags

_ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}}
_VALUES = {"dir": re.compile(r"ltr|rtl|auto"), "lang": re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*")}
# Word wraps parts of words in these; taking them out must not put a blank into the word.
_WITHIN_WORDS = INLINE_TAGS | {"span", "font", "o:p", "tt", "big", "wbr", "bdi", "bdo", "!--"}
_DEEPEST = 20
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def masked_tags(before: Source) -> tuple[Source, tuple[str, ...], tuple[Remark, ...]]:
    """The text with its allowed tags masked; their clean HTML by index; ND301 and ND302.

    A tag is kept only with its counterpart in the same paragraph, so none can reach further.
    """
    if "<" not in before.text:
        return before, (), ()
    tags = tuple(find_tags(before.text))
    openings = _paired(before.text, tags)
    masks = {index: number for number, index in enumerate(openings)}
    edits: list[Edit] = []
    remarks: list[Remark] = []
    reported: set[str] = set()
    for index, tag in enumerate(tags):
        new = _rule_or_blank(before.text, tag)
        if index in openings:
            new = _mask(tag, masks[index], masks[openings[index]])
            remarks += _dropped_attributes(before, tag)
        elif new.strip() != "---" and not (tag.closing and tag.name in reported):
            remarks.append(before.remark("ND301", tag.start, tag=tag.name))
            reported.add(tag.name)
        edits.append((tag.start, tag.end, new))
    after = edited(before, edits) if edits else before
    return after, tuple(_clean_tag(tags[index]) for index in openings), tuple(remarks)


def _paired(text: str, tags: Sequence[Tag]) -> dict[int, int]:
    """The allowed tags that close properly: index of the tag → index of its opening tag."""
    blank_lines = [match.start() for match in _BLANK_LINE.finditer(text)] if tags else []
    openings: dict[int, int] = {}
    unclosed: list[int] = []
    paragraph = -1
    for index, tag in enumerate(tags):
        if (here := bisect_right(blank_lines, tag.start)) != paragraph:
            unclosed, paragraph = [], here
        if tag.name == "br":
            openings[index] = index
        elif tag.name in INLINE_TAGS and not tag.closing:
            unclosed.append(index)
        elif tag.name in INLINE_TAGS:
            for last in range(len(unclosed) - 1, max(-1, len(unclosed) - _DEEPEST - 1), -1):
                if tags[unclosed[last]].name == tag.name:
                    openings[unclosed[last]] = openings[index] = unclosed[last]
                    del unclosed[last:]
                    break
    return dict(sorted(openings.items()))


def _mask(tag: Tag, number: int, opening: int) -> str:
    if tag.name != "a":
        return mask(TAG, number)
    return mask(CLOSE_LINK if tag.closing else OPEN_LINK, opening)


def _rule_or_blank(text: str, tag: Tag) -> str:
    """What stands where a tag stood: a rule for `<hr>` alone in its line, else at most a blank."""
    line_start = text.rfind("\n", 0, tag.start) + 1
    line_end = text.find("\n", tag.end)
    before = text[line_start : tag.start]
    behind = text[tag.end : line_end if line_end >= 0 else None]
    if tag.name == "hr" and not before.strip() and not behind.strip():
        return "\n\n---\n\n"
    return "" if tag.name in _WITHIN_WORDS or not before.strip() else " "


def _dropped_attributes(before: Source, tag: Tag) -> list[Remark]:
    return [
        before.remark("ND302", attribute.start, tag=tag.name, attribute=attribute.name)
        for attribute in tag.attributes
        if not _may_stay(tag, attribute)
    ]


def _may_stay(tag: Tag, attribute: Attribute) -> bool:
    if attribute.name in _VALUES:
        return bool(_VALUES[attribute.name].fullmatch(attribute.value))
    return not tag.closing and attribute.name in _ATTRIBUTES.get(tag.name, ())


def _clean_tag(tag: Tag) -> str:
    if tag.closing:
        return f"</{tag.name}>"
    kept = {a.name: a.value for a in reversed(tag.attributes) if _may_stay(tag, a)}
    written = "".join(f' {name}="{escape(value)}"' for name, value in kept.items())
    return f"<{tag.name}{written}>"
