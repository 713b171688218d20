"""Copying renditions from the cache to where a site serves them."""

import stat
from collections.abc import Iterable
from pathlib import Path

from newsroom.media.cache import discard_photo, entry_folder, read_rendition
from newsroom.media.photo import Photo
from newsroom.media.sealed import write_atomically


class DamagedEntry(Exception):
    """A rendition in the cache is not what was stored there; the next run makes it anew."""


def publish_photos(
    photos: Iterable[Photo], cache_folder: Path, target_folder: Path
) -> tuple[str, ...]:
    """Copy all renditions into `target_folder`; return their names, sorted, each once.

    A file that is there with its size is left alone: its name stands for its content. Raises
    `DamagedEntry` rather than publish bytes that differ from those developed.
    """
    target_folder.mkdir(parents=True, exist_ok=True)
    names = set()
    for photo in dict.fromkeys(photos):
        for rendition in photo.renditions:
            _publish(photo, rendition.name, cache_folder, target_folder)
            names.add(rendition.name)
    return tuple(sorted(names))


def _publish(photo: Photo, name: str, cache_folder: Path, target_folder: Path) -> None:
    present = _regular_size(target_folder / name)
    if present is not None and present == _regular_size(
        entry_folder(cache_folder, photo.digest) / name
    ):
        return
    data = read_rendition(cache_folder, photo, name)
    if data is None:
        discard_photo(cache_folder, photo.digest)
        raise DamagedEntry(f"{name}: ảnh trong bộ nhớ đệm bị hỏng và đã được xóa, hãy chạy lại")
    write_atomically(target_folder / name, data)


def _regular_size(path: Path) -> int | None:
    try:
        facts = path.lstat()
    except OSError:
        return None
    return facts.st_size if stat.S_ISREG(facts.st_mode) else None
