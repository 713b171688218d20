"""Checks of old addresses: each must be free on the new site."""

from collections.abc import Iterator

from newsroom.posts.aliases import LIMIT, alias_address
from newsroom.posts.claims import Claims
from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.markdown.places import shortened
from newsroom.posts.post import Announcement
from newsroom.posts.wrong import Wrong


def check_aliases(library: Library, claims: Claims) -> Iterator[Finding]:
    """Yield old addresses of posts that cannot be served; those that can are claimed."""
    for post in library.posts:
        for number, alias in enumerate(post.row.aliases):
            address = alias_address(alias)
            if address is None:
                yield _finding(post, number, Wrong("ND229", value=shortened(alias), limit=LIMIT))
                continue
            other = claims.owner_of(address)
            if other:
                yield _finding(post, number, Wrong("ND212", value=shortened(alias), other=other))
            claims.claim(address, post.path)


def _finding(post: Announcement, number: int, wrong: Wrong) -> Finding:
    places = post.load().places
    wrong.place = places.get(f"aliases.{number}", places.get("aliases"))
    return finding(post.path, wrong)
