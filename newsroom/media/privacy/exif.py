"""TIFF's tags, which are also EXIF's (TIFF 6.0, CIPA DC-008): position, serial numbers, names."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsroom.media.privacy.inquiry import Inquiry, Unreadable, listed, named
from newsroom.media.privacy.iptc import iptc_leaks, photoshop_leaks
from newsroom.media.privacy.xmp import xmp_leaks
from newsroom.posts.wrong import Wrong

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_MOST_FOLDERS, _MOST_ENTRIES = 64, 4096
_FOLDERS = {0x8769: "Exif", 0xA005: "Interop", 0x014A: "SubIFD"}
_GPS = 0x8825
_THUMBNAIL = (0x0201, 0x0202)
_SERIALS = {
    0xA431: "BodySerialNumber", 0xA435: "LensSerialNumber", 0xC62F: "CameraSerialNumber",
    0x927C: "MakerNote", 0xC634: "DNGPrivateData",
}  # fmt: skip
_NAMES = {
    0x013B: "Artist", 0x8298: "Copyright", 0xA430: "CameraOwnerName", 0x9C9D: "XPAuthor",
    0x013C: "HostComputer", 0xA437: "Photographer", 0xA438: "ImageEditor",
}  # fmt: skip
_OTHERS = {
    0x010D: "DocumentName", 0x010E: "ImageDescription", 0x010F: "Make", 0x0110: "Model",
    0x0131: "Software", 0x0132: "DateTime", 0x9003: "DateTimeOriginal", 0x9004: "DateTimeDigitized",
    0x9286: "UserComment", 0x9C9B: "XPTitle", 0x9C9C: "XPComment", 0x9C9E: "XPKeywords",
    0x9C9F: "XPSubject", 0xA420: "ImageUniqueID", 0xA433: "LensMake", 0xA434: "LensModel",
    0x829A: "ExposureTime", 0x829D: "FNumber", 0x8827: "ISO", 0x920A: "FocalLength",
}  # fmt: skip
# Orientation, resolution, colour and layout: without them pixels are shown wrongly.
_PLAIN = {
    0x0100, 0x0101, 0x0103, 0x0106, 0x0112, 0x0115, 0x011A, 0x011B, 0x0128, 0x0211, 0x0212, 0x0213,
    0x0214, 0x8773, 0x9000, 0x9101, 0xA000, 0xA001, 0xA002, 0xA003, 0xA500, 0x0001, 0x0002,
}  # fmt: skip
_XMP, _IPTC, _PHOTOSHOP = 0x02BC, 0x83BB, 0x8649


@dataclass(slots=True)
class _Walk:
    data: bytes
    order: str
    inquiry: Inquiry
    is_file: bool
    others: list[str] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)


def exif_leaks(data: bytes, inquiry: Inquiry, is_file: bool = False) -> Iterator[Wrong]:
    """Yield what a block of EXIF gives away; ``is_file`` for a whole TIFF file."""
    data = data.removeprefix(b"Exif\0\0")
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None or len(data) < 8 or struct.unpack(order + "H", data[2:4])[0] != 42:
        raise Unreadable("TIFF/EXIF")
    walk = _Walk(data, order, inquiry, is_file)
    place, number = _long(walk, 4), 0
    while place and place not in walk.seen:
        place = yield from _folder(walk, place, f"IFD{number}", is_thumbnail=number > 0)
        number += 1
    if walk.others:
        yield Wrong("ND712", what=f"EXIF ({listed(walk.others)})")


def _folder(walk: _Walk, place: int, name: str, is_thumbnail: bool = False):
    """Yield the leaks of one directory; return the place of the next one in the chain."""
    walk.seen.add(place)
    if len(walk.seen) > _MOST_FOLDERS or place + 2 > len(walk.data):
        raise Unreadable("TIFF/EXIF")
    (count,) = struct.unpack_from(walk.order + "H", walk.data, place)
    end = place + 2 + 12 * count
    if count > _MOST_ENTRIES or end > len(walk.data):
        raise Unreadable("TIFF/EXIF")
    for start in range(place + 2, end, 12):
        tag, kind, number = struct.unpack_from(walk.order + "HHL", walk.data, start)
        yield from _entry(walk, tag, _value(walk, start, kind, number), start, is_thumbnail)
    if is_thumbnail and not walk.is_file:
        yield Wrong("ND713", field="EXIF")
    return _long(walk, end) if end + 4 <= len(walk.data) else 0


def _entry(walk: _Walk, tag: int, value: bytes, start: int, is_thumbnail: bool) -> Iterator[Wrong]:
    may_say = walk.inquiry.may_say
    if tag == _GPS:
        yield from _position(walk, _long(walk, start + 8))
    elif tag in _FOLDERS:
        yield from _inner(walk, tag, value)
    elif tag in _SERIALS:
        if value.strip(b"\0 "):
            yield Wrong("ND702", field=f"EXIF {_SERIALS[tag]}")
    elif tag in _NAMES:
        yield from named(f"EXIF {_NAMES[tag]}", _text(value, 0x9C9B <= tag <= 0x9C9F), may_say)
    elif tag == _XMP:
        yield from xmp_leaks(value, may_say)
    elif tag == _IPTC:
        yield from iptc_leaks(value, may_say)
    elif tag == _PHOTOSHOP:
        yield from photoshop_leaks(value, walk.inquiry)
    elif tag in _OTHERS or not (walk.is_file or is_thumbnail or tag in _PLAIN):
        walk.others.append(_OTHERS.get(tag, f"0x{tag:04X}"))


def _inner(walk: _Walk, tag: int, value: bytes) -> Iterator[Wrong]:
    for (place,) in struct.iter_unpack(walk.order + "L", value[: len(value) // 4 * 4]):
        if place and place not in walk.seen:
            yield from _folder(walk, place, _FOLDERS[tag])


def _position(walk: _Walk, place: int) -> Iterator[Wrong]:
    """Yield a finding unless the directory says nothing but its own version."""
    says_more = True
    if place + 2 <= len(walk.data):
        (count,) = struct.unpack_from(walk.order + "H", walk.data, place)
        tags = {
            struct.unpack_from(walk.order + "H", walk.data, start)[0]
            for start in range(place + 2, place + 2 + 12 * min(count, 64), 12)
            if start + 12 <= len(walk.data)
        }
        says_more = bool(tags - {0}) or count > len(tags)
    if says_more:
        yield Wrong("ND701", field="EXIF")


def _value(walk: _Walk, start: int, kind: int, number: int) -> bytes:
    size = _SIZES.get(kind, 1) * number
    place = start + 8 if size <= 4 else _long(walk, start + 8)
    if place + size > len(walk.data):
        raise Unreadable("TIFF/EXIF")
    return walk.data[place : place + size]


def _long(walk: _Walk, place: int) -> int:
    if place + 4 > len(walk.data):
        raise Unreadable("TIFF/EXIF")
    return struct.unpack_from(walk.order + "L", walk.data, place)[0]


def _text(value: bytes, wide: bool) -> str:
    return value.decode("utf-16-le" if wide else "utf-8", "replace").strip("\0 ")


def orientation_of(data: bytes) -> int:
    """Return the orientation (1 to 8) that a block of EXIF gives a picture, 1 without one."""
    data = data.removeprefix(b"Exif\0\0")
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None or len(data) < 10:
        return 1
    (place,) = struct.unpack_from(order + "L", data, 4)
    if place + 2 > len(data):
        return 1
    (count,) = struct.unpack_from(order + "H", data, place)
    for start in range(place + 2, min(place + 2 + 12 * count, len(data) - 11), 12):
        if struct.unpack_from(order + "H", data, start)[0] == 0x0112:
            return struct.unpack_from(order + "H", data, start + 8)[0]
    return 1
