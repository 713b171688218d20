"""Developing one photo into its renditions."""

import hashlib
from pathlib import Path

from newsroom.media.blurring import blurred
from newsroom.media.cache import find_photo, keep_photo
from newsroom.media.colour import average_colour
from newsroom.media.drawings import cleaned_drawing, is_drawing
from newsroom.media.opening import open_bytes, open_moving
from newsroom.media.photo import Photo, Rendition, photo_digest, rendition_name
from newsroom.media.prints import make_prints, plan_sizes
from newsroom.media.reading import read_photo
from newsroom.media.recipe import Recipe
from newsroom.media.rights import rights_packet
from newsroom.media.treatment import PLAIN, Treatment

__all__ = ["Photo", "Rendition", "develop"]


def develop(path: Path, recipe: Recipe, cache_folder: Path, treatment: Treatment = PLAIN) -> Photo:
    """Return the photo at `path` with its renditions, from the cache or newly made into it.

    Only the file's bytes, the recipe and the treatment count, never its name or time. Raises
    `PhotoError`.
    """
    data = read_photo(path)
    source = hashlib.sha256(data).hexdigest()
    digest = photo_digest(source, recipe.key(), treatment.key())
    cached = find_photo(cache_folder, digest)
    if cached is not None:
        return cached
    if is_drawing(data):
        photo, files = _drawn(data, digest)
    else:
        photo, files = _develop_bytes(data, digest, recipe, treatment)
    keep_photo(cache_folder, photo, files)
    return photo


def _develop_bytes(
    data: bytes, digest: str, recipe: Recipe, treatment: Treatment
) -> tuple[Photo, dict[str, bytes]]:
    image, (width, height) = open_bytes(data, least_width=recipe.widths[-1])
    image = blurred(image, treatment.blur)
    sizes = plan_sizes(width, height, recipe.widths)
    moving = _moving(data, sizes, recipe, treatment)
    files: dict[str, bytes] = {}
    renditions = []
    prints = make_prints(image, sizes, recipe, rights_packet(treatment))
    for format, print_width, print_height, encoded in prints:
        name = rendition_name(digest, print_width, format)
        if moving and format != "jpeg":
            if format != "webp":
                continue
            encoded = moving[print_width]
        files[name] = encoded
        renditions.append(Rendition(format, print_width, print_height, name))
    renditions.sort(key=lambda each: (recipe.formats.index(each.format), each.width))
    colour = average_colour(image)
    photo = Photo(digest, width, height, colour, tuple(renditions), bool(moving))
    return photo, files


def _drawn(data: bytes, digest: str) -> tuple[Photo, dict[str, bytes]]:
    cleaned, width, height = cleaned_drawing(data)
    rendition = Rendition("svg", width, height, rendition_name(digest, width, "svg"))
    return Photo(digest, width, height, "#ffffff", (rendition,)), {rendition.name: cleaned}


def _moving(
    data: bytes, sizes: tuple[tuple[int, int], ...], recipe: Recipe, treatment: Treatment
) -> dict[int, bytes]:
    """Return the animations by their width; none for a still, or where faces must be blurred."""
    if not recipe.moving or "webp" not in recipe.formats or treatment.blur:
        return {}
    made = {}
    for width, height in sizes:
        encoded = open_moving(data, (width, height), recipe.webp_quality)
        if encoded is None:
            return {}
        made[width] = encoded
    return made
