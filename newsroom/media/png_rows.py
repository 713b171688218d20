"""Reading a large PNG some rows at a time, which its decoder only does as a whole.

The rows of a PNG (ISO 15948, 9 and 10) are one stream of zlib, each filtered by the row above. A
few of them make a PNG of their own, once the row above stands before them as it is.
"""

import io
import struct
import zlib
from collections.abc import Iterator

from PIL import Image

_MARK = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {2: 3, 4: 2, 6: 4}
# What says how the points are to be read; texts only where they hold EXIF.
_TOLD = (b"tRNS", b"iCCP", b"sRGB", b"eXIf")
_PROFILE = b"Raw profile type "


def has_rows(image: Image.Image) -> bool:
    """Tell whether a picture just opened is a PNG that takes four bytes a point as a whole.

    Greys and palettes take less. Interlaced ones cannot be read by rows.
    """
    is_wide = image.format == "PNG" and image.mode in ("RGB", "RGBA", "LA")
    return is_wide and not image.info.get("interlace") and getattr(image, "n_frames", 1) == 1


def png_strips(data: bytes, rows: int) -> Iterator[Image.Image]:
    """Yield a PNG's picture from top to bottom, `rows` rows each time, the last perhaps fewer.

    Of 16 bits a channel the higher 8 are kept. Raises `ValueError`, `zlib.error`, `struct.error`
    or what Pillow raises where the file is damaged. Checksums are not compared.
    """
    width, height, depth, kind = struct.unpack_from(">2I2B", data, len(_MARK) + 8)
    told = b"".join(_told(data, depth))
    stride = 1 + width * _CHANNELS[kind] * depth // 8
    above = b""
    for block in _blocks(data, height, rows, stride):
        if depth == 16:
            block = _higher_bytes(block, stride)
        count = len(block) // (1 + width * _CHANNELS[kind]) + bool(above)
        head = struct.pack(">2I5B", width, count, 8, kind, 0, 0, 0)
        packed = zlib.compress(above + block, 0)
        parts = (_MARK, _chunk(b"IHDR", head), told, _chunk(b"IDAT", packed), _chunk(b"IEND", b""))
        strip = Image.open(io.BytesIO(b"".join(parts)), formats=("PNG",))
        strip = strip.crop((0, bool(above), width, count))
        above = b"\0" + strip.crop((0, strip.height - 1, width, strip.height)).tobytes()
        yield strip


def _blocks(data: bytes, height: int, rows: int, stride: int) -> Iterator[bytes]:
    """Yield the filtered rows, unpacked, `rows` of `stride` bytes at a time."""
    packed = (content for name, content in _chunks(data) if name == b"IDAT")
    stream = zlib.decompressobj()
    for top in range(0, height, rows):
        wanted = min(rows, height - top) * stride
        block = bytearray()
        while len(block) < wanted:
            source = stream.unconsumed_tail or next(packed, b"")
            more = stream.decompress(source, wanted - len(block))
            if not more and not source:
                raise ValueError("fewer rows than the header says")
            block += more
        yield bytes(block)


def _higher_bytes(block: bytes, stride: int) -> bytes:
    """Return 16-bit rows as 8-bit ones: filters work on each byte of a point by itself."""
    rows = (block[start : start + stride] for start in range(0, len(block), stride))
    return b"".join(row[:1] + row[1::2] for row in rows)


def _told(data: bytes, depth: int) -> Iterator[bytes]:
    for name, content in _chunks(data):
        is_profile = name in (b"tEXt", b"zTXt") and bytes(content[:17]) == _PROFILE
        # A transparent colour of 16 bits means nothing once there are 8.
        if is_profile or (name in _TOLD and (name, depth) != (b"tRNS", 16)):
            yield _chunk(name, bytes(content))


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    place, name = len(_MARK), b""
    whole = memoryview(data)
    while name != b"IEND" and place + 12 <= len(data):
        size, name = struct.unpack_from(">L4s", data, place)
        yield name, whole[place + 8 : place + 8 + size]
        place += size + 12


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(content, zlib.crc32(name))
    return struct.pack(">L", len(content)) + name + content + struct.pack(">L", check)
