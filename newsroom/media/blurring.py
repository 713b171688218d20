"""Faces and number plates made unrecognisable."""

from collections.abc import Iterable

from PIL import Image

from newsroom.media.treatment import Box

# So few tiles along a box's longer side hold less than anyone needs to tell one face from another.
TILES = 5


def blurred(image: Image.Image, boxes: Iterable[Box]) -> Image.Image:
    """Return an RGB image in which each box is but a few soft tiles of its mean colours.

    What the box held is not softened, which could be undone, but averaged away.
    """
    found = image
    for box in boxes:
        if found is image:
            found = image.copy()
        left, top, right, bottom = _pixels(box, image.size)
        width, height = right - left, bottom - top
        longer = max(width, height)
        few = max(1, round(TILES * width / longer)), max(1, round(TILES * height / longer))
        tiles = image.crop((left, top, right, bottom)).resize(few, Image.Resampling.BOX)
        found.paste(tiles.resize((width, height), Image.Resampling.BICUBIC), (left, top))
    return found


def _pixels(box: Box, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return a box's (left, top, right, bottom) in whole pixels, rounded outwards, never empty."""
    left, top, width, height = box
    full_width, full_height = size
    x, y = left * full_width // 100, top * full_height // 100
    right = min(full_width, -(-(left + width) * full_width // 100))
    bottom = min(full_height, -(-(top + height) * full_height // 100))
    return x, y, max(right, x + 1), max(bottom, y + 1)
