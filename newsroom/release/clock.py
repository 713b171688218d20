"""The only place that reads the clock."""

from datetime import datetime

from newsroom.text.dates import ZONE, parse_moment


def moment_of_build(as_of: str | datetime | None = None) -> datetime:
    """Return the moment for which a site is built, in Vietnam's time.

    ``as_of`` is a moment, or one as staff write it ("29-09-2023 08:15"); None is now. Raises
    :class:`newsroom.text.dates.DateError` for a text that is no date.
    """
    if as_of is None:
        return datetime.now(ZONE)
    return as_of.astimezone(ZONE) if isinstance(as_of, datetime) else parse_moment(as_of)
