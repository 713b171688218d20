"""Pictures without their metadata: pixels, colour profile and orientation stay as they are."""

import struct
import zlib

from newsroom.media.privacy import gif, jpeg, png, webp
from newsroom.media.privacy.exif import orientation_of

_ORIENTATION = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0%c\0\0\0\0\0\0"
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04


def stripped_jpeg(data: bytes, rights: bytes = b"") -> bytes:
    """Return a JPEG with JFIF, Adobe and ICC segments only, its orientation if it has one, and
    ``rights`` as its XMP packet. Raises :class:`newsroom.media.privacy.inquiry.Unreadable`.
    """
    head, rest = [b"\xff\xd8"], []
    turned = b""
    for one in jpeg.segments(data):
        if one.mark == jpeg.APP0:
            if one.body.startswith(b"JFIF") and not head[1:]:
                head.append(_segment(0xE0, one.body[:12] + b"\0\0"))
        elif one.body.startswith(jpeg.EXIF) and one.mark == 0xE1:
            turned = turned or _kept_orientation(one.body.removeprefix(jpeg.EXIF))
        elif one.mark == jpeg.COM or jpeg.APP0 < one.mark <= jpeg.APP0 + 15:
            if jpeg.keeps_pixels_right(one):
                rest.append(data[one.start : one.end])
        elif one.mark != jpeg.SOI:
            rest.append(data[one.start : one.end])
    if turned:
        head.append(_segment(0xE1, jpeg.EXIF + turned))
    if rights:
        head.append(_segment(0xE1, jpeg.XMP + rights))
    return b"".join(head + rest)


def stripped_png(data: bytes) -> bytes:
    """Return a PNG with only the chunks that show it."""
    parts = [png.MARK]
    for name, content, _ in png.chunks(data):
        turned = _kept_orientation(content) if name == b"eXIf" else b""
        if turned or name in png.SHOWN:
            content = turned or content
            check = struct.pack(">L", zlib.crc32(name + content))
            parts += [struct.pack(">L", len(content)), name, content, check]
    return b"".join(parts)


def stripped_webp(data: bytes) -> bytes:
    """Return a WebP with only the chunks that show it."""
    found = list(webp.riff_chunks(data))
    turned = next((_kept_orientation(body) for name, body in found if name == b"EXIF"), b"")
    parts = []
    for name, content in found:
        if name == b"VP8X":
            flags = content[0] & ~(_XMP_FLAG | (0 if turned else _EXIF_FLAG))
            content = bytes([flags]) + content[1:]
        if name in webp.SHOWN:
            parts.append(_chunk(name, content))
    if turned:
        parts.append(_chunk(b"EXIF", turned))
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<L", len(body)) + body


def stripped_gif(data: bytes) -> bytes:
    """Return a GIF without comments and foreign blocks."""
    found = list(gif.blocks(data))
    kept = [data[: found[0][2]]]
    for label, content, start, end in found:
        is_foreign = label == 0xFF and content[1:12] not in gif.ANIMATION
        if label not in (0xFE, 0x01) and not is_foreign:
            kept.append(data[start:end])
    return b"".join(kept)


STRIPPED = {
    "JPEG": stripped_jpeg,
    "PNG": stripped_png,
    "WebP": stripped_webp,
    "GIF": stripped_gif,
}


def _kept_orientation(block: bytes) -> bytes:
    """Return a block of EXIF with nothing but the orientation, none for an upright picture."""
    turned = orientation_of(block)
    return _ORIENTATION % turned if turned in range(2, 9) else b""


def _segment(mark: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, mark, len(body) + 2) + body


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<L", len(content)) + content + b"\0" * (len(content) % 2)
