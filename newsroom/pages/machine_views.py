"""The Views of what programs read: sitemaps, robots.txt."""

from typing import NamedTuple


class SitemapNews(NamedTuple):
    """Fresh news: who publishes it, in which language, since when (ISO), its title."""

    publisher: str
    lang: str
    published: str
    title: str


class SitemapUrl(NamedTuple):
    """``location`` absolute, ``modified`` an ISO day or moment, or None, ``images`` absolute."""

    location: str
    modified: str | None
    alternates: tuple[tuple[str, str], ...] = ()
    images: tuple[str, ...] = ()
    news: SitemapNews | None = None


class SitemapXmlView(NamedTuple):
    """https://www.sitemaps.org/protocol.html"""

    urls: tuple[SitemapUrl, ...]


class SitemapIndexView(NamedTuple):
    """The absolute addresses of all sitemaps, each with when it changed (ISO) or None."""

    sitemaps: tuple[tuple[str, str | None], ...]


class RobotsView(NamedTuple):
    """robots.txt (RFC 9309); ``sitemap`` absolute."""

    sitemap: str


class SecurityView(NamedTuple):
    """security.txt (RFC 9116): ``contact`` an address with scheme, ``expires`` an ISO moment,
    ``languages`` "vi, en", ``canonical`` absolute.
    """

    contact: str
    expires: str
    languages: str
    canonical: str
