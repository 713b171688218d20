"""How photos are developed: sizes, formats, qualities."""

from dataclasses import dataclass

import pi_heif
from PIL import features

# What renditions can be made in; browsers take the first they know, JPEG at the latest.
FORMATS = ("avif", "webp", "jpeg")
_LIBRARIES = ("pil", "webp", "jpg", "libjpeg_turbo", "littlecms2", "avif", "libtiff", "zlib")


@dataclass(frozen=True, slots=True)
class Recipe:
    """Widths in pixels (ascending), formats ("avif", "webp", "jpeg"), qualities of 1 to 100.

    Why these: docs/decisions/0015-photos.md. `moving` keeps an animation as an animated WebP,
    where it is otherwise shown by its first frame. `version` is raised whenever the developing
    itself changes, so that nothing made the old way is taken for the new.
    Raises `ValueError` for widths or formats that cannot be made.
    """

    widths: tuple[int, ...] = (240, 480, 800, 1200, 1600)
    formats: tuple[str, ...] = ("webp", "jpeg")
    webp_quality: int = 76
    jpeg_quality: int = 74
    avif_quality: int = 56
    avif_speed: int = 6
    moving: bool = False
    version: int = 3

    def __post_init__(self) -> None:
        ascending = tuple(sorted(set(self.widths)))
        if not ascending or ascending != self.widths or ascending[0] < 1:
            raise ValueError(f"widths must be positive and ascending: {self.widths}")
        if not set(self.formats) <= set(FORMATS) or "jpeg" not in self.formats:
            raise ValueError(
                f"formats must be of {', '.join(FORMATS)}, jpeg included: {self.formats}"
            )

    def key(self) -> str:
        """Return a text that differs wherever the bytes of a rendition might differ.

        It names the libraries' versions too: another encoder makes other bytes, and so does
        another decoder.
        """
        libraries = [f"{name}={features.version(name)}" for name in _LIBRARIES]
        return " ".join(
            [
                f"recipe={self.version}",
                f"widths={','.join(map(str, self.widths))}",
                f"formats={','.join(self.formats)}",
                f"webp_quality={self.webp_quality}",
                f"jpeg_quality={self.jpeg_quality}",
                f"avif={self.avif_quality}/{self.avif_speed}",
                f"moving={self.moving}",
                *libraries,
                f"heif={pi_heif.libheif_version()}",
            ]
        )
