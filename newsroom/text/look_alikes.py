"""Letters of other alphabets that look like the Vietnamese ones they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsroom.text.fold import fold

# Eth (ð, Ð) and the African D (Ɖ) come from old keyboards and fonts.
_D = {"ð": "đ", "Ð": "Đ", "Ɖ": "Đ"}
_TURKISH = {"ı": "i", "İ": "I"}
_TWINS = dict(
    zip(
        "АВЕКМНОРСТХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABEKMHOPCTXIJSaeopcyxijsABEZHIKMNOPTYXo",
        strict=True,
    )
)
_WORD = re.compile(r"[^\W\d_]+")
_CANDIDATE = re.compile(f"[{''.join((*_D, *_TURKISH, *_TWINS))}]")
_SYLLABLE = re.compile(
    r"(?:ngh?|gh?|gi|kh|ph|qu|th|tr|ch|nh|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)

may_hold_one = _CANDIDATE.search


def look_alikes(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, the word as it was meant) of each word with a look-alike in it.

    ð is taken for đ only where Vietnamese has đ, at a word's beginning or among capitals; a Turkish
    i only where the word is then a Vietnamese syllable; a Cyrillic or Greek letter only beside
    Latin ones. So foreign names keep their letters.
    """
    if not _CANDIDATE.search(text):
        return
    for word in _WORD.finditer(text):
        if _CANDIDATE.search(word[0]):
            meant = _meant(word[0])
            if meant != word[0]:
                yield *word.span(), meant


def _meant(word: str) -> str:
    if word.isupper():
        word = "".join(_D.get(letter, letter) for letter in word)
    elif word[0] in _D:
        word = _D[word[0]] + word[1:]
    turkish = "".join(_TURKISH.get(letter, letter) for letter in word)
    if turkish != word and _SYLLABLE.fullmatch(fold(turkish)):
        word = turkish
    latin = "".join(_TWINS.get(letter, letter) for letter in word)
    foreign = sum(letter in _TWINS for letter in word)
    rest = [letter for letter in word if letter not in _TWINS]
    if foreign and rest and all(_is_latin(letter) for letter in rest):
        return latin
    return word


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter <= "\u1eff"
