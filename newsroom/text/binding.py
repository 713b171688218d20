"""What must not be parted at the end of a line: dates, numbers with their unit, document symbols.

Browsers break "29-09-2023" after a hyphen, "25 km" at its blank. The text itself stays as typed, so
that it can be searched and copied; pages keep the found pieces on one line.
"""

import re

from newsroom.text.symbols import find_symbols

# Longer pieces would widen a page of 320 px.
LONGEST = 26
# A longer word before a dash may stand apart from it.
_LONGEST_WORD = 12

_UNITS = (
    "%|‰|đồng|triệu|tỷ|tỉ|nghìn|ngàn|km²|km2|km|m²|m2|m³|m3|cm|mm|m|ha|kg|tấn|tạ|lít|MB|GB|kB|"
    "giờ|phút|giây|ngày|tháng|năm|tuổi|người|bài|đợt|lượt|suất|giải|trang|điểm|độ|°C"
)
_BEFORE = {
    *("ngày", "tháng", "năm", "quý", "đợt", "lần", "khóa", "kỳ", "số", "hình", "bảng", "điều"),
    *("khoản", "chương", "mục", "phần", "quận", "phường", "thứ", "tầng", "khu", "cấp"),
}
_BEFORE |= {word.capitalize() for word in _BEFORE}
_LONGEST_BEFORE = max(map(len, _BEFORE))
_END = r"(?![\w/])(?![.,-][0-9])"
# Each begins with a sign of one set, which lets the search run over everything else.
_NUMBER = re.compile(
    rf"[0-9(+](?<![\w/][0-9(+])(?:"
    rf"(?P<date>[0-9]?[-/.][0-9]{{1,2}}[-/.][0-9]{{4}}{_END}"  # 29-09-2023
    rf"|[0-9]?[-/][0-9]{{4}}{_END}"  # 9-2023
    rf"|[0-9]{{3}}[-–][0-9]{{4}}{_END}"  # 2021-2030
    rf"|[0-9]?[-–][0-9]{{1,2}}[-/][0-9]{{4}}{_END})"  # 02-08/2023
    rf"|(?P<phone>(?<=[(0+])[0-9]{{1,4}}\)?(?:[ .][0-9]{{3,4}}){{2,3}}{_END})"  # 028 3829 7834
    rf"|(?<=[0-9])(?P<plain>[0-9]?[-/][0-9]{{1,2}}{_END}"  # 30-09, of a day
    rf"|[0-9]*(?:[.,][0-9]+)*)(?P<unit> (?:{_UNITS})(?!\w))?)"
)
_PLACE = re.compile(r"T[Pp]\. ?\w+")
_DASH = re.compile(r" –(?=\s)")


def bound_spans(text: str) -> list[tuple[int, int]]:
    """Return where the pieces that stay on one line begin and end, in order, none over another."""
    spans = _numbers(text)
    others: list[tuple[int, int]] = []
    if "/" in text:
        others += [(start, start + len(symbol)) for start, symbol in find_symbols(text)]
    if "TP." in text or "Tp." in text:
        others += [match.span() for match in _PLACE.finditer(text)]
    if " –" in text:
        others += [span for match in _DASH.finditer(text) if (span := _dash(text, match))]
    if others:
        spans = sorted([*spans, *others], key=lambda span: (span[0], -span[1]))
    return _apart(spans) if spans else spans


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order without those that overlap one before them.

    They are sorted by their beginning, the longer first if two begin together.
    """
    found, end = [], 0
    for span in spans:
        start, stop = span
        if start >= end and stop - start <= LONGEST:
            found.append(span)
            end = stop
    return found


def _numbers(text: str) -> list[tuple[int, int]]:
    """Return the spans of numbers: each with the word before it, else with its unit, or as the
    date it is.
    """
    found = []
    for match in _NUMBER.finditer(text):
        start, stop = match.span()
        kind = match.lastgroup
        blank = start - 1
        if blank > 0 and text[blank] == " ":
            # The word before, or a part of it that is too long to be one of them.
            least = blank - _LONGEST_BEFORE - 1
            word = text[least if least > 0 else 0 : blank].rpartition(" ")[2].rpartition("(")[2]
            if word in _BEFORE:
                end = match.end("plain") if kind in ("plain", "unit") else stop
                if end == len(text) or not (text[end].isalnum() or text[end] == "/"):
                    found.append((blank - len(word), end))
                    continue
        if kind != "plain":
            found.append((start, stop))
    return found


def _dash(text: str, match: re.Match) -> tuple[int, int] | None:
    """Return the span of a dash with the word before it: no line begins with a dash."""
    end = match.start()
    least = max(0, end - _LONGEST_WORD - 1)
    start = max(text.rfind(" ", least, end), text.rfind("\n", least, end)) + 1
    return (start, match.end()) if 0 < end - start <= _LONGEST_WORD else None
