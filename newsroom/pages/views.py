"""One frozen View per page kind: exactly what the page shows.

A template receives its View as ``view``, the fixed :class:`SiteValues` as ``site``, nothing else.
"""

from collections.abc import Mapping
from typing import NamedTuple

from newsroom.pages.article_parts import (
    Announcer,
    Attachment,
    Change,
    DocumentRow,
    Event,
    Gallery,
    Original,
    Prose,
    Share,
    Withdrawal,
)
from newsroom.pages.parts import (
    Alternate,
    Card,
    Choice,
    CountedLink,
    Day,
    Fact,
    Head,
    Link,
    Pager,
    Picture,
    ThemeCard,
    TimelineItem,
    WeekDay,
)
from newsroom.pages.visit_views import Counter


class NavItem(NamedTuple):
    """An entry of the main navigation; ``key`` is what :attr:`Head.section` names."""

    key: str
    text: str
    href: str
    lang: str | None = None
    hreflang: str | None = None


class SiteValues(NamedTuple):
    """The values that are the same on every page of a language, from the settings.

    ``locale`` is the language as Open Graph writes it, ``names_lang`` the language of ``name``,
    ``parent`` and ``title`` where it is not the pages', ``note_lang`` that of ``sample_note``;
    ``switch`` leads to the other language's home page, ``verify`` to the page that knows our files.
    ``theme_color`` is that of the bar of a phone's browser. ``assets`` maps a path under
    ``theme/static`` to its published address; "brand.css" is the department's own or absent.
    """

    name: str
    parent: str
    title: str
    lang: str
    locale: str
    home: str
    theme_color: str
    nav: tuple[NavItem, ...]
    footer_nav: tuple[tuple[str, tuple[Link, ...]], ...]
    search: Link | None
    facts: tuple[Fact, ...]
    copyright: str
    reuse: str
    credit: str
    visits: Counter | None
    sample_note: str | None
    feed: Link | None
    assets: Mapping[str, str]
    names_lang: str | None = None
    note_lang: str | None = None
    switch: Alternate | None = None
    verify: Link | None = None


class ArticleView(NamedTuple):
    """A post: ``body`` holds Prose and Gallery in order, ``related`` other posts of its themes.

    ``urgent_until`` is a text ("hết ngày 31-12-2026"), ``expired`` the first day after its end.
    """

    head: Head
    title: str
    summary: str | None
    category: Link
    date: Day
    updated: Day | None
    agencies: tuple[Announcer, ...]
    themes: tuple[ThemeCard, ...]
    urgent_until: str | None
    expired: Day | None
    withdrawn: Withdrawal | None
    corrections: tuple[Change, ...]
    changes: tuple[Change, ...]
    body: tuple[Prose | Gallery, ...]
    photo_count: int
    photos_anchor: str | None
    original: Original | None
    event: Event | None
    documents: tuple[DocumentRow, ...]
    attachments: tuple[Attachment, ...]
    accessible_contact: Link | None
    source: str | None
    author: str | None
    newer: Link | None
    older: Link | None
    related: tuple[Card, ...]
    translations: tuple[Alternate, ...]
    share: tuple[Share, ...]


class ListingView(NamedTuple):
    """All posts, those of a category, of a year or of a month, one page of them.

    ``periods`` lead to narrower archives (months of a year), newest first.
    """

    head: Head
    title: str
    intro: str | None
    posts: tuple[Card, ...]
    total: int
    pager: Pager
    periods: tuple[Choice, ...]


class AgencyView(NamedTuple):
    """An agency with its card of facts.

    ``succession`` says what became of it and leads to its successor, or is None; ``photos`` leads
    to its galleries.
    """

    head: Head
    title: str
    parent: str | None
    facts: tuple[Fact, ...]
    logo: Picture | None
    succession: tuple[str, Link | None] | None
    predecessors: tuple[Link, ...]
    posts: tuple[Card, ...]
    total: int
    photos: Link | None
    pager: Pager


class ThemeView(NamedTuple):
    """A theme that joins several agencies' posts, oldest step first; one page of them."""

    head: Head
    theme: ThemeCard
    about: str | None
    week: tuple[WeekDay, ...]
    week_title: str | None
    timeline: tuple[TimelineItem, ...]
    pager: Pager
    agencies: tuple[CountedLink, ...]
    documents: tuple[DocumentRow, ...]


class IndexView(NamedTuple):
    """The list of agencies or categories, or the archives by year with their months.

    ``groups`` is (heading or None, entries).
    """

    head: Head
    title: str
    intro: str | None
    groups: tuple[tuple[str | None, tuple[CountedLink, ...]], ...]


class ThemesView(NamedTuple):
    """All themes in three groups: (heading, cards)."""

    head: Head
    title: str
    groups: tuple[tuple[str, tuple[ThemeCard, ...]], ...]


class PageView(NamedTuple):
    """A static page such as "Giới thiệu"."""

    head: Head
    title: str
    summary: str | None
    body: tuple[Prose | Gallery, ...]


class NotFoundView(NamedTuple):
    """The page for an address that leads nowhere, with ways on.

    There is one for all languages: ``foreign`` says so in English, with the way to that home page.
    """

    head: Head
    links: tuple[Link, ...]
    newest: tuple[Card, ...]
    foreign: str
    foreign_home: Link | None = None


class RedirectView(NamedTuple):
    """An old address: ``href`` the way to the page, ``canonical`` the same, absolute."""

    title: str
    href: str
    canonical: str


class SitemapView(NamedTuple):
    """The site on one page for people: (heading, links)."""

    head: Head
    title: str
    groups: tuple[tuple[str, tuple[Link, ...]], ...]
