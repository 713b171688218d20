"""The XML sitemaps: of each year's posts, of fresh news, of all other pages; robots.txt."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from newsroom.pages.languages import home_addresses, page_addresses, post_addresses
from newsroom.pages.machine_views import (
    RobotsView,
    SitemapIndexView,
    SitemapNews,
    SitemapUrl,
    SitemapXmlView,
)
from newsroom.pages.page import Page
from newsroom.pages.press import Press
from newsroom.posts.addresses import NEWS_SITEMAP, YEAR_SITEMAP
from newsroom.posts.post import Announcement
from newsroom.posts.row import FRESH
from newsroom.posts.visibility import is_withdrawn
from newsroom.text.instants import moment_of

INDEX, OF_PAGES = "sitemap.xml", "sitemap-trang.xml"
MOST_IMAGES = 1000
"""Of one page (https://www.google.com/schemas/sitemap-image/1.1/sitemap-image.xsd)."""
MOST_NEWS = 1000
"""In one sitemap of news."""


def sitemap_pages(others: Sequence[str], presses: Sequence[Press]) -> Iterator[Page | str]:
    """Yield the sitemap index and the sitemaps it names: of each year, of news, of the ``others``.

    A sitemap must not be empty, so there is one of news only while there is some.
    """
    press = presses[0]
    years: dict[str, list[Announcement]] = {}
    for post in press.site.everything:
        years.setdefault(post.id[:4], []).append(post)
    named = {YEAR_SITEMAP.format(year=year): posts for year, posts in years.items()}
    fresh = _fresh(press)
    titles = {one.lang: one.title for one in presses}
    changed = {name: _changed(posts) for name, posts in named.items()}
    changed[OF_PAGES] = max(changed.values(), default=None)
    if fresh:
        changed[NEWS_SITEMAP] = _changed(fresh)
        yield Page(NEWS_SITEMAP, "sitemap.xml", partial(_of_news, fresh, titles, press))
    index = SitemapIndexView(tuple((press.absolute(name), when) for name, when in changed.items()))
    yield Page(INDEX, "sitemap_index.xml", lambda: index)
    for (name, posts), year in zip(named.items(), years, strict=True):
        if press.changes.touch_list("year", year):
            yield Page(name, "sitemap.xml", partial(_of_posts, posts, press))
        else:
            yield name
    yield Page(OF_PAGES, "sitemap.xml", partial(_of_pages, others, press))


def robots(press: Press) -> Page:
    """Return robots.txt, which names the sitemap index."""
    view = RobotsView(press.absolute(INDEX))
    return Page("robots.txt", "robots.txt", lambda: view)


def _languages(press: Press) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the home pages and static pages that are there in several languages, by address."""
    homes = home_addresses(press)
    found = {address: homes for _, address in homes}
    for page in press.site.pages:
        found[press.addresses.of_page(page)] = page_addresses(page, press)
    return found


def _changed(posts: Iterable[Announcement]) -> str:
    return max(post.row.updated for post in posts)


def _fresh(press: Press) -> list[Announcement]:
    """Return the posts that are news, the newest first."""
    since = press.site.now - FRESH
    fresh = [
        post for post in press.site.everything if post.row.opens > since and not is_withdrawn(post)
    ]
    return fresh[:MOST_NEWS]


def _of_posts(posts: Sequence[Announcement], press: Press) -> SitemapXmlView:
    return SitemapXmlView(tuple(_post_url(post, press) for post in posts))


def _post_url(post: Announcement, press: Press) -> SitemapUrl:
    return SitemapUrl(
        press.absolute(press.addresses.of_post(post)),
        post.row.updated,
        _absolute(post_addresses(post, press), press),
        _images(post, press),
    )


def _images(post: Announcement, press: Press) -> tuple[str, ...]:
    """Return the largest JPEG of each photo of a post (or its drawing)."""
    photos = (press.photos[post.files[name].path] for name in post.row.photos[:MOST_IMAGES])
    largest = (
        [one for one in photo.renditions if one.format in ("jpeg", "svg")][-1] for photo in photos
    )
    return tuple(press.absolute(press.photo_folder + one.name) for one in largest)


def _of_news(posts: Sequence[Announcement], titles: dict[str, str], press: Press) -> SitemapXmlView:
    return SitemapXmlView(tuple(_news_url(post, titles, press) for post in posts))


def _news_url(post: Announcement, titles: dict[str, str], press: Press) -> SitemapUrl:
    lang = post.row.lang
    news = SitemapNews(
        publisher=titles.get(lang, press.title),
        lang=lang,
        published=moment_of(post.row.opens).isoformat(),
        title=post.facts.title,
    )
    return SitemapUrl(press.absolute(press.addresses.of_post(post)), None, news=news)


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
