"""Document symbols such as 3801/KH-SKHCN.

Their form (number, year for legal documents, kind of document, issuer) is set by Nghị định
30/2020/NĐ-CP; Party documents write 57-NQ/TW.
"""

from __future__ import annotations

import re

from newsroom.text.fold import nfc
from newsroom.text.patterns import Pattern

# Autocorrection and old keyboards put look-alikes for the hyphen and for Đ.
_DASH = "[-\u2010\u2011\u2012\u2013]"
_LOOK_ALIKES = str.maketrans("\u2010\u2011\u2012\u2013\u00d0\u00f0", "----Đđ")

_BLANK = r"[ \t\u00a0\u202f]?"
_SLASH = f"{_BLANK}/{_BLANK}"
_UPPER = "[A-ZÂĂĐÐÊÔƠƯ]"
# The small letters of TTg, TTr and CTr follow a capital.
_PART = rf"{_UPPER}[a-z]{{0,2}}(?:{_UPPER}[a-z]{{0,2}}|[0-9&]){{0,20}}"
_REST = r"(?:\.[0-9]{1,4})?[A-Za-z]?"
_NUMBER = f"[0-9]{{1,6}}{_REST}"
_YEAR = f"(?:{_SLASH}(?:19|20)[0-9]{{2}})?"


def _form(dash: str, number: str = _NUMBER) -> str:
    """Return the pattern of a symbol whose hyphens look like the pattern `dash`.

    `number` matches its number, or what is left of it.
    """
    more = f"(?:(?:{dash}|/){_PART})"
    # A lone capital is a class or a house number (12/A) unless a hyphen and more follow.
    code = f"(?:(?={_UPPER}{{2}}){_PART}{more}{{0,6}}|{_PART}{more}{{1,6}})"
    party = f"{number}{dash}{_PART}{_SLASH}{_PART}(?:{dash}{_PART}){{0,6}}"
    return f"(?:{number}{_YEAR}{_SLASH}{code}|{party})"


# In running text a blank beside a hyphen ends the symbol: "106/TB-VPCP - Về việc …".
# The first digit stands for itself, which lets the search run over everything else.
_IN_TEXT = re.compile(
    rf"[0-9](?<![\w/&][0-9])(?<!\w[.-][0-9]){_form(_DASH, f'[0-9]{{0,5}}{_REST}')}(?!\w)"
)
_may_hold_one = re.compile(f"/{_BLANK}{_UPPER}").search
_NORMATIVE = Pattern(_NUMBER + "/(?:19|20)[0-9]{2}/")
_ALONE = Pattern(_form(f"{_BLANK}{_DASH}{_BLANK}"))


def is_symbol(text: str) -> bool:
    """Return whether `text` is one document symbol, perhaps with stray blanks around its signs."""
    return _ALONE.fullmatch(" ".join(nfc(text).split())) is not None


def compact(text: str) -> str:
    """Return a symbol as it is compared: NFC, without blanks, with plain hyphens and Đ."""
    return "".join(nfc(text).split()).translate(_LOOK_ALIKES)


def same_symbol(one: str, other: str) -> bool:
    """Return whether two spellings mean one document: blanks and case make no difference."""
    return compact(one).casefold() == compact(other).casefold()


def is_normative(text: str) -> bool:
    """Tell whether a symbol is that of a legal document, with its year behind the number.

    That is how Luật 80/2015/QH13, Điều 7 has laws, decrees and circulars numbered: 42/2022/NĐ-CP.
    """
    return _NORMATIVE.match(compact(text)) is not None


def find_symbols(text: str) -> tuple[tuple[int, str], ...]:
    """Return the offset and the spelling of each document symbol in running text."""
    if not _may_hold_one(text):
        return ()
    return tuple((match.start(), match[0]) for match in _IN_TEXT.finditer(text))
