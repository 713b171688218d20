"""The order of photos that people took: by number, by the moment they were taken, by name."""

import re
from collections.abc import Iterable
from pathlib import Path

from newsroom.media import opening
from newsroom.text.fold import fold

_NUMBERED = re.compile(r"^(?:hinh|anh|photo|pic|so)?[\s_.-]*(\d{1,3})(?=\D|$)")
_EXIF, _TAKEN, _CHANGED = 0x8769, 0x9003, 0x0132


def in_order(paths: Iterable[Path]) -> list[Path]:
    """Return photos in their order: numbered ones, then those with a moment, then by name."""
    paths = list(paths)
    numbers = {path: _number(path) for path in paths}
    if paths and all(number is not None for number in numbers.values()):
        return sorted(paths, key=lambda path: (numbers[path], fold(path.name)))
    moments = {path: taken(path) for path in paths}
    return sorted(
        paths,
        key=lambda path: (
            numbers[path] is None,
            numbers[path] or 0,
            moments[path] is None,
            moments[path] or "",
            _natural(path),
        ),
    )


def taken(path: Path) -> str | None:
    """Return when a photo was taken, as its EXIF says it ("2026:10:12 08:15:00"), or None."""
    try:
        with opening.Image.open(path) as image:
            exif = image.getexif()
            said = exif.get_ifd(_EXIF).get(_TAKEN) or exif.get(_CHANGED)
    except Exception:
        # A photo whose metadata cannot be read has no moment; whether it opens is told elsewhere.
        return None
    said = str(said or "").strip("\0 ")
    return said if re.match(r"\d{4}:\d\d:\d\d \d\d:\d\d:\d\d", said) else None


def _number(path: Path) -> int | None:
    match = _NUMBERED.match(fold(path.stem))
    return int(match[1]) if match else None


def _natural(path: Path) -> list[tuple[int, str]]:
    parts = re.split(r"(\d+)", fold(path.name))
    return [(int(part), "") if part.isdigit() else (0, part) for part in parts]
