"""Which part of a page is the announcement, for pages whose own marks do not tell."""

from collections.abc import Sequence
from dataclasses import replace

from bs4 import BeautifulSoup
from bs4.element import Tag

from newsroom.desk.importing.blocks import MAIN, AnyBlock, Photo, Table, is_text, text_of
from newsroom.desk.importing.runs import plain
from newsroom.desk.importing.sources.marks import MENU, RELATED

OUTSIDE = "ngoài phần bài viết"
_FEW = 12


def marked_outside(soup: BeautifulSoup, blocks: Sequence[AnyBlock]) -> tuple[AnyBlock, ...]:
    """Return the blocks, those of menus and of lists of links marked as not belonging."""
    marked = list(blocks)
    for start, end in _runs_of_links(marked):
        reason = MENU if start < len(marked) // 3 else RELATED
        for at in range(start, end):
            if marked[at].zone == MAIN:
                marked[at] = replace(marked[at], zone=reason)
    return tuple(marked)


def article_of(soup: BeautifulSoup) -> Tag | None:
    """Return the one element that a page marks as its article, or None."""
    for found in (soup.find_all("article"), soup.find_all("main")):
        if len(found) == 1 and len(found[0].get_text(" ").split()) >= _FEW:
            return found[0]
    return None


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
