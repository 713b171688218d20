"""How alike two texts are, told by their shingles: runs of five folded words.

A sketch is the smallest hashes of a text's shingles (Broder, "On the resemblance and containment of
documents", 1997): sketches of like texts share most of them, and there are few to compare.
"""

from __future__ import annotations

import struct
import unicodedata
import zlib

SIZE = 16
_RUN = 5
_SAMPLED = 4
_TO_BLANKS = bytes(byte if chr(byte).isalnum() and byte < 128 else 32 for byte in range(256))
_FORM = struct.Struct(f"={SIZE}I")


def shingles(text: str) -> frozenset[int]:
    """Return the hashes of a quarter of a text's shingles: of those whose first word says so."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    words = plain.encode("ascii", "ignore").translate(_TO_BLANKS).split()
    starts = [at for at, number in enumerate(map(zlib.crc32, words)) if number % _SAMPLED == 0]
    runs = (b" ".join(words[at : at + _RUN]) for at in starts)
    return frozenset(map(zlib.crc32, runs))


def sketch(text: str) -> bytes:
    """Return a text's sketch, empty for a text too short to tell."""
    found = shingles(text)
    return _FORM.pack(*sorted(found)[:SIZE]) if len(found) >= SIZE else b""


def hashes(sketch: bytes) -> tuple[int, ...]:
    """Return the hashes in a sketch."""
    return _FORM.unpack(sketch) if sketch else ()


def first_hashes(sketch: bytes, count: int) -> bytes:
    """Return the smallest hashes in a sketch, packed as in it."""
    return sketch[: count * _FORM.size // SIZE]


def likeness(one: str, other: str) -> float:
    """Return the part of all their shingles that two texts share, from 0 to 1."""
    ours, theirs = shingles(one), shingles(other)
    return len(ours & theirs) / len(ours | theirs) if ours and theirs else 0.0
