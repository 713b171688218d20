"""The Views of what programs read: sitemaps, feeds, robots.txt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """``location`` absolute, ``modified`` an ISO day or moment, or None."""

    location: str
    modified: str | None
    alternates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SitemapXmlView:
    """https://www.sitemaps.org/protocol.html"""

    urls: tuple[SitemapUrl, ...]


@dataclass(frozen=True, slots=True)
class SitemapIndexView:
    """The absolute addresses of all sitemaps."""

    sitemaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An Atom entry: addresses absolute, moments RFC 3339, ``html`` with absolute addresses."""

    id: str
    title: str
    href: str
    published: str
    updated: str
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    summary: str
    html: str
    lang: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """An Atom feed (RFC 4287)."""

    id: str
    title: str
    subtitle: str
    href: str
    self_href: str
    updated: str
    lang: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class RobotsView:
    """robots.txt (RFC 9309); ``sitemap`` absolute."""

    sitemap: str
