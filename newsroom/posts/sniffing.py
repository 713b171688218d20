"""What a file really holds, told by its bytes whatever its name says."""

import codecs
import re
from pathlib import Path

HEAD = 65_536
EMPTY, PHOTO, UNREADABLE, OTHER = "empty", "photo", "unreadable", "other"
PDF, ZIP, OLE, RTF, MP3, MP4, TEXT = "pdf", "zip", "ole", "rtf", "mp3", "mp4", "text"

# Cameras' raw formats are TIFF inside, or begin with their maker's mark.
_PHOTO_MARKS = (
    b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"II+\0",
    b"MM\0+", b"IIRO", b"IIU\0", b"FUJIFILMCCD-RAW", b"8BPS", b"\xff\x0a", b"\0\0\0\x0cJXL ",
    b"\0\0\0\x0cjP  ",
)  # fmt: skip
_PHOTO_BRANDS = {
    b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"mif2", b"msf1", b"avif",
    b"avis", b"crx ",
}  # fmt: skip
_MARKS = (
    (b"PK\x03\x04", ZIP), (b"PK\x05\x06", ZIP), (b"PK\x07\x08", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE), (b"{\\rtf", RTF), (b"ID3", MP3),
)  # fmt: skip
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f]")


def sniff(path: Path) -> str:
    """Return one of this module's kinds for the file at ``path``; only its first bytes are read."""
    try:
        with path.open("rb") as file:
            return kind_of(file.read(HEAD))
    except OSError:
        return UNREADABLE


def kind_of(head: bytes) -> str:
    """Return the kind of a file that begins with ``head``."""
    if not head:
        return EMPTY
    if _is_photo(head):
        return PHOTO
    if head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"%PDF"):
        return PDF
    if head[4:8] == b"ftyp":
        return MP4
    kind = next((kind for mark, kind in _MARKS if head.startswith(mark)), None)
    if kind or _is_text(head):
        return kind or TEXT
    # An MPEG audio frame of layer III: eleven bits set, then its version, then its layer.
    return MP3 if head[0] == 0xFF and head[1:2] and head[1] & 0xE6 == 0xE2 else OTHER


def _is_photo(head: bytes) -> bool:
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return True
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return True
    if head[4:8] == b"ftyp":
        return head[8:12] in _PHOTO_BRANDS
    return head.startswith(_PHOTO_MARKS)


def _is_text(head: bytes) -> bool:
    """Tell whether nothing in ``head`` is a control character, in UTF-16 or one byte a letter."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = head[: len(head) // 2 * 2].decode("utf-16", "replace")
        return not _CONTROL.search(text.encode("utf-8"))
    return not _CONTROL.search(head)
