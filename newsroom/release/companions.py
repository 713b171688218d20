"""Files that a web server wants beside those of a build: compressed copies, redirects.

They stand in a folder of their own, so that a build finds its output as it left it.
"""

import gzip
from collections.abc import Iterable, Mapping
from pathlib import Path

from newsroom.media.sealed import read_sealed, write_atomically, write_sealed
from newsroom.release.manifest import file_digest
from newsroom.release.serving import REDIRECTS

PACKED = (".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".ics")
# Less than a packet on the way: packing gains nothing.
_LEAST = 1024
_MEMORY = ".memory.json"


def pack(build: Path, files: Mapping[str, str], beside: Path) -> dict[str, str]:
    """Put a compressed copy of each text of a ``build`` (name → SHA-256) under ``beside``.

    Returns the SHA-256 of the copies by their name. What did not change is not packed again.
    """
    known = read_sealed(beside / _MEMORY) or {}
    made: dict[str, str] = {}
    memory: dict[str, list[str]] = {}
    for name, digest in files.items():
        if name.endswith(PACKED) and (build / name).stat().st_size >= _LEAST:
            copy = f"{name}.gz"
            before = known.get(copy)
            if not before or before[0] != digest or _digest(beside / copy) != before[1]:
                data = gzip.compress((build / name).read_bytes(), 9, mtime=0)
                _write(beside / copy, data)
                before = [digest, file_digest(beside / copy)]
            made[copy], memory[copy] = before[1], before
    for copy in known.keys() - memory.keys():
        (beside / copy).unlink(missing_ok=True)
    beside.mkdir(parents=True, exist_ok=True)
    write_sealed(beside / _MEMORY, memory)
    return made


def is_companion(name: str) -> bool:
    """Tell whether a file of a release goes with those of the build, made from them."""
    return name == REDIRECTS or name.endswith(tuple(f"{one}.gz" for one in PACKED))


def write_redirects(redirects: Iterable[tuple[str, str]], beside: Path) -> dict[str, str]:
    """Put (old path, path) as the lines of a ``map`` of nginx under ``beside``; return its SHA-256
    by its name.
    """
    lines = (f'"{_quoted(old)}" "{_quoted(new)}";\n' for old, new in sorted(redirects))
    _write(beside / REDIRECTS, "".join(lines).encode())
    return {REDIRECTS: file_digest(beside / REDIRECTS)}


def _quoted(path: str) -> str:
    return path.replace("\\", "\\\\").replace('"', '\\"').replace("$", "%24")


def _digest(path: Path) -> str | None:
    try:
        return file_digest(path)
    except OSError:
        return None


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_bytes() != data:
        write_atomically(path, data)
