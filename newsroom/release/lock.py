"""One publication at a time: a file that the system itself locks.

The lock goes when its process does, however that ends; a file left behind locks nobody out. The
number of the process stands in it for the person who is refused.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Windows locks bytes, and nobody may read those: they lie far behind the number.
_FAR = 1 << 20


class Locked(Exception):
    """Another process publishes; the text is its number, or nothing."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock ``path``. Raises :class:`Locked` while another process holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _take(file):
            os.lseek(file, 0, os.SEEK_SET)
            raise Locked(os.read(file, 20).decode("ascii", "replace").strip())
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, f"{os.getpid()}\n".encode())
        yield
    finally:
        os.close(file)


def _take(file: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            os.lseek(file, _FAR, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
