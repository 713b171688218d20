"""Where a link in a body leads: to a post, a static page, a file beside the post, or an address."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from newsroom.posts.addresses import MACHINE_FILES, MAIN_PAGES, Addresses
from newsroom.posts.files import File
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.visibility import is_public
from newsroom.text.fold import nfc

_PELICAN = re.compile(r"\{(filename|static|attach)\}|\|(filename|static|attach)\|")


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to: exactly one of ``post``, ``page``, ``file``, ``address`` is set.

    ``unread`` is True when the post exists but has mistakes of its own.
    """

    post: Announcement | None = None
    page: StaticPage | None = None
    file: File | None = None
    address: str | None = None
    fragment: str = ""
    unread: bool = False


@dataclass(frozen=True, slots=True)
class LinkMap:
    """Everything that links can lead to, indexed once for a library.

    ``unbuilt`` holds the archives in ``by_address`` that no public post gives anything to show.
    """

    by_id: Mapping[str, Announcement]
    by_source: Mapping[str, Announcement | StaticPage]
    by_address: Mapping[str, Announcement | StaticPage | None]
    unread: frozenset[str]
    unbuilt: frozenset[str]


def link_map(library: Library, addresses: Addresses, as_of: datetime) -> LinkMap:
    """Index a library's posts, pages and listing addresses as of a moment."""
    by_source: dict[str, Announcement | StaticPage] = {}
    by_address: dict[str, Announcement | StaticPage | None] = _listing_addresses(library, addresses)
    archives = archive_addresses(library.posts, addresses)
    by_address |= dict.fromkeys(archives)
    for owner in (*library.pages, *library.posts):
        by_source[owner.path] = owner
        by_address[address_of(owner, addresses)] = owner
    by_id = {post.id: post for post in library.posts}
    unread = frozenset(library.post_ids - by_id.keys())
    public = {id: post for id, post in by_id.items() if is_public(post, as_of)}
    listed = [post for post in public.values() if post.facts.translation_of not in public]
    unbuilt = frozenset(archives - archive_addresses(listed, addresses))
    return LinkMap(by_id, by_source, by_address, unread, unbuilt)


def address_of(owner: Announcement | StaticPage, addresses: Addresses) -> str:
    """Return the address of a post or static page."""
    if isinstance(owner, Announcement):
        return addresses.of_post(owner)
    return addresses.page.format(slug=owner.slug)


def archive_addresses(posts: Iterable[Announcement], addresses: Addresses) -> set[str]:
    """Return the addresses of the years and months that ``posts`` have."""
    days = {(post.day.year, post.day.month) for post in posts}
    months = {(f"{year:04d}", f"{month:02d}") for year, month in days}
    return {
        pattern.format(year=year, month=month)
        for year, month in months
        for pattern in (addresses.year, addresses.month)
    }


def resolve(
    href: str, source: Announcement | StaticPage, links: LinkMap, prefix: str
) -> Target | None:
    """Return what ``href`` in ``source`` leads to, or None when it leads nowhere.

    ``href`` is as written: relative to the source's file, Pelican's ``{filename}…``, a post's
    folder, or an address beginning with "/". ``prefix`` is the content folder's name ("content/").
    """
    try:
        parts = urlsplit(_PELICAN.sub("", href))
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return None
    path, fragment = nfc(unquote(parts.path)), unquote(parts.fragment)
    if path.startswith("/") and not _PELICAN.match(href):
        return _at_address(path[1:], links, fragment)
    base = prefix if path.startswith("/") else posixpath.dirname(source.path) + "/"
    name = posixpath.normpath(base + path.lstrip("/"))
    return _at_source(name, source, links, fragment)


def _at_address(path: str, links: LinkMap, fragment: str) -> Target | None:
    for address in (path, path + "/", path.removesuffix("index.html")):
        if address in links.by_address:
            owner = links.by_address[address]
            return _target(owner, fragment) if owner else Target(address=address, fragment=fragment)
    return None


def _at_source(
    name: str, source: Announcement | StaticPage, links: LinkMap, fragment: str
) -> Target | None:
    for candidate in (name, f"{name}/index.md", f"{name}.md"):
        if candidate in links.by_source:
            return _target(links.by_source[candidate], fragment)
    beside = posixpath.relpath(name, posixpath.dirname(source.path))
    if beside in source.files:
        return Target(file=source.files[beside], fragment=fragment)
    parts = name.removesuffix(".md").removesuffix("/index").split("/")
    if parts[-1] in links.unread:
        return Target(unread=True)
    return None


def _target(owner: Announcement | StaticPage, fragment: str) -> Target:
    if isinstance(owner, Announcement):
        return Target(post=owner, fragment=fragment)
    return Target(page=owner, fragment=fragment)


def _listing_addresses(library: Library, addresses: Addresses) -> dict[str, None]:
    found = ["", *(getattr(addresses, name) for name in MAIN_PAGES)]
    found += [*MACHINE_FILES, addresses.feed]
    registries = library.registries
    found += [addresses.agency.format(slug=one) for one in registries.agencies]
    found += [addresses.category.format(slug=one) for one in registries.categories]
    found += [addresses.theme.format(slug=one) for one in registries.themes]
    return dict.fromkeys(found)
