"""Days and spans of time in the forms in which pages show them."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from newsroom.pages.parts import Day, WeekDay
from newsroom.text.dates import ZONE, clock, day_long, day_of, day_short, month_name, weekday_short


@lru_cache(maxsize=8192)
def show_day(value: date | datetime) -> Day:
    """Return a day or moment for display; a moment has its time of day too."""
    day = day_of(value)
    moment = value.astimezone(ZONE) if isinstance(value, datetime) else None
    return Day(
        iso=moment.isoformat(timespec="minutes") if moment else day.isoformat(),
        short=day_short(day),
        long=day_long(day),
        day=f"{day:%d}",
        month=month_name(day),
        year=f"{day:%Y}",
        time=clock(moment) if moment else None,
    )


def show_until(end: datetime) -> str:
    """Return until when something holds: "hết ngày 31-12-2026", "20:00 ngày 08-10-2023"."""
    day = show_day(end)
    if day.time == "00:00":
        return f"hết ngày {day_short(day_of(end - timedelta(seconds=1)))}"
    return f"{day.time} ngày {day.short}"


def show_end(end: datetime) -> Day:
    """Return the moment from which something no longer holds; a midnight is its day alone."""
    return show_day(day_of(end) if clock(end) == "00:00" else end)


def show_span(first: date, last: date) -> str:
    """Return the months from ``first`` to ``last``: "Tháng 3-2024 – Tháng 9-2024"."""
    start, end = (f"{month_name(day)}-{day:%Y}" for day in (first, last))
    return start if start == end else f"{start} – {end}"


def show_week(days: list[date], marked: set[date]) -> tuple[WeekDay, ...]:
    """Return the days of a short theme."""
    return tuple(
        WeekDay(weekday_short(day), f"{day:%d}", day.isoformat(), day in marked) for day in days
    )
