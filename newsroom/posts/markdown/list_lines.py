"""Reads the lines of a list as staff type it: which level an item is on, what belongs to it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsroom.posts.markdown.outline import begins_division
from newsroom.text.patterns import Pattern

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters of official lists, in order; f, j, w and z are not among them."""
_DEEPEST = 6
ITEM = Pattern(
    r"(?P<indent>\s*)(?:"
    r"(?P<bullet>[-–—+*·•▪◦●○‣■])\s+"
    r"|(?P<glued>[•▪◦●○‣■])"
    r"|(?P<number>\d{1,3})(?P<stop>[.)])\s+"
    r"|\((?P<bracketed>\d{1,2})\)\s+"
    rf"|(?P<letter>[{LETTERS}])\)\s+"
    r")(?=\S)"
)
"""Matches the beginning of an item, up to its words."""


class Item(NamedTuple):
    """An item on its level, counted from 0; `kind` is "" where a paragraph continues an item.

    Items of one level and kind that follow each other are one list. `number` is None for
    bullets; for letters it is the place in LETTERS, from 1.
    """

    depth: int
    kind: str
    number: int | None
    text: str


class _Level(NamedTuple):
    indent: int
    kind: str
    number: int | None


def is_item(line: str) -> bool:
    """Whether the line begins an item. "2023. Năm nay" does not: years have four digits."""
    return bool(ITEM.match(line))


def continues_list(line: str) -> bool:
    """Whether a line behind a blank line still belongs to the list above."""
    return is_item(line) or (line.startswith("  ") and not begins_division(line))


def read_items(lines: Sequence[str]) -> tuple[Item, ...]:
    """The items of the lines, of which the first begins an item; tabs are blanks already.

    Deeper is what is indented by two blanks or more, also what has a finer mark at the same
    indentation: "-" under "1.", "+" under "-", as officials type it.
    """
    items: list[Item] = []
    levels: tuple[_Level, ...] = ()
    blank = False
    for line in lines:
        match = ITEM.match(line)
        if match:
            new = _typed_level(match)
            levels = _levels_of(levels, new)
            items.append(Item(len(levels) - 1, new.kind, new.number, line[match.end() :]))
        elif line.strip() and blank:
            levels = _levels_around(levels, len(line) - len(line.lstrip()))
            items.append(Item(len(levels) - 1, "", None, line.lstrip()))
        elif line.strip():
            last = items[-1]
            items[-1] = Item(last.depth, last.kind, last.number, f"{last.text}\n{line.lstrip()}")
        blank = not line.strip()
    return tuple(items)


def _typed_level(match: re.Match[str]) -> _Level:
    indent = len(match["indent"])
    if bullet := match["bullet"] or match["glued"]:
        return _Level(indent, "-" if bullet in "-–—" else bullet, None)
    if match["letter"]:
        return _Level(indent, "a)", LETTERS.index(match["letter"]) + 1)
    if match["bracketed"]:
        return _Level(indent, "(1)", int(match["bracketed"]))
    return _Level(indent, "1" + match["stop"], int(match["number"]))


def _rank(level: _Level) -> int:
    """0 for numbers, 1 for letters, 2 for bullets: the finer, the higher."""
    return 2 if level.number is None else int(level.kind == "a)")


def _levels_of(levels: tuple[_Level, ...], new: _Level) -> tuple[_Level, ...]:
    """The levels from the outermost to the one the new item stands on."""
    if levels and levels[-1][:2] == new[:2]:
        return (*levels[:-1], new)
    while levels and levels[-1].indent >= new.indent + 2:
        levels = levels[:-1]
    if levels and new.indent >= levels[-1].indent + 2 and not _counts_on(levels[-1], new):
        return (*levels, new)[:_DEEPEST]
    for depth in range(len(levels) - 1, -1, -1):
        if levels[depth].indent < new.indent - 1 and depth < len(levels) - 1:
            break
        if levels[depth].kind == new.kind:
            return (*levels[:depth], _Level(levels[depth].indent, new.kind, new.number))
    while levels and levels[-1].indent >= new.indent - 1 and _rank(levels[-1]) > _rank(new):
        levels = levels[:-1]
    return (*levels, new)[:_DEEPEST]


def _counts_on(level: _Level, new: _Level) -> bool:
    """Whether "2." follows "1.": then its indentation is a slip."""
    same = level.kind == new.kind and level.number is not None
    return same and new.number == (level.number or 0) + 1


def _levels_around(levels: tuple[_Level, ...], indent: int) -> tuple[_Level, ...]:
    """The levels of the item to which a paragraph of this indentation belongs."""
    while len(levels) > 1 and levels[-1].indent + 2 > indent:
        levels = levels[:-1]
    return levels
