"""Where a link in a body leads: to a post, a static page, a file beside the post, or an address."""

import posixpath
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from newsroom.posts.addresses import (
    MAIN_PAGES,
    YEAR_SITEMAP,
    Addresses,
    edition_addresses,
    json_feed,
)
from newsroom.posts.files import File
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.ways import ADDRESS, NOWHERE, ROOT, Way, way_of
from newsroom.text.instants import instant
from newsroom.text.words import ENGLISH


class Target(NamedTuple):
    """What a link leads to: exactly one of ``post``, ``page``, ``file``, ``address`` is set.

    ``unread`` is True when the post exists but has mistakes of its own.
    """

    post: Announcement | None = None
    page: StaticPage | None = None
    file: File | None = None
    address: str | None = None
    fragment: str = ""
    unread: bool = False


class LinkMap(NamedTuple):
    """Everything that links can lead to, indexed once for a library.

    ``prefix`` names the content folder ("content/"). ``unbuilt`` holds the archives and
    the English lists in ``by_address`` that no public post gives anything to show.
    """

    prefix: str
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
    english = edition_addresses(addresses, ENGLISH)
    by_address |= dict.fromkeys((*archives, *english))
    for owner in (*library.pages, *library.posts):
        by_source[owner.path] = owner
        by_address[address_of(owner, addresses)] = owner
    by_id = {post.id: post for post in library.posts}
    unread = frozenset(library.post_ids - by_id.keys())
    now = instant(as_of)
    public = {
        post.id: post.row
        for post in library.posts
        if post.row.opens is not None and post.row.opens <= now
    }
    listed = [by_id[id] for id, row in public.items() if row.translation_of not in public]
    unbuilt = archives - archive_addresses(listed, addresses)
    if all(row.lang != ENGLISH for row in public.values()):
        unbuilt.update(english)
    return LinkMap(library.prefix, by_id, by_source, by_address, unread, frozenset(unbuilt))


def address_of(owner: Announcement | StaticPage, addresses: Addresses) -> str:
    """Return the address of a post or static page."""
    if isinstance(owner, Announcement):
        return addresses.of_post(owner)
    return addresses.of_page(owner)


def archive_addresses(posts: Iterable[Announcement], addresses: Addresses) -> set[str]:
    """Return the addresses of the years and months that ``posts`` have."""
    return {
        pattern.format(year=month[:4], month=month[5:])
        for month in {post.id[:7] for post in posts}
        for pattern in (addresses.year, addresses.month, YEAR_SITEMAP)
    }


def resolve(href: str, source: Announcement | StaticPage, links: LinkMap) -> Target | None:
    """Return what ``href`` in ``source`` leads to, or None when it leads nowhere."""
    return follow(way_of(href, source.path), source, links)


def follow(way: Way, source: Announcement | StaticPage, links: LinkMap) -> Target | None:
    """Return what a way out of ``source`` leads to, or None when it leads nowhere."""
    kind, name, fragment = way
    if kind == NOWHERE:
        return None
    if kind == ADDRESS:
        return target_at(name, links, fragment)
    if kind == ROOT:
        name = posixpath.normpath(links.prefix + name)
    return _at_source(name, source, links, fragment)


def target_at(path: str, links: LinkMap, fragment: str) -> Target | None:
    """Return what stands at an address of the site, typed with or without its last "/"."""
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
    found += addresses.followed
    if library.figures:
        found.append(addresses.visits)
    registries = library.registries
    for ids, patterns in (
        (registries.agencies, (addresses.agency, addresses.agency_feed)),
        (registries.categories, (addresses.category, addresses.category_feed)),
        (registries.themes, (addresses.theme, addresses.theme_feed)),
    ):
        every = (*patterns, json_feed(patterns[1]))
        found += [pattern.format(slug=one) for one in ids for pattern in every]
    return dict.fromkeys(found)
