"""Which part of a page is the announcement, for pages whose own marks do not tell."""

from collections.abc import Sequence
from dataclasses import replace

from bs4 import BeautifulSoup
from bs4.element import Tag

from newsroom.desk.importing.blocks import MAIN, AnyBlock, Photo, Table, is_text, text_of
from newsroom.desk.importing.runs import plain
from newsroom.desk.importing.sources.marks import MENU, OUTSIDE_MARK, RELATED, marks_of
from newsroom.desk.importing.sources.tags import NO_STRINGS, NO_WORDS

_SHARE = 0.6
_LIGHT = NO_WORDS | {"a", "nav", "footer", "aside", "header", "button", "select", "title"}


def without_menus(blocks: Sequence[AnyBlock]) -> tuple[AnyBlock, ...]:
    """Return the blocks, those of menus and of lists of links marked as not belonging."""
    marked = list(blocks)
    for start, end in _runs_of_links(marked):
        reason = MENU if start < len(marked) // 3 else RELATED
        for at in range(start, end):
            if marked[at].zone == MAIN:
                marked[at] = replace(marked[at], zone=reason)
    return tuple(marked)


def mark_outside(soup: BeautifulSoup) -> None:
    """Mark what stands outside the smallest element with the title and most of the page's text."""
    title = soup.find(_is_title)
    whole = _weight(soup)
    if title is None or not whole:
        return
    main = title
    while main is not None and _weight(main) < _SHARE * whole:
        main = main.parent
    while main is not None and main.parent is not None:
        for other in main.parent.find_all(True, recursive=False):
            if other is not main:
                other[OUTSIDE_MARK] = ""
        main = main.parent


def _is_title(tag: Tag) -> bool:
    return marks_of(tag)[1] == "title"


def _weight(root: Tag) -> int:
    """Return how many letters stand in an element outside links and what is no part of a text."""
    return sum(
        len(text.strip())
        for text in root.find_all(string=True)
        if not isinstance(text, NO_STRINGS) and not any(one.name in _LIGHT for one in text.parents)
    )


def _runs_of_links(blocks: Sequence[AnyBlock]) -> list[tuple[int, int]]:
    """Return where at least four short blocks in a row are nothing but links."""
    runs, start = [], None
    for at in range(len(blocks) + 1):
        link = at < len(blocks) and _is_link(blocks[at])
        if link and start is None:
            start = at
        elif not link and start is not None:
            if sum(_is_link(one) for one in blocks[start:at]) >= 4:
                runs.append((start, at))
            start = None
    return runs


def _is_link(block: AnyBlock) -> bool:
    if isinstance(block, (Photo, Table)) or not is_text(block):
        return False
    linked = sum(len(run.text.strip()) for run in block.inline if run.href)
    said = len(plain(block.inline).replace(" ", "").replace("|", ""))
    return len(text_of(block)) < 300 and linked >= 0.8 * said > 0
