"""What must not be parted at the end of a line: dates, numbers with their unit, document symbols.

Browsers break "29-09-2023" after a hyphen, "25 km" at its blank. The text itself stays as typed, so
that it can be searched and copied; pages keep the found pieces on one line.
"""

import re
from functools import lru_cache

from newsroom.text.symbols import find_symbols

# Longer pieces would widen a page of 320 px.
LONGEST = 26

_NUMBER = r"\d+(?:[.,]\d+)*"
_UNITS = (
    "%|‰|đồng|triệu|tỷ|tỉ|nghìn|ngàn|km²|km2|km|m²|m2|m³|m3|cm|mm|m|ha|kg|tấn|tạ|lít|MB|GB|kB|"
    "giờ|phút|giây|ngày|tháng|năm|tuổi|người|bài|đợt|lượt|suất|giải|trang|điểm|độ|°C"
)
_BEFORE = (
    "[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Đđ]ợt|[Ll]ần|[Kk]hóa|[Kk]ỳ|[Ss]ố|[Hh]ình|[Bb]ảng|[Đđ]iều|"
    "[Kk]hoản|[Cc]hương|[Mm]ục|[Pp]hần|[Qq]uận|[Pp]hường|[Tt]hứ|[Tt]ầng|[Kk]hu|[Cc]ấp"
)
_END = r"(?![\w/])(?![.,-]\d)"
_PIECES = re.compile(
    rf"(?<![\w/])(?:"
    rf"(?:[Nn]gày )?\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}{_END}"  # 29-09-2023
    rf"|[Nn]gày \d{{1,2}}[-/]\d{{1,2}}{_END}"  # ngày 30-09
    rf"|\d{{1,2}}[-/]\d{{4}}{_END}"  # 9-2023
    rf"|\d{{4}}[-–]\d{{4}}{_END}"  # 2021-2030
    rf"|\d{{1,2}}[-–]\d{{1,2}}[-/]\d{{4}}{_END}"  # 02-08/2023
    rf"|(?:\(?0|\+)\d{{1,3}}\)?(?:[ .]\d{{3,4}}){{2,3}}{_END}"  # 028 3829 7834
    rf"|(?:{_BEFORE}) {_NUMBER}{_END}"
    rf"|{_NUMBER} (?:{_UNITS})(?!\w)"
    rf"|(?:TP|Tp|TX|TT)\. ?\w+"  # TP. HCM
    rf")"
    rf"|[^\s–(“]{{1,12}} –(?=\s)"  # no line begins with a dash
)


def pieces(text: str) -> tuple[tuple[str, bool], ...]:
    """Cut ``text`` into (piece, whether it must stay on one line); joined they are ``text``."""
    if not _may_hold_one(text):
        return ((text, False),)
    return _cut(text)


def _may_hold_one(text: str) -> bool:
    return " –" in text or "." in text or any(map(text.__contains__, "0123456789"))


@lru_cache(maxsize=4096)  # a title stands on many pages
def _cut(text: str) -> tuple[tuple[str, bool], ...]:
    found: list[tuple[str, bool]] = []
    end = 0
    for start, stop in _spans(text):
        if start > end:
            found.append((text[end:start], False))
        found.append((text[start:stop], True))
        end = stop
    if end < len(text) or not found:
        found.append((text[end:], False))
    return tuple(found)


def _spans(text: str) -> list[tuple[int, int]]:
    """Return where the bound pieces begin and end, in order, none over another."""
    spans = [(start, start + len(symbol)) for start, symbol in find_symbols(text)]
    spans += [match.span() for match in _PIECES.finditer(text)]
    kept: list[tuple[int, int]] = []
    # Of two that overlap the first one stands, the longer one if both begin together.
    for start, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if stop - start <= LONGEST and (not kept or start >= kept[-1][1]):
            kept.append((start, stop))
    return kept
