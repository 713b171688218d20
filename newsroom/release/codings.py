"""The content codings that a web server finds files packed in: gzip, Brotli, Zstandard.

Each packs the same bytes to the same bytes. Brotli comes with the extra ``server``.
"""

import gzip
from collections.abc import Callable
from importlib.util import find_spec

Packer = Callable[[bytes], bytes]
# The ending of a packed copy, as nginx and Caddy look for it, and the library that makes it.
LIBRARIES = {".gz": "gzip", ".br": "brotli", ".zst": "zstandard"}


def packers() -> dict[str, Packer]:
    """Return the packers that this computer has, by the ending of their copies."""
    makers = {".gz": _gzip, ".br": _brotli, ".zst": _zstandard}
    return {end: makers[end]() for end, library in LIBRARIES.items() if find_spec(library)}


def missing() -> list[str]:
    """Return the libraries that are not installed."""
    return [library for library in LIBRARIES.values() if not find_spec(library)]


def _gzip() -> Packer:
    return lambda data: gzip.compress(data, 9, mtime=0)


def _brotli() -> Packer:
    import brotli

    return lambda data: brotli.compress(data, quality=11)


def _zstandard() -> Packer:
    import zstandard

    # One compressor for each call: they are not to be shared between threads.
    return lambda data: zstandard.ZstdCompressor(level=19).compress(data)
