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
    points, limit = image.width * image.height, _limit(image)
    if points > min(max_pixels, MOST_PIXELS):
        raise too_many_pixels(max_pixels)
    if points > limit:
        name = {"HEIF": "HEIC", "WEBP": "WebP"}.get(image.format, image.format)
        most = str(limit // 1_000_000)
        said = f"ảnh {name} lớn hơn {most} triệu điểm ảnh"
        params = {"format": name, "most": most, "jpeg": str(MOST_PIXELS // 1_000_000)}
        raise PhotoError("too_many_for_format", said, params)


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
        raise PhotoError("too_long", f"ảnh hẹp mà quá dài, {sides} điểm ảnh", {"size": sides})


def refuse_endless(data: bytes) -> None:
    """Raise `PhotoError` for a JPEG that would be gone over again and again."""
    scans = data.count(_START_OF_SCAN) if data.startswith(b"\xff\xd8") else 0
    if scans > MOST_SCANS:
        params = {"scans": str(scans), "most": str(MOST_SCANS)}
        raise PhotoError("too_many_scans", f"ảnh JPEG có {scans} lượt quét", params)


def too_many_pixels(most: int) -> PhotoError:
    """Return the error of a picture of more pixels than `most`."""
    said = f"ảnh lớn hơn {min(most, MOST_PIXELS):,} điểm ảnh".replace(",", ".")
    return PhotoError("too_many_pixels", said)
