"""All pages of a site."""

from collections.abc import Iterator

from newsroom.pages.article import article_pages
from newsroom.pages.extras import (
    not_found_page,
    redirect_pages,
    search_pages,
    sitemap_page,
    static_pages,
)
from newsroom.pages.feeds import feed_pages
from newsroom.pages.home import home_page
from newsroom.pages.listings import agency_pages, listing_pages
from newsroom.pages.page import Page, address_of_page
from newsroom.pages.photo_pages import photo_pages
from newsroom.pages.press import Press
from newsroom.pages.registers import register_pages
from newsroom.pages.sitemaps import robots, sitemap_pages
from newsroom.pages.themes import theme_pages


def all_pages(press: Press) -> Iterator[Page | str]:
    """Yield every page of the site, none of them made yet; of those that stand, the address."""
    yield from article_pages(press)
    yield from photo_pages(press)
    others = [
        home_page(press),
        *listing_pages(press),
        *agency_pages(press),
        *theme_pages(press),
        *register_pages(press),
        *static_pages(press),
        sitemap_page(press),
        *search_pages(press),
    ]
    yield from others
    yield from sitemap_pages([address_of_page(page) for page in others], press)
    yield from feed_pages(press)
    yield from (robots(press), not_found_page(press))
    yield from redirect_pages(press)
