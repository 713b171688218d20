"""Days and spans of time in the forms in which pages of a language show them."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from newsroom.pages.parts import Day, WeekDay
from newsroom.text import date_display, english_dates
from newsroom.text.date_display import ZONE, day_of
from newsroom.text.words import ENGLISH, VIETNAMESE, say_in

_FORMS = {VIETNAMESE: date_display, ENGLISH: english_dates}


@lru_cache(maxsize=8192)
def show_day(value: date | datetime, lang: str = VIETNAMESE) -> Day:
    """Return a day or moment for display; a moment has its time of day too."""
    forms = _FORMS[lang]
    day = day_of(value)
    moment = value.astimezone(ZONE) if isinstance(value, datetime) else None
    return Day(
        iso=moment.isoformat(timespec="minutes") if moment else day.isoformat(),
        short=forms.day_short(day),
        long=forms.day_long(day),
        day=forms.day_number(day),
        month=forms.month_name(day),
        year=f"{day:%Y}",
        time=forms.clock(moment) if moment else None,
    )


def show_until(end: datetime, lang: str) -> str:
    """Return until when something holds: "hết ngày 31-12-2026", "20:00 ngày 08-10-2023"."""
    if _is_midnight(end):
        last = show_day(day_of(end - timedelta(seconds=1)), lang)
        return say_in(lang, "hết ngày %(day)s", day=last.short)
    day = show_day(end, lang)
    return say_in(lang, "%(time)s ngày %(day)s", time=day.time, day=day.short)


def show_end(end: datetime, lang: str) -> Day:
    """Return the moment from which something no longer holds; a midnight is its day alone."""
    return show_day(day_of(end) if _is_midnight(end) else end, lang)


def show_span(first: date, last: date, lang: str) -> str:
    """Return the months from ``first`` to ``last``: "Tháng 3-2024 – Tháng 9-2024"."""
    start, end = (_FORMS[lang].month_of_year(day) for day in (first, last))
    return start if start == end else say_in(lang, "%(start)s – %(end)s", start=start, end=end)


def show_week(days: list[date], marked: set[date], lang: str) -> tuple[WeekDay, ...]:
    """Return the days of a short theme."""
    name_of = _FORMS[lang].weekday_short
    return tuple(WeekDay(name_of(day), f"{day:%d}", day.isoformat(), day in marked) for day in days)


def _is_midnight(moment: datetime) -> bool:
    return date_display.clock(moment) == "00:00"
