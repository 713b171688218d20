"""Opening photos, upright, in sRGB, within limits."""

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pi_heif
from PIL import Image

from newsroom.media.animation import is_moving, moving_webp
from newsroom.media.bands import bands_of, gathered, is_large, rows_of_a_band, spare_factor
from newsroom.media.colour import is_srgb, to_srgb
from newsroom.media.errors import PhotoError
from newsroom.media.limits import (
    MOST_PIXELS,
    refuse_beyond,
    refuse_endless,
    refuse_long,
    too_many_pixels,
)
from newsroom.media.png_rows import has_rows, png_strips
from newsroom.media.reading import read_photo

__all__ = ["MOST_PIXELS", "PhotoError", "PhotoFacts", "inspect", "open_bytes", "open_upright_srgb"]

pi_heif.register_heif_opener()

_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "HEIF")
_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis")
_ORIENTATION_TAG = 0x0112
# EXIF 2.32, tag Orientation: what brings each of the eight stored ways upright.
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = (5, 6, 7, 8)


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What a photo is: `format` by content ("JPEG", "PNG" …), upright pixels, bytes on disk."""

    format: str
    width: int
    height: int
    file_bytes: int


def inspect(path: Path, *, max_pixels: int = MOST_PIXELS) -> PhotoFacts:
    """Return the facts of the photo at `path` after decoding all of it, or raise `PhotoError`.

    `max_pixels` may lower the limit of the photo's format, not raise it.
    """
    data = read_photo(path)
    # Every byte of a JPEG is read at an eighth of its size as well, only sooner.
    image, stored = _decode(data, max_pixels, least_width=1)
    if _is_unread(image):
        for _ in _bands(image, data):
            pass
    width, height = _turned(stored, _orientation_of(image, data))
    return PhotoFacts(_format_of(image), width, height, len(data))


def open_upright_srgb(
    path: Path, *, least_width: int | None = None, max_pixels: int = MOST_PIXELS
) -> Image.Image:
    """Return the photo at `path` as an RGB image without metadata, or raise `PhotoError`.

    With `least_width` a JPEG may come out smaller, but never narrower than that many pixels.
    """
    return open_bytes(read_photo(path), least_width=least_width, max_pixels=max_pixels)[0]


def open_bytes(
    data: bytes, *, least_width: int | None = None, max_pixels: int = MOST_PIXELS
) -> tuple[Image.Image, tuple[int, int]]:
    """Return `open_upright_srgb`'s image for a file's bytes, with the upright full size."""
    image, stored = _decode(data, max_pixels, least_width)
    orientation = _orientation_of(image, data)
    factor = spare_factor(_turned(image.size, orientation), least_width)
    if is_large(image) and (factor > 1 or _is_unread(image) or not is_srgb(image)):
        rgb = gathered(_bands(image, data, factor), image.size, factor)
    else:
        rgb = to_srgb(image)
    del image  # before another one of its size is made
    if orientation in _UPRIGHT:
        rgb = rgb.transpose(_UPRIGHT[orientation])
    return rgb, _turned(stored, orientation)


def open_moving(data: bytes, size: tuple[int, int], quality: int) -> bytes | None:
    """Return a file's animation in `size` as WebP, or None for a still or too long a one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = _open(data, MOST_PIXELS)
            return moving_webp(image, size, quality) if is_moving(image) else None
        except (PhotoError, MemoryError):
            raise
        except Exception as error:
            raise _undecodable(data) from error


def _decode(
    data: bytes, max_pixels: int, least_width: int | None
) -> tuple[Image.Image, tuple[int, int]]:
    """Return the first frame as it is stored, with its full stored size.

    All its pixels are read, unless they are read in bands as the picture is made.
    """
    # Pillow's remarks on metadata are passed over, since no metadata is kept.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = _open(data, max_pixels)
            stored = image.size
            if least_width is not None:
                _draft(image, data, least_width)
            if not _is_unread(image):
                image.load()
        except (PhotoError, MemoryError):
            raise
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise too_many_pixels(max_pixels) from error
        except Exception as error:
            # A decoder may raise anything at all over bytes nobody meant it to read.
            raise _undecodable(data) from error
    return image, stored


def _draft(image: Image.Image, data: bytes, least_width: int) -> None:
    """Let the decoder make a JPEG smaller as it reads it; refuse what stays too large."""
    orientation = _orientation_of(image, data)
    sideways = orientation in _SIDEWAYS
    image.draft(None, (1, least_width) if sideways else (least_width, 1))
    size = _turned(image.size, orientation)
    refuse_long(size, spare_factor(size, least_width))


def _open(data: bytes, max_pixels: int) -> Image.Image:
    refuse_endless(data)
    image = Image.open(io.BytesIO(data), formats=_FORMATS)
    refuse_beyond(image, max_pixels)
    if image.format != "PNG":
        return image
    # Pillow compares the checksums of a PNG's pixels here only, then the image is spent.
    image.verify()
    return Image.open(io.BytesIO(data), formats=("PNG",))


def _is_unread(image: Image.Image) -> bool:
    return is_large(image) and has_rows(image)


def _bands(image: Image.Image, data: bytes, factor: int = 1) -> Iterator[Image.Image]:
    rows = rows_of_a_band(image.width, factor)
    return _strips(data, rows) if _is_unread(image) else bands_of(image, rows)


def _strips(data: bytes, rows: int) -> Iterator[Image.Image]:
    try:
        yield from png_strips(data, rows)
    except Exception as error:
        raise _undecodable(data) from error


def _orientation_of(image: Image.Image, data: bytes) -> int:
    """Return the EXIF orientation, for which Pillow would read all pixels of a PNG."""
    return _orientation(next(_strips(data, 1)) if _is_unread(image) else image)


def _orientation(image: Image.Image) -> int:
    try:
        return image.getexif().get(_ORIENTATION_TAG, 1)
    except Exception:
        # Ill-formed EXIF says nothing about the pixels; browsers show such a photo as it lies.
        return 1


def _turned(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    return size[::-1] if orientation in _SIDEWAYS else size


def _format_of(image: Image.Image) -> str:
    """Return the format's name; a JPEG with further pictures behind it (MPO) is a JPEG."""
    return "JPEG" if image.format == "MPO" else str(image.format)


def _undecodable(data: bytes) -> PhotoError:
    if not data:
        return PhotoError("broken", "tệp rỗng (0 byte)")
    if _begins_like_a_photo(data):
        return PhotoError("broken", "tệp ảnh bị hỏng hoặc bị cắt cụt")
    return PhotoError(
        "not_a_photo", "nội dung không phải ảnh JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC"
    )


def _begins_like_a_photo(data: bytes) -> bool:
    if data[4:8] == b"ftyp":
        return data[8:12] in _HEIF_BRANDS
    if data[:4] == b"RIFF":
        return data[8:12] == b"WEBP"
    return data.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*"))
