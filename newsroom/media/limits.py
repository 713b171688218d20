"""How large a photo may be before it is decoded.

A process that develops photos is to stay below 400 MB. What the decoders keep beside the pixels
decides how many pixels that is: docs/decisions/0015-photos.md has the figures.
"""

from PIL import Image

from newsroom.media.bands import MOST_KEPT
from newsroom.media.errors import PhotoError
from newsroom.media.png_rows import has_rows

MOST_PIXELS = 100_000_000
# Pillow's own guard stands at the same height: whatever it decodes, it decodes below it.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
MOST_PIXELS_OF = {
    "PNG": 66_000_000,
    "TIFF": 66_000_000,
    "HEIF": 50_000_000,
    "AVIF": 32_000_000,
    "WEBP": 20_000_000,
}
# A PNG of one or two bytes a point, or one read by rows, may have as many as a JPEG.
_NARROW = ("1", "L", "P", "I;16")
# A camera's progressive JPEG has about ten scans; each is one more pass over all pixels.
MOST_SCANS = 100
_START_OF_SCAN = b"\xff\xda"


def refuse_beyond(image: Image.Image, max_pixels: int) -> None:
    """Raise `PhotoError` for a picture just opened, not yet decoded, of too many pixels."""
    most = min(max_pixels, _limit(image))
    if image.width * image.height > most:
        raise too_many_pixels(most, image.format if most < max_pixels else None)


def _limit(image: Image.Image) -> int:
    if image.format == "PNG" and (has_rows(image) or image.mode in _NARROW):
        return MOST_PIXELS
    return MOST_PIXELS_OF.get(image.format, MOST_PIXELS)


def refuse_long(size: tuple[int, int], factor: int) -> None:
    """Raise `PhotoError` for an upright picture so narrow and long that it stays large, even
    `factor` times smaller.
    """
    if size[0] * size[1] > MOST_KEPT * factor**2:
        sides = " × ".join(f"{side:,}" for side in size).replace(",", ".")
        said = f"ảnh hẹp mà quá dài, {sides} điểm ảnh; hãy cắt thành nhiều ảnh"
        raise PhotoError("too_many_pixels", said)


def refuse_endless(data: bytes) -> None:
    """Raise `PhotoError` for a JPEG that would be gone over again and again."""
    scans = data.count(_START_OF_SCAN) if data.startswith(b"\xff\xd8") else 0
    if scans > MOST_SCANS:
        said = f"ảnh JPEG có {scans} lượt quét, tối đa {MOST_SCANS}; hãy mở ảnh và lưu lại"
        raise PhotoError("too_big", said)


def too_many_pixels(most: int, format: str | None = None) -> PhotoError:
    """Return the error of a picture of more pixels than `most`, which is its `format`'s limit."""
    if format is None:
        said = f"ảnh lớn hơn {min(most, MOST_PIXELS):,} điểm ảnh".replace(",", ".")
    else:
        name = {"HEIF": "HEIC", "WEBP": "WebP"}.get(format, format)
        said = f"ảnh {name} lớn hơn {most // 1_000_000} triệu điểm ảnh; "
        said += f"lưu thành JPEG thì được đến {MOST_PIXELS // 1_000_000} triệu"
    return PhotoError("too_many_pixels", said)
