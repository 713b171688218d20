"""The Views of the registers: documents, photos, deadlines, sums of files."""

from typing import NamedTuple

from newsroom.pages.article_parts import DocumentRow, Figure
from newsroom.pages.parts import Card, Choice, Head, Link, Pager


class DocumentsView(NamedTuple):
    """The register of documents of one year, newest first; ``issuers`` filter it in place."""

    head: Head
    title: str
    year: str | None
    years: tuple[Choice, ...]
    issuers: tuple[Choice, ...]
    rows: tuple[DocumentRow, ...]


class PhotosView(NamedTuple):
    """The photo library of a year, an agency or a theme.

    An album is (post's card, its first figures); ``about`` leads to the agency or theme, ``years``,
    ``agencies`` and ``themes`` to the library's other pages.
    """

    head: Head
    title: str
    heading: str | None
    about: Link | None
    years: tuple[Choice, ...]
    agencies: tuple[Choice, ...]
    themes: tuple[Choice, ...]
    albums: tuple[tuple[Card, tuple[Figure, ...]], ...]
    pager: Pager


class DeadlinesView(NamedTuple):
    """What ends soon: (until when, posts), the next to end first; ``calendar`` holds all events."""

    head: Head
    title: str
    intro: str
    groups: tuple[tuple[str, tuple[Card, ...]], ...]
    calendar: Link


class VerifyView(NamedTuple):
    """The page that compares a reader's file: ``lists`` is the address of a list of SHA-256 without
    the ``digits`` that tell it from others, ``sums`` leads to all of them as a text,
    ``commands`` are (system, what to type there).
    """

    head: Head
    title: str
    intro: str
    lists: str
    digits: int
    sums: Link
    commands: tuple[tuple[str, str], ...]
