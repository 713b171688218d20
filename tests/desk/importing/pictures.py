"""Small photos for the cases, each of its own colour."""

import io
from functools import cache

from PIL import Image


@cache
def png(number: int, size: tuple[int, int] = (24, 16)) -> bytes:
    """Return a photo."""
    buffer = io.BytesIO()
    colour = (number * 37 % 256, number * 91 % 256, number * 53 % 256)
    Image.new("RGB", size, colour).save(buffer, "PNG")
    return buffer.getvalue()


@cache
def jpeg(number: int, size: tuple[int, int] = (24, 16), taken: str = "", turn: int = 0) -> bytes:
    """Return a photo as a camera keeps it, with the moment it was ``taken`` and how it lies."""
    buffer = io.BytesIO()
    image = Image.new("RGB", size, (number * 37 % 256, number * 91 % 256, number * 53 % 256))
    exif = Image.Exif()
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    if turn:
        exif[0x0112] = turn
    image.save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()
