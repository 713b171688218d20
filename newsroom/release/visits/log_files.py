"""The lines of log files, packed or not, one after the other without reading a file whole."""

import gzip
import sys
import zlib
from collections.abc import Iterator

STANDARD_INPUT = "-"
_GZIP = b"\x1f\x8b"
# Longer lines are attacks, not requests.
_LONGEST = 65536


class DamagedLog(Exception):
    """A packed file that cannot be unpacked to its end; the text names it."""


def lines_of(name: str) -> Iterator[bytes]:
    """Yield the lines of a file. Raises :class:`OSError` and :class:`DamagedLog`."""
    if name == STANDARD_INPUT:
        yield from _lines(sys.stdin.buffer)
        return
    with open(name, "rb") as file:
        is_packed = file.read(2) == _GZIP
        file.seek(0)
        try:
            yield from _lines(gzip.GzipFile(fileobj=file) if is_packed else file)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise DamagedLog(f"{name}: {error}") from None


def _lines(file) -> Iterator[bytes]:
    while line := file.readline(_LONGEST):
        yield line
