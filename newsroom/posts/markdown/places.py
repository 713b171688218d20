"""Finds where in a body a link or an image was typed."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from newsroom.posts.markdown.source import Source
from newsroom.text.patterns import Pattern

_ADDRESS = Pattern(
    r"(?P<image>!\[)"
    r"|(?:\]\(\s*+|\]:\s*+)(?:<([^<>\n]*+)>|([^\s()<>]++(?:\([^\s()]*+\)[^\s()]*+)*+))"
    r"|<([A-Za-z][A-Za-z0-9+.-]*+://[^<>\s]*+)>"
    r"|\]\(\s*+(\))"
)
_RAW_ADDRESS = Pattern(
    r"\bhref\s*+=\s*+(?:\"([^\"\n]*+)|'([^'\n]*+)|([^\s\"'<>]++))", re.IGNORECASE
)
_LONGEST_SHOWN = 120
_ESCAPED = Pattern(r"\\([!-/:-@\[-`{-~])")


class Place(NamedTuple):
    """Where an address stands; where the image begins, if it is an image's."""

    line: int
    column: int
    image_line: int
    image_column: int


Places = Mapping[str, Iterator[Place]]
"""For each address the places at which it stands; the last one is repeated for ever."""
_NOWHERE = Place(1, 1, 1, 1)


def address_places(markdown: Source, coded: Source) -> Places:
    """Where each address stands; an empty one under "".

    `markdown` is the text that Markdown reads, `coded` the one that still has its raw tags.
    """
    places: defaultdict[str, list[Place]] = defaultdict(list)
    image = 0
    for match in _ADDRESS.finditer(markdown.text):
        if match["image"]:
            image = match.start()
            continue
        group = match.lastindex or 0
        written = "" if match[group] == ")" else match[group]
        begun = image if match[0].startswith("](") else match.start(group)
        place = Place(*markdown.place(match.start(group)), *markdown.place(begun))
        places[_key(written)].append(place)
    for match in _RAW_ADDRESS.finditer(coded.text):
        where = coded.place(match.start(match.lastindex or 0))
        places[_key(match[match.lastindex or 0])].append(Place(*where, *where))
    return {address: _in_turn(sorted(found)) for address, found in places.items()}


def next_place(places: Places, address: str) -> Place:
    """The place of the next occurrence of the address; the body's start if it cannot be told."""
    for key in (_key(address), _key(address.split()[0] if address.split() else "")):
        if key in places:
            return next(places[key])
    return _NOWHERE


def shortened(address: str) -> str:
    """The address on one line, cut where it is too long for a remark (a photo as data:)."""
    address = " ".join(address.split())
    return address if len(address) <= _LONGEST_SHOWN else address[:_LONGEST_SHOWN] + "…"


def _key(address: str) -> str:
    return unescape(_ESCAPED.sub(r"\1", address)).strip()


def _in_turn(places: list[Place]) -> Iterator[Place]:
    yield from places
    while True:
        yield places[-1]
