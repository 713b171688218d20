"""Text typed in the fonts of before Unicode: TCVN3 (".Vn…") and VNI.

Read as Latin-1 such text shows other letters: "Mét sè h×nh ¶nh", "Moät soá hình aûnh".
"""

from __future__ import annotations

import re
from typing import Literal

from newsroom.text.fold import nfc

Code = Literal["TCVN3", "VNI"]

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
_TCVN3_ONLY = re.compile(
    "[µ¶·¸¹¨»¾¼½©®ª«¬¡¢§£¤¥¦×\u00ad](?=\\w)|(?<=[a-zA-Z])[µ¶·¸¹¨»¾¼½©®ª«¬×](?=\\W|$)"
)
_MODERN = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_TYPICAL_VNI = re.compile(r"[aeouyôö](?:ù|ø|û|õ|ï|á|à|å|ã|ä|é|è|ú|ü|ë)|[ñÑ][aeiouôö]|[ÔÖôö][ùøûõï]",
                          re.IGNORECASE)  # fmt: skip
_FEWEST = 4


def legacy_code(text: str) -> Code | None:
    """Return the code of a text typed in old fonts, None for any other text."""
    words = max(1, len(text.split()))
    if len(_only_modern(text)) * 3 > words:
        return None
    tcvn3 = len(_TCVN3_ONLY.findall(text))
    vni = len(_TYPICAL_VNI.findall(text))
    if tcvn3 >= _FEWEST and tcvn3 * 8 >= words and tcvn3 >= vni // 2:
        return "TCVN3"
    return "VNI" if vni >= _FEWEST and vni * 8 >= words else None


def converted(text: str, code: Code) -> str:
    """Return a text of an old code in Unicode."""
    if code == "TCVN3":
        return nfc("".join(_TCVN3.get(sign, sign) for sign in text))
    paired = _VNI_PAIR.sub(lambda found: _letter(found[1]) + _MARKS[found[2]], text)
    return nfc("".join(_ALONE.get(sign, sign) for sign in paired))


def _letter(vowel: str) -> str:
    return _ALONE.get(vowel, vowel)


def _only_modern(text: str) -> list[str]:
    """Return the letters that no old code gives: those beyond Latin-1."""
    return [letter for letter in _MODERN.findall(text) if letter > "\xff"]
