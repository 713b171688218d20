"""A page before it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from newsroom.text.words import VIETNAMESE

# Later than every post: the pages that show the newest posts of many lists.
NEWEST = 1 << 62


@dataclass(frozen=True, slots=True)
class Page:
    """``address`` on the site, the ``template`` that renders it, ``make`` to get its View.

    ``key`` stands for everything that ``make`` reads beside what is common to the whole site: while
    it is unchanged so is the View, which then need not be made. None means: always make it.

    Where a list of pages may hold addresses too, an address alone stands for a page that is as the
    last build made it. ``lang`` is the page's language. ``near`` is the instant of the newest post
    that a page of a long list is about: pages near each other in time are made one after the other,
    for they show the same posts.
    """

    address: str
    template: str
    make: Callable[[], object]
    key: object = None
    lang: str = VIETNAMESE
    near: int = NEWEST


def address_of_page(page: Page | str) -> str:
    """Return a page's address, be it made or not."""
    return page if isinstance(page, str) else page.address
