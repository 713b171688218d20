"""What ends soon: a post's time, the time to register for its event."""

from collections.abc import Iterable
from typing import NamedTuple

from newsroom.posts.post import Announcement
from newsroom.posts.row import SOON, Row
from newsroom.posts.visibility import is_withdrawn


class Deadline(NamedTuple):
    """A post's next end: ``instant`` is the first at which it is over, ``is_registration`` what
    ends."""

    instant: int
    is_registration: bool
    post: Announcement


def due_soon(posts: Iterable[Announcement], now: int) -> list[Deadline]:
    """Return the posts of which something ends within thirty days of the instant ``now``, the
    next to end first; what ends only later of a post is left out."""
    found = []
    for post in posts:
        ends = [one for one in _ends(post.row) if now < one[0] <= now + SOON]
        if ends and not is_withdrawn(post) and not _is_over(post.row, now):
            found.append(Deadline(*min(ends), post))
    return sorted(found, key=lambda one: (one.instant, one.post.id))


def _ends(row: Row) -> list[tuple[int, bool]]:
    ends = ((row.expires, False), (row.register_by, True))
    return [(end, is_registration) for end, is_registration in ends if end is not None]


def _is_over(row: Row, now: int) -> bool:
    return row.expires is not None and row.expires <= now
