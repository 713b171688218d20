"""A look at everything a site is made from, before Pelican is loaded and a post is opened.

A build leaves the footprint of all it read, and the moment until which its pages stay true. While
the footprint is the same, that moment has not come and the output stands, a build would write
nothing.
"""

import contextlib
import hashlib
import marshal
import os
import runpy
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from newsroom.posts.files import Listing, has_rested, list_folder
from newsroom.release.clock import moment_of_build
from newsroom.text.instants import instant

_FOLDERS = ("PATH", "OUTPUT_PATH", "THEME", "CACHE_PATH")


class Look(NamedTuple):
    """The ``content`` folder's files, and the ``footprint`` of all that the site is made from.

    The footprint is None when something changed only just now, so that it cannot be trusted.
    """

    content: Listing
    footprint: bytes | None


def look_around(settings: Mapping) -> Look:
    """Return what lies there now; a build does so before it reads, to miss no later change."""
    content = list_folder(Path(settings["PATH"]))
    overrides = settings.get("THEME_TEMPLATES_OVERRIDES", ())
    others = [
        entry
        for folder in (settings["THEME"], *overrides)
        if os.path.isdir(folder)
        for entry in _files(str(folder))
    ]
    latest = max([content.latest, *(max(mtime, ctime) for *_, mtime, ctime in others)])
    plain = [tuple(one) for one in content.found]
    told = marshal.dumps((plain, others), 2)
    rested = has_rested([latest], time.time_ns())
    return Look(content, hashlib.blake2b(told, digest_size=16).digest() if rested else None)


def settings_values(settings_file: str) -> dict[str, object]:
    """Run a settings file and return its settings; raises whatever the file raises."""
    values = runpy.run_path(settings_file)
    return {name: value for name, value in values.items() if name.isupper()}


def settings_digest(values: Mapping[str, object]) -> bytes:
    """Return what stands for a settings file's settings."""
    told = repr(sorted((name, repr(value)) for name, value in values.items()))
    return hashlib.blake2b(told.encode("utf-8"), digest_size=16).digest()


def first_look(
    settings_file: str, as_of: object = None, output: Path | None = None
) -> tuple[Look | None, int | None]:
    """Return a look at the site of ``settings_file``, None when it cannot be had, and the number
    of its posts when the output stands as a build would leave it, else None.

    ``as_of`` and ``output`` are another moment and folder than the settings name.

    Whatever goes wrong here means that the build itself will tell.
    """
    look = None
    with contextlib.suppress(Exception):
        values = settings_values(settings_file)
        paths = _with_paths(values, settings_file)
        if output is not None:
            paths["OUTPUT_PATH"] = output
        look = look_around(paths)
        return look, _posts_that_stand(look, values, paths, as_of)
    return look, None


def _posts_that_stand(look: Look, values: dict, paths: dict, as_of: object) -> int | None:
    from newsroom.ledger import still_stand
    from newsroom.places import schedule_file, state_file
    from newsroom.state import BUSY, DAMAGE, open_state

    file = state_file(paths)
    left = file.is_file() and schedule_file(paths).is_file()
    if not left or look.footprint is None:
        return None
    state = open_state(file)
    try:
        place = paths["OUTPUT_PATH"].resolve()
        settings, footprint, since, until, posts = state.last_build(str(place))
        moment = instant(moment_of_build(as_of or values.get("AS_OF")))
        stands = (
            (settings, footprint) == (settings_digest(values), look.footprint)
            and since <= moment
            and (until is None or moment < until)
            and still_stand(state.ledger(str(place)).files.items(), place)
        )
        return posts if stands else None
    except BUSY:
        return None
    except DAMAGE:
        state.discard()
        return None
    finally:
        state.close()


def _with_paths(values: dict, settings_file: str) -> dict:
    """Return the settings with their folders as Pelican resolves them: beside the settings file.

    Overridden templates it looks for from the current folder.
    """
    base = Path(settings_file).resolve().parent
    paths = dict(values)
    for name in _FOLDERS:
        paths[name] = Path(base, values[name])
    return paths


def _files(folder: str) -> Iterator[tuple[str, int, int, int, int]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            found = entry.stat(follow_symlinks=False)
            stamp = found.st_mtime_ns, found.st_ctime_ns
            yield entry.path, found.st_mode, found.st_size, *stamp
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
