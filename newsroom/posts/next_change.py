"""The next instant at which the site changes by itself, though nobody edits anything."""

from collections.abc import Iterator
from datetime import date, datetime

from newsroom.posts.library import Library
from newsroom.posts.row import turns_of
from newsroom.text.instants import instant, instant_after, moment_of


def next_change(library: Library, as_of: datetime) -> datetime | None:
    """Return the first instant after ``as_of`` at which something begins or ends, if any does."""
    now = instant(as_of)
    first = min((at for at, _, _ in _turns(library) if at > now), default=None)
    return None if first is None else moment_of(first)


def what_changes(library: Library, at: datetime) -> tuple[tuple[str, str], ...]:
    """Return (what, why) of all that begins or ends ``at`` an instant: ("2026-12-01-tin", "opens").

    Registry entries are named with their folder: ("themes/hoc-tap", "ends").
    """
    moment = instant(at)
    return tuple(sorted((name, why) for one, name, why in _turns(library) if one == moment))


def _turns(library: Library) -> Iterator[tuple[int, str, str]]:
    for post in library.posts:
        for at, why in turns_of(post.row):
            yield at, post.id, why
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
