"""Splits a body into blocks, each of which becomes HTML by itself."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsroom.posts.markdown.fast.inline import inline
from newsroom.posts.markdown.fast.lines import HEADING, PARAGRAPH, QUOTATION, RULE
from newsroom.posts.markdown.fast.lists import render_list
from newsroom.posts.markdown.fast.tables import render_table
from newsroom.posts.markdown.fast.unsure import Unsure
from newsroom.posts.markdown.list_lines import continues_list, is_item
from newsroom.posts.markdown.masks import GALLERY
from newsroom.posts.markdown.outline import OUTLINE

_INDENT = re.compile(r"(?<=\n)[ \u00a0]+")
_TRAILING = re.compile(r"(?<![ \u00a0])[ \u00a0]++(?=\n)")
_APART = re.compile(r"\n(#[^\n]*|-{3,}|={3,}|_{3,}|\*{3,})(?=\n)")
_ABOVE_TABLE = re.compile(r"(\n[^|\n]+\n)(?=\|)")
_BELOW_TABLE = re.compile(r"\n\|[^\n]*\n[^|\n]")
_ABOVE_DIVISION = re.compile(rf"\n(?={OUTLINE})")
_BLANK_LINES = re.compile(r"\n\s*\n")


class Heading(NamedTuple):
    """A heading with its level as typed, the HTML of its words."""

    level: int
    html: str


def render_blocks(text: str) -> Iterator[str | Heading]:
    """Yield the HTML of each block, of a gallery its mask.

    Raises :class:`Unsure` at the first block that is not understood completely.
    """
    blocks = [block for block in _BLANK_LINES.split(_apart(text)) if block.strip()]
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if PARAGRAPH.fullmatch(block):
            yield f"<p>{inline(block)}</p>"
        elif block[0] in _LONE:
            if block[0] == ">" and at < len(blocks) and blocks[at][0] == ">":
                raise Unsure  # Markdown makes one quotation of both.
            yield _LONE[block[0]](block)
        elif RULE.fullmatch(block.rstrip(" ")):
            yield "<hr>"
        elif _has_items(block):
            end = _end_of_list(blocks, at)
            yield from _list("\n".join(blocks[at - 1 : end]).split("\n"))
            at = end
        else:
            yield _paragraph(block.lstrip(" "))


def _apart(text: str) -> str:
    """The text between line ends, headings and tables apart from what is above and below.

    Divisions of an official text are apart from what is above them.
    """
    text = f"\n\n{text}\n\n"
    if " \n" in text or "\u00a0\n" in text:
        text = _TRAILING.sub(lambda found: "  " if found[0].endswith("  ") else "", text)
    if "\u00a0" in text:
        text = _INDENT.sub(lambda found: " " * len(found[0]), text)
    if "|" in text:
        text = _ABOVE_TABLE.sub(r"\1\n", text)
        if _BELOW_TABLE.search(text):
            raise Unsure
    return _ABOVE_DIVISION.sub("\n\n", _APART.sub(r"\n\n\1\n", text))


def _heading(block: str) -> Heading:
    heading = HEADING.fullmatch(block.rstrip(" "))
    if not heading:
        raise Unsure
    return Heading(len(heading[1]), inline(heading[2]))


def _quotation(block: str) -> str:
    if not QUOTATION.fullmatch(block):
        raise Unsure
    words = block[2:].replace("\n> ", "\n")
    if _ABOVE_DIVISION.search(words):
        raise Unsure
    return f"<blockquote>\n<p>{inline(words)}</p>\n</blockquote>"


def _paragraph(lines: str) -> str:
    if not PARAGRAPH.fullmatch(lines):
        raise Unsure
    return f"<p>{inline(lines)}</p>"


def _has_items(block: str) -> bool:
    return any(is_item(line) for line in block.split("\n"))


def _end_of_list(blocks: Sequence[str], at: int) -> int:
    """The index of the first block from `at` on that does not go on with the list above."""
    while at < len(blocks) and continues_list(blocks[at]):
        if not is_item(blocks[at]):
            raise Unsure
        at += 1
    return at


def _list(lines: Sequence[str]) -> Iterator[str]:
    """The paragraph above the first item, if there is one, then the list."""
    first = next(index for index, line in enumerate(lines) if is_item(line))
    if first:
        yield _paragraph("\n".join(lines[:first]).lstrip(" "))
    yield render_list(lines[first:])


# By the sign it begins with, a block that has nothing to do with those beside it.
_LONE: dict[str, Callable[[str], str | Heading]] = {
    "#": _heading,
    "|": lambda block: render_table(block.split("\n")),
    ">": _quotation,
    GALLERY: lambda mask: mask,
}
