"""Text typed in the fonts of before Unicode: TCVN3 (".Vn…") and VNI.

Read as Latin-1 such text shows other letters: "Mét sè h×nh ¶nh", "Moät soá hình aûnh".
"""

from __future__ import annotations

import re
from typing import Literal

from newsroom.text.fold import nfc
from newsroom.text.forms import normal_form
from newsroom.text.letters import TONES

Code = Literal["TCVN3", "VNI"]
_CODES: tuple[Code, ...] = ("TCVN3", "VNI")

# TCVN 5712:1993, form 3: the bytes of each letter in the order of the standard's table.
_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
# VNI: a vowel, then a sign of its own for its marks.
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323", "â": "\u0302",
    "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300",
    "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_ALONE = {
    "ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì",
}  # fmt: skip
_ALONE = {**_VNI_ALONE, **{old.upper(): new.upper() for old, new in _VNI_ALONE.items()}}
_MARKS = {**_VNI_MARKS, **{old.upper(): marks for old, marks in _VNI_MARKS.items()}}
_VNI_PAIR = re.compile(f"([AEOUYaeouyÔÖôö])([{''.join(_MARKS)}])")
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~“”‘’–—…]+")
# A syllable once its tone is taken off: Vietnamese has no others.
_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    "(?:uyê|uya|uyu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|iêu|yêu|iê|yê|ia|ua|uô|ưa|ươ|ai|ao|au|ay|âu|ây|"
    "eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oa|oă|oe|uâ|uê|uơ|uy|oo|[aăâeêioôơuưy])"
    "(?:ch|ng|nh|[cmnpt])?"
)
_TONES = dict.fromkeys(map(ord, TONES))
_SAMPLE = 3_000
_FEWEST, _MOST_AS_IT_IS, _LEAST_CONVERTED = 2, 0.6, 0.85


def legacy_code(text: str) -> Code | None:
    """Return the code of a text typed in old fonts, None for any other text.

    Its words beyond ASCII are no syllables as they stand, and nearly all are once converted.
    """
    words = [word for word in _WORD.findall(text) if not word.isascii()][:_SAMPLE]
    if len(words) < _FEWEST or _syllables(words) > _MOST_AS_IT_IS:
        return None
    share, code = max((_syllables([converted(w, code) for w in words]), code) for code in _CODES)
    return code if share >= _LEAST_CONVERTED else None


def _syllables(words: list[str]) -> float:
    """Return which part of the words are Vietnamese syllables."""
    return sum(_is_syllable(word) for word in words) / len(words)


def _is_syllable(word: str) -> bool:
    apart = normal_form("NFD", word.lower())
    bare = nfc(apart.translate(_TONES))
    tones = len(apart) - len(apart.translate(_TONES))
    return tones <= 1 and bool(_SYLLABLE.fullmatch(bare))


def converted(text: str, code: Code) -> str:
    """Return a text of an old code in Unicode."""
    if code == "TCVN3":
        return nfc("".join(_TCVN3.get(sign, sign) for sign in text))
    paired = _VNI_PAIR.sub(lambda found: _letter(found[1]) + _MARKS[found[2]], text)
    return nfc("".join(_ALONE.get(sign, sign) for sign in paired))


def _letter(vowel: str) -> str:
    return _ALONE.get(vowel, vowel)
