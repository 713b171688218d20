"""Photoshop's resources with IPTC-IIM inside: by-lines, credits, thumbnails (IIM 4.2)."""

import struct
from collections.abc import Iterator

from newsroom.media.privacy.inquiry import Inquiry, MaySay, Unreadable, listed, named
from newsroom.media.privacy.xmp import xmp_leaks
from newsroom.posts.wrong import Wrong

_NAMES = {
    80: "By-line", 85: "By-line Title", 110: "Credit", 115: "Source", 116: "Copyright Notice",
    118: "Contact", 122: "Caption Writer",
}  # fmt: skip
_RECORD_VERSION = 0
_IPTC, _EXIF, _XMP = (0x0404,), (0x0422, 0x0423), (0x0424,)
_THUMBNAILS = (0x0409, 0x040C)
_RESOLUTION, _COPYRIGHT_FLAG = 0x03ED, 0x040A


def photoshop_leaks(data: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what a run of image resources ("8BIM" …) gives away."""
    others = []
    for number, content in resources(data):
        if number in _IPTC:
            yield from iptc_leaks(content, inquiry.may_say)
        elif number in _EXIF:
            yield from inquiry.inside("Photoshop EXIF", b"Exif\0\0" + content)
        elif number in _XMP:
            yield from xmp_leaks(content, inquiry.may_say)
        elif number in _THUMBNAILS:
            yield Wrong("ND713", field="Photoshop")
        elif number not in (_RESOLUTION, _COPYRIGHT_FLAG):
            others.append(f"8BIM {number:04X}")
    if others:
        yield Wrong("ND712", what=listed(others))


def resources(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each resource's number and content. Raises :class:`Unreadable`."""
    place = 0
    while data[place:].strip(b"\0"):
        if len(data) < place + 12:
            raise Unreadable("Photoshop 8BIM")
        number, name = struct.unpack_from(">HB", data, place + 4)
        start = place + 6 + (name + 2) // 2 * 2
        if start + 4 > len(data):
            raise Unreadable("Photoshop 8BIM")
        (size,) = struct.unpack_from(">L", data, start)
        if start + 4 + size > len(data):
            raise Unreadable("Photoshop 8BIM")
        yield number, data[start + 4 : start + 4 + size]
        place = start + 4 + (size + 1) // 2 * 2


def iptc_leaks(data: bytes, may_say: MaySay) -> Iterator[Wrong]:
    """Yield what a run of IIM datasets gives away."""
    others = []
    place = 0
    while data[place:].strip(b"\0"):
        if data[place] != 0x1C or place + 5 > len(data):
            raise Unreadable("IPTC")
        record, dataset, size = struct.unpack_from(">BBH", data, place + 1)
        if size & 0x8000 or place + 5 + size > len(data):
            raise Unreadable("IPTC")
        value = data[place + 5 : place + 5 + size].decode("utf-8", "replace")
        if record == 2 and dataset in _NAMES:
            yield from named(f"IPTC {_NAMES[dataset]}", value, may_say)
        elif record == 2 and dataset != _RECORD_VERSION:
            others.append(f"2:{dataset}")
        place += 5 + size
    if others:
        yield Wrong("ND712", what=f"IPTC ({listed(others)})")
