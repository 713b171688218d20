"""The View of a feed: what its Atom, JSON and RSS forms say alike."""

from typing import NamedTuple

from newsroom.pages.article_parts import Change, DocumentRow, Event, Original, Prose, Withdrawal
from newsroom.pages.parts import Link


class FeedPhoto(NamedTuple):
    """A photo in a text: ``src`` absolute, ``caption`` with its number and credit."""

    src: str
    alt: str
    width: int
    height: int
    caption: str


class FeedPhotos(NamedTuple):
    """Photos that stand together in a text."""

    heading: str | None
    photos: tuple[FeedPhoto, ...]


class Enclosure(NamedTuple):
    """A file that comes with a post: ``href`` absolute, ``type`` its media type, ``size`` in bytes
    or None; pictures have ``width`` and ``height``.
    """

    href: str
    type: str
    title: str
    size: int | None = None
    width: int | None = None
    height: int | None = None


class FeedEntry(NamedTuple):
    """A post: addresses absolute, moments RFC 3339, ``mailed`` when it was published as RFC 822
    writes it. ``parts`` is the whole text, every address in it absolute.

    ``notes_lang`` is the language of our words in it where it is not the post's.
    """

    id: str
    title: str
    href: str
    published: str
    mailed: str
    updated: str
    authors: tuple[Link, ...]
    categories: tuple[str, ...]
    summary: str
    parts: tuple[Prose | FeedPhotos, ...]
    enclosures: tuple[Enclosure, ...]
    lang: str
    image: str | None = None
    withdrawn: Withdrawal | None = None
    event: Event | None = None
    documents: tuple[DocumentRow, ...] = ()
    original: Original | None = None
    changes: tuple[Change, ...] = ()
    notes_lang: str | None = None


class FeedView(NamedTuple):
    """A feed (RFC 4287; https://www.jsonfeed.org/version/1.1/; RSS 2.0).

    ``href`` is the page it belongs to, ``self_href``, ``json_href`` and ``rss_href`` where its
    forms are (no RSS: None), ``successor_href`` the feed of the agency that took over; ``mailed``
    is ``updated`` as RFC 822 writes it.
    """

    id: str
    title: str
    subtitle: str
    href: str
    self_href: str
    json_href: str
    rss_href: str | None
    updated: str
    mailed: str
    lang: str
    entries: tuple[FeedEntry, ...]
    successor_href: str | None = None
