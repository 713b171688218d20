"""The XML sitemaps, one for each year of posts and one for all other pages; robots.txt."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from newsroom.pages.languages import home_addresses, page_addresses, post_addresses
from newsroom.pages.machine_views import RobotsView, SitemapIndexView, SitemapUrl, SitemapXmlView
from newsroom.pages.page import Page
from newsroom.pages.press import Press
from newsroom.posts.addresses import YEAR_SITEMAP
from newsroom.posts.post import Announcement

INDEX, OF_PAGES = "sitemap.xml", "sitemap-trang.xml"


def sitemap_pages(others: Sequence[str], press: Press) -> Iterator[Page | str]:
    """Yield the sitemap index and the sitemaps it names: of each year, of the ``others``."""
    years: dict[str, list[Announcement]] = {}
    for post in press.site.everything:
        years.setdefault(post.id[:4], []).append(post)
    names = (*(YEAR_SITEMAP.format(year=year) for year in years), OF_PAGES)
    index = SitemapIndexView(tuple(press.absolute(name) for name in names))
    yield Page(INDEX, "sitemap_index.xml", lambda: index)
    for name, (year, posts) in zip(names, years.items(), strict=False):
        if press.changes.touch_list("year", year):
            yield Page(name, "sitemap.xml", partial(_of_posts, posts, press))
        else:
            yield name
    yield Page(OF_PAGES, "sitemap.xml", partial(_of_pages, others, press))


def _languages(press: Press) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the home pages and static pages that are there in several languages, by address."""
    homes = home_addresses(press)
    found = {address: homes for _, address in homes}
    for page in press.site.pages:
        found[press.addresses.of_page(page)] = page_addresses(page, press)
    return found


def robots(press: Press) -> Page:
    """Return robots.txt, which names the sitemap index."""
    view = RobotsView(press.absolute(INDEX))
    return Page("robots.txt", "robots.txt", lambda: view)


def _of_posts(posts: Sequence[Announcement], press: Press) -> SitemapXmlView:
    return SitemapXmlView(tuple(_post_url(post, press) for post in posts))


def _post_url(post: Announcement, press: Press) -> SitemapUrl:
    return SitemapUrl(
        press.absolute(press.addresses.of_post(post)),
        post.row.updated,
        _absolute(post_addresses(post, press), press),
    )


def _of_pages(addresses: Sequence[str], press: Press) -> SitemapXmlView:
    languages = _languages(press)
    return SitemapXmlView(
        tuple(
            SitemapUrl(press.absolute(one), None, _absolute(languages.get(one, ()), press))
            for one in addresses
        )
    )


def _absolute(places: Iterable[tuple[str, str]], press: Press) -> tuple[tuple[str, str], ...]:
    return tuple((lang, press.absolute(address)) for lang, address in places)
