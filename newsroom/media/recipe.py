"""How photos are developed: sizes, formats, qualities."""

from dataclasses import dataclass

import pi_heif
from PIL import features

from newsroom.media.photo import EXTENSIONS

_LIBRARIES = ("pil", "webp", "jpg", "libjpeg_turbo", "littlecms2", "avif", "libtiff", "zlib")


@dataclass(frozen=True, slots=True)
class Recipe:
    """Widths in pixels (ascending), formats ("webp", "jpeg"), qualities of 1 to 100.

    75 is the usual middle between bytes and looks for WebP; JPEG, the fallback of old browsers,
    is given a little more so as not to look worse. `version` is raised whenever the developing
    itself changes, so that nothing made the old way is taken for the new.
    Raises `ValueError` for widths or formats that cannot be made.
    """

    widths: tuple[int, ...] = (400, 800, 1200, 1600)
    formats: tuple[str, ...] = ("webp", "jpeg")
    webp_quality: int = 75
    jpeg_quality: int = 78
    version: int = 1

    def __post_init__(self) -> None:
        ascending = tuple(sorted(set(self.widths)))
        if not ascending or ascending != self.widths or ascending[0] < 1:
            raise ValueError(f"widths must be positive and ascending: {self.widths}")
        if not self.formats or not set(self.formats) <= EXTENSIONS.keys():
            raise ValueError(f"formats must be of {', '.join(EXTENSIONS)}: {self.formats}")

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
                *libraries,
                f"heif={pi_heif.libheif_version()}",
            ]
        )
