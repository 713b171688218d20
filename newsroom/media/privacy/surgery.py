"""Cuts made in the text of an XML part; every byte that is not cut stays as it was.

A parser that writes its tree anew would rename prefixes, which Word also names in attributes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from newsroom.media.privacy.inquiry import Unreadable

_TAG_END = re.compile(rb"""(?:[^>"']|"[^"]*"|'[^']*')*>""")
Cut = tuple[int, int]


@dataclass(slots=True, eq=False)
class Element:
    """An element with where it lies: [``start``, ``inner``) is its tag, [``close``, ``end``) the
    closing one.
    """

    name: str
    attributes: dict[str, str]
    start: int
    inner: int
    parent: "Element | None"
    close: int = 0
    end: int = 0
    children: list["Element"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def named(self, *names: str) -> Iterator["Element"]:
        """Yield the elements at or below this one that have one of ``names``, prefix left out."""
        return (one for one in self.walk() if one.name in names)


def tree(data: bytes) -> Element:
    """Return the root of a part in UTF-8. Raises :class:`Unreadable`, also for entities."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Unreadable("XML")
    root = Element("", {}, 0, 0, None)
    here = [root]
    parser = expat.ParserCreate()

    def begin(name: str, attributes: dict[str, str]) -> None:
        start = parser.CurrentByteIndex
        inner = _TAG_END.match(data, start).end()
        one = Element(name.rpartition(":")[2], attributes, start, inner, here[-1])
        here[-1].children.append(one)
        here.append(one)

    def finish(name: str) -> None:
        one = here.pop()
        is_empty = data[one.inner - 2 : one.inner] == b"/>"
        one.close = one.inner if is_empty else parser.CurrentByteIndex
        one.end = one.inner if is_empty else data.index(b">", one.close) + 1

    parser.StartElementHandler, parser.EndElementHandler = begin, finish
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, AttributeError, ValueError) as error:
        raise Unreadable("XML") from error
    return root.children[0]


def whole(one: Element) -> list[Cut]:
    """Return the cut that takes an element out with all it holds."""
    return [(one.start, one.end)]


def tags(one: Element) -> list[Cut]:
    """Return the cuts that leave only what an element holds."""
    return [(one.start, one.inner), (one.close, one.end)]


def without(data: bytes, cuts: Iterable[Cut]) -> bytes:
    """Return ``data`` without the cuts, which may lie in each other."""
    parts = []
    place = 0
    for start, end in sorted(cuts):
        if end > place:
            parts.append(data[place : max(start, place)])
            place = end
    parts.append(data[place:])
    return b"".join(parts)
