"""Throwing away developed photos that no branch has shown for long."""

import os
import shutil
import time
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

USUAL_DAYS = 60
_DAY = 86_400
# What a process that was killed left half-written: by then nobody writes to it any more.
_DRAFT_DAYS = 1


class Pruned(NamedTuple):
    """How many entries went, how many stayed, and the bytes that became free."""

    gone: int
    kept: int
    freed: int


def prune_photos(cache_folder: Path, needed: Collection[str], days: int = USUAL_DAYS) -> Pruned:
    """Remove the entries that were not shown for ``days`` days, and what killed processes left.

    ``needed`` are digests to keep in any case: those of the content at hand. Other branches that
    share the cache keep theirs by building now and then.
    """
    gone = kept = freed = 0
    now = time.time()
    for folder in sorted(cache_folder.glob("[0-9a-f][0-9a-f]/*")) if cache_folder.is_dir() else ():
        age = (now - _last_shown(folder)) / _DAY
        is_draft = folder.name.startswith(".")
        if age > (_DRAFT_DAYS if is_draft else days) and folder.name not in needed:
            freed += _weight(folder)
            shutil.rmtree(folder, ignore_errors=True)
            gone += not is_draft
        else:
            kept += not is_draft
    return Pruned(gone, kept, freed)


def mark_shown(folder: Path) -> None:
    """Note that an entry was shown today; once a day is enough."""
    try:
        if time.time() - folder.stat().st_mtime > _DAY:
            os.utime(folder)
    except OSError:  # a cache that may only be read is no reason to stop
        return


def _last_shown(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0


def _weight(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*"))
