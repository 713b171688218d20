"""Dates as readers see them, the same on every machine."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

# A fixed offset: Việt Nam has kept it since 1975, and some machines have no time zone data.
ZONE = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_SHORT_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


def day_of(value: date | datetime) -> date:
    """Return the day of a day or a moment, in ZONE if the moment knows its offset."""
    return here(value).date() if isinstance(value, datetime) else value


def day_short(value: date | datetime) -> str:
    """Return the day in digits: "29-09-2023"."""
    day = day_of(value)
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def day_number(value: date | datetime) -> str:
    """Return the day of the month in two digits: "09"."""
    return f"{day_of(value).day:02}"


def day_long(value: date | datetime) -> str:
    """Return the day in words: "thứ Sáu, ngày 29 tháng 9 năm 2023"."""
    day = day_of(value)
    return f"{WEEKDAYS[day.weekday()]}, ngày {day.day} tháng {day.month} năm {day.year}"


def clock(moment: datetime) -> str:
    """Return the moment's time of day in ZONE: "20:15"."""
    time = here(moment)
    return f"{time.hour:02}:{time.minute:02}"


def month_name(value: date | datetime) -> str:
    """Return the name of the month: "Tháng 9"."""
    return f"Tháng {day_of(value).month}"


def month_of_year(value: date | datetime) -> str:
    """Return the month with its year: "Tháng 9-2023"."""
    return f"{month_name(value)}-{day_of(value):%Y}"


def weekday_short(value: date | datetime) -> str:
    """Return the weekday as calendars head their columns: "T2" to "T7", "CN"."""
    return _SHORT_WEEKDAYS[day_of(value).weekday()]


def here(moment: datetime) -> datetime:
    """Return a moment in ZONE, as it is if it does not know its offset."""
    return moment if moment.tzinfo is None else moment.astimezone(ZONE)
