"""PNG files of every kind that Pillow reads but does not write."""

import struct
import zlib

# Adam7 (ISO 15948, 8.2): first column and row, steps between columns and rows.
_PASSES = (
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)
)  # fmt: skip


def png(
    points: list[list[bytes]],
    kind: int,
    depth: int = 8,
    *,
    filters: tuple[int, ...] = (0, 1, 2, 3, 4),
    interlaced: bool = False,
    chunks: tuple[tuple[bytes, bytes], ...] = (),
    piece: int = 1000,
) -> bytes:
    """Return a PNG of `points` (rows of the bytes of one point each), `kind` its colour type.

    Rows take the `filters` in turn; pixels are cut into chunks of `piece` bytes.
    """
    size = len(points[0][0])
    if interlaced:
        parts = [
            _filtered([row[x::dx] for row in points[y::dy]], size, filters)
            for x, y, dx, dy in _PASSES
            if points[y::dy] and points[0][x::dx]
        ]
    else:
        parts = [_filtered(points, size, filters)]
    packed = zlib.compress(b"".join(parts))
    header = struct.pack(">2I5B", len(points[0]), len(points), depth, kind, 0, 0, interlaced)
    told = ((b"IHDR", header), *chunks)
    pieces = (packed[at : at + piece] for at in range(0, len(packed), piece))
    every = (*told, *((b"IDAT", one) for one in pieces), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, content) for name, content in every)


def chunk(name: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + check


def _filtered(points: list[list[bytes]], size: int, filters: tuple[int, ...]) -> bytes:
    found, above = bytearray(), bytes(len(points[0]) * size)
    for number, row in enumerate(points):
        line, kind = b"".join(row), filters[number % len(filters)]
        found.append(kind)
        for at, value in enumerate(line):
            left = line[at - size] if at >= size else 0
            corner = above[at - size] if at >= size else 0
            guess = (0, left, above[at], (left + above[at]) // 2, _paeth(left, above[at], corner))
            found.append((value - guess[kind]) % 256)
        above = line
    return bytes(found)


def _paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    return min((left, above, corner), key=lambda one: abs(guess - one))
