"""The least that developing photos can cost: decode, reduce, encode, and nothing else."""

import json
import sys
from pathlib import Path

from PIL import Image, ImageOps

if __name__ == "__main__":
    order = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    folder = Path(sys.argv[2])
    for path in order["photos"]:
        with Image.open(path) as image:
            image.draft(None, (order["widths"][-1], 1))
            image.load()
            stem, image = Path(path).stem, ImageOps.exif_transpose(image)
        image.info = {}
        for width in reversed(order["widths"]):
            size = width, round(width * image.height / image.width)
            image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
            image.save(folder / f"{stem}-{width}.webp", quality=order["webp"], method=4)
            image.save(
                folder / f"{stem}-{width}.jpg",
                quality=order["jpeg"],
                subsampling="4:2:0",
                progressive=True,
                optimize=True,
            )
