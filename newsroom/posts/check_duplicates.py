"""Checks that need all posts at once: one title, one address, one old address each."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from newsroom.posts.addresses import (
    MAIN_PAGES,
    NEWS_SITEMAP,
    SECURITY,
    Addresses,
    edition_addresses,
    json_feed,
    register_addresses,
    reserved_folder,
)
from newsroom.posts.attachments import published_name
from newsroom.posts.check_aliases import check_aliases
from newsroom.posts.check_redirects import check_redirects
from newsroom.posts.claims import Claims
from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.links import LinkMap, address_of, archive_addresses
from newsroom.posts.post import Announcement, downloads_of
from newsroom.posts.visit_figures import VISITS
from newsroom.posts.wrong import Wrong
from newsroom.text.words import ENGLISH

# Files of the site to which no link need lead.
_OTHERS = (NEWS_SITEMAP, SECURITY, VISITS)


def check_duplicates(
    library: Library, links: LinkMap, addresses: Addresses, as_of: datetime
) -> Iterator[Finding]:
    """Yield repeated titles, addresses that two things would share, old ones that lead nowhere."""
    yield from _titles(library)
    taken, found = _taken(library, addresses)
    yield from found
    if library.redirects or any(post.row.aliases for post in library.posts):
        claims = Claims(addresses, taken)
        yield from check_aliases(library, claims)
        yield from check_redirects(library, links, addresses, claims, as_of)


def _titles(library: Library) -> Iterator[Finding]:
    if len({(post.row.title_key, post.row.lang) for post in library.posts}) == len(library.posts):
        return
    by_title: dict[tuple[str, str], list[Announcement]] = {}
    for post in library.posts:
        by_title.setdefault((post.row.title_key, post.row.lang), []).append(post)
    for posts in by_title.values():
        if len(posts) == 1:
            continue
        for number, post in enumerate(posts[1:], 1):
            first = next((one for one in posts[:number] if one.day == post.day), None)
            place = post.load().places.get("title")
            other = (first or posts[0]).path
            yield finding(post.path, Wrong("ND209" if first else "ND210", place, other=other))


def _taken(library: Library, addresses: Addresses) -> tuple[dict[str, str], list[Finding]]:
    """Return whose each address is, with the findings for addresses that two would share."""
    taken = _of_lists(library, addresses)
    findings = []
    for owner in (*library.pages, *library.posts):
        address = address_of(owner, addresses)
        other = taken.get(address) or reserved_folder(address)
        if other:
            wrong = Wrong("ND211", (1, 1), address=f"/{address}", other=other)
            findings.append(finding(owner.path, wrong))
        taken.setdefault(address, owner.path)
        for name in downloads_of(owner):
            taken.setdefault(address + published_name(name), owner.path)
    for post in library.posts:
        if post.row.event:
            taken.setdefault(addresses.calendar_of(post), post.path)
    return taken, findings


def _of_lists(library: Library, addresses: Addresses) -> dict[str, str]:
    """Return the addresses of everything that no post or page has to itself."""
    taken = {getattr(addresses, name): "trang có sẵn" for name in MAIN_PAGES}
    taken |= {"": "trang chủ"} | dict.fromkeys((*addresses.followed, *_OTHERS), "tệp có sẵn")
    taken |= dict.fromkeys(archive_addresses(library.posts, addresses), "trang lưu trữ")
    taken |= dict.fromkeys(edition_addresses(addresses, ENGLISH), "trang có sẵn")
    known = library.registries.known
    years = _years(library.posts)
    taken |= dict.fromkeys(
        register_addresses(addresses, years, known["agencies"], known["themes"]), "trang có sẵn"
    )
    for registry, pattern in (
        ("agencies", addresses.agency),
        ("categories", addresses.category),
        ("themes", addresses.theme),
        ("agencies", addresses.agency_feed),
        ("categories", addresses.category_feed),
        ("themes", addresses.theme_feed),
    ):
        for id in library.registries.known[registry]:
            path = f"{library.prefix}{registry}/{id}.yml"
            owner = library.registries.paths.get(f"{registry}/{id}", path)
            taken[pattern.format(slug=id)] = owner
            if pattern.endswith(".xml"):
                taken[json_feed(pattern).format(slug=id)] = owner
    return taken


def _years(posts: Sequence[Announcement]) -> set[str]:
    """Return the years in which posts are filed: their own, those of their documents."""
    days = {day for post in posts for day, *_ in post.row.documents if day}
    return {post.id[:4] for post in posts} | {f"{date.fromordinal(day):%Y}" for day in days}
