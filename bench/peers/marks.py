"""Prints the mean SSIM and SSIMULACRA2 of renditions against their photos, reduced without loss.

Runs with scikit-image and ssimulacra2 installed, which the project itself does not need.
"""

import json
import statistics
import sys
import tempfile
from pathlib import Path

import numpy
from PIL import Image, ImageOps
from skimage.metrics import structural_similarity
from ssimulacra2 import compute_ssimulacra2


def main(folder: Path, photos: list[Path]) -> dict[str, dict[str, float]]:
    """Return the means by metric and format."""
    names = json.loads((folder / "names.json").read_text("utf-8"))
    found: dict[str, dict[str, list[float]]] = {"ssim": {}, "ssimulacra2": {}}
    for photo in photos:
        whole = ImageOps.exif_transpose(Image.open(photo).convert("RGB"))
        for name in names[photo.stem]:
            (path,) = folder.rglob(name)
            format = "webp" if path.suffix == ".webp" else "jpeg"
            shown = Image.open(path).convert("RGB")
            truth = whole.resize(shown.size, Image.Resampling.LANCZOS)
            for metric, value in _both(truth, shown).items():
                found[metric].setdefault(format, []).append(value)
    return {
        metric: {format: statistics.mean(values) for format, values in formats.items()}
        for metric, formats in found.items()
    }


def _both(truth: Image.Image, shown: Image.Image) -> dict[str, float]:
    grey = [numpy.asarray(one.convert("L")) for one in (truth, shown)]
    with tempfile.TemporaryDirectory() as folder:
        files = [f"{folder}/{number}.png" for number in (0, 1)]
        for image, file in zip((truth, shown), files, strict=True):
            image.save(file, compress_level=1)
        return {
            "ssim": float(structural_similarity(*grey)),
            "ssimulacra2": float(compute_ssimulacra2(*files)),
        }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])))
