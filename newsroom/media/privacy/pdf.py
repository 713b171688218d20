"""What a PDF (ISO 32000) carries besides its pages: names, comments, files, old versions."""

import io
import logging
import re
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from newsroom.media.privacy.inquiry import Inquiry, TooMuch, Unreadable, clean, listed, named
from newsroom.media.privacy.pdf_text import hidden_text
from newsroom.media.privacy.programs import is_program
from newsroom.media.privacy.trailing import trailing_leak
from newsroom.media.privacy.xmp import xmp_leaks
from newsroom.posts.wrong import Wrong

# It tells of every small fault in a file; readers open such files all the same.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

END = b"%%EOF"
_MOST_OBJECTS = 200_000
_TITLES = {"/Title", "/Subject", "/Keywords", "/CreationDate", "/ModDate", "/Trapped"}
_NAMES = {"/Author", "/Company", "/Manager", "/LastModifiedBy", "/SourceModifiedBy", "/Owner"}
_PROGRAMS = {"/Producer", "/Creator"}
COMMENTS = {
    "/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Stamp", "/Ink",
    "/Caret", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Sound", "/FileAttachment",
}  # fmt: skip
_RUNS = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition"}
# A signed file cannot be changed any more without voiding its signature.
_BOUND_BY_SIGNATURE = {"ND703", "ND704", "ND705", "ND708", "ND712", "ND723"}


def pdf_leaks(data: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what a PDF gives away. Raises :class:`Unreadable`, also for one with a password."""
    reader = opened(data)
    objects = list(every_object(reader))
    signatures = sum(is_signature(one) for one in objects)
    found = [
        *_info_leaks(reader, inquiry),
        *(wrong for one in objects for wrong in _object_leaks(one, inquiry)),
        *_comments(objects),
        *_layers(reader),
        *_earlier(data, signatures),
        *hidden_text(reader),
    ]
    if not signatures:
        yield from _once(found)
        return
    bound = [one for one in found if one.code in _BOUND_BY_SIGNATURE]
    yield from _once(one for one in found if one not in bound)
    if bound:
        said = (one.params.get("value") or one.params.get("what") or one.code for one in bound)
        yield Wrong("ND724", what=listed(said))


def opened(data: bytes) -> PdfReader:
    """Return a reader of a PDF that needs no password. Raises :class:`Unreadable`."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("PDF: có mật khẩu / locked")
        if not isinstance(reader.trailer["/Root"].get_object(), DictionaryObject):
            raise Unreadable("PDF")
        len(reader.pages)
    except Unreadable:
        raise
    except Exception as error:
        # A damaged file makes it fail in any way there is.
        raise Unreadable("PDF") from error
    return reader


def every_object(reader: PdfReader) -> Iterator[object]:
    """Yield every dictionary that can be reached from the trailer, each once."""
    seen: set[tuple[int, int]] = set()
    waiting: list[object] = [reader.trailer]
    count = 0
    while waiting:
        one = waiting.pop()
        if isinstance(one, IndirectObject):
            if (one.idnum, one.generation) in seen:
                continue
            seen.add((one.idnum, one.generation))
            one = one.get_object()
        count += 1
        if count > _MOST_OBJECTS * 10 or len(seen) > _MOST_OBJECTS:
            raise TooMuch("PDF")
        if isinstance(one, DictionaryObject):
            yield one
            waiting.extend(part for key, part in _raw_items(one) if key != "/Parent")
        elif isinstance(one, ArrayObject):
            waiting.extend(list.__iter__(one))


def is_signature(one: object) -> bool:
    """Tell whether an object is a digital signature."""
    return "/ByteRange" in one and "/Contents" in one


def revisions(data: bytes) -> int:
    """Return how many versions of itself a PDF holds, the last one included."""
    ends = data.count(END)
    # A file made for the web has a part of its own in front, with an end of its own.
    linear = re.search(rb"/Linearized\b.{0,200}?/L\s+(\d+)", data[:2048], re.S)
    return ends - 1 if linear and ends > 1 else ends


def _raw_items(one: DictionaryObject) -> Iterator[tuple[str, object]]:
    return iter(dict.items(one))


def _info_leaks(reader: PdfReader, inquiry: Inquiry) -> Iterator[Wrong]:
    info = reader.trailer.get("/Info")
    info = info.get_object() if info is not None else None
    if not isinstance(info, DictionaryObject):
        return
    others = []
    for key in info:
        value = clean(str(info[key]))
        if key in _NAMES:
            yield from named(f"PDF {key}", value, inquiry.may_say)
        elif key in _PROGRAMS:
            if value and not is_program(value) and not inquiry.may_say(value):
                yield Wrong("ND715", field=f"PDF {key}", value=value[:80])
        elif key not in _TITLES:
            others.append(key)
        if re.match(r"(?:[A-Za-z]:\\|/home/|/Users/|file:/)", value):
            yield Wrong("ND716", value=value[:80])
    if others:
        yield Wrong("ND712", what=f"PDF Info ({listed(others)})")


def _object_leaks(one: DictionaryObject, inquiry: Inquiry) -> Iterator[Wrong]:
    kind, subtype = _name(one, "/Type"), _name(one, "/Subtype")
    if isinstance(one, StreamObject):
        if kind == "/Metadata" or subtype == "/XML":
            yield from _xmp(one, inquiry)
        elif _name(one, "/Filter") in ("/DCTDecode", "['/DCTDecode']"):
            yield from inquiry.inside("JPEG", bytes(one._data))
    if "/EF" in one:
        yield Wrong("ND709", what=clean(str(one.get("/UF", one.get("/F", "?"))))[:80])
    if _name(one, "/S") in _RUNS and ("/JS" in one or _name(one, "/S") != "/JavaScript"):
        yield Wrong("ND710", what=_name(one, "/S"))
    if subtype in ("/RichMedia", "/Movie", "/3D"):
        yield Wrong("ND710", what=subtype)
    if subtype == "/Redact":
        yield Wrong("ND706", what="PDF /Redact")
    if "/PieceInfo" in one:
        yield Wrong("ND712", what="PDF /PieceInfo")
    if "/Thumb" in one:
        yield Wrong("ND714", what="PDF /Thumb")


def _xmp(one: StreamObject, inquiry: Inquiry) -> Iterator[Wrong]:
    try:
        packet = one.get_data()
    except Exception as error:
        raise Unreadable("PDF XMP") from error
    if packet.strip():
        yield from xmp_leaks(packet, inquiry.may_say, all_else=False)


def _comments(objects: list[object]) -> Iterator[Wrong]:
    found = [one for one in objects if _name(one, "/Subtype") in COMMENTS and "/Rect" in one]
    authors = [clean(str(one["/T"])) for one in found if "/T" in one]
    authors = [author for author in authors if author]
    if authors:
        yield Wrong("ND704", count=len(authors), names=listed(authors))
    if len(found) > len(authors):
        yield Wrong("ND723", count=len(found) - len(authors))


def _layers(reader: PdfReader) -> Iterator[Wrong]:
    """Yield the optional content that is not shown when the file is opened."""
    root = reader.trailer["/Root"].get_object()
    layers = root.get("/OCProperties")
    layers = layers.get_object() if layers is not None else None
    if not isinstance(layers, DictionaryObject):
        return
    default = layers.get("/D", DictionaryObject()).get_object()
    hidden = list(default.get("/OFF", ()))
    if default.get("/BaseState") == "/OFF":
        shown = {id(one.get_object()) for one in default.get("/ON", ())}
        hidden = [one for one in layers.get("/OCGs", ()) if id(one.get_object()) not in shown]
    names = [str(one.get_object().get("/Name", "?")) for one in hidden]
    if names:
        yield Wrong("ND706", what=f"PDF layer ({listed(names)})")


def _earlier(data: bytes, signatures: int) -> Iterator[Wrong]:
    earlier = revisions(data) - 1
    if earlier > signatures:
        yield Wrong("ND708", count=earlier - signatures)
    end = data.rfind(END)
    if end >= 0:
        yield from trailing_leak(data[end + len(END) :])


def _name(one: object, key: str) -> str:
    value = one.get(key)
    return "" if value is None else str(value.get_object())


def _once(found) -> Iterator[Wrong]:
    seen = set()
    for one in found:
        told = one.code, tuple(sorted(one.params.items()))
        if told not in seen:
            seen.add(told)
            yield one
