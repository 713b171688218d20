"""The words of a text as search compares them; ``theme/static/js/search/tokens.js`` does the same.

Of each word there is a form, by which exact spellings meet (small letters, the tone's sign at the
end: "Hòa" and "hoà" are "hoa`"), and a key, by which all spellings meet ("hoa"). Document symbols
are words as a whole too ("3801/kh-skhcn").
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain
from operator import xor

from newsroom.text.fold import fold, nfc
from newsroom.text.patterns import Pattern

# Huyền, hỏi, ngã, sắc, nặng, each with the sign that VIQR (RFC 1456) writes for it.
TONES = {"\u0300": "`", "\u0309": "?", "\u0303": "~", "\u0301": "'", "\u0323": "."}
# What makes another letter of a letter: breve, circumflex, horn.
_LETTER_MARKS = {"\u0306", "\u0302", "\u031b"}

PAIR_BITS = 11
# Two odd factors, so that a key is another one before a word than behind it.
_BEFORE, _BEHIND = 0x9E3779B1, 0x85EBCA6B
# So many texts are remembered, then it begins anew.
_REMEMBERED = 1 << 16

_WORD = Pattern(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_LETTER = "[A-Za-zâăđðêôơưÂĂĐÐÊÔƠƯ]"
_PART = f"{_LETTER}(?:{_LETTER}|[0-9&])*"
_BLANK = "[ \u00a0\u202f]?"
# It looks back only where there is a digit: all other places are passed over at once.
_SYMBOL = Pattern(
    r"([0-9](?<![0-9/.-].)[0-9]{0,5}(?:\.[0-9]{1,4})?[A-Za-z]?"
    rf"(?:(?:{_BLANK}/{_BLANK}(?:19|20)[0-9]{{2}})?{_BLANK}/|[-\u2010-\u2013]{_PART}{_BLANK}/)"
    rf"{_BLANK}{_PART}(?:[-\u2010-\u2013/]{_PART})*)"
)
_DASHES = re.compile("[\u2010-\u2013]")


class _Known(dict):
    """What ``make`` returns for a text. A dict is asked sooner than a function, and there are
    millions of words.
    """

    def __init__(self, make: Callable):
        self._make = make

    def __missing__(self, text):
        if len(self) >= _REMEMBERED:
            self.clear()
        value = self[text] = self._make(text)
        return value


def words(text: str) -> list[str]:
    """Return the forms of a text's words in order."""
    # Pieces between blanks are often the same.
    return [*chain.from_iterable(map(_FORMS.__getitem__, text.split()))]


def symbols(text: str) -> list[str]:
    """Return the keys of the document symbols in a text, in order."""
    if "/" not in text:
        return []
    return [symbol(match[1]) for match in _SYMBOL.finditer(nfc(text))]


def symbol(text: str) -> str:
    """Return the key of a document symbol: "3801 /KH–SKHCN" gives "3801/kh-skhcn"."""
    return fold("".join(_DASHES.sub("-", text).split()))


def form(word: str) -> str:
    """Return a word's form: "Hòa" and "hoà" give "hoa`", "ĐƯỜNG" gives "đương`"."""
    if word.isascii():
        return word.lower()
    letters, tones = [], []
    for character in unicodedata.normalize("NFKD", word).lower():
        if character in TONES:
            tones.append(TONES[character])
        elif character in _LETTER_MARKS or unicodedata.category(character) != "Mn":
            letters.append("đ" if character == "ð" else character)
    return unicodedata.normalize("NFC", "".join(letters)) + "".join(tones)


@lru_cache(maxsize=1 << 16)
def key(form: str) -> str:
    """Return the key of a form: "đương`" gives "duong"."""
    return fold(form.rstrip("`?~'."))


def pairs(forms: Sequence[str]) -> set[int]:
    """Return the numbers of all pairs of words, given by their forms, in which one key follows
    another.

    There are 1 << PAIR_BITS: that two words stand so is likely, not certain.
    """
    first, then = map(_FIRST.__getitem__, forms), map(_THEN.__getitem__, forms[1:])
    return {*map(xor, first, then)}


def pair_name(number: int) -> str:
    """Return the name under which posts are listed that have a pair of this number."""
    # Few digits to choose from: shards, parted by characters, then come out evenly.
    return "=" + "".join("0123"[number >> shift & 3] for shift in range(10, -2, -2))


def _forms_in(piece: str) -> tuple[str, ...]:
    return tuple(map(form, _WORD.findall(nfc(piece))))


def _number(form: str, factor: int) -> int:
    number = 0
    for character in key(form):
        number = (number * 33 + ord(character)) & 0xFFFFFFFF
    return (number * factor & 0xFFFFFFFF) >> 32 - PAIR_BITS


_FORMS = _Known(_forms_in)
_FIRST, _THEN = (_Known(lambda form, by=by: _number(form, by)) for by in (_BEFORE, _BEHIND))
