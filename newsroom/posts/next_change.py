"""The next instant at which the site changes by itself, though nobody edits anything."""

from collections.abc import Iterator
from datetime import date, datetime

from newsroom.posts.library import Library
from newsroom.posts.row import instants_in
from newsroom.text.instants import instant, instant_after, moment_of


def next_change(library: Library, as_of: datetime) -> datetime | None:
    """Return the first instant after ``as_of`` at which something begins or ends, if any does."""
    now = instant(as_of)
    first = min((moment for moment in _instants(library) if moment > now), default=None)
    return None if first is None else moment_of(first)


def _instants(library: Library) -> Iterator[int]:
    for post in library.posts:
        yield from instants_in(post.row)
    for theme in library.registries.themes.values():
        yield from _span(theme.starts, theme.ends)
    for agency in library.registries.agencies.values():
        yield from _span(None, agency.valid_to)


def _span(start: date | None, end: date | None) -> Iterator[int]:
    """Yield when a span of days begins and when it is over."""
    if start is not None:
        yield instant(start)
    if end is not None:
        yield instant_after(end)
