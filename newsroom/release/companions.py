"""Files that a web server wants beside those of a build: packed copies, redirects.

They stand in a folder of their own, so that a build finds its output as it left it.
"""

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from newsroom.media.sealed import read_sealed, write_atomically, write_sealed
from newsroom.release.codings import LIBRARIES, packers
from newsroom.release.manifest import file_digest
from newsroom.release.redirects import caddy_map, nginx_map, redirects_of

PACKED = (".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".ics", ".csv")
# Old paths with the new ones, as nginx and Caddy read them; hidden as all names with a dot are.
NGINX_MAP, CADDY_MAP = ".redirects.map", ".redirects.caddy"
# Less than a packet on the way: packing gains nothing.
_LEAST = 512
_MEMORY = ".memory.json"
# What stands for a copy that would be no smaller than its file.
_NONE = ""


def pack(build: Path, files: Mapping[str, str], beside: Path) -> dict[str, str]:
    """Put packed copies of each text of a ``build`` (name → SHA-256) under ``beside``.

    Returns the SHA-256 of the copies by their name. What did not change is not packed again; a
    name that the build uses itself is left to it.
    """
    known = read_sealed(beside / _MEMORY) or {}
    ways = packers()
    memory: dict[str, list[str]] = {}
    wanting = []
    for name, digest in files.items():
        if name.endswith(PACKED) and (build / name).stat().st_size >= _LEAST:
            for end in ways:
                copy = name + end
                before = known.get(copy)
                if copy in files:
                    continue
                if before and before[0] == digest and _stands(beside / copy, before[1]):
                    memory[copy] = before
                else:
                    wanting.append((name, end))
    # The libraries let go of the interpreter while they pack.
    with ThreadPoolExecutor(os.cpu_count()) as crew:
        made = crew.map(lambda one: _copy(build / one[0], beside, *one, ways[one[1]]), wanting)
        for (name, end), digest in zip(wanting, made, strict=True):
            memory[name + end] = [files[name], digest]
    for copy in known.keys() - memory.keys():
        (beside / copy).unlink(missing_ok=True)
    beside.mkdir(parents=True, exist_ok=True)
    write_sealed(beside / _MEMORY, memory)
    return {copy: digest for copy, (_, digest) in memory.items() if digest != _NONE}


def write_redirects(
    build: Path,
    files: Mapping[str, str],
    root: str,
    beside: Path,
    others: Iterable[tuple[str, str]] = (),
) -> dict[str, str]:
    """Put the maps of a build's old addresses under ``beside``; return their SHA-256 by name.

    ``others`` are (old path, new address) where no page stands that leads on, as of feeds.
    """
    redirects = sorted({**dict(others), **dict(redirects_of(build, files, root))}.items())
    made = {NGINX_MAP: nginx_map(redirects), CADDY_MAP: caddy_map(redirects)}
    for name, text in made.items():
        _write(beside / name, text.encode())
    return {name: file_digest(beside / name) for name in made}


def is_companion(name: str) -> bool:
    """Tell whether a file of a release goes with those of the build, made from them."""
    stem, _, end = name.rpartition(".")
    packed = f".{end}" in LIBRARIES and stem.endswith(PACKED)
    return packed or name in (NGINX_MAP, CADDY_MAP)


def _copy(source: Path, beside: Path, name: str, end: str, packer) -> str:
    """Pack a file; return the SHA-256 of its copy, or what says that it has none."""
    data = source.read_bytes()
    packed = packer(data)
    if len(packed) >= len(data):
        (beside / (name + end)).unlink(missing_ok=True)
        return _NONE
    _write(beside / (name + end), packed)
    return file_digest(beside / (name + end))


def _stands(path: Path, digest: str) -> bool:
    try:
        return digest == _NONE or file_digest(path) == digest
    except OSError:
        return False


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_bytes() != data:
        write_atomically(path, data)
