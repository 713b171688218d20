"""The next instant at which the site changes by itself, though nobody edits anything."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, as_moment
from newsroom.posts.visibility import publish_moment


def next_change(library: Library, as_of: datetime) -> datetime | None:
    """Return the first instant after ``as_of`` at which something begins or ends, if any does."""
    return min((moment for moment in _moments(library) if moment > as_of), default=None)


def _moments(library: Library) -> Iterator[datetime]:
    for post in library.posts:
        yield from _post_moments(post)
    for theme in library.registries.themes.values():
        yield from _span(theme.starts, theme.ends)
    for agency in library.registries.agencies.values():
        yield from _span(None, agency.valid_to)


def _post_moments(post: Announcement) -> Iterator[datetime]:
    facts = post.facts
    if facts.status not in ("published", "withdrawn"):
        return
    yield publish_moment(facts)
    for end in (facts.expires, facts.pinned_until, facts.urgent_until):
        if end is not None:
            yield end
    if facts.event:
        yield from _span(facts.event.start, facts.event.end or facts.event.start)


def _span(start: date | datetime | None, end: date | datetime | None) -> Iterator[datetime]:
    """Yield when a span begins and when it is over; a bare day is over with its last instant.

    A moment is over just after itself: a build at that very instant still shows it running.
    """
    if start is not None:
        yield as_moment(start)
    if isinstance(end, datetime):
        yield end + timedelta(microseconds=1)
    elif end is not None:
        yield as_moment(end) + timedelta(days=1)
