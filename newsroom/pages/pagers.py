"""Listings cut into pages that are numbered from the oldest.

Page 1 holds the oldest posts for ever; the front page holds the newest, between one and two pages
full. A new post therefore changes the front page only, where numbering from the newest would shift
a post from every page to the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.pages.days import show_span
from newsroom.pages.parts import Link, Pager
from newsroom.pages.press import Press
from newsroom.posts.post import Announcement

NO_PAGER = Pager(None, None, None, None, "")


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a listing: ``address``, ``posts`` newest first, the ``pager`` under them."""

    address: str
    posts: tuple[Announcement, ...]
    pager: Pager


def paginate(posts: Sequence[Announcement], address: str, press: Press) -> list[Slice]:
    """Cut ``posts`` (newest first) into the pages of the listing at ``address``, the front one
    first.
    """
    size = press.page_size
    full = max(0, len(posts) // size - 1)
    rows = [tuple(posts[: len(posts) - full * size])]
    rows += [
        tuple(posts[len(posts) - k * size : len(posts) - (k - 1) * size])
        for k in range(full, 0, -1)
    ]
    places = [address]
    places += [address + press.addresses.listing_page.format(number=k) for k in range(full, 0, -1)]
    return [
        Slice(place, row, _pager(number, rows, places, press))
        for number, (place, row) in enumerate(zip(places, rows, strict=True))
    ]


def _pager(
    number: int, rows: list[tuple[Announcement, ...]], places: list[str], press: Press
) -> Pager:
    def way(index: int, text: str) -> Link | None:
        inside = 0 <= index < len(places) and index != number
        return Link(text, press.href(places[index])) if inside else None

    row = rows[number]
    return Pager(
        newer=way(number - 1, "Mới hơn"),
        older=way(number + 1, "Cũ hơn"),
        newest=way(0, "Mới nhất"),
        oldest=way(len(places) - 1, "Cũ nhất"),
        span=show_span(row[-1].day, row[0].day) if row else "",
    )
