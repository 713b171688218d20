"""The regular files under a content folder.

Names are NFC with "/", whatever the disk writes. Links, pipes and devices are reported, never
opened.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsroom.text.fold import nfc

IGNORED = {".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"}


@dataclass(frozen=True, slots=True)
class File:
    """``name`` relative to the content folder, ``path`` on the disk, ``size`` in bytes.

    ``stamp`` is the file's times of change in ns: (mtime, ctime).
    """

    name: str
    path: Path
    size: int
    stamp: tuple[int, int] = (0, 0)

    @property
    def folder(self) -> str:
        """The name of the folder it lies in."""
        return self.name.rpartition("/")[0]

    @property
    def base(self) -> str:
        """The last part of its name."""
        return self.name.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Refused:
    """Something under the content folder that is no regular file or cannot be reached."""

    name: str
    code: str
    params: tuple[tuple[str, str], ...]


def walk(root: Path) -> Iterator[File | Refused]:
    """Yield everything under ``root`` in a fixed order; hidden and office lock files are passed
    over.
    """
    yield from _walk(root, "")


def _walk(folder: Path, prefix: str) -> Iterator[File | Refused]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: nfc(entry.name))
    except OSError as error:
        yield Refused(prefix.rstrip("/") or ".", "ND007", (("why", error.strerror or str(error)),))
        return
    for entry in entries:
        if entry.name in IGNORED or entry.name.startswith((".", "~$")):
            continue
        name = prefix + nfc(_printable(entry.name))
        found = entry.stat(follow_symlinks=False)
        if stat.S_ISDIR(found.st_mode):
            yield from _walk(Path(entry.path), name + "/")
        elif stat.S_ISREG(found.st_mode):
            stamp = (found.st_mtime_ns, found.st_ctime_ns)
            yield File(name, Path(entry.path), found.st_size, stamp)
        else:
            what = (
                "liên kết (symlink)" if stat.S_ISLNK(found.st_mode) else "không phải tệp trên đĩa"
            )
            yield Refused(name, "ND004", (("name", entry.name), ("what", what)))


def _printable(name: str) -> str:
    """Return a name that can be printed even when the disk's bytes are no UTF-8."""
    return name.encode("utf-8", "replace").decode("utf-8")
