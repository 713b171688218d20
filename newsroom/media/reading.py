"""Reading a photo's bytes from a file that staff put somewhere."""

import os
import stat
from pathlib import Path

from newsroom.media.errors import PhotoError

MOST_BYTES = 60_000_000

# Where they exist: never wait for a FIFO, never follow a link put there since lstat.
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
)


def stat_photo(path: Path) -> os.stat_result:
    """Return the lstat of a regular file of at most 60 MB, or raise `PhotoError`."""
    try:
        facts = os.lstat(path)
    except (OSError, ValueError) as error:
        raise _unreadable(error) from error
    _refuse(facts)
    return facts


def read_photo(path: Path) -> bytes:
    """Return all bytes of a regular file of at most 60 MB, or raise `PhotoError`.

    Nothing is opened before lstat has said that it is a regular file: opening a FIFO would wait
    for ever, opening a device may do anything.
    """
    stat_photo(path)
    try:
        with open(os.open(path, _OPEN_FLAGS), "rb") as file:
            _refuse(os.fstat(file.fileno()))
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _unreadable(error) from error
    if len(data) > MOST_BYTES:
        raise _too_big(len(data))
    return data


def _refuse(facts: os.stat_result) -> None:
    if not stat.S_ISREG(facts.st_mode):
        raise PhotoError("no_regular_file", f"đây là {_kind(facts.st_mode)}, không phải tệp ảnh")
    if facts.st_size > MOST_BYTES:
        raise _too_big(facts.st_size)


def _kind(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return "liên kết tượng trưng"
    if stat.S_ISDIR(mode):
        return "thư mục"
    return "tệp đặc biệt của hệ thống"


def _too_big(size: int) -> PhotoError:
    megabytes = f"{size / 1_000_000:.1f}".replace(".", ",")
    return PhotoError("too_big", f"tệp nặng {megabytes} MB, tối đa {MOST_BYTES // 1_000_000} MB")


def _unreadable(error: Exception) -> PhotoError:
    if isinstance(error, PermissionError):
        return PhotoError("missing", "không có quyền đọc tệp")
    return PhotoError("missing", "không tìm thấy tệp")
