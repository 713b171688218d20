"""Boxes of ISO base media (ISO 14496-12, 23008-12): AVIF, HEIC, MP4, and what phones put there."""

import struct
from collections.abc import Iterator

from newsroom.media.privacy.heif_items import item_leaks
from newsroom.media.privacy.inquiry import Inquiry, Unreadable, named
from newsroom.media.privacy.xmp import xmp_leaks
from newsroom.posts.wrong import Wrong

_XMP_ID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_PARENTS = {b"moov", b"udta", b"trak", b"mdia", b"minf", b"edts"}
_SHOWN = {
    b"ftyp", b"mdat", b"moov", b"meta", b"free", b"skip", b"wide", b"moof", b"mfra", b"sidx",
    b"styp", b"pdin",
}  # fmt: skip
_POSITIONS = {b"\xa9xyz", b"loci"}
_NAMES = {
    b"\xa9aut": "author", b"\xa9ART": "artist", b"auth": "author", b"perf": "performer",
    b"\xa9cpy": "copyright", b"cprt": "copyright",
}  # fmt: skip
_LOCATION_KEY = b"location.ISO6709"
_NAME_KEYS = (b"quicktime.author", b"quicktime.artist", b"quicktime.director")
_DEEPEST = 12


def boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield each box's name and content. Raises :class:`Unreadable`."""
    place = 0
    while place < len(data):
        if not data[place:].strip(b"\0") and len(data) - place < 8:
            return  # a list in QuickTime may end with four zeros
        if place + 8 > len(data):
            raise Unreadable("ISO media")
        size, name, head = *struct.unpack_from(">L4s", data, place), 8
        if size == 1 and place + 16 <= len(data):
            size, head = struct.unpack_from(">Q", data, place + 8)[0], 16
        elif size == 0:
            size = len(data) - place
        if size < head or place + size > len(data):
            raise Unreadable("ISO media")
        yield name, data[place + head : place + size]
        place += size


def box_leaks(data: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what an AVIF, HEIC or MP4 gives away."""
    for name, content in boxes(data):
        if name == b"meta":
            yield from item_leaks(data, _children(content), inquiry)
        elif name == b"uuid":
            yield from _private(content, inquiry)
        elif name not in _SHOWN:
            yield Wrong("ND711", size=len(content), found=name.decode("latin-1"))
        yield from _film_leaks(name, content, inquiry, 0)


def _film_leaks(name: bytes, content: bytes, inquiry: Inquiry, depth: int) -> Iterator[Wrong]:
    if depth > _DEEPEST:
        raise Unreadable("ISO media")
    if name in _PARENTS:
        for inner, part in boxes(content):
            yield from _film_leaks(inner, part, inquiry, depth + 1)
    elif name in _POSITIONS:
        yield Wrong("ND701", field=f"MP4 {name.decode('latin-1')}")
    elif name in _NAMES:
        text = content[4:] if name[:1] == b"\xa9" else content[6:]
        text = text.decode("utf-8", "replace").strip("\0")
        yield from named(f"MP4 {_NAMES[name]}", text, inquiry.may_say)
    elif name == b"meta" and depth:
        yield from _keyed(content, inquiry)
    elif name == b"uuid" and depth:
        yield from _private(content, inquiry)


def _keyed(content: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what QuickTime's keys say of position and names; their values follow in a list."""
    if _LOCATION_KEY in content:
        yield Wrong("ND701", field="MP4 location.ISO6709")
    for key in _NAME_KEYS:
        if key in content:
            yield from named("MP4 meta", key.decode("ascii"), inquiry.may_say)
    if b"\xa9ART" in content or b"aART" in content:
        yield from named("MP4 meta", "artist", inquiry.may_say)


def _private(content: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    if content[:16] == _XMP_ID:
        yield from xmp_leaks(content[16:], inquiry.may_say)
    else:
        yield Wrong("ND712", what=f"uuid {content[:16].hex()}")


def _children(content: bytes) -> dict[bytes, bytes]:
    """Return the boxes in a ``meta``, which begins with version and flags in ISO's media only."""
    start = 0 if content[4:8] == b"hdlr" else 4
    return dict(boxes(content[start:]))
