"""The Views of what programs read: sitemaps, robots.txt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SitemapNews:
    """Fresh news: who publishes it, in which language, since when (ISO), its title."""

    publisher: str
    lang: str
    published: str
    title: str


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """``location`` absolute, ``modified`` an ISO day or moment, or None, ``images`` absolute."""

    location: str
    modified: str | None
    alternates: tuple[tuple[str, str], ...] = ()
    images: tuple[str, ...] = ()
    news: SitemapNews | None = None


@dataclass(frozen=True, slots=True)
class SitemapXmlView:
    """https://www.sitemaps.org/protocol.html"""

    urls: tuple[SitemapUrl, ...]


@dataclass(frozen=True, slots=True)
class SitemapIndexView:
    """The absolute addresses of all sitemaps, each with when it changed (ISO) or None."""

    sitemaps: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class RobotsView:
    """robots.txt (RFC 9309); ``sitemap`` absolute."""

    sitemap: str


@dataclass(frozen=True, slots=True)
class SecurityView:
    """security.txt (RFC 9116): ``contact`` an address with scheme, ``expires`` an ISO moment,
    ``languages`` "vi, en", ``canonical`` absolute.
    """

    contact: str
    expires: str
    languages: str
    canonical: str
