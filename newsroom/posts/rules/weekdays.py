"""Weekdays in the text that are not those of their dates."""

import re
from collections.abc import Iterator
from datetime import date

from newsroom.posts.rules.draft import Draft
from newsroom.posts.wrong import Wrong
from newsroom.text.date_display import WEEKDAYS, day_short

_WEEKDAY = r"(?:thứ\s+(?P<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ\s+nhật))"
_DATE = (
    r"(?P<day>\d{1,2})(?:\s*[-/.]\s*(?P<month>\d{1,2})\s*[-/.]\s*(?P<year>\d{4})"
    r"|\s+tháng\s+(?P<said_month>\d{1,2})(?:\s+năm|,)?\s+(?P<said_year>\d{4}))(?!\d)"
)
_AFTER = re.compile(rf"(?<!\w){_WEEKDAY}\s*[,(]?\s*(?:ngày\s+)?{_DATE}", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<![\w/.-]){_DATE}\s*[,(]\s*{_WEEKDAY}(?!\w)", re.IGNORECASE)
# The same in small letters, and only as far as a search needs it.
_may_be_one = re.compile(
    r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật)\s*[,(]?\s*(?:ngày\s+)?\d"
    r"|\d{4}\s*[,(]\s*(?:thứ|chủ)"
).search
_NUMBERS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield each weekday that contradicts the date beside it."""
    if not (("thứ" in draft.lower or "chủ" in draft.lower) and _may_be_one(draft.lower)):
        return
    for passage in draft.passages:
        matches = [*_AFTER.finditer(passage.words)]
        taken = {match.start("day") for match in matches}
        matches += [one for one in _BEFORE.finditer(passage.words) if one.start("day") not in taken]
        for match in matches:
            day = _day(match)
            if day and day.weekday() != _weekday(match):
                told = {"value": " ".join(match[0].split()), "hint": WEEKDAYS[day.weekday()]}
                yield Wrong("ND316", passage.place(match.start()), day=day_short(day), **told)


def _day(match: re.Match[str]) -> date | None:
    year, month = match["year"] or match["said_year"], match["month"] or match["said_month"]
    try:
        return date(int(year), int(month), int(match["day"]))
    except ValueError:
        return None


def _weekday(match: re.Match[str]) -> int:
    if match["sunday"]:
        return 6
    name = match["name"].lower()
    return int(name) - 2 if name.isdigit() else _NUMBERS[name]
