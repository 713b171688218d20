"""The words of a text as search compares them; ``theme/static/js/search/tokens.js`` does the same.

Of each word there is a form, by which exact spellings meet (small letters, the tone's sign at the
end: "Hòa" and "hoà" are "hoa`"), and a key, by which all spellings meet ("hoa"). Document symbols
are words as a whole too ("3801/kh-skhcn").
"""

import re
import unicodedata
from functools import lru_cache

from newsroom.text.fold import fold, nfc

# Huyền, hỏi, ngã, sắc, nặng, each with the sign that VIQR (RFC 1456) writes for it.
TONES = {"\u0300": "`", "\u0309": "?", "\u0303": "~", "\u0301": "'", "\u0323": "."}
# What makes another letter of a letter: breve, circumflex, horn.
_LETTER_MARKS = {"\u0306", "\u0302", "\u031b"}

PAIRS = 1 << 11

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_LETTER = "[A-Za-zâăđðêôơưÂĂĐÐÊÔƠƯ]"
_PART = f"{_LETTER}(?:{_LETTER}|[0-9&])*"
_BLANK = "[ \u00a0\u202f]?"
_SYMBOL = re.compile(
    r"(?:^|[^0-9/.-])([0-9]{1,6}(?:\.[0-9]{1,4})?[A-Za-z]?"
    rf"(?:(?:{_BLANK}/{_BLANK}(?:19|20)[0-9]{{2}})?{_BLANK}/|[-\u2010-\u2013]{_PART}{_BLANK}/)"
    rf"{_BLANK}{_PART}(?:[-\u2010-\u2013/]{_PART})*)"
)
_DASHES = re.compile("[\u2010-\u2013]")


def words(text: str) -> list[str]:
    """Return the forms of a text's words in order."""
    return [form(word) for word in _WORD.findall(nfc(text))]


def symbols(text: str) -> list[str]:
    """Return the keys of the document symbols in a text, in order."""
    if "/" not in text:
        return []
    return [symbol(match[1]) for match in _SYMBOL.finditer(nfc(text))]


def symbol(text: str) -> str:
    """Return the key of a document symbol: "3801 /KH–SKHCN" gives "3801/kh-skhcn"."""
    return fold("".join(_DASHES.sub("-", text).split()))


@lru_cache(maxsize=1 << 16)
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


@lru_cache(maxsize=1 << 18)
def pair(first: str, second: str) -> str:
    """Return the name under which posts are listed in which one key follows another.

    It is one of PAIRS for all there are: that the words stand so is likely, not certain.
    """
    number = 0
    for character in f"{first} {second}":
        number = (number * 33 + ord(character)) & 0xFFFFFFFF
    place = (number ^ number >> 15) % PAIRS
    # Few digits to choose from: shards, parted by characters, then come out evenly.
    return "=" + "".join("0123"[place >> shift & 3] for shift in range(10, -2, -2))


@lru_cache(maxsize=1 << 16)
def key(form: str) -> str:
    """Return the key of a form: "đương`" gives "duong"."""
    return fold(form.rstrip("`?~'."))
