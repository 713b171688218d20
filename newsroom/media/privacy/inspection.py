"""Everything that one file gives away: told by its bytes what it is, then looked through."""

from collections.abc import Callable, Iterator
from pathlib import Path

from newsroom.media.privacy.archives import Archive, archive_leaks
from newsroom.media.privacy.inquiry import MOST_BYTES, Inquiry, MaySay, TooMuch, Unreadable
from newsroom.posts.sniffing import EMPTY, HEAD, OLE, OTHER, PDF, RTF, TEXT, kind_of
from newsroom.posts.wrong import Wrong

_DEEPEST = 5
Look = Callable[[bytes, Inquiry], Iterator[Wrong]]
# What each extension may hold, in the words of `format_of`; for others nothing is promised.
_HOLDS = {
    **{name: {"JPEG"} for name in ("jpg", "jpeg", "jfif")},
    **{name: {name.upper()} for name in ("png", "gif", "pdf", "rtf", "avif")},
    "webp": {"WebP"},
    **{name: {"OOXML"} for name in ("docx", "xlsx", "pptx", "docm", "xlsm", "pptm")},
    **{name: {"ODF"} for name in ("odt", "ods", "odp")},
    **{name: {"OLE"} for name in ("doc", "xls", "ppt")},
    **{name: {"text"} for name in ("html", "css", "js", "json", "xml", "svg", "txt", "csv", "ics")},
    "zip": {"ZIP"},
    "mp4": {"MP4"},
}
_BRANDS = {b"avif": "AVIF", b"avis": "AVIF"}
_HEIF = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
# Fonts and sounds are opened by nobody here; what they hold is what they say.
_SILENT = (b"wOF2", b"wOFF", b"OTTO", b"\0\1\0\0", b"ID3", b"\0\0\1\0")


def leaks_of_file(path: Path, may_say: MaySay) -> tuple[Wrong, ...]:
    """Return what the file at ``path`` gives away."""
    if path.stat().st_size > MOST_BYTES:
        return (Wrong("ND719", why=f"{path.stat().st_size:,}"),)
    return leaks_of(path.read_bytes(), path.name, may_say)


def leaks_of(data: bytes, name: str, may_say: MaySay, depth: int = 0) -> tuple[Wrong, ...]:
    """Return what a file with these bytes gives away, each once; ``name`` gives its extension.

    It never raises: what cannot be opened, or not to its end, is what is wrong with it.
    """
    found: list[Wrong] = []

    def inside(part: str, content: bytes) -> Iterator[Wrong]:
        if depth >= _DEEPEST:
            raise TooMuch(part)
        for one in leaks_of(content, part, may_say, depth + 1):
            where = one.params.pop("inside", "")
            yield Wrong(one.code, inside=f"{part} › {where}" if where else part, **one.params)

    try:
        for one in _leaks(data, name, Inquiry(may_say, inside)):
            found.append(one)
    except TooMuch as error:
        found.append(Wrong("ND719", why=error))
    except Unreadable as error:
        found.append(Wrong("ND718", why=error))
    except Exception as error:
        # A library may raise anything at all over bytes nobody meant it to read.
        found.append(Wrong("ND718", why=type(error).__name__))
    unique = {(one.code, tuple(sorted(one.params.items()))): one for one in found}
    return tuple(unique.values())


def format_of(data: bytes) -> str:
    """Return the format of a file's bytes: "JPEG", "OOXML", "text" …, "" for an unknown one."""
    for mark, name in (
        (b"\xff\xd8\xff", "JPEG"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"GIF8", "GIF"),
        (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"),
    ):  # fmt: skip
        if data.startswith(mark):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp":
        brand = data[8:12]
        return _BRANDS.get(brand) or ("HEIF" if brand in _HEIF else "MP4")
    if data.startswith(_SILENT):
        return "silent"
    kind = kind_of(data[:HEAD])
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return _kind_of_zip(data)
    named = {PDF: "PDF", OLE: "OLE", RTF: "RTF", TEXT: "text", EMPTY: "empty"}
    return named.get(kind, "" if kind == OTHER else "silent")


def _kind_of_zip(data: bytes) -> str:
    names = set(Archive(data).names)
    if "[Content_Types].xml" in names:
        return "OOXML"
    return "ODF" if {"mimetype", "content.xml"} <= names else "ZIP"


def _leaks(data: bytes, name: str, inquiry: Inquiry) -> Iterator[Wrong]:
    extension = name.rpartition(".")[2].lower()
    found = format_of(data)
    if found == "empty":
        return
    if found not in _HOLDS.get(extension, {found}):
        yield Wrong("ND721", extension=extension, found=found or "?")
    if found == "text":
        from newsroom.media.privacy.text import text_leaks

        yield from text_leaks(data, extension, inquiry)
    elif not found:
        raise Unreadable(extension or "?")
    elif found != "silent":
        yield from _look_for(found)(data, inquiry)


def _look_for(found: str) -> Look:
    """Return what looks into a format; a site that has none of it need not load it."""
    if found == "JPEG":
        from newsroom.media.privacy.jpeg import jpeg_leaks as look
    elif found == "PNG":
        from newsroom.media.privacy.png import png_leaks as look
    elif found == "WebP":
        from newsroom.media.privacy.webp import webp_leaks as look
    elif found == "GIF":
        from newsroom.media.privacy.gif import gif_leaks as look
    elif found == "TIFF":
        return _tiff_leaks
    elif found in ("AVIF", "HEIF", "MP4"):
        from newsroom.media.privacy.boxes import box_leaks as look
    elif found == "PDF":
        from newsroom.media.privacy.pdf import pdf_leaks as look
    elif found == "OLE":
        from newsroom.media.privacy.ole import ole_leaks as look
    elif found == "RTF":
        from newsroom.media.privacy.rtf import rtf_leaks as look
    else:
        return _zip_look(found)
    return look


def _tiff_leaks(data: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    from newsroom.media.privacy.exif import exif_leaks

    return exif_leaks(data, inquiry, is_file=True)


def _zip_look(found: str) -> Look:
    from newsroom.media.privacy.office import office_leaks
    from newsroom.media.privacy.opendocument import opendocument_leaks

    look = {"OOXML": office_leaks, "ODF": opendocument_leaks}.get(found, archive_leaks)
    return lambda data, inquiry: look(Archive(data), inquiry)
