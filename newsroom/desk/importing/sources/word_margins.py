"""What a Word file says outside its text: headers, footers, comments, struck-out changes."""

import io
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterator

from newsroom.desk.importing.blocks import AnyBlock, Paragraph
from newsroom.desk.importing.runs import Run
from newsroom.text.fold import nfc

HEADER, COMMENT = "đầu trang, chân trang của tệp Word", "ghi chú (comment) trong tệp Word"
DELETED = "chữ đã xóa trong tệp Word (theo dõi thay đổi)"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_TEXTS = re.compile(r"word/(?:document|footnotes|endnotes)\.xml")
_PARTS = ((re.compile(r"word/(?:header|footer)\d*\.xml"), HEADER),
          (re.compile(r"word/comments\.xml"), COMMENT))  # fmt: skip


def margins_of(data: bytes) -> tuple[AnyBlock, ...]:
    """Return the words that stand outside the text, each paragraph with why it is left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return tuple(_blocks(archive))


def text_in(data: bytes) -> str:
    """Return every word of a Word file's text, notes and formulas included."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if _TEXTS.fullmatch(name)]
        return "\n".join(_words(_parsed(archive.read(name))) for name in names)


def _words(element: ElementTree.Element) -> str:
    """Return the texts below an element; of two renderings of one thing only the fallback."""
    if element.tag in (f"{_W}t", f"{_M}t"):
        return element.text or ""
    inner = "".join(_words(one) for one in element if one.tag != _CHOICE)
    return inner + ("\n" if element.tag in (f"{_W}p", f"{_W}tab", f"{_W}br") else "")


def _blocks(archive: zipfile.ZipFile) -> Iterator[AnyBlock]:
    for name in sorted(archive.namelist()):
        for form, reason in _PARTS:
            if form.fullmatch(name):
                yield from _paragraphs(_parsed(archive.read(name)), f"{_W}t", reason)
    document = _parsed(archive.read("word/document.xml"))
    yield from _paragraphs(document, f"{_W}delText", DELETED)


def _parsed(xml: bytes) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(xml)
    except ElementTree.ParseError:
        return ElementTree.Element("nothing")


def _paragraphs(root: ElementTree.Element, tag: str, reason: str) -> Iterator[AnyBlock]:
    for paragraph in root.iter(f"{_W}p"):
        text = nfc("".join(one.text or "" for one in paragraph.iter(tag)))
        if text.strip():
            yield Paragraph(reason, "", (Run(" ".join(text.split())),))
