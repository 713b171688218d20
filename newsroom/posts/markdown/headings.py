"""Puts the headings of a body under the page's title: their levels, their ids."""

import re
from functools import lru_cache
from html import unescape

from newsroom.posts.markdown.rendered import Remark
from newsroom.posts.markdown.source import Source
from newsroom.text.fold import slug

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TYPED = re.compile(r"^(?:[^\S\n]{0,3}>)*[^\S\n]{0,3}#{1,6}[^\S\n]+[^\s#]", re.MULTILINE)
_NOTE = re.compile(r"<sup id=.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def settle_headings(html: str, typed: Source) -> tuple[str, tuple[Remark, ...]]:
    """The HTML with its highest heading as h2 and an id on each; ND310 for a skipped level."""
    found = list(_HEADING.finditer(html))
    if not found:
        return html, ()
    highest = min(int(heading[1]) for heading in found)
    places = [match.start() for match in _TYPED.finditer(typed.text)]
    pieces: list[str] = []
    remarks: list[Remark] = []
    ids: dict[str, int] = {}
    before, end = 1, 0
    for number, heading in enumerate(found):
        level = min(int(heading[1]) - highest + 2, 6)
        if level > before + 1:
            offset = places[number] if len(places) == len(found) else 0
            remarks.append(typed.remark("ND310", offset, before=str(before), level=str(level)))
        before = level
        name = new_id(heading[2], ids)
        pieces += [html[end : heading.start()], f'<h{level} id="{name}">{heading[2]}</h{level}>']
        end = heading.end()
    return "".join((*pieces, html[end:])), tuple(remarks)


def new_id(words: str, ids: dict[str, int]) -> str:
    """An id made of the heading's words that none before has; `ids` counts those given."""
    first = name = _plain_id(words)
    number = ids.get(first, 0)
    while name in ids:
        number += 1
        name = f"{first}-{number}"
    ids[first] = max(number, 1)
    ids.setdefault(name, 1)
    return name


@lru_cache(maxsize=1_000)  # departments give their posts the same headings again and again
def _plain_id(words: str) -> str:
    name = slug(unescape(_TAG.sub("", _NOTE.sub("", words))))
    return f"muc-{name}" if name else "muc"
