"""What a photo looks like in 64 bits, which a new size or another format hardly changes.

The difference hash of Neal Krawetz, "Kind of Like That" (2013): whether each of 8 × 8 fields is
lighter than its right neighbour.
"""

from pathlib import Path

from PIL import Image

SIDE = 8
# With fewer bits set or unset than this a picture is plain, and all plain pictures look alike.
_PLAIN = 8
# Bits in which a picture saved anew, smaller or in another format may differ.
ALIKE = 3


def likeness(path: Path) -> int | None:
    """Return a picture's 64 bits, None for a plain one and for what is no picture."""
    try:
        with Image.open(path, formats=("JPEG", "PNG", "WEBP", "AVIF", "GIF")) as image:
            image.draft("L", (SIDE * SIDE, SIDE * SIDE))
            small = image.convert("L").resize((SIDE + 1, SIDE), Image.Resampling.BOX)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    pixels, bits = small.tobytes(), 0
    for start in range(0, SIDE * (SIDE + 1), SIDE + 1):
        for at in range(start, start + SIDE):
            bits = bits << 1 | (pixels[at] > pixels[at + 1])
    return bits if _PLAIN <= bits.bit_count() <= SIDE * SIDE - _PLAIN else None


def are_alike(one: int, other: int) -> bool:
    """Tell whether two pictures with these bits look the same."""
    return (one ^ other).bit_count() <= ALIKE
