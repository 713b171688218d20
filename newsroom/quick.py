"""Nothing to do: told without Pelican, without opening a post.

A build leaves the footprint of all it read and wrote, and the moment until which its pages stay
true. While the footprint is the same and that moment has not come, a build would write nothing.
"""

import hashlib
import os
import runpy
import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from newsroom.release.output import RECORD

# A file that changed this shortly before it was looked at may change again within its stamp.
RACY_NS = 2_000_000_000


def settings_values(settings_file: str) -> dict[str, object]:
    """Run a settings file and return its settings; raises whatever the file raises."""
    values = runpy.run_path(settings_file)
    return {name: value for name, value in values.items() if name.isupper()}


def settings_digest(values: Mapping[str, object]) -> bytes:
    """Return what stands for a settings file's settings."""
    told = repr(sorted((name, repr(value)) for name, value in values.items()))
    return hashlib.blake2b(told.encode("utf-8"), digest_size=16).digest()


def footprint(folders: tuple[Path, ...]) -> bytes | None:
    """Return what stands for every file of the ``folders``.

    A build takes it before it reads, so that what changes meanwhile is found by the next one. None
    when a file changed only just now, so that its stamp cannot be trusted.
    """
    digest = hashlib.blake2b(digest_size=16)
    latest = 0
    for folder in filter(Path.is_dir, folders):
        for path, found in _files(folder):
            latest = max(latest, found.st_mtime_ns, found.st_ctime_ns)
            stamp = (found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
            digest.update(f"{path}\0{stamp}\0".encode("utf-8", "surrogateescape"))
    return None if time.time_ns() - latest < RACY_NS else digest.digest()


def output_footprint(output: Path) -> bytes:
    """Return what stands for every file that builds recorded in the output."""
    digest = hashlib.blake2b(digest_size=16)
    for line in _output_files(output):
        digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.digest()


def is_still_true(since: datetime, until: datetime | None, as_of: datetime) -> bool:
    """Tell whether pages made for ``since`` are those of ``as_of``."""
    return since <= as_of and (until is None or as_of < until)


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                found = entry.stat(follow_symlinks=False)
                yield entry.path, found
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)


def _output_files(output: Path) -> Iterator[str]:
    """Yield each recorded file of the output with its stamp, or that it is missing."""
    try:
        names = (output / RECORD).read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        names = []
    for name in names:
        try:
            found = os.stat(f"{output}/{name}")
            yield f"{name}\0{found.st_size}\0{found.st_mtime_ns}\0"
        except OSError:
            yield f"{name}\0missing\0"
