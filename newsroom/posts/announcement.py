"""The typed values of a post and of the registries."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from newsroom.posts.packing import packed

# The statuses of what nobody is to see yet.
UNSEEN = ("draft", "review")


@packed
@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What the header says of one photo. ``alt`` "" means decoration (``alt: none``).

    ``blur`` are boxes (left, top, width, height) in percent; ``people`` is "adults" or "minors".
    """

    file: str
    caption: str | None = None
    alt: str | None = None
    credit: str | None = None
    copyright: str | None = None
    focus: str | None = None
    people: str | None = None
    consent: str | None = None
    blur: tuple[tuple[int, int, int, int], ...] = ()


@packed
@dataclass(frozen=True, slots=True)
class Shot:
    """One photo as it is shown. ``alt`` "" is decoration, None is not given.

    ``other_caption`` is the header's caption when the body has one too; ``place`` (line, column) is
    in the file; ``listed`` is True when only the header names the photo.
    """

    file: str
    caption: str | None
    alt: str | None
    credit: str | None
    focus: str | None
    other_caption: str | None
    place: tuple[int, int]
    listed: bool


@packed
@dataclass(frozen=True, slots=True)
class Original:
    """The article that a post was taken from."""

    url: str
    title: str | None = None
    publisher: str | None = None
    date: "date | None" = None


@packed
@dataclass(frozen=True, slots=True)
class Document:
    """An official document that a post announces or cites."""

    number: str
    issued: date | None = None
    issuer: str | None = None
    title: str | None = None
    file: str | None = None


@packed
@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that readers can download."""

    file: str
    title: str | None = None
    lang: str | None = None


@packed
@dataclass(frozen=True, slots=True)
class Event:
    """What takes place, when and where."""

    start: date | datetime
    end: date | datetime | None = None
    place: str | None = None
    register_by: date | datetime | None = None
    url: str | None = None


@packed
@dataclass(frozen=True, slots=True)
class Change:
    """One line of a post's public history.

    ``diff`` is "hidden" when the words it changed, and all before it, must not be shown again.
    """

    date: date
    note: str
    kind: str = "update"
    diff: str = "shown"


@packed
@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why a post no longer stands."""

    date: date
    reason: str
    replaced_by: str | None = None


@packed
@dataclass(frozen=True, slots=True)
class Facts:
    """A post's header, typed: one attribute for each field of the model."""

    title: str
    date: date | datetime
    agency: tuple[str, ...]
    category: str
    theme: tuple[str, ...]
    summary: str | None
    status: str
    publish_at: datetime | None
    expires: datetime | None
    pinned_until: datetime | None
    urgent_until: datetime | None
    images: tuple[PhotoFacts, ...]
    gallery_title: str | None
    cover: str | None
    original: Original | None
    source: str | None
    author: str | None
    documents: tuple[Document, ...]
    attachments: tuple[Attachment, ...]
    event: Event | None
    changes: tuple[Change, ...]
    withdrawn: Withdrawal | None
    lang: str
    translation_of: str | None
    aliases: tuple[str, ...]
    approved_by: str | None
    approved_at: datetime | None
    approved_hash: str | None


@packed
@dataclass(frozen=True, slots=True)
class PageFacts:
    """A static page's header, typed."""

    title: str
    summary: str | None
    lang: str
    translation_of: str | None
    images: tuple[PhotoFacts, ...]


class Agency(NamedTuple):
    """An agency of the registry; ``successor`` is the id of what it became."""

    id: str
    name: str
    short: str | None
    parent: str | None
    website: str | None
    address: str | None
    phone: str | None
    email: str | None
    logo: str | None
    valid_from: date | None
    valid_to: date | None
    successor: str | None
    name_en: str | None = None


class Category(NamedTuple):
    """A category (chuyên mục) of the registry."""

    id: str
    name: str
    summary: str | None
    name_en: str | None = None


class Theme(NamedTuple):
    """A theme (chủ đề) of the registry."""

    id: str
    name: str
    short: str | None
    slogan: str | None
    starts: date | None
    ends: date | None
    summary: str | None
    name_en: str | None = None
