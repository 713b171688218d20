"""Dates as English readers see them: "29 September 2023", "8:15am"."""

from __future__ import annotations

from datetime import date, datetime

from newsroom.text.date_display import day_of, here

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Fits the leaf of a calendar, where the Vietnamese "Tháng 12" does.
_LONGEST = 5


def day_short(value: date | datetime) -> str:
    """Return the day: "29 September 2023"."""
    day = day_of(value)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_number(value: date | datetime) -> str:
    """Return the day of the month: "9"."""
    return str(day_of(value).day)


def day_long(value: date | datetime) -> str:
    """Return the day with its weekday: "Friday 29 September 2023"."""
    return f"{_WEEKDAYS[day_of(value).weekday()]} {day_short(value)}"


def clock(moment: datetime) -> str:
    """Return the moment's time of day: "8:15am", "5pm", "midday", "midnight"."""
    time = here(moment)
    if time.minute == 0 and time.hour in (0, 12):
        return "midday" if time.hour else "midnight"
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{(time.hour - 1) % 12 + 1}{minutes}{'am' if time.hour < 12 else 'pm'}"


def month_name(value: date | datetime) -> str:
    """Return the name of the month, a long one by its first three letters: "April", "Sep"."""
    name = _MONTHS[day_of(value).month - 1]
    return name if len(name) <= _LONGEST else name[:3]


def month_of_year(value: date | datetime) -> str:
    """Return the month with its year: "September 2023"."""
    return day_short(value).partition(" ")[2]


def weekday_short(value: date | datetime) -> str:
    """Return the weekday as calendars head their columns: "Mon"."""
    return _WEEKDAYS[day_of(value).weekday()][:3]
