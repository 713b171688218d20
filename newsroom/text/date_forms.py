"""The written forms of dates, taken apart into numbers that are not yet checked."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsroom.text.fold import fold
from newsroom.text.patterns import Pattern

_LONGEST = 100
# Brackets, as in "(GMT+7)", say nothing; autocorrection puts other dashes for the hyphen.
_SIGNS = str.maketrans("()\u2010\u2011\u2012\u2013\u2014", "  -----")
_FLAGS = re.ASCII | re.VERBOSE

_DAY = re.compile(
    r"""
    (?<![\w./-]) (?:ngay[ ])?
    (?: (?P<day>\d\d?) [ ]?(?P<sign>[-/.])[ ]? (?P<month>\d\d?) [ ]?(?P=sign)[ ]? (?P<year>\d{4})
      | (?P<iso_year>\d{4}) (?P<iso_sign>[-/]) (?P<iso_month>\d\d?) (?P=iso_sign) (?P<iso_day>\d\d?)
      | (?P<said_day>\d\d?)[ ]thang[ ](?P<said_month>\d\d?) (?:[ ]nam|,)?[ ] (?P<said_year>\d{4})
    )
    (?! [\d/] | [.-]\d )
    """,
    _FLAGS,
)
_MONTH = Pattern(
    r"""
    (?:thang[ ])? (?P<month>\d\d?) (?:[ ]?[-/.][ ]?|[ ]nam[ ]) (?P<year>\d{4})
    | (?P<iso_year>\d{4}) [-/.] (?P<iso_month>\d\d?)
    """,
    _FLAGS,
)
# Folded, "thứ Bảy" and its other spelling "thứ Bẩy" are one.
_WEEKDAY = re.compile(
    r"(?<!\w) (?: thu[ ](hai|ba|tu|nam|sau|bay|[2-7]) | t([2-7]) | (chu[ ]nhat|cn) ) (?![\w:])",
    _FLAGS,
)
_WEEKDAY_NUMBER = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5} | {
    **{str(number): number - 2 for number in range(2, 8)},
    **{"chu nhat": 6, "cn": 6},
}
_TIME = re.compile(
    r"""
    (?<![\d:])
    (?P<hour>\d\d?)
    (?: [ ]?:[ ]? (?P<minute>\d\d) (?: :(?P<second>\d\d) (?: [.,](?P<fraction>\d{1,9}) )? )?
      | [ ]?(?:gio|g|h)(?![a-z]) (?: [ ]?(?P<said_minute>\d\d?) (?:[ ]?(?:phut|ph|p|')(?!\w))? )?
    )
    (?: [ ]?(?P<half>sa|ch|am|pm|sang|chieu|toi)(?!\w) )?
    (?: (?P<zulu>z)
      | [ ]?(?P<iso_offset>[+-]\d\d(?::?[0-5]\d)?)
      | [ ](?:gmt|utc)[ ]?(?P<offset>[+-]\d\d?)
    )?
    (?! [\d:] )
    """,
    _FLAGS,
)
# The order of the parts once each is one capital: D day, W weekday, T time.
_BETWEEN = "(?: ?[,;|-] ?| )"
_AT = "(?:(?:vao )?(?:luc|hoi) )?"
_ORDER = re.compile(
    f"(?:W{_BETWEEN})?D(?:{_BETWEEN}W)?(?:(?:{_BETWEEN}{_AT}|t)T)?"
    f"|{_AT}T{_BETWEEN}(?:W{_BETWEEN})?D(?:{_BETWEEN}W)?"
)


class WrittenTime(NamedTuple):
    """A time of day: numbers as written, the half of the day if named, the offset in minutes."""

    text: str
    hour: int
    minute: int
    second: int
    microsecond: int
    half: str | None
    offset: int | None


class WrittenDate(NamedTuple):
    """A date: numbers as written, whether three bare numbers day-first, the weekday from 0."""

    year: int
    month: int
    day: int
    day_first: bool
    weekday: int | None
    time: WrittenTime | None


def plain(text: str) -> str:
    """Return `text` folded, with single blanks and plain hyphens, as the forms are matched."""
    return " ".join(fold(text).translate(_SIGNS).split())


def written_date(words: str) -> WrittenDate | None:
    """Return the parts of the date in `words` (a `plain` text), or None if it has no known form."""
    if len(words) > _LONGEST:
        return None
    day = _DAY.search(words)
    order = _DAY.sub("D", words, count=1)
    weekday = _WEEKDAY.search(order)
    order = _WEEKDAY.sub("W", order, count=1)
    time = _TIME.search(order)
    if day is None or not _ORDER.fullmatch(_TIME.sub("T", order, count=1)):
        return None
    return WrittenDate(
        year=int(day["year"] or day["iso_year"] or day["said_year"]),
        month=int(day["month"] or day["iso_month"] or day["said_month"]),
        day=int(day["day"] or day["iso_day"] or day["said_day"]),
        day_first=day["day"] is not None,
        weekday=_WEEKDAY_NUMBER[weekday[1] or weekday[2] or weekday[3]] if weekday else None,
        time=_written_time(time) if time else None,
    )


def written_month(words: str) -> tuple[int, int] | None:
    """Return year and month if `words` (a `plain` text) name a month without a day."""
    if len(words) > _LONGEST or not (month := _MONTH.fullmatch(words)):
        return None
    return int(month["year"] or month["iso_year"]), int(month["month"] or month["iso_month"])


def _written_time(time: re.Match[str]) -> WrittenTime:
    return WrittenTime(
        text=time[0],
        hour=int(time["hour"]),
        minute=int(time["minute"] or time["said_minute"] or 0),
        second=int(time["second"] or 0),
        microsecond=int((time["fraction"] or "0").ljust(6, "0")[:6]),
        half=time["half"],
        offset=_offset_minutes(time),
    )


def _offset_minutes(time: re.Match[str]) -> int | None:
    if time["zulu"]:
        return 0
    offset = time["iso_offset"] or time["offset"]
    if offset is None:
        return None
    digits = offset[1:].replace(":", "").zfill(2).ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if offset[0] == "-" else minutes
