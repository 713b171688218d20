"""PNG's chunks (ISO 15948): EXIF, texts, raw profiles, dates, what follows the picture."""

import struct
import zlib
from collections.abc import Iterator

from newsroom.media.privacy.exif import exif_leaks
from newsroom.media.privacy.inquiry import Inquiry, TooMuch, Unreadable, named
from newsroom.media.privacy.trailing import trailing_leak
from newsroom.media.privacy.xmp import xmp_leaks
from newsroom.posts.wrong import Wrong

MARK = b"\x89PNG\r\n\x1a\n"
SHOWN = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
    b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT", b"cICP", b"mDCV", b"cLLI",
}  # fmt: skip
_NAMES = {"Author", "Artist", "Copyright", "Credit", "Source"}
_MOST = 16 * 1024 * 1024


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """Yield each chunk's name, content and end. Raises :class:`Unreadable`."""
    if not data.startswith(MARK):
        raise Unreadable("PNG")
    place, name = len(MARK), b""
    while name != b"IEND":
        if place + 12 > len(data):
            raise Unreadable("PNG")
        (size,) = struct.unpack_from(">L", data, place)
        name = data[place + 4 : place + 8]
        end = place + 12 + size
        if end > len(data):
            raise Unreadable("PNG")
        yield name, data[place + 8 : end - 4], end
        place = end


def png_leaks(data: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what a PNG gives away in its chunks, and what follows the picture."""
    end = 0
    for name, content, after in chunks(data):
        end = after
        if name == b"eXIf":
            yield from exif_leaks(content, inquiry)
        elif name in (b"tEXt", b"zTXt", b"iTXt"):
            yield from _text_leaks(*_text(name, content), inquiry)
        elif name not in SHOWN:
            yield Wrong("ND712", what=f"PNG {name.decode('latin-1')}")
    yield from trailing_leak(data[end:])


def _text_leaks(keyword: str, value: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    if keyword == "XML:com.adobe.xmp":
        yield from xmp_leaks(value, inquiry.may_say)
    elif keyword.startswith("Raw profile type"):
        yield from _raw_profile(keyword.rpartition(" ")[2], value, inquiry)
    elif keyword in _NAMES:
        yield from named(f"PNG {keyword}", value.decode("utf-8", "replace"), inquiry.may_say)
    else:
        yield Wrong("ND712", what=f"PNG {keyword}")


def _raw_profile(kind: str, value: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what a profile gives away that ImageMagick wrote as hexadecimal digits."""
    try:
        content = bytes.fromhex("".join(value.decode("ascii").split()[2:]))
    except ValueError as error:
        raise Unreadable("PNG") from error
    if kind in ("exif", "APP1") and content.startswith((b"Exif\0\0", b"II", b"MM")):
        yield from exif_leaks(content, inquiry)
    elif kind == "xmp" or b"xmpmeta" in content:
        yield from xmp_leaks(content[content.find(b"<") :], inquiry.may_say)
    else:
        yield Wrong("ND712", what=f"PNG {kind}")


def _text(name: bytes, content: bytes) -> tuple[str, bytes]:
    keyword, _, rest = content.partition(b"\0")
    if name == b"zTXt":
        rest = inflated(rest[1:])
    elif name == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:]
        rest = rest.partition(b"\0")[2].partition(b"\0")[2]
        rest = inflated(rest) if packed else rest
    return keyword.decode("latin-1"), rest


def inflated(data: bytes, most: int = _MOST) -> bytes:
    """Return zlib's data unpacked. Raises :class:`TooMuch` beyond ``most`` bytes."""
    packed = zlib.decompressobj()
    try:
        found = packed.decompress(data, most)
    except zlib.error as error:
        raise Unreadable("zlib") from error
    if packed.unconsumed_tail:
        raise TooMuch("zlib")
    return found
