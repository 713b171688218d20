"""What every View is made from: the site, its addresses, its developed photos."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from newsroom.media.photo import Photo
from newsroom.pages.past import NO_PAST, Past
from newsroom.pages.traces import EVERYTHING, Changes
from newsroom.posts.addresses import PHOTO_FOLDER, Addresses
from newsroom.posts.links import LinkMap
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.site import Site
from newsroom.text.words import VIETNAMESE, say_in

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Press:
    """The makings of every page in the language ``lang``; each language has a press of its own.

    ``root`` is the path under which the site is served ("/" or "/tin/"), ``origin`` its scheme and
    host ("https://tin.example.vn"), ``photos`` the developed photos by their file, ``page_size``
    the posts of a full listing page, ``tag`` the beginning of feed ids (RFC 4151), which outlives a
    change of domain, ``labels`` a department's own names of main pages, ``search`` whether the site
    can answer searches, ``abbreviations`` each with its words, ``changes`` what may differ from the
    last build, ``card_keys``, ``listed_keys`` and ``made`` what was made so far of what many pages
    show, ``editions`` the languages other than Vietnamese that have pages, ``cards``, ``kits`` and
    ``data`` whether posts have share cards, press kits and files of data, ``title_lines`` the
    masthead's lines, ``publisher`` how to reach the department, ``past`` what posts said before,
    ``sums`` the SHA-256 in hex of downloads by their place on the disk, ``visits`` what was counted
    of the site before its figures begin, ``security_contact`` whom to tell of a hole in it.
    """

    site: Site
    addresses: Addresses
    links: LinkMap
    photos: Mapping[Path, Photo]
    title: str
    origin: str
    root: str
    page_size: int
    tag: str
    abbreviations: tuple[tuple[str, str], ...] = ()
    changes: Changes = EVERYTHING
    card_keys: dict[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    listed_keys: dict[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    made: dict[tuple, object] = field(default_factory=dict, compare=False, repr=False)
    photo_folder: str = PHOTO_FOLDER
    labels: Mapping[str, str] = field(default_factory=dict)
    search: bool = False
    cards: bool = False
    kits: bool = False
    data: bool = False
    title_lines: str = ""
    publisher: Mapping[str, str] = field(default_factory=dict)
    visits: int = 0
    security_contact: str | None = None
    lang: str = VIETNAMESE
    editions: tuple[str, ...] = ()
    past: Past = field(default=NO_PAST, compare=False, repr=False)
    sums: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def say(self, text: str, **values: object) -> str:
        """Return words of the interface in the language of the pages."""
        return say_in(self.lang, text, **values)

    def foreign(self, lang: str) -> str | None:
        """Return ``lang`` where pages must name it, for it is not theirs."""
        return lang if lang != self.lang else None

    @property
    def is_edition(self) -> bool:
        """Tell whether the language has a home page and lists; static pages alone make none."""
        return self.lang == VIETNAMESE or self.lang in self.editions

    @property
    def pages(self) -> tuple[StaticPage, ...]:
        """The static pages in the language."""
        return tuple(page for page in self.site.pages if page.facts.lang == self.lang)

    def once(self, name: tuple, make: Callable[[], Made]) -> Made:
        """Return what ``make`` returns, made once in a build for each ``name``."""
        found = self.made.get(name)
        if found is None:
            found = self.made[name] = make()
        return found

    def href(self, address: str) -> str:
        """Return an address for the attribute ``href``: from the host's root, percent-encoded."""
        return self.root + _quoted(address)

    def absolute(self, address: str) -> str:
        """Return an address with scheme and host."""
        return self.origin + self.href(address)

    def post_href(self, post: Announcement) -> str:
        """Return the way to a post."""
        return self.href(self.addresses.of_post(post))


@cache
def _quoted(address: str) -> str:
    return quote(address, safe="/#")
