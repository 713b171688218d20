"""JPEG's segments (ISO 10918-1, JFIF, CIPA DC-007) walked without decoding a pixel."""

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

from newsroom.media.privacy.exif import exif_leaks
from newsroom.media.privacy.inquiry import Inquiry, Unreadable
from newsroom.media.privacy.iptc import photoshop_leaks
from newsroom.media.privacy.trailing import trailing_leak
from newsroom.media.privacy.xmp import xmp_leaks
from newsroom.posts.wrong import Wrong

SOI, EOI, SOS, COM, APP0 = 0xD8, 0xD9, 0xDA, 0xFE, 0xE0
EXIF, XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
_LONG_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_PHOTOSHOP, _MPF, _ICC = b"Photoshop 3.0\0", b"MPF\0", b"ICC_PROFILE\0"
# In compressed data 0xFF is followed by 0 or is a restart mark; anything else ends the scan.
_MARK = re.compile(rb"\xff+(?![\x00\xd0-\xd7\xff])")


class Segment(NamedTuple):
    """``mark`` names it, ``body`` is what it holds, [``start``, ``end``) where it lies.

    A scan's compressed data belongs to its SOS segment, though not to its body.
    """

    mark: int
    body: bytes
    start: int
    end: int


def segments(data: bytes) -> Iterator[Segment]:
    """Yield every segment from SOI to EOI. Raises :class:`Unreadable`."""
    if data[:2] != b"\xff\xd8":
        raise Unreadable("JPEG")
    yield Segment(SOI, b"", 0, 2)
    place = 2
    while True:
        start = place
        while data[place + 1 : place + 2] == b"\xff":
            place += 1
        if place + 2 > len(data) or data[place] != 0xFF:
            raise Unreadable("JPEG")
        mark = data[place + 1]
        if mark == EOI:
            yield Segment(mark, b"", start, place + 2)
            return
        if place + 4 > len(data):
            raise Unreadable("JPEG")
        (size,) = struct.unpack_from(">H", data, place + 2)
        end = place + 2 + size
        if size < 2 or end > len(data):
            raise Unreadable("JPEG")
        body = data[place + 4 : end]
        if mark == SOS:
            found = _MARK.search(data, end)
            if found is None:
                raise Unreadable("JPEG")
            end = found.start()
        yield Segment(mark, body, start, end)
        place = end


def jpeg_leaks(data: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what a JPEG gives away in its segments, and what follows the picture."""
    parts: list[tuple[int, bytes]] = []
    photoshop = b""
    end = 0
    for one in segments(data):
        end = one.end
        if one.mark == 0xE1 and one.body.startswith(_LONG_XMP):
            parts.append(_long_xmp(one.body))
        elif one.mark == 0xED and one.body.startswith(_PHOTOSHOP):
            photoshop += one.body.removeprefix(_PHOTOSHOP)
        elif one.mark == COM or APP0 <= one.mark <= APP0 + 15:
            yield from _segment_leaks(one, inquiry)
    if parts:
        packet = b"".join(part for _, part in sorted(parts))
        yield from xmp_leaks(packet, inquiry.may_say)
    if photoshop:
        yield from photoshop_leaks(photoshop, inquiry)
    yield from trailing_leak(data[end:])


def _segment_leaks(one: Segment, inquiry: Inquiry) -> Iterator[Wrong]:
    body = one.body
    if one.mark == COM:
        if not inquiry.may_say(body.decode("utf-8", "replace").strip("\0 ")):
            yield Wrong("ND712", what="JPEG COM")
    elif body.startswith(EXIF):
        yield from exif_leaks(body, inquiry)
    elif body.startswith(XMP):
        yield from xmp_leaks(body.removeprefix(XMP), inquiry.may_say)
    elif body.startswith(_MPF):
        yield Wrong("ND711", size=len(body), found="MPF")
    elif one.mark == APP0:
        if body.startswith(b"JFXX") or (body.startswith(b"JFIF") and any(body[12:14])):
            yield Wrong("ND713", field="JFIF")
    elif not keeps_pixels_right(one):
        yield Wrong("ND712", what=f"JPEG APP{one.mark - APP0}")


def keeps_pixels_right(one: Segment) -> bool:
    """Tell whether an application's segment changes how pixels are shown: colour, nothing else."""
    return (one.mark == APP0 + 2 and one.body.startswith(_ICC)) or (
        one.mark == APP0 + 14 and one.body.startswith(b"Adobe")
    )


def _long_xmp(body: bytes) -> tuple[int, bytes]:
    """Return the offset and the bytes of a part of a packet too long for one segment."""
    head = len(_LONG_XMP) + 32
    if len(body) < head + 8:
        raise Unreadable("XMP")
    return struct.unpack_from(">L", body, head + 4)[0], body[head + 8 :]
