"""Develops the photos of an order as a build does; renditions lie in the cache's folders."""

import json
import sys
from pathlib import Path

from newsroom.media.darkroom import develop_all
from newsroom.media.recipe import Recipe

if __name__ == "__main__":
    order = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    folder = Path(sys.argv[2])
    recipe = Recipe(tuple(order["widths"]), ("webp", "jpeg"), order["webp"], order["jpeg"])
    paths = [Path(one) for one in order["photos"]]
    photos, errors = develop_all(paths, recipe, folder, workers=order["workers"])
    assert not errors, errors
    names = {path.stem: [one.name for one in photo.renditions] for path, photo in photos.items()}
    (folder / "names.json").write_text(json.dumps(names), "utf-8")
