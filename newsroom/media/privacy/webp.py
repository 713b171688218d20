"""WebP's chunks (RFC 9649): EXIF, XMP, what follows the picture."""

import struct
from collections.abc import Iterator

from newsroom.media.privacy.exif import exif_leaks
from newsroom.media.privacy.inquiry import Inquiry, Unreadable
from newsroom.media.privacy.trailing import trailing_leak
from newsroom.media.privacy.xmp import xmp_leaks
from newsroom.posts.wrong import Wrong

SHOWN = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}


def riff_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield each chunk's name and content. Raises :class:`Unreadable`."""
    end = riff_end(data)
    place = 12
    while place < end:
        if place + 8 > end:
            raise Unreadable("WebP")
        (size,) = struct.unpack_from("<L", data, place + 4)
        if place + 8 + size > end:
            raise Unreadable("WebP")
        yield data[place : place + 4], data[place + 8 : place + 8 + size]
        place += 8 + size + size % 2


def riff_end(data: bytes) -> int:
    """Return where the picture ends."""
    if len(data) < 12 or data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise Unreadable("WebP")
    end = 8 + struct.unpack_from("<L", data, 4)[0]
    if end > len(data):
        raise Unreadable("WebP")
    return end


def webp_leaks(data: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what a WebP gives away in its chunks, and what follows the picture."""
    for name, content in riff_chunks(data):
        if name == b"EXIF":
            yield from exif_leaks(content, inquiry)
        elif name == b"XMP ":
            yield from xmp_leaks(content, inquiry.may_say)
        elif name not in SHOWN:
            yield Wrong("ND712", what=f"WebP {name.decode('latin-1')}")
    yield from trailing_leak(data[riff_end(data) :])
