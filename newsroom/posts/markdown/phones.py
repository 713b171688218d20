"""Tells Vietnamese phone numbers from all other numbers."""

import re

from newsroom.text.patterns import Pattern

_SEP = r"[ .\u00a0-]?"
NUMBER = (
    r"(?<![\w/+\x03])(?<!\d[.,/ \u00a0-])(?:"
    r"(?:\(\+84\)|\+84)[ .\u00a0-]?(?:\(0\)[ .\u00a0-]?)?"
    rf"(?:\(2\d{{1,2}}\)|2\d|[35789]\d)(?:{_SEP}\d){{7,8}}"
    rf"|(?:\(02\d{{1,2}}\)|02\d{{1,2}})(?:{_SEP}\d){{7,8}}"
    rf"|0[35789]\d(?:{_SEP}\d){{7}}"
    r"|1[89]00(?=[ .\u00a0])(?:[ .\u00a0]?\d){4,6}"
    r")(?![\w/])(?![.,\u00a0 -]\d)(?!-\w)"
)
"""Source of a pattern for what may be a phone number; `phone` decides."""
_AMOUNT = Pattern(
    r"[\s\u00a0]*(?:đồng|đ\b|vn[dđ]|usd|%|triệu|tỷ|tỉ|nghìn|ngàn|người|m2|m²|ha\b)", re.IGNORECASE
)
_OTHER_NUMBERS = (
    *("tài khoản", "stk", "mã số", "mst", "msdn", "cccd", "cmnd", "căn cước", "chứng minh"),
    *("định danh", "ký hiệu", "hóa đơn"),
)
_OTHER_NUMBER = Pattern(rf"(?:{'|'.join(_OTHER_NUMBERS)})[^.;\n\d]{{0,25}}$", re.IGNORECASE)


def phone(text: str, start: int, end: int) -> str | None:
    """The digits to dial, with + before 84, if text[start:end] is a phone number.

    Subscriber numbers have ten digits, numbers with an area code eleven; hot lines eight to
    ten. A number called account, tax or identity number, or followed by a unit, is none.
    """
    if _AMOUNT.match(text, end) or _is_other_number(text[max(0, start - 50) : start]):
        return None
    written = text[start:end]
    digits = "".join(re.findall(r"\d", written.replace("(0)", "")))
    if "+84" in written:
        return f"+{digits}" if len(digits) == (12 if digits[2] == "2" else 11) else None
    if digits.startswith("02"):
        return digits if len(digits) == 11 else None
    return digits


def _is_other_number(before: str) -> bool:
    """Tell whether the text before a number calls it another kind of number."""
    lower = before.lower()
    return any(one in lower for one in _OTHER_NUMBERS) and bool(_OTHER_NUMBER.search(before))
