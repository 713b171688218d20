"""Spellings of one text that compare equal: normal form, folded key, slug."""

from __future__ import annotations

import re
import unicodedata

from newsroom.text.forms import normal_form
from newsroom.text.letters import MARKED_LETTERS, TONES

# đ has no decomposition; ð is what old keyboards gave for it (their capitals look the same).
_D_WITHOUT_STROKE = str.maketrans("đð", "dd")
# With the marks of Vietnamese taken away, most texts have no other letter that is not ASCII.
_BARE = _D_WITHOUT_STROKE | dict.fromkeys(map(ord, (*TONES, *(mark for _, mark in MARKED_LETTERS))))
_WORD = re.compile(r"[a-z0-9]+")


def nfc(text: str) -> str:
    """Return `text` in Unicode normal form C, the one form the project keeps text in."""
    return normal_form("NFC", text)


def fold(text: str) -> str:
    """Return the key under which spellings of one word meet: no marks, đ as d, lower case.

    "hòa" and "hoà" have the same key. Blanks and punctuation stay as they are.
    """
    lower = text.lower()
    if lower.isascii():
        return lower
    apart = normal_form("NFD", lower).translate(_BARE)
    if apart.isascii():
        return apart
    return "".join(character for character in apart if unicodedata.category(character) != "Mn")


def slug(text: str) -> str:
    """Return the ASCII words of `text` joined by "-", or "" if there are none.

    "Đại hội – 2023" gives "dai-hoi-2023"; "m²" gives "m2".
    """
    return "-".join(_WORD.findall(fold(normal_form("NFKC", text))))
