"""What a build leaves of its output for the next: each file with what it was made from.

A file stands while what it is made from has the same key and the output still holds the bytes that
were written. Then nothing is rendered, nothing is written.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

# (key, digest of the bytes, size, mtime in ns): plain values, as ``marshal`` keeps them.
Line = tuple[bytes, bytes, int, int]


class Ledger(NamedTuple):
    """``basis`` stands for what all pages have in common, ``templates`` for each template.

    ``months`` stand for the traces of each month's posts, ``files`` are the lines of all files by
    their name.
    """

    basis: bytes
    templates: Mapping[str, bytes]
    months: Mapping[str, bytes]
    files: Mapping[str, Line]


NO_LINE: Line = (b"", b"", 0, 0)
EMPTY = Ledger(b"", {}, {}, {})


def digest(*values: object) -> bytes:
    """Return a digest of 16 bytes of the values' ``repr``, the same in every process."""
    hashed = hashlib.blake2b(digest_size=16)
    for value in values:
        hashed.update(value if isinstance(value, bytes) else repr(value).encode("utf-8"))
        hashed.update(b"\0")
    return hashed.digest()


def standing(ledger: Ledger, output: Path) -> dict[str, Line]:
    """Return the lines of the files that the output still holds as they were written.

    A file with another time is read; when its bytes are the same, its line gets the new time.
    """
    found = {}
    folder, stat = f"{output}/", os.stat
    for name, line in ledger.files.items():
        try:
            facts = stat(folder + name)
        except OSError:
            continue
        if facts.st_size == line[2]:
            if facts.st_mtime_ns == line[3]:
                found[name] = line
            elif digest_of_file(output / name) == line[1]:
                found[name] = (*line[:3], facts.st_mtime_ns)
    return found


def stamped(names: Mapping[str, tuple[bytes, bytes]], output: Path) -> dict[str, Line]:
    """Return the lines of files just written, whose (key, digest of the bytes) is given."""
    lines = {}
    for name, (key, content) in names.items():
        facts = os.stat(f"{output}/{name}")
        lines[name] = (key, content, facts.st_size, facts.st_mtime_ns)
    return lines


def still_stand(files: Iterable[tuple[str, Line]], output: Path) -> bool:
    """Tell whether all files have the size and time that their lines note."""
    folder, stat = f"{output}/", os.stat
    try:
        for name, line in files:
            facts = stat(folder + name)
            if (facts.st_size, facts.st_mtime_ns) != (line[2], line[3]):
                return False
    except OSError:
        return False
    return True


def digest_of_file(path: Path) -> bytes:
    """Return the digest of a file's bytes."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).digest()


def digest_of_bytes(data: bytes) -> bytes:
    """Return the digest of bytes as :func:`digest_of_file` does."""
    return hashlib.blake2b(data, digest_size=16).digest()
