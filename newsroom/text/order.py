"""The sort key of Vietnamese dictionary order."""

from __future__ import annotations

import unicodedata

from newsroom.text.forms import normal_form
from newsroom.text.letters import ALPHABET, MARKED_LETTERS, TONES

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]

# f, j, w and z are no Vietnamese letters but stand in names: each after its Latin neighbour.
_LATIN = ALPHABET.replace("ê", "êf").replace("i", "ij").replace("v", "vw") + "z"

# One step is wider than the whole of Unicode, so that each kind keeps code-point order inside.
_STEP = 0x110000
_BLANK, _SIGN, _DIGIT, _LETTER, _OTHER_LETTER = (_STEP * kind for kind in range(5))
_LETTER_RANK = {letter: _LETTER + place for place, letter in enumerate(_LATIN)}
_TONE_RANK = {tone: place for place, tone in enumerate(TONES, start=2)}
_NO_TONE = 1


def sort_key(text: str) -> SortKey:
    """Return a tuple that sorts `text` as a Vietnamese dictionary does.

    Letters decide first (blanks, signs and digits come before them), then the tones ngang,
    huyền, hỏi, ngã, sắc, nặng, then case with the small letter first. The text itself comes
    last, so that two different texts never have one key.
    """
    letters: list[int] = []
    tones: list[int] = []
    capitals: list[int] = []
    base = ""
    for character in normal_form("NFD", text):
        if not unicodedata.combining(character):
            base = character.lower()
            letters.append(_rank(base))
            tones.append(_NO_TONE)
            capitals.append(int(character != base))
        elif (base, character) in MARKED_LETTERS:
            base = MARKED_LETTERS[base, character]
            letters[-1] = _rank(base)
        else:
            tones.append(_TONE_RANK.get(character, ord(character)))
    return tuple(letters), tuple(tones), tuple(capitals), text


def _rank(base: str) -> int:
    if base in _LETTER_RANK:
        return _LETTER_RANK[base]
    first = base[0]
    if base.isspace():
        return _BLANK
    if first.isdecimal():
        return _DIGIT + unicodedata.decimal(first)
    return (_OTHER_LETTER if first.isalpha() else _SIGN) + ord(first)
