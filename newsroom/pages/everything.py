"""All pages of a site."""

from collections.abc import Iterator, Sequence

from newsroom.pages.article import article_pages
from newsroom.pages.deadlines import deadlines_page
from newsroom.pages.extras import (
    not_found_page,
    sitemap_page,
    static_pages,
)
from newsroom.pages.feeds import edition_feed, feed_pages
from newsroom.pages.home import home_page
from newsroom.pages.listings import agency_pages, edition_pages, listing_pages
from newsroom.pages.page import Page, address_of_page
from newsroom.pages.photo_pages import photo_pages
from newsroom.pages.press import Press
from newsroom.pages.redirects import redirect_pages
from newsroom.pages.registers import register_pages
from newsroom.pages.search.page import search_pages
from newsroom.pages.security import security_page
from newsroom.pages.sitemaps import robots, sitemap_pages
from newsroom.pages.themes import theme_pages
from newsroom.pages.verify import verify_page
from newsroom.pages.visits import figures_page, visits_page


def all_pages(presses: Sequence[Press]) -> Iterator[Page | str]:
    """Yield every page of the site, none of them made yet; of those that stand, the address.

    The first of the ``presses`` is the Vietnamese one.
    """
    press, *others = presses
    editions = [one for one in others if one.is_edition]
    for one in presses:
        yield from article_pages(one)
        yield from photo_pages(one)
    lists = [
        home_page(press),
        *listing_pages(press),
        *agency_pages(press),
        *theme_pages(press),
        *register_pages(press),
        deadlines_page(press),
        verify_page(press),
        *(page for one in editions for page in (home_page(one), *edition_pages(one))),
        *(page for one in presses for page in static_pages(one)),
        sitemap_page(press, others),
        *visits_page(press),
        *(page for one in (press, *editions) for page in search_pages(one, press)),
    ]
    yield from lists
    yield from sitemap_pages([address_of_page(page) for page in lists], presses)
    yield from feed_pages(press)
    for one in editions:
        yield from edition_feed(one)
    yield from (robots(press), not_found_page(press, others))
    yield from (*figures_page(press), *security_page(press))
    for one in presses:
        yield from redirect_pages(one)
