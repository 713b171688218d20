"""The regular files under a content folder.

Names are NFC with "/", whatever the disk writes. Links, pipes and devices are reported, never
opened.
"""

import os
import stat
import time
from collections.abc import Iterable
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from newsroom.text.fold import nfc

# A file that changed this shortly before it was looked at may change again within its stamp.
RACY_NS = 2_000_000_000
IGNORED = {".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"}


class File(NamedTuple):
    """``name`` relative to the content folder, ``place`` on the disk, ``size`` in bytes.

    ``stamp`` is the file's times of change in ns: (mtime, ctime).
    """

    name: str
    place: str
    size: int
    stamp: tuple[int, int] = (0, 0)

    @property
    def path(self) -> Path:
        """The file on the disk."""
        return Path(self.place)

    @property
    def folder(self) -> str:
        """The name of the folder it lies in."""
        return self.name.rpartition("/")[0]

    @property
    def base(self) -> str:
        """The last part of its name."""
        return self.name.rpartition("/")[2]


class Refused(NamedTuple):
    """Something under the content folder that is no regular file or cannot be reached."""

    name: str
    code: str
    params: tuple[tuple[str, str], ...]


class Listing(NamedTuple):
    """Everything found in a folder at the time ``taken`` (ns since 1970)."""

    found: tuple[File | Refused, ...]
    taken: int

    @property
    def latest(self) -> int:
        """The newest time of change of a file, in ns."""
        return max((max(one.stamp) for one in self.found if isinstance(one, File)), default=0)


def has_rested(stamp: Iterable[int], taken: int) -> bool:
    """Tell whether a file's times of change had long passed when it was looked at (ns)."""
    return taken - max(stamp) > RACY_NS


def list_folder(root: Path) -> Listing:
    """Return what is under ``root`` now."""
    taken = time.time_ns()
    found: list[File | Refused] = []
    _walk(str(root), "", found)
    return Listing(tuple(found), taken)


def _walk(folder: str, prefix: str, all_found: list[File | Refused]) -> None:
    """Add everything under a folder in a fixed order; hidden and office lock files are passed
    over.
    """
    try:
        with os.scandir(folder) as scan:
            entries = sorted(((_normal(one.name), one) for one in scan), key=itemgetter(0))
    except OSError as error:
        why = (("why", error.strerror or str(error)),)
        all_found.append(Refused(prefix.rstrip("/") or ".", "ND007", why))
        return
    for normal, entry in entries:
        if entry.name in IGNORED or entry.name.startswith((".", "~$")):
            continue
        name = prefix + normal
        found = entry.stat(follow_symlinks=False)
        kind = stat.S_IFMT(found.st_mode)
        if kind == stat.S_IFREG:
            stamp = found.st_mtime_ns, found.st_ctime_ns
            all_found.append(File(name, entry.path, found.st_size, stamp))
        elif kind == stat.S_IFDIR:
            _walk(entry.path, name + "/", all_found)
        else:
            what = "liên kết (symlink)" if kind == stat.S_IFLNK else "không phải tệp trên đĩa"
            told = (("name", entry.name), ("what", what))
            all_found.append(Refused(name, "ND004", told))


def _normal(name: str) -> str:
    """Return a name in NFC that can be printed even when the disk's bytes are no UTF-8."""
    return name if name.isascii() else nfc(name).encode("utf-8", "replace").decode("utf-8")
