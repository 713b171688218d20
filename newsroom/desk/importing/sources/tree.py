"""Walks a parsed page and gives its blocks."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from newsroom.desk.importing.blocks import (
    MAIN,
    NO_FILE,
    AnyBlock,
    Heading,
    Item,
    Paragraph,
    Photo,
    Picture,
    Quote,
    Table,
)
from newsroom.desk.importing.runs import Inline, Run, joined, lines, plain, stripped
from newsroom.desk.importing.sources.marks import marks_of
from newsroom.desk.importing.sources.tables import is_layout, rows_of
from newsroom.desk.importing.sources.tags import BLOCK_TAGS, NO_STRINGS, NO_WORDS, is_tiny, look_of
from newsroom.text.fold import nfc

PictureOf = Callable[[str], Picture | None]
"""Gives the picture for an address in the page, None where there is none to take."""

DEEPEST = 200
_BLANK = re.compile(r"\s+")


_NO_LOOK = Run("")


@dataclass(frozen=True, slots=True)
class _Place:
    """What holds where the walk stands."""

    zone: str = MAIN
    role: str = ""
    level: int = 0
    quote: bool = False
    marks: tuple[str, ...] = ()
    look: Run = _NO_LOOK
    pre: bool = False
    depth: int = 0


def parse(html: str) -> BeautifulSoup:
    """Return the tree of a page with its texts in NFC; nothing in it is run or fetched."""
    tree = BeautifulSoup(html, "html.parser")
    # Only here: what a page spells as character references is text from now on.
    for text in tree.find_all(string=True):
        if not text.isascii() and (composed := nfc(text)) != text:
            text.replace_with(type(text)(composed))
    return tree


def blocks_in(root: Tag, picture: PictureOf) -> tuple[AnyBlock, ...]:
    """Return the blocks of a tree in order."""
    walk = _Walk(picture)
    walk.inside(root, _Place())
    walk.close(_Place())
    return tuple(walk.blocks)


class _Walk:
    """Collects runs until a block begins or ends."""

    def __init__(self, picture: PictureOf):
        self.picture = picture
        self.blocks: list[AnyBlock] = []
        self.runs: list[Run] = []

    def inside(self, tag: Tag, place: _Place) -> None:
        if place.depth > DEEPEST:
            self.text(tag.get_text(" "), place)
            return
        for child in tag.children:
            if isinstance(child, NO_STRINGS):
                continue
            if isinstance(child, NavigableString):
                self.text(str(child), place)
            elif isinstance(child, Tag) and child.name not in NO_WORDS:
                self.element(child, replace(place, depth=place.depth + 1))

    def text(self, text: str, place: _Place) -> None:
        text = text if place.pre else _BLANK.sub(" ", text)
        self.runs.append(replace(place.look, text=text))

    def element(self, tag: Tag, place: _Place) -> None:
        zone, role = marks_of(tag)
        inner = replace(place, zone=place.zone if place.zone != MAIN else zone or MAIN)
        if role or inner.zone != place.zone:
            self.close(place)
            self.block(tag, replace(inner, role=role or place.role), place)
        elif tag.name in BLOCK_TAGS:
            self.close(place)
            self.block(tag, inner, place)
        elif tag.name == "br":
            self.runs.append(Run("\n"))
        elif tag.name == "img":
            self.image(tag, place)
        else:
            self.inside(tag, replace(inner, look=look_of(tag, place.look)))

    def block(self, tag: Tag, place: _Place, outer: _Place) -> None:
        if tag.name == "table" and not is_layout(tag):
            self.blocks.append(self.table(tag, place))
            return
        if tag.name in ("ul", "ol"):
            self.items(tag, place)
            return
        if tag.name == "img":
            self.image(tag, place)
            return
        if tag.name == "figure":
            self.figure(tag, place)
            return
        inner = place
        if re.fullmatch(r"h[1-6]", tag.name):
            inner = replace(place, level=int(tag.name[1]))
        elif tag.name == "blockquote":
            inner = replace(place, quote=True)
        elif tag.name == "pre":
            inner = replace(place, pre=True)
        self.inside(tag, replace(inner, look=look_of(tag, inner.look)))
        self.close(inner)

    def items(self, tag: Tag, place: _Place) -> None:
        number = int(tag["start"]) if str(tag.get("start", "")).isdigit() else 1
        number = min(number, 999)
        letters = tag.get("type") in ("a", "A")
        for child in tag.children:
            if isinstance(child, NavigableString):
                if not isinstance(child, NO_STRINGS) and child.strip():
                    self.text(str(child), place)
                    self.close(place)
            elif isinstance(child, Tag) and child.name not in NO_WORDS:
                mark = f"{number}." if tag.name == "ol" else "-"
                if tag.name == "ol" and letters and number <= 23:
                    mark = "abcdđeghiklmnopqrstuvxy"[number - 1] + ")"
                inner = replace(place, marks=(*place.marks, mark), depth=place.depth + 1)
                if child.name in ("ul", "ol"):
                    self.items(child, replace(place, marks=(*place.marks, "-")))
                    continue
                self.element(child, inner)
                self.close(inner)
                number += child.name == "li"

    def figure(self, tag: Tag, place: _Place) -> None:
        """A figure of one photo with its caption; any other is looked into."""
        images, captions = tag.find_all("img"), tag.find_all("figcaption")
        if len(images) != 1 or tag.find("table") or len(captions) > 1:
            self.inside(tag, place)
            self.close(place)
            return
        words = " ".join(captions[0].get_text(" ").split()) if captions else ""
        rest = [one for one in tag.find_all(string=True) if not isinstance(one, NO_STRINGS)]
        self.image(images[0], place, words, figure=True)
        for string in rest:
            if not (captions and captions[0] in string.parents) and string.strip():
                self.text(str(string), place)
                self.close(place)

    def image(self, tag: Tag, place: _Place, caption: str = "", figure: bool = False) -> None:
        address = next(
            (str(tag[key]) for key in ("data-src", "data-original", "src") if tag.get(key)), ""
        )
        picture = self.picture(address) or self.picture(str(tag.get("src", "")))
        alt = nfc(" ".join(str(tag.get("alt", "")).split()))
        self.close(place)
        if picture or alt or caption or not is_tiny(tag):
            zone = place.zone
            if picture is None and zone == MAIN and not caption:
                zone = NO_FILE
            self.blocks.append(Photo(zone, place.role, picture, alt, caption, figure))

    def table(self, tag: Tag, place: _Place) -> Table:
        inner = _Place(depth=place.depth + 1, zone=place.zone)

        def blocks_of(cell: Tag) -> tuple[AnyBlock, ...]:
            walk = _Walk(self.picture)
            walk.inside(cell, inner)
            walk.close(inner)
            return tuple(walk.blocks)

        caption = tag.find("caption")
        if caption and caption.get_text().strip():
            words = (Run(" ".join(caption.get_text(" ").split())),)
            self.blocks.append(Paragraph(place.zone, place.role, words))
        return Table(place.zone, place.role, rows_of(tag, blocks_of))

    def close(self, place: _Place) -> None:
        """End the block that the collected runs make."""
        runs, self.runs = joined(self.runs), []
        first = True
        for line in lines(runs):
            if plain(line):
                self.blocks.append(_block(line, place, joined=not first))
            first = not plain(line)


def _block(line: Inline, place: _Place, joined: bool) -> AnyBlock:
    line = stripped(line)
    if place.level:
        return Heading(place.zone, place.role, line, place.level)
    if place.marks:
        return Item(place.zone, place.role, line, len(place.marks) - 1, place.marks[-1])
    if place.quote:
        return Quote(place.zone, place.role, line)
    return Paragraph(place.zone, place.role, line, joined)
