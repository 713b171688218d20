"""PDFs without names and earlier versions: written anew from what the last version shows."""

import io

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from newsroom.media.privacy.inquiry import Unreadable, clean
from newsroom.media.privacy.pdf import COMMENTS, every_object, is_signature, opened
from newsroom.media.privacy.strip_images import stripped_jpeg


class IsSigned(Exception):
    """A digital signature covers the file: to change it would void the signature."""


def cleaned_pdf(data: bytes) -> bytes:
    """Return a PDF with its title, without names, metadata and what it was before.

    Raises :class:`IsSigned`, :class:`Unreadable`.
    """
    reader = opened(data)
    if any(is_signature(one) for one in every_object(reader)):
        raise IsSigned
    title = clean(str((reader.metadata or {}).get("/Title", "")))
    try:
        writer = PdfWriter(clone_from=reader)
        writer.metadata = None
        for one in _objects(writer):
            _clean_object(one)
        if title:
            writer.add_metadata({"/Title": title})
        # Written twice: the first time drops what nothing leads to any more from the list of
        # objects, the second time from the file.
        again = PdfWriter(clone_from=PdfReader(io.BytesIO(_written(writer, reader.pdf_header))))
        return _written(again, reader.pdf_header)
    except Exception as error:
        raise Unreadable("PDF") from error


def _written(writer: PdfWriter, version: str) -> bytes:
    writer.pdf_header = version
    writer._ID = None
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _objects(writer: PdfWriter):
    for one in list(writer._objects):
        one = one.get_object() if one is not None else None
        if isinstance(one, DictionaryObject):
            yield one
            for part in one.values():
                if isinstance(part, ArrayObject):
                    yield from (each for each in part if isinstance(each, DictionaryObject))


def _clean_object(one: DictionaryObject) -> None:
    for key in ("/Metadata", "/PieceInfo", "/Thumb", "/LastModified"):
        if key in one and not (key == "/Metadata" and one.get("/Type") == "/Metadata"):
            del one[NameObject(key)]
    if one.get("/Subtype") in COMMENTS and "/Rect" in one and "/T" in one:
        one[NameObject("/T")] = TextStringObject("")
    if isinstance(one, StreamObject) and str(one.get("/Filter")) in (
        "/DCTDecode",
        "['/DCTDecode']",
    ):
        one._data = _without_metadata(bytes(one._data))


def _without_metadata(data: bytes) -> bytes:
    try:
        return stripped_jpeg(data)
    except Unreadable:
        return data
