"""The check: every finding of every post, page and registry entry in one run."""

from collections.abc import Iterator
from datetime import datetime

from newsroom.posts.addresses import Addresses
from newsroom.posts.check_duplicates import check_duplicates
from newsroom.posts.check_references import check_links, check_references, check_registries
from newsroom.posts.check_translations import check_page_translation
from newsroom.posts.findings import Finding
from newsroom.posts.library import Library
from newsroom.posts.links import LinkMap
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.ways import SOURCE
from newsroom.text.instants import instant


def check(
    library: Library, links: LinkMap, addresses: Addresses, as_of: datetime
) -> tuple[Finding, ...]:
    """Return all findings in the order of their places, those of making each post included."""
    findings = list(library.findings)
    findings += check_registries(library)
    for post in _doubtful(library, links, instant(as_of)):
        findings += check_references(post, library, links, as_of)
    for page in library.pages:
        findings += _of_page(page, library, links, as_of)
    for one in library.flawed:
        look = check_references if isinstance(one, Announcement) else _of_page
        findings += look(one, library, links, as_of)
    findings += check_duplicates(library, links, addresses, as_of)
    return tuple(sorted(set(findings)))


def _of_page(
    page: StaticPage, library: Library, links: LinkMap, as_of: datetime
) -> Iterator[Finding]:
    yield from check_links(page, library, links, as_of)
    yield from check_page_translation(page, library)


def _doubtful(library: Library, links: LinkMap, now: int) -> list[Announcement]:
    """Return the posts whose row alone does not prove that all they refer to is there.

    Of fifty thousand posts few are left, and only those are loaded to be judged.
    """
    registries = library.registries
    at_work = {one.id for one in registries.agencies.values() if one.valid_to is None}
    categories, themes = registries.known["categories"], registries.known["themes"]
    public = {
        post.path for post in library.posts if post.row.opens is not None and post.row.opens <= now
    }
    return [
        post
        for post in library.posts
        if not (
            at_work.issuperset(post.row.agencies)
            and post.row.category in categories
            and themes.issuperset(post.row.themes)
            and post.row.translation_of is None
            and post.row.replaced_by is None
            and all(
                kind == SOURCE and name in public and not fragment
                for kind, name, fragment in post.row.links
            )
        )
    ]
