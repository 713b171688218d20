"""Large pictures brought to sRGB a band of rows at a time.

Converting a whole picture needs a second one beside it, with transparent parts even four. A band
needs little, and it can be made smaller at once.
"""

from collections.abc import Iterable, Iterator

from PIL import Image

from newsroom.media.colour import to_srgb

# Below this a picture takes no more than 50 MB, so that copies of it do no harm.
LARGE = 12_000_000
# What may be left of a picture when it is resized, which takes 8 bytes a point.
MOST_KEPT = 40_000_000
_BAND = 2_000_000
# Their brightness is scaled by the brightest point of the whole picture.
_WHOLE_ONLY = ("I", "F")


def is_large(image: Image.Image) -> bool:
    """Tell whether a picture is better taken in bands."""
    return image.width * image.height > LARGE and image.mode not in _WHOLE_ONLY


def rows_of_a_band(width: int, factor: int = 1) -> int:
    """Return how many rows of `width` points a band has: a multiple of `factor`."""
    return max(1, _BAND // width // factor) * factor


def bands_of(image: Image.Image, rows: int) -> Iterator[Image.Image]:
    """Yield a decoded picture from top to bottom, `rows` rows each time."""
    for top in range(0, image.height, rows):
        yield image.crop((0, top, image.width, min(image.height, top + rows)))


def gathered(bands: Iterable[Image.Image], size: tuple[int, int], factor: int) -> Image.Image:
    """Return a picture of `size` in sRGB from its bands, each side `factor` times shorter.

    Each `factor` × `factor` points become their mean, as `reducing_gap` makes them, a rest at the
    edges counts as one. Bands but the last must have a multiple of `factor` rows.
    """
    paper = Image.new("RGB", (-(-size[0] // factor), -(-size[1] // factor)))
    top = 0
    for band in bands:
        rgb = to_srgb(band)
        paper.paste(rgb.reduce(factor) if factor > 1 else rgb, (0, top // factor))
        top += band.height
    return paper


def spare_factor(size: tuple[int, int], least_width: int | None) -> int:
    """Return how many times smaller an upright picture may become that must fill `least_width`.

    Twice that width is kept for the filter that makes the final size, once where that is too much.
    """
    if not least_width:
        return 1
    factor = max(1, size[0] // (2 * least_width))
    is_much = size[0] * size[1] > MOST_KEPT * factor**2
    return max(factor, size[0] // least_width) if is_much else factor
