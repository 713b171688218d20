"""Developing one photo into its renditions."""

import hashlib
from pathlib import Path

from newsroom.media.cache import find_photo, keep_photo
from newsroom.media.colour import average_colour
from newsroom.media.opening import open_bytes
from newsroom.media.photo import Photo, Rendition, photo_digest, rendition_name
from newsroom.media.prints import make_prints, plan_sizes
from newsroom.media.reading import read_photo
from newsroom.media.recipe import Recipe

__all__ = ["Photo", "Rendition", "develop"]


def develop(path: Path, recipe: Recipe, cache_folder: Path) -> Photo:
    """Return the photo at `path` with its renditions, from the cache or newly made into it.

    Only the file's bytes and the recipe count, never its name or time. Raises `PhotoError`.
    """
    data = read_photo(path)
    digest = photo_digest(hashlib.sha256(data).hexdigest(), recipe.key())
    cached = find_photo(cache_folder, digest)
    if cached is not None:
        return cached
    photo, files = _develop_bytes(data, digest, recipe)
    keep_photo(cache_folder, photo, files)
    return photo


def _develop_bytes(data: bytes, digest: str, recipe: Recipe) -> tuple[Photo, dict[str, bytes]]:
    image, (width, height) = open_bytes(data, least_width=recipe.widths[-1])
    sizes = plan_sizes(width, height, recipe.widths)
    files: dict[str, bytes] = {}
    renditions = []
    for format, print_width, print_height, encoded in make_prints(image, sizes, recipe):
        name = rendition_name(digest, print_width, format)
        files[name] = encoded
        renditions.append(Rendition(format, print_width, print_height, name))
    renditions.sort(key=lambda each: (recipe.formats.index(each.format), each.width))
    return Photo(digest, width, height, average_colour(image), tuple(renditions)), files
