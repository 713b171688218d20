"""Synthetic photos: noise of several grains, EXIF with a place and a camera."""

from math import isqrt
from pathlib import Path
from random import Random

from PIL import Image

from newsroom.media.limits import MOST_PIXELS, MOST_PIXELS_OF

SIZE = (4000, 3000)
_GRAINS = (((50, 38), 1.0), ((500, 375), 0.35), ((2000, 1500), 0.08))
_MAKE, _MODEL, _TAKEN, _GPS = 0x010F, 0x0110, 0x0132, 0x8825


def photo_files(folder: Path, count: int, seed: int, size: tuple[int, int] = SIZE) -> list[Path]:
    """Return ``count`` photos of ``size`` in ``folder``, made where they are missing."""
    folder.mkdir(parents=True, exist_ok=True)
    mark = "" if size == SIZE else f"-{size[0]}"
    paths = [folder / f"{seed}-{number}{mark}.jpg" for number in range(count)]
    for path in paths:
        if not path.is_file():
            _draw(Random(path.name), size).save(path, "JPEG", quality=90, exif=_exif())
    return paths


def huge_files(folder: Path) -> dict[str, Path]:
    """Return photos as large as their format's limit by their kind, made where they are missing."""
    folder.mkdir(parents=True, exist_ok=True)
    kinds = {
        "JPEG": ("JPEG", "RGB", {"quality": 85}),
        "progressive JPEG": ("JPEG", "RGB", {"quality": 85, "progressive": True}),
        "GIF": ("GIF", "P", {}),
        "PNG": ("PNG", "RGB", {"compress_level": 1}),
        "PNG with alpha": ("PNG", "RGBA", {"compress_level": 1}),
        "TIFF": ("TIFF", "RGB", {"compression": "tiff_adobe_deflate"}),
        "AVIF": ("AVIF", "RGB", {"quality": 60, "speed": 10}),
        "WebP": ("WEBP", "RGB", {"quality": 80, "method": 0}),
    }
    paths = {}
    for name, (format, mode, options) in kinds.items():
        side = isqrt(MOST_PIXELS if format == "PNG" else MOST_PIXELS_OF.get(format, MOST_PIXELS))
        stem = f"{name.replace(' ', '-').lower()}-{side}"
        paths[f"{name}, {side} × {side}"] = path = folder / f"huge-{stem}.{format.lower()}"
        if not path.is_file():
            # Noise without loss would weigh more than the darkroom takes.
            draw = _noise if format in ("JPEG", "AVIF", "WEBP") else _slope
            draw((side, side)).convert(mode).save(path, format, **options)
    return paths


def _slope(size: tuple[int, int]) -> Image.Image:
    return Image.linear_gradient("L").resize(size, Image.Resampling.BICUBIC).convert("RGB")


def _noise(size: tuple[int, int]) -> Image.Image:
    return _draw(Random("huge"), size)


def _draw(dice: Random, size: tuple[int, int]) -> Image.Image:
    image = Image.new("RGB", size, (120, 130, 140))
    for (width, height), strength in _GRAINS:
        grain = Image.frombytes("RGB", (width, height), dice.randbytes(width * height * 3))
        image = Image.blend(image, grain.resize(size, Image.Resampling.BICUBIC), strength)
    return image


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[_MAKE], exif[_MODEL], exif[_TAKEN] = "Mau", "Mau 1", "2026:10:01 08:15:00"
    exif.get_ifd(_GPS).update({1: "N", 2: (10.0, 46.0, 30.0), 3: "E", 4: (106.0, 42.0, 0.0)})
    return exif
