"""A post and a static page: what lists need at hand, the rest on demand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from newsroom.posts.announcement import Facts, PageFacts
from newsroom.posts.details import Brief, Details
from newsroom.posts.files import File
from newsroom.posts.row import Row, treatments_in
from newsroom.posts.shelf import Shelf, details_on, light_on
from newsroom.text.instants import as_moment


class Announcement:
    """A post, typed and unchanging.

    ``row`` is at hand; ``facts``, ``brief`` and the details of :meth:`load` are taken from the
    ``shelf`` at first use. ``path`` is the file's name for findings, ``files`` is what lies beside
    it by name.
    """

    __slots__ = ("_light", "files", "id", "path", "row", "shelf")

    def __init__(self, row: Row, path: str, files: Mapping[str, File], shelf: Shelf):
        self.row = row
        self.id = row.id
        self.path = path
        self.files = files
        self.shelf = shelf
        self._light: tuple[Facts, Brief] | None = None

    @property
    def slug(self) -> str:
        """The id without its day."""
        return self.id[11:]

    @property
    def day(self) -> date:
        """The day that the id begins with."""
        return date.fromisoformat(self.id[:10])

    @property
    def digest(self) -> bytes:
        """What stands for everything read from the post's file."""
        return self.row.digest

    @property
    def facts(self) -> Facts:
        """The header, typed."""
        return self._opened()[0]

    @property
    def brief(self) -> Brief:
        """What cards and other posts need of the body."""
        return self._opened()[1]

    def load(self) -> Details:
        """Return the details, read anew each time."""
        return details_on(self.shelf, self.path)

    @property
    def moment(self) -> datetime:
        """When it is dated: a bare day counts from its first instant."""
        return as_moment(self.facts.date)

    def _opened(self) -> tuple[Facts, Brief]:
        if self._light is None:
            self._light = light_on(self.shelf, self.path)[:2]
        return self._light


@dataclass(frozen=True, slots=True)
class StaticPage:
    """A page such as "Giới thiệu"; ``slug`` is its address."""

    slug: str
    path: str
    digest: bytes
    facts: PageFacts
    brief: Brief
    files: Mapping[str, File] = field(repr=False)
    shelf: Shelf = field(repr=False, compare=False)

    def load(self) -> Details:
        """Return the details, read anew each time."""
        return details_on(self.shelf, self.path)


def downloads_of(owner: Announcement | StaticPage) -> tuple[str, ...]:
    """Return the names beside a post or page of the files it offers."""
    return owner.row.downloads if isinstance(owner, Announcement) else owner.brief.downloads


def photos_of(owner: Announcement | StaticPage) -> tuple[str, ...]:
    """Return the names beside a post or page of the photos it shows, a post's cover included."""
    if isinstance(owner, Announcement):
        return owner.row.photos
    return tuple(dict.fromkeys(shot.file for shot in owner.brief.shots))


def treatments_of(owner: Announcement | StaticPage) -> tuple[tuple, ...]:
    """Return (name, boxes to blur, credit, copyright) of the photos that have any of them."""
    if isinstance(owner, Announcement):
        return owner.row.treatments
    return treatments_in(owner.facts.images)
