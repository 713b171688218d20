"""Listings cut into pages that are numbered from the oldest.

Page 1 holds the oldest posts for ever; the front page holds the newest, between one and two pages
full. A new post therefore changes the front page only, where numbering from the newest would shift
a post from every page to the next.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsroom.pages.days import show_span
from newsroom.pages.parts import Link, Pager
from newsroom.pages.press import Press
from newsroom.pages.traces import ListName, Touch
from newsroom.posts.post import Announcement
from newsroom.posts.site import place_in

NO_PAGER = Pager(None, None, None, None, "")


class Slice(NamedTuple):
    """One page of a listing: ``address``, ``posts`` newest first, the ``pager`` under them."""

    address: str
    posts: tuple[Announcement, ...]
    pager: Pager


def paginate(
    posts: Sequence[Announcement], name: ListName | None, address: str, press: Press, size: int = 0
) -> Iterator[Slice | str]:
    """Cut ``posts`` (newest first) into the pages of the listing at ``address``, the front one
    first.

    ``name`` is the list's; of pages that changes cannot have reached, only the address is yielded.
    None: all may have been reached.
    ``size`` is the number of posts on a full page, the site's if it is 0.
    """
    size = size or press.page_size
    places = page_addresses(posts, address, press, size)
    full = len(places) - 1
    ends = [len(posts) - (full - number) * size for number in range(len(places))]
    reached = _reached(posts, ends, press.changes.touch_of(name) if name else None)
    for number, place in enumerate(places):
        if not reached[number]:
            yield place
            continue
        row = tuple(posts[ends[number - 1] if number else 0 : ends[number]])
        yield Slice(place, row, _pager(number, row, places, press))


def _reached(
    posts: Sequence[Announcement], ends: Sequence[int], touch: Touch | None
) -> Sequence[bool]:
    """Tell of each page whether it may differ from the last build's.

    A page differs when it holds a post that does, or when a post that came or went is as old as its
    posts or older. The links between the newest pages depend on how many pages there are.
    """
    if touch is None:
        return [True] * len(ends)
    if not touch.places:
        return [False] * len(ends)
    at = sorted(place_in(posts, place) for place in touch.places)
    oldest = max((place_in(posts, place) for place in touch.moved), default=-2)
    newest_pages = len(touch.moved) + 2 if touch.moved else 0
    starts = (0, *ends[:-1])
    return [
        number == 0
        or number <= newest_pages
        or start <= oldest + 1
        or bisect_left(at, start) != bisect_right(at, end)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]


def page_addresses(
    posts: Sequence[Announcement], address: str, press: Press, size: int
) -> list[str]:
    """Return the addresses of a listing's pages, the front one first."""
    full = max(0, len(posts) // size - 1)
    later = (press.addresses.listing_page.format(number=number) for number in range(full, 0, -1))
    return [address, *(address + one for one in later)]


def _pager(number: int, row: tuple[Announcement, ...], places: list[str], press: Press) -> Pager:
    say = press.say

    def way(index: int, text: str) -> Link | None:
        inside = 0 <= index < len(places) and index != number
        return Link(text, press.href(places[index])) if inside else None

    return Pager(
        newer=way(number - 1, say("Mới hơn")),
        older=way(number + 1, say("Cũ hơn")),
        newest=way(0, say("Mới nhất")),
        oldest=way(len(places) - 1, say("Cũ nhất")),
        span=show_span(row[-1].day, row[0].day, press.lang) if row else "",
    )
