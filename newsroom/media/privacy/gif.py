"""GIF's blocks (89a): comments, XMP, what follows the picture."""

from collections.abc import Iterator

from newsroom.media.privacy.inquiry import Inquiry, Unreadable
from newsroom.media.privacy.trailing import trailing_leak
from newsroom.media.privacy.xmp import xmp_leaks
from newsroom.posts.wrong import Wrong

_COMMENT, _APPLICATION, _PLAIN_TEXT = 0xFE, 0xFF, 0x01
ANIMATION = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def blocks(data: bytes) -> Iterator[tuple[int, bytes, int, int]]:
    """Yield each block's label (0 for a picture, 0x3B for the end), its bytes, start and end.

    Raises :class:`Unreadable`.
    """
    if data[:6] not in (b"GIF87a", b"GIF89a") or len(data) < 13:
        raise Unreadable("GIF")
    place = 13 + (3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0)
    while True:
        start = place
        kind = data[place : place + 1]
        if kind == b"\x3b":
            yield 0x3B, b"", start, start + 1
            return
        if kind == b"\x21" and place + 2 < len(data):
            label, place = data[place + 1], place + 2
        elif kind == b"\x2c" and place + 10 < len(data):
            label = 0
            flags = data[place + 9]
            place += 11 + (3 << (flags & 7) + 1 if flags & 0x80 else 0)
        else:
            raise Unreadable("GIF")
        content = place
        while data[place : place + 1] not in (b"\0", b""):
            place += 1 + data[place]
        if place >= len(data):
            raise Unreadable("GIF")
        place += 1
        yield label, data[content:place], start, place


def gif_leaks(data: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what a GIF gives away in its blocks, and what follows the picture."""
    end = 0
    for label, content, _, after in blocks(data):
        end = after
        if label in (_COMMENT, _PLAIN_TEXT):
            yield Wrong("ND712", what="GIF comment")
        elif label == _APPLICATION and content[1:12] == b"XMP DataXMP":
            # The packet stands there as it is; 258 bytes lead every reader of blocks past it.
            yield from xmp_leaks(content[12:-258], inquiry.may_say)
        elif label == _APPLICATION and content[1:12] not in ANIMATION:
            yield Wrong("ND712", what=f"GIF {content[1:12].decode('latin-1')}")
    yield from trailing_leak(data[end:])
