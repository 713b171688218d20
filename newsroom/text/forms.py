"""The Unicode normal forms, in linear time for any input."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import groupby
from typing import Literal

# No letter, digit or character below U+0300 is a combining mark, so every long run of marks
# is inside such a stretch, and such a stretch has one of any 32 characters in a row.
_LONG = 32
_MAY_BE_MARK = re.compile(r"[^\x00-\u02ff\w]")
_LONG_STRETCH = re.compile(rf"[^\x00-\u02ff\w]{{{_LONG},}}")


def normal_form(form: Literal["NFC", "NFD", "NFKC"], text: str) -> str:
    """Return `text` in the given Unicode normal form.

    The standard library sorts a run of combining marks by insertion, which takes minutes for
    a run of a hundred thousand; runs that long are brought into canonical order first.
    """
    if text.isascii():
        return text
    if _MAY_BE_MARK.search(text[_LONG - 1 :: _LONG]):
        text = _LONG_STRETCH.sub(_in_canonical_order, text)
    return unicodedata.normalize(form, text)


def _in_canonical_order(stretch: re.Match[str]) -> str:
    apart = "".join(unicodedata.normalize("NFD", character) for character in stretch[0])
    combining: Callable[[str], int] = unicodedata.combining
    return "".join(
        "".join(sorted(run, key=combining) if is_marks else run)
        for is_marks, run in groupby(apart, key=lambda character: combining(character) > 0)
    )
