"""What every View is made from: the site, its addresses, its developed photos."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from newsroom.media.photo import Photo
from newsroom.pages.traces import EVERYTHING, Changes
from newsroom.posts.addresses import PHOTO_FOLDER, Addresses
from newsroom.posts.links import LinkMap
from newsroom.posts.post import Announcement
from newsroom.posts.site import Site

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Press:
    """The makings of every page.

    ``root`` is the path under which the site is served ("/" or "/tin/"), ``origin`` its scheme and
    host ("https://tin.example.vn"), ``photos`` the developed photos by their file, ``page_size``
    the posts of a full listing page, ``tag`` the beginning of feed ids (RFC 4151), which outlives a
    change of domain, ``abbreviations`` each with its words, ``labels`` a department's own names of
    main pages, ``search`` whether the site can answer searches, ``changes`` what may differ from
    the last build, ``card_keys`` and ``made`` what was made so far of what many pages show.
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
    made: dict[tuple, object] = field(default_factory=dict, compare=False, repr=False)
    photo_folder: str = PHOTO_FOLDER
    labels: Mapping[str, str] = field(default_factory=dict)
    search: bool = False

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
