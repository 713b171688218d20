"""The next instant at which the site changes by itself, though nobody edits anything."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import chain
from typing import NamedTuple

from newsroom.posts.library import Library
from newsroom.posts.row import FRESH, turns_of
from newsroom.text.instants import instant, instant_after, moment_of


class NextChange(NamedTuple):
    """The instant ``at``, None if there is none, with (what, why) of all that changes then.

    ("2026-12-01-tin", "opens"); registry entries with their folder: ("themes/hoc-tap", "ends").
    """

    at: datetime | None
    turns: tuple[tuple[str, str], ...]


def next_change(
    library: Library, as_of: datetime, others: Iterable[tuple[int, str, str]] = ()
) -> NextChange:
    """Return the first instant after ``as_of`` at which something begins or ends, and what.

    ``others`` are the (instant, what, why) of what is no part of the library.
    """
    now = instant(as_of)
    first: int | None = None
    turns: list[tuple[str, str]] = []
    for at, name, why in chain(_turns(library, now), others):
        if at > now and (first is None or at <= first):
            if at != first:
                first, turns = at, []
            turns.append((name, why))
    return NextChange(None if first is None else moment_of(first), tuple(sorted(turns)))


def _turns(library: Library, now: int) -> Iterator[tuple[int, str, str]]:
    for post in library.posts:
        row = post.row
        # Of fifty thousand posts nearly all have opened and know of nothing to come.
        if row.opens is not None and (
            row.opens + FRESH > now
            or row.expires
            or row.register_by
            or row.pinned_until
            or row.urgent_until
            or row.event
        ):
            for at, why in turns_of(row):
                yield at, row.id, why
    for theme in library.registries.themes.values():
        yield from _span(f"themes/{theme.id}", theme.starts, theme.ends)
    for agency in library.registries.agencies.values():
        yield from _span(f"agencies/{agency.id}", None, agency.valid_to)


def _span(name: str, start: date | None, end: date | None) -> Iterator[tuple[int, str, str]]:
    """Yield when a span of days begins and when it is over."""
    if start is not None:
        yield instant(start), name, "begins"
    if end is not None:
        yield instant_after(end), name, "ends"
