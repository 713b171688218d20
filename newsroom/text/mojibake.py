"""UTF-8 text that was read as Windows-1252 ("Há»™i nghá»‹"), recovered."""

from __future__ import annotations

import re

from newsroom.text.fold import nfc

# What the first two bytes of a letter beyond ASCII look like then.
_LOOK = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
_LETTER = re.compile("[\u0102-\u01b0\u1ea0-\u1ef9\u00c0-\u00ff\u2010-\u2026]")


may_be_misread = _LOOK.search


def recovered(line: str) -> str | None:
    """Return what a line was before it was misread, None unless the whole line comes out sound."""
    if not _LOOK.search(line):
        return None
    try:
        text = nfc(b"".join(map(_byte, line)).decode("utf-8"))
    except UnicodeError:
        return None
    return text if text != line and _LETTER.search(text) else None


def _byte(character: str) -> bytes:
    """Return the byte that Windows-1252 shows as ``character``.

    Five bytes have no character there; programs pass them through as control characters.
    """
    if "\x80" <= character <= "\x9f":
        return character.encode("latin-1")
    return character.encode("cp1252")
