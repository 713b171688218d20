"""What is known of files that have not changed since they were last read.

A photo whose path, size and modification time stand as noted has the digest noted with them, and
need not be read again. A damaged index is an empty one.
"""

import os
import time
from pathlib import Path

from newsroom.media.sealed import read_sealed, write_sealed

_VERSION = 1
# The coarsest clock among file systems (FAT) ticks every two seconds.
_CLOCK_TICK_NS = 2_000_000_000

# path → (size in bytes, mtime in nanoseconds, SHA-256 of the bytes)
StatIndex = dict[str, tuple[int, int, str]]


def read_index(cache_folder: Path) -> StatIndex:
    """Return the index kept in `cache_folder`, empty if there is none that can be used."""
    content = read_sealed(_file(cache_folder))
    try:
        if content["version"] != _VERSION:
            return {}
        return {path: (size, mtime, sha) for path, (size, mtime, sha) in content["photos"].items()}
    except (KeyError, TypeError, ValueError, AttributeError):
        return {}


def write_index(cache_folder: Path, index: StatIndex) -> None:
    """Keep `index` in `cache_folder`, without the files that are gone."""
    present = {path: entry for path, entry in index.items() if os.path.lexists(path)}
    cache_folder.mkdir(parents=True, exist_ok=True)
    write_sealed(_file(cache_folder), {"version": _VERSION, "photos": present})


def known_digest(index: StatIndex, path: Path, facts: os.stat_result) -> str | None:
    """Return the SHA-256 noted for the file, or None if it is new or has changed."""
    size, mtime, digest = index.get(os.path.abspath(path), (None, None, None))
    return digest if (size, mtime) == (facts.st_size, facts.st_mtime_ns) else None


def noted(path: Path, facts: os.stat_result, digest: str) -> StatIndex:
    """Return the file's line of the index; empty for a file changed within the last two seconds.

    Such a file could change once more and keep both its size and its time.
    """
    if facts.st_mtime_ns > time.time_ns() - _CLOCK_TICK_NS:
        return {}
    return {os.path.abspath(path): (facts.st_size, facts.st_mtime_ns, digest)}


def _file(cache_folder: Path) -> Path:
    return cache_folder / "stat-index.json"
