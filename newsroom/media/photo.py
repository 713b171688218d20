"""A developed photo as a value."""

import hashlib
from dataclasses import dataclass

EXTENSIONS = {"avif": "avif", "webp": "webp", "jpeg": "jpg", "svg": "svg"}


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file made of a photo: "avif", "webp", "jpeg" or "svg", its pixels, its name for ever."""

    format: str
    width: int
    height: int
    name: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo ready to be shown.

    `digest` stands for the source's bytes together with the recipe (64 hex digits), `width` and
    `height` are the upright source's pixels, `colour` is its average as "#rrggbb"; `renditions`
    come format by format as the recipe lists them, each from narrow to wide. ``is_moving`` tells
    that its WebP renditions are animations.
    """

    digest: str
    width: int
    height: int
    colour: str
    renditions: tuple[Rendition, ...]
    is_moving: bool = False


def photo_digest(source_digest: str, recipe_key: str, treatment_key: str = "") -> str:
    """Return the digest of what recipe and treatment make of the bytes with SHA-256
    `source_digest`.
    """
    told = f"{source_digest}\n{recipe_key}" + (f"\n{treatment_key}" if treatment_key else "")
    return hashlib.sha256(told.encode()).hexdigest()


def rendition_name(digest: str, width: int, format: str) -> str:
    """Return a file name such as "3fa9c0d1e2b4a596-800.webp", which never means other bytes."""
    return f"{digest[:16]}-{width}.{EXTENSIONS[format]}"
