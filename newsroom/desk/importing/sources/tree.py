"""Walks a parsed page and gives its blocks."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup
from bs4.element import (
    CData,
    Comment,
    Declaration,
    Doctype,
    NavigableString,
    ProcessingInstruction,
    Tag,
)

from newsroom.desk.importing.blocks import (
    MAIN,
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

PictureOf = Callable[[str], Picture | None]
"""Gives the picture for an address in the page, None where there is none to take."""

DEEPEST = 200
_BLOCK_TAGS = {
    "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol", "li",
    "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote",
    "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "form", "fieldset",
    "address", "center", "body", "html", "details", "summary", "legend", "title",
}  # fmt: skip
_NO_WORDS = {"script", "style", "template", "object", "embed", "iframe", "svg", "math", "head",
             "link", "meta", "base", "audio", "video", "canvas", "map"}  # fmt: skip
_NO_STRINGS = (Comment, CData, Declaration, Doctype, ProcessingInstruction)
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
    """Return the tree of a page; nothing in it is run or fetched."""
    return BeautifulSoup(html, "html.parser")


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
            if isinstance(child, _NO_STRINGS):
                continue
            if isinstance(child, NavigableString):
                self.text(str(child), place)
            elif isinstance(child, Tag) and child.name not in _NO_WORDS:
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
        elif tag.name in _BLOCK_TAGS:
            self.close(place)
            self.block(tag, inner, place)
        elif tag.name == "br":
            self.runs.append(Run("\n"))
        elif tag.name == "img":
            self.image(tag, place)
        else:
            self.inside(tag, replace(inner, look=_look(tag, place.look)))

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
        self.inside(tag, replace(inner, look=_look(tag, inner.look)))
        self.close(inner)

    def items(self, tag: Tag, place: _Place) -> None:
        number = int(tag["start"]) if str(tag.get("start", "")).isdigit() else 1
        number = min(number, 999)
        letters = tag.get("type") in ("a", "A")
        for child in tag.children:
            if isinstance(child, NavigableString):
                if not isinstance(child, _NO_STRINGS) and child.strip():
                    self.text(str(child), place)
                    self.close(place)
            elif isinstance(child, Tag) and child.name not in _NO_WORDS:
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
        rest = [one for one in tag.find_all(string=True) if not isinstance(one, _NO_STRINGS)]
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
        alt = " ".join(str(tag.get("alt", "")).split())
        self.close(place)
        if picture or alt or caption:
            zone = place.zone
            if picture is None and zone == MAIN:
                zone = "ảnh không có tệp trong nguồn"
            self.blocks.append(Photo(zone, place.role, picture, alt, caption, figure))

    def table(self, tag: Tag, place: _Place) -> Table:
        rows = []
        for row in tag.find_all("tr"):
            if row.find_parent("table") is not tag:
                continue
            cells = []
            for cell in row.find_all(("td", "th"), recursive=False):
                walk = _Walk(self.picture)
                inner = _Place(depth=place.depth + 1, zone=place.zone)
                walk.inside(cell, inner)
                walk.close(inner)
                span = str(cell.get("colspan", "1"))
                blanks = min(int(span), 20) - 1 if span.isdigit() else 0
                cells += [tuple(walk.blocks), *[()] * blanks]
            rows.append(tuple(cells))
        caption = tag.find("caption")
        if caption and caption.get_text().strip():
            words = (Run(" ".join(caption.get_text(" ").split())),)
            self.blocks.append(Paragraph(place.zone, place.role, words))
        return Table(place.zone, place.role, tuple(row for row in rows if row))

    def close(self, place: _Place) -> None:
        """End the block that the collected runs make."""
        runs, self.runs = joined(self.runs), []
        first = True
        for line in lines(runs):
            if plain(line):
                self.blocks.append(_block(line, place, joined=not first))
            first = not plain(line)


def is_layout(table: Tag) -> bool:
    """Tell a table that only lays out a page from one of data: it holds whole pages of blocks."""
    if table.find("table"):
        return True
    if all(len(row.find_all(("td", "th"))) <= 1 for row in table.find_all("tr")):
        return True
    if table.find("th"):
        return False
    return any(
        cell.find("h1") or len(cell.find_all(("p", "h2", "h3", "ul", "ol", "br"))) >= 4
        for cell in table.find_all("td")
    )


def _block(line: Inline, place: _Place, joined: bool) -> AnyBlock:
    line = stripped(line)
    if place.level:
        return Heading(place.zone, place.role, line, place.level)
    if place.marks:
        return Item(place.zone, place.role, line, len(place.marks) - 1, place.marks[-1])
    if place.quote:
        return Quote(place.zone, place.role, line)
    return Paragraph(place.zone, place.role, line, joined)


def _look(tag: Tag, look: Run) -> Run:
    style = str(tag.get("style", "")).lower().replace(" ", "")
    if tag.name in ("b", "strong") or re.search(r"font-weight:(bold|[6-9]00)", style):
        look = replace(look, bold=True)
    if tag.name in ("i", "em", "cite") or "font-style:italic" in style:
        look = replace(look, italic=True)
    if tag.name == "a" and tag.get("href"):
        look = replace(look, href=str(tag["href"]).strip())
    return look
