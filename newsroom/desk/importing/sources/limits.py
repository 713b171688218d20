"""How much an import reads, so that no file can fill the memory."""

import os
import stat
from pathlib import Path

from newsroom.desk.importing.refused import ImportRefused

MOST_TEXT = 5_000_000
MOST_PAGE = 40_000_000
MOST_WORD = 150_000_000
MOST_PHOTO = 60_000_000
MOST_WORDS_IN_TEXT = 60_000


def read_limited(path: Path, most: int) -> bytes:
    """Return the bytes of a regular file of at most ``most`` bytes."""
    size = size_of(path)
    if size > most:
        raise ImportRefused(
            f"“{path.name}” quá lớn: {size / 1e6:.0f} MB, tối đa {most // 1_000_000} MB."
        )
    if size == 0:
        raise ImportRefused(f"“{path.name}” trống (0 byte). Hãy chép lại tệp đầy đủ.")
    with path.open("rb") as file:
        return file.read(most)


def size_of(path: Path) -> int:
    """Return the size of a regular file; pipes, devices and links to nowhere are refused."""
    try:
        found = os.stat(path)
    except OSError as error:
        raise ImportRefused(f"Không mở được “{path.name}”: {error.strerror}.") from None
    if not stat.S_ISREG(found.st_mode):
        raise ImportRefused(f"“{path.name}” không phải tệp thường.")
    return found.st_size
