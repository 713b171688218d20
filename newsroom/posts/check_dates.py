"""Checks of a post's dates against each other."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from newsroom.posts.announcement import Facts
from newsroom.posts.fields import Field
from newsroom.posts.model import POST
from newsroom.posts.wrong import Wrong
from newsroom.text.dates import clock, day_of, day_short
from newsroom.text.instants import as_moment

When = date | datetime
# What was done to a post so long after it is a slip of the year, such as 2203 for 2023.
_MOST_YEARS = 50


def contradictory_dates(facts: Facts, places: Mapping[str, tuple[int, int]]) -> Iterator[Wrong]:
    """Yield the dates of a post's header that cannot be true together."""
    for key, value, than, other in (*_ends(facts), *_starts(facts), *_acts(facts)):
        if value is not None and _before(value, other):
            yield _told("ND124", key, value, than, other, places)
    for key, value, _, other in _acts(facts):
        if value.year > day_of(other).year + _MOST_YEARS:
            yield _told("ND134", key, value, "", other, places)
    event = facts.event
    if event and event.register_by:
        than, other = ("lúc kết thúc", event.end) if event.end else ("lúc bắt đầu", event.start)
        if _before(other, event.register_by):
            yield _told("ND133", "event.register_by", event.register_by, than, other, places)


def _ends(facts: Facts) -> Iterator[tuple[str, When | None, str, When]]:
    """Yield the fields that end something, with when it begins."""
    than, other = "ngày thông báo", facts.date
    if facts.publish_at and facts.publish_at > as_moment(facts.date):
        than, other = "lúc hẹn đăng", facts.publish_at
    for key in ("expires", "pinned_until", "urgent_until"):
        yield key, _as_written(getattr(facts, key)), than, other


def _starts(facts: Facts) -> Iterator[tuple[str, When | None, str, When]]:
    """Yield when the post is published and when its event ends, with what comes first."""
    if facts.publish_at:
        # On the day itself any time will do: the date often bears the time of the signature.
        yield "publish_at", day_of(facts.publish_at), "ngày thông báo", day_of(facts.date)
    if facts.event:
        yield "event.end", facts.event.end, "lúc bắt đầu", facts.event.start


def _acts(facts: Facts) -> Iterator[tuple[str, date, str, date]]:
    """Yield what was done to the post after its date."""
    day = day_of(facts.date)
    for number, change in enumerate(facts.changes):
        yield f"changes.{number}.date", change.date, "ngày thông báo", day
    if facts.withdrawn:
        yield "withdrawn.date", facts.withdrawn.date, "ngày thông báo", day


def _as_written(end: datetime | None) -> When | None:
    """Return an end at midnight as the day that is over then, which is the day staff wrote."""
    before = end and as_moment(end) - timedelta(microseconds=1)
    return before.date() if before and day_of(before) != day_of(end) else end


def _before(value: When, other: When) -> bool:
    """Compare as moments only when both have a time."""
    if isinstance(value, datetime) and isinstance(other, datetime):
        return as_moment(value) < as_moment(other)
    return day_of(value) < day_of(other)


def _told(
    code: str, key: str, value: When, than: str, other: When,
    places: Mapping[str, tuple[int, int]],
) -> Wrong:  # fmt: skip
    """Return the finding; the times are told too where the days alone do not differ."""
    show = _with_time if day_of(value) == day_of(other) else day_short
    names = [name for name in key.split(".") if not name.isdigit()]
    told = {"key": ".".join(names), "label": _label(names), "value": show(value)}
    return Wrong(code, places.get(key), **told, than=than or None, other=show(other))


def _with_time(when: When) -> str:
    return f"{clock(when)} {day_short(when)}" if isinstance(when, datetime) else day_short(when)


def _label(names: list[str]) -> str:
    """Return the Vietnamese name of a field: of "end" in "event"."""
    fields: tuple[Field, ...] = POST
    for name in names:
        field = next(one for one in fields if one.name == name)
        fields = field.fields
    return field.label
