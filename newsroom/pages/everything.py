"""All pages of a site."""

from newsroom.pages.article import article_pages
from newsroom.pages.extras import (
    not_found_page,
    redirect_pages,
    search_pages,
    sitemap_page,
    static_pages,
)
from newsroom.pages.home import home_page
from newsroom.pages.listings import agency_pages, listing_pages
from newsroom.pages.machine import feed, robots, sitemap_xml
from newsroom.pages.page import Page
from newsroom.pages.press import Press
from newsroom.pages.registers import register_pages
from newsroom.pages.themes import theme_pages


def all_pages(press: Press) -> list[Page]:
    """Return every page of the site, none of them made yet."""
    pages = [home_page(press)]
    pages += article_pages(press)
    pages += listing_pages(press)
    pages += agency_pages(press)
    pages += theme_pages(press)
    pages += register_pages(press)
    pages += static_pages(press)
    pages.append(sitemap_page(press))
    pages += search_pages(press)
    pages.append(sitemap_xml(pages, press))
    pages += [feed(press), robots(press), not_found_page(press)]
    pages += redirect_pages(press)
    return pages
