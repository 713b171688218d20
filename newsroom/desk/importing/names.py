"""Names of a post's folder, of its photos and its other files."""

import re

from newsroom.desk.importing.blocks import Photo
from newsroom.desk.importing.sheet import Sheet
from newsroom.posts.sniffing import PHOTO, kind_of
from newsroom.text.dates import DateError, parse_day
from newsroom.text.fold import slug

_LONGEST = 60
# Names of devices, which Windows gives no file whatever its ending.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")
_BRANDS = {b"heic": "heic", b"heix": "heic", b"mif1": "heic", b"msf1": "heic", b"hevc": "heic",
           b"heim": "heic", b"heis": "heic", b"avif": "avif", b"avis": "avif"}  # fmt: skip
_MARKS = ((b"\xff\xd8\xff", "jpg"), (b"\x89PNG", "png"), (b"GIF8", "gif"), (b"II", "tif"),
          (b"MM", "tif"), (b"RIFF", "webp"), (b"BM", "bmp"))  # fmt: skip


def folder_of(sheet: Sheet, fallback: str) -> str:
    """Return "2023/2023-09-29-ten-bai"; without a day only the post's words."""
    title = str(sheet.value("title", ""))
    words = file_stem(title, "") or file_stem(fallback, "bai-moi")
    day = None
    if sheet.has("date"):
        try:
            day = parse_day(str(sheet.value("date")))
        except DateError:
            day = None
    return f"{day.year}/{day.isoformat()}-{words}" if day else words


def file_stem(text: str, otherwise: str) -> str:
    """Return a slug that any computer takes for a name, ``otherwise`` where there are no words."""
    stem = short_slug(text)
    return f"{stem}-1" if _DEVICE.fullmatch(stem) else stem or otherwise


def short_slug(text: str) -> str:
    """Return a slug of at most sixty characters that ends with a whole word."""
    whole = slug(text)
    if len(whole) <= _LONGEST:
        return whole
    return whole[: _LONGEST + 1].rpartition("-")[0]


def photo_name(number: int, photo: Photo) -> str:
    """Return "hinh-1.jpg", its ending as the photo's bytes tell."""
    picture = photo.picture
    if picture is None:
        return f"hinh-{number}.jpg"
    if picture.data is not None:
        head = picture.data[:4096]
    else:
        with picture.path.open("rb") as file:
            head = file.read(4096)
    return f"hinh-{number}.{ending_of(head)}"


def ending_of(head: bytes) -> str:
    """Return the file name ending of a photo that begins with ``head``."""
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "heic")
    if kind_of(head) != PHOTO:
        return "jpg"
    return next((ending for mark, ending in _MARKS if head.startswith(mark)), "jpg")
