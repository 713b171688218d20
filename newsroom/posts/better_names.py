"""The name that a post's folder was probably meant to have."""

import re
from collections.abc import Mapping
from datetime import date

from newsroom.posts.kinds import ID
from newsroom.text.dates import day_of
from newsroom.text.fold import slug

_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})-(?=.)")
_DAY_FIRST = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})-(?=.)")


def better_name(name: str, values: Mapping[str, object] | None) -> str | None:
    """Return a name "2026-11-08-ten-bai" for ``name``, or None.

    Its day is the one typed in another order, else the one in the header's ``values``.
    """
    clean = slug(name)
    year_first, day_first = _YEAR_FIRST.match(clean), _DAY_FIRST.match(clean)
    if year_first:
        year, one, other = (int(part) for part in year_first.groups())
        day = _day(year, one, other) or _day(year, other, one)
        rest = clean[year_first.end() :]
    elif day_first:
        one, other, year = (int(part) for part in day_first.groups())
        day = _day(year, other, one) or _day(year, one, other)
        rest = clean[day_first.end() :]
    else:
        day, rest = None, clean
    day = day or (day_of(values["date"]) if values else None)
    return f"{day}-{rest}" if day and ID.fullmatch(rest) else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
