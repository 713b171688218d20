"""Days and moments as instants: whole microseconds since 1970, to be compared and kept."""

from datetime import UTC, date, datetime, timedelta

from newsroom.text.dates import ZONE

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def as_moment(value: date | datetime) -> datetime:
    """Return a day's first instant in Vietnam, or the moment itself."""
    if isinstance(value, datetime):
        return value
    return datetime(value.year, value.month, value.day, tzinfo=ZONE)


def instant(value: date | datetime) -> int:
    """Return the instant of a moment, or of a day's beginning in Vietnam."""
    return (as_moment(value) - _EPOCH) // _MICROSECOND


def instant_after(value: date | datetime) -> int:
    """Return the first instant at which ``value`` is over.

    A bare day is over with its last instant, a moment just after itself.
    """
    if isinstance(value, datetime):
        return instant(value) + 1
    return instant(value + timedelta(days=1))


def moment_of(instant: int) -> datetime:
    """Return an instant as a moment in Vietnam."""
    return (_EPOCH + instant * _MICROSECOND).astimezone(ZONE)
