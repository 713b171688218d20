"""Word, Excel and PowerPoint files (ISO 29500): names, comments, tracked changes, hidden parts."""

import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from newsroom.media.privacy import markup
from newsroom.media.privacy.archives import Archive, around
from newsroom.media.privacy.hidden_words import Styles, hidden_words, styles_of
from newsroom.media.privacy.inquiry import Inquiry, listed, named
from newsroom.media.privacy.programs import is_program
from newsroom.media.privacy.sheets import sheet_leaks, workbook_leaks
from newsroom.media.privacy.slides import slide_leaks
from newsroom.posts.wrong import Wrong

Part = Callable[[ElementTree.Element, str, Inquiry], Iterator[Wrong]]

CHANGES = (
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
    "tcPrChange", "trPrChange", "tblGridChange", "cellIns", "cellDel", "cellMerge",
    "numberingChange", "tblPrExChange",
)  # fmt: skip
COMMENT_PARTS = re.compile(
    r"(word/comments\w*|xl/(comments\d*|threadedComments/.+|comments/.+)|"
    r"ppt/(comments/.+|modernComments/.+))\.xml"
)
PEOPLE_PARTS = re.compile(r"word/people|xl/persons/.+|ppt/(commentAuthors|authors)")
_NAMED_PROPERTIES = {"creator", "lastModifiedBy", "Manager", "Company"}
# Drawings and sounds that nobody here can open carry no metadata that phones write.
_PICTURES = {
    "jpg", "jpeg", "jfif", "png", "gif", "tif", "tiff", "webp", "avif", "heic", "mp4", "mov", "svg",
}  # fmt: skip
_LOCAL_FILE = re.compile(r"(?:file:|\\\\|[A-Za-z]:[\\/]|/home/|/Users/)")


def office_leaks(archive: Archive, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what a file of Word, Excel or PowerPoint gives away."""
    yield from around(archive)
    styles = styles_of(archive)
    for name in archive.names:
        if name.endswith((".xml", ".rels")):
            root = markup.parsed(archive.read(name), name)
            yield from _part_leaks(name, root, inquiry, styles)
        else:
            yield from _other_part(name, archive, inquiry)


def _part_leaks(
    name: str, root: ElementTree.Element, inquiry: Inquiry, styles: Styles
) -> Iterator[Wrong]:
    if name.startswith("docProps/"):
        yield from _properties(name, root, inquiry)
    elif name.endswith(".rels"):
        yield from _relations(name, root)
    elif COMMENT_PARTS.fullmatch(name):
        yield from _comments(name, root, inquiry)
    elif PEOPLE_PARTS.match(name):
        for one in markup.named(root, "person", "cmAuthor", "author"):
            who = next(filter(None, map(lambda key: markup.attribute(one, key), _WHO)), "")
            yield from named(name, who, inquiry.may_say)
    elif name.startswith("word/"):
        yield from _changes(root, inquiry)
        yield from hidden_words(name, root, styles)
    elif name == "xl/workbook.xml":
        yield from workbook_leaks(root)
    elif name.startswith("xl/"):
        yield from sheet_leaks(name, root, inquiry)
    elif name.startswith("ppt/"):
        yield from slide_leaks(name, root)
    elif name.startswith("customXml/item") and len(root) and "itemProps" not in name:
        yield Wrong("ND712", what=name)


_WHO = ("author", "name", "displayName")


def _properties(name: str, root: ElementTree.Element, inquiry: Inquiry) -> Iterator[Wrong]:
    if name == "docProps/custom.xml":
        names = [markup.attribute(one, "name") for one in markup.named(root, "property")]
        if names:
            yield Wrong("ND712", what=f"{name} ({listed(names)})")
        return
    for one in root:
        key, value = markup.local(one), "".join(one.itertext())
        if key in _NAMED_PROPERTIES:
            yield from named(key, value, inquiry.may_say)
        elif key == "Application" and value.strip() and not is_program(value):
            yield Wrong("ND715", field=key, value=value.strip()[:80])
        elif key in ("Template", "HyperlinkBase") and _LOCAL_FILE.match(value):
            yield Wrong("ND716", value=value[:80])


def _relations(name: str, root: ElementTree.Element) -> Iterator[Wrong]:
    for one in markup.named(root, "Relationship"):
        target, kind = markup.attribute(one, "Target"), markup.attribute(one, "Type")
        outside = markup.attribute(one, "TargetMode") == "External"
        is_link = kind.endswith("/hyperlink")
        if outside and (_LOCAL_FILE.match(target) or not is_link):
            yield Wrong("ND720", value=target[:120])


def _comments(name: str, root: ElementTree.Element, inquiry: Inquiry) -> Iterator[Wrong]:
    found = list(markup.named(root, "comment", "threadedComment", "cm"))
    authors = [markup.attribute(one, "author") for one in found]
    authors += ["".join(one.itertext()) for one in markup.named(root, "author")]
    if found:
        yield Wrong("ND704", count=len(found), names=listed(authors) or None)


def _changes(root: ElementTree.Element, inquiry: Inquiry) -> Iterator[Wrong]:
    found = [one for one in markup.named(root, *CHANGES) if markup.attribute(one, "id")]
    found = [one for one in found if markup.attribute(one, "author") or markup.local(one) != "ins"]
    if found:
        authors = listed(markup.attribute(one, "author") for one in found)
        yield Wrong("ND705", count=len(found), names=authors or None)


def _other_part(name: str, archive: Archive, inquiry: Inquiry) -> Iterator[Wrong]:
    base = name.rpartition("/")[2]
    if name.startswith("docProps/thumbnail"):
        yield Wrong("ND714", what=name)
    elif "/embeddings/" in name:
        yield Wrong("ND722", what=name)
        if not base.endswith(".bin"):
            yield from inquiry.inside(name, archive.read(name))
    elif base.startswith("vbaProject") or "/activeX/" in name:
        yield Wrong("ND710", what=name)
    elif "/printerSettings/" in name:
        yield Wrong("ND712", what=name)
    elif "/media/" in name and base.rpartition(".")[2].lower() in _PICTURES:
        yield from inquiry.inside(name, archive.read(name))
