"""Prints bytes, time and two metrics of each format and quality on photos.

Usage: qualities.py WIDTH PHOTO… – runs where scikit-image and ssimulacra2 are installed.
"""

import io
import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy
from PIL import Image, ImageOps
from skimage.metrics import structural_similarity
from ssimulacra2 import compute_ssimulacra2

TRIED = (
    *(
        ("JPEG", {"quality": quality, "progressive": True, "optimize": True})
        for quality in (74, 78, 82)
    ),
    *(("WEBP", {"quality": quality, "method": 4}) for quality in (70, 75, 76, 80)),
    *(
        ("AVIF", {"quality": quality, "speed": speed, "max_threads": 1, "subsampling": "4:2:0"})
        for speed in (6, 8, 9)
        for quality in (45, 50, 55, 60)
    ),
)


def main(width: int, paths: list[Path]) -> None:
    """Print a table of the means over all photos."""
    photos = [_reduced(path, width) for path in paths]
    print(f"{len(photos)} photos at {width} px\n")
    print("| format | | kB | ms | SSIM | SSIMULACRA2 |\n|---|---|---|---|---|---|")
    for format, options in TRIED:
        rows = [_tried(photo, format, options) for photo in photos]
        size, spent, ssim, mark = (statistics.mean(column) for column in zip(*rows, strict=True))
        said = " ".join(f"{key} {options[key]}" for key in ("quality", "speed") if key in options)
        print(f"| {format} | {said} | {size:.1f} | {spent:.0f} | {ssim:.4f} | {mark:.1f} |")


def _reduced(path: Path, width: int) -> Image.Image:
    image = ImageOps.exif_transpose(Image.open(path).convert("RGB"))
    if image.width <= width:
        return image
    height = round(width * image.height / image.width)
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _tried(photo: Image.Image, format: str, options: dict) -> tuple[float, float, float, float]:
    began = time.process_time()
    target = io.BytesIO()
    photo.save(target, format, **options)
    spent = time.process_time() - began
    shown = Image.open(io.BytesIO(target.getvalue())).convert("RGB")
    ssim = structural_similarity(*(numpy.asarray(one.convert("L")) for one in (photo, shown)))
    with tempfile.TemporaryDirectory() as folder:
        files = [f"{folder}/{number}.png" for number in (0, 1)]
        for image, file in zip((photo, shown), files, strict=True):
            image.save(file, compress_level=1)
        mark = compute_ssimulacra2(*files)
    return len(target.getvalue()) / 1000, spent * 1000, float(ssim), float(mark)


if __name__ == "__main__":
    main(int(sys.argv[1]), [Path(one) for one in sys.argv[2:]])
