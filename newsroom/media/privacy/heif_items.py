"""The items of a HEIF or AVIF picture (ISO 23008-12): where EXIF, XMP and thumbnails lie."""

import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsroom.media.privacy.exif import exif_leaks
from newsroom.media.privacy.inquiry import Inquiry, Unreadable
from newsroom.media.privacy.xmp import xmp_leaks
from newsroom.posts.wrong import Wrong

_MOST_ITEMS = 65_536


class _Item(NamedTuple):
    kind: bytes
    content_type: bytes


def item_leaks(data: bytes, meta: Mapping[bytes, bytes], inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what the items in the whole file's ``data`` give away, as its ``meta`` lists them."""
    if b"iinf" not in meta:
        return
    places = None
    for number, item in _items(meta[b"iinf"]).items():
        if item.kind not in (b"Exif", b"mime", b"uri "):
            continue
        places = _places(meta.get(b"iloc", b"")) if places is None else places
        content = _content(data, meta.get(b"idat", b""), places.get(number))
        if item.kind == b"Exif":
            yield from _exif(content, inquiry)
        elif b"xml" in item.content_type:
            yield from xmp_leaks(content, inquiry.may_say)
        else:
            what = item.content_type or item.kind
            yield Wrong("ND712", what=f"HEIF {what.decode('latin-1')}")
    if b"thmb" in meta.get(b"iref", b""):
        yield Wrong("ND713", field="HEIF")


def _exif(content: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield the leaks of an item that begins with the distance to its TIFF header."""
    if len(content) < 4:
        raise Unreadable("HEIF Exif")
    (skipped,) = struct.unpack_from(">L", content)
    yield from exif_leaks(content[4 + skipped :], inquiry)


def _items(content: bytes) -> dict[int, _Item]:
    wide = content[:1] != b"\0"
    place = 8 if wide else 6
    found: dict[int, _Item] = {}
    while place + 8 <= len(content) and len(found) < _MOST_ITEMS:
        size, name = struct.unpack_from(">L4s", content, place)
        if size < 8 or place + size > len(content):
            raise Unreadable("HEIF")
        entry = content[place + 8 : place + size]
        if name == b"infe" and entry[:1] in (b"\2", b"\3"):
            long = entry[0] == 3
            (number,) = struct.unpack_from(">L" if long else ">H", entry, 4)
            start = 10 if long else 8
            texts = entry[start + 4 :].split(b"\0")
            found[number] = _Item(entry[start : start + 4], texts[1] if len(texts) > 1 else b"")
        place += size
    return found


def _places(content: bytes) -> dict[int, tuple[int, list[tuple[int, int]]]]:
    """Return where each item lies: its construction method, then (offset, length) of its parts."""
    if len(content) < 8:
        raise Unreadable("HEIF iloc")
    version = content[0]
    offset_size, length_size = content[4] >> 4, content[4] & 15
    base_size, index_size = content[5] >> 4, content[5] & 15 if version else 0
    place = 6

    def number(size: int) -> int:
        nonlocal place
        if place + size > len(content):
            raise Unreadable("HEIF iloc")
        place += size
        return int.from_bytes(content[place - size : place], "big")

    found = {}
    for _ in range(number(2 if version < 2 else 4)):
        item = number(2 if version < 2 else 4)
        method = number(2) & 15 if version else 0
        number(2)
        base = number(base_size)
        parts = []
        for _ in range(number(2)):
            number(index_size)
            offset = base + number(offset_size)
            parts.append((offset, number(length_size)))
        found[item] = method, parts
    return found


def _content(data: bytes, own: bytes, where: tuple[int, list[tuple[int, int]]] | None) -> bytes:
    if where is None or where[0] > 1:
        raise Unreadable("HEIF iloc")
    source = own if where[0] == 1 else data
    parts = []
    for offset, length in where[1]:
        if offset + length > len(source):
            raise Unreadable("HEIF iloc")
        parts.append(source[offset : offset + length or None])
    return b"".join(parts)
