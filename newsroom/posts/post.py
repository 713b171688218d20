"""A post and a static page: what lists need at hand, the details on demand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from newsroom.posts.announcement import Facts, PageFacts, Shot
from newsroom.posts.files import File
from newsroom.posts.markdown.rendered import BodyLink, Rendered
from newsroom.text.dates import ZONE


@dataclass(frozen=True, slots=True)
class Details:
    """What only the post's own page and its findings need: the ``body``, which begins on
    ``body_line``, and the ``places`` of the header's values ("images.0.file" → line, column)."""

    body: Rendered
    body_line: int
    places: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Brief:
    """What lists and other posts need of a body: so most posts are never loaded whole.

    ``summary`` the summary or the beginning of the text, ``shots`` the photos in order, ``links``
    the links to be led on (lines of the file), ``anchors`` the ids in the text, ``downloads`` the
    names beside the post of the files it offers, ``title_key`` the title as duplicates are told by.
    """

    summary: str
    shots: tuple[Shot, ...]
    links: tuple[BodyLink, ...]
    anchors: tuple[str, ...]
    downloads: tuple[str, ...]
    title_key: str = ""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A post, typed and frozen.

    ``id`` is the name of its folder (or file), ``slug`` the id without its day, ``path`` the file's
    name for findings, ``digest`` stands for everything read from it, ``files`` is what lies beside
    it by name, ``load`` gives the details.
    """

    id: str
    slug: str
    day: date
    path: str
    digest: bytes
    facts: Facts
    brief: Brief
    files: Mapping[str, File] = field(repr=False)
    load: Callable[[], Details] = field(repr=False, compare=False)

    @property
    def moment(self) -> datetime:
        """When it is dated: a bare day counts from its first instant."""
        return as_moment(self.facts.date)


@dataclass(frozen=True, slots=True)
class StaticPage:
    """A page such as "Giới thiệu"; ``slug`` is its address."""

    slug: str
    path: str
    digest: bytes
    facts: PageFacts
    brief: Brief
    files: Mapping[str, File] = field(repr=False)
    load: Callable[[], Details] = field(repr=False, compare=False)


def as_moment(value: date | datetime) -> datetime:
    """Return a day's first instant in Vietnam, or the moment itself."""
    if isinstance(value, datetime):
        return value
    return datetime(value.year, value.month, value.day, tzinfo=ZONE)
