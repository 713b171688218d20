"""Making the encoded sizes of one decoded photo."""

import io
from collections.abc import Iterator

from PIL import Image

from newsroom.media.recipe import Recipe

# A WebP file has 14 bits for each side.
LONGEST_SIDE = 16_383


def plan_sizes(width: int, height: int, widths: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Return the (width, height) pairs to make of an upright photo, ascending, never enlarged.

    Those of `widths` below the photo's own, which is the top one itself unless it exceeds them
    all. A strip too tall for WebP counts as narrower than it is.
    """
    own = min(width, max(1, LONGEST_SIDE * width // height))
    chosen = [each for each in widths if each < own]
    if own <= widths[-1]:
        chosen.append(own)
    return tuple((each, min(LONGEST_SIDE, _height(each, width, height))) for each in chosen)


def make_prints(
    image: Image.Image, sizes: tuple[tuple[int, int], ...], recipe: Recipe, rights: bytes = b""
) -> Iterator[tuple[str, int, int, bytes]]:
    """Yield (format, width, height, file bytes) for each of `sizes`, the widest first.

    `rights` is the XMP packet that each of them is to carry.

    Each size is made of the next wider one, which has fewer pixels to read than `image`. Lanczos
    keeps edges crisp enough; no sharpening, whose halos would also cost bytes.
    """
    for width, height in reversed(sizes):
        image = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
        image.info = {}
        for format in recipe.formats:
            yield format, width, height, _encode(image, format, recipe, rights)


def _height(width: int, full_width: int, full_height: int) -> int:
    return max(1, (2 * width * full_height + full_width) // (2 * full_width))


def _encode(image: Image.Image, format: str, recipe: Recipe, rights: bytes) -> bytes:
    target = io.BytesIO()
    carried = {"xmp": rights} if rights else {}
    if format == "webp":
        image.save(target, "WEBP", quality=recipe.webp_quality, method=4, **carried)
    elif format == "avif":
        options = {"quality": recipe.avif_quality, "speed": recipe.avif_speed, "max_threads": 1}
        image.save(target, "AVIF", subsampling="4:2:0", **options, **carried)
    else:
        image.save(
            target,
            "JPEG",
            quality=recipe.jpeg_quality,
            subsampling="4:2:0",
            progressive=True,
            optimize=True,
            **carried,
        )
    return target.getvalue()
