"""Dates as Vietnamese staff write them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Literal

from newsroom.text.date_display import (
    WEEKDAYS,
    ZONE,
    clock,
    day_long,
    day_of,
    day_short,
    month_name,
    weekday_short,
)
from newsroom.text.date_forms import (
    WrittenDate,
    WrittenTime,
    plain,
    written_date,
    written_month,
)

__all__ = [
    "ZONE",
    "DateError",
    "clock",
    "day_long",
    "day_of",
    "day_short",
    "month_name",
    "parse",
    "parse_day",
    "parse_moment",
    "weekday_short",
]

Reason = Literal[
    "unreadable", "month_only", "month_first", "no_such_day", "no_such_time", "weekday"
]

_YEARS = range(1900, 2200)
_HALF_STARTS = {"sa": 0, "am": 0, "sang": 0, "ch": 12, "pm": 12, "chieu": 12, "toi": 12}
# "12 giờ tối" may be said of midnight, so twelve goes only with the words clocks use.
_NEVER_TWELVE = ("sang", "toi")


class DateError(ValueError):
    """A text that is no date: the reason, with a corrected text or weekday where one follows.

    `hint` is a day-first text for "month_first", the right weekday's name for "weekday".
    """

    def __init__(self, reason: Reason, hint: str | None = None) -> None:
        super().__init__(reason, hint)
        self.reason = reason
        self.hint = hint


def parse(text: str) -> date | datetime:
    """Return the day or, if a time is given, the moment (aware, in ZONE) that `text` names.

    Bare numbers are day-first unless the year leads. Case, marks and repeated blanks make no
    difference. 24:00 is the next day's 00:00. Raises DateError.
    """
    words = plain(text)
    written = written_date(words)
    if written is None:
        month = written_month(words)
        known = month is not None and month[0] in _YEARS and 1 <= month[1] <= 12
        raise DateError("month_only" if known else "unreadable")
    day = _day(written)
    if written.weekday not in (None, day.weekday()):
        raise DateError("weekday", WEEKDAYS[day.weekday()])
    return day if written.time is None else _moment(day, written.time)


def parse_day(text: str) -> date:
    """Return the day that `text` names; a moment is reduced to its day in ZONE.

    Raises DateError.
    """
    return day_of(parse(text))


def parse_moment(text: str) -> datetime:
    """Return the moment that `text` names in ZONE; a bare day is its 00:00.

    Raises DateError.
    """
    value = parse(text)
    if isinstance(value, datetime):
        return value
    return datetime(value.year, value.month, value.day, tzinfo=ZONE)


def _day(written: WrittenDate) -> date:
    if written.year not in _YEARS:
        raise DateError("unreadable")
    try:
        return date(written.year, written.month, written.day)
    except ValueError:
        raise _no_such_day(written) from None


def _no_such_day(written: WrittenDate) -> DateError:
    """Return month_first if the numbers are a day when the first two change places."""
    if not written.day_first:
        return DateError("no_such_day")
    try:
        swapped = date(written.year, written.day, written.month)
    except ValueError:
        return DateError("no_such_day")
    time = f" {written.time.text}" if written.time else ""
    return DateError("month_first", day_short(swapped) + time)


def _moment(day: date, time: WrittenTime) -> datetime:
    midnight_after = (time.hour, time.minute, time.second, time.half) == (24, 0, 0, None)
    hour = 0 if midnight_after else _hour(time)
    zone = ZONE if time.offset is None else _zone(time.offset)
    try:
        moment = datetime(
            day.year, day.month, day.day, hour, time.minute, time.second, time.microsecond, zone
        )
    except ValueError:
        raise DateError("no_such_time") from None
    here = (moment + timedelta(days=midnight_after)).astimezone(ZONE)
    if here.year not in _YEARS:
        raise DateError("unreadable")
    return here


def _hour(time: WrittenTime) -> int:
    """Return the hour of the day from the hour and the half as written, checked only together."""
    if time.half is None:
        return time.hour
    start = _HALF_STARTS[time.half]
    if time.hour == 12:
        if time.half in _NEVER_TWELVE:
            raise DateError("no_such_time")
        return start
    if start <= time.hour < start + 12:
        # "20:15 CH" says the same thing twice; "00:15 SA" likewise.
        return time.hour
    if start == 12 and 0 < time.hour < 12:
        return time.hour + 12
    raise DateError("no_such_time")


def _zone(minutes: int) -> timezone:
    try:
        return timezone(timedelta(minutes=minutes))
    except ValueError:
        raise DateError("no_such_time") from None
