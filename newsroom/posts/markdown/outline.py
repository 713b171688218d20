"""Tells the lines by which official texts are divided: "II. …", "1.1. …", "Điều 5. …"."""

from newsroom.text.patterns import Pattern

_BLANK = "[ \t\u00a0]"
_STARS = r"[*_]{0,3}"
_ROMAN = r"(?:XX|X?(?:IX|IV|V?I{1,3}|V)|X)"
_SMALL = r"\d{1,2}"
_NUMBERED = (
    rf"(?:{_ROMAN}(?:\.{_SMALL}){{0,4}}[.)/]|{_SMALL}(?:\.{_SMALL}){{1,4}}[.)]"
    rf"|(?:Điều|ĐIỀU){_BLANK}+\d{{1,3}}[a-zđ]?[.:]){_STARS}{_BLANK}+(?=\S)(?![A-ZĐ]\.)"
)
# Without a stop only what no sentence holds: the number ends the line or capitals follow.
_TITLED = (
    rf"(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC){_BLANK}+(?:{_ROMAN}|{_SMALL})"
    rf"(?:[.:]?{_STARS}{_BLANK}*(?=\n|\Z)|[.:]{_STARS}{_BLANK}|{_BLANK}+(?=[A-ZĐÀ-ÖØ-ÝẠ-Ỹ]{{2}}))"
)
OUTLINE = rf"{_BLANK}*{_STARS}(?:{_NUMBERED}|{_TITLED})"
"""Source of a pattern that matches the beginning of such a line."""
_OUTLINE = Pattern(OUTLINE)


def begins_division(line: str) -> bool:
    """Whether the line is a block of its own, which ends the list above.

    "V. I. Lê-nin" is a name; "1.1 triệu" has no stop behind its number.
    """
    return bool(_OUTLINE.match(line))
