"""Checks of an imported site's old addresses: each must be free and lead to a page."""

from collections.abc import Iterator
from datetime import datetime

from newsroom.posts.addresses import Addresses
from newsroom.posts.claims import Claims
from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.links import LinkMap, Target
from newsroom.posts.markdown.places import shortened
from newsroom.posts.redirect_targets import Loop, by_address, target_of
from newsroom.posts.redirects import REDIRECTS, Redirect
from newsroom.posts.visibility import is_public, state_in_words
from newsroom.posts.wrong import Wrong


def check_redirects(
    library: Library, links: LinkMap, addresses: Addresses, claims: Claims, as_of: datetime
) -> Iterator[Finding]:
    """Yield old addresses that others have, that lead in a loop or to no page of the site."""
    path = library.prefix + REDIRECTS
    redirects = by_address(library.redirects)
    for redirect in library.redirects:
        place = redirect.line, 1
        own = redirect.address, *addresses.feeds_of(redirect.address)
        taken = next((one for one in own if claims.owner_of(one)), None)
        if taken is not None:
            value, other = shortened(f"/{taken}"), claims.owner_of(taken)
            yield finding(path, Wrong("ND243", place, value=value, other=other))
        for address in own:
            claims.claim(address, path)
        try:
            wrong = _unreachable(redirect, target_of(redirect, redirects, links), links, as_of)
        except Loop as loop:
            wrong = Wrong("ND246", loop=loop)
        if wrong:
            wrong.place = place
            yield finding(path, wrong)


def _unreachable(
    redirect: Redirect, target: Target | None, links: LinkMap, as_of: datetime
) -> Wrong | None:
    value = shortened(redirect.new)
    if target is None:
        return Wrong("ND244", value=value, suggestion=_meant(redirect.new, links))
    if target.post and not is_public(target.post, as_of):
        return Wrong("ND245", value=value, status=state_in_words(target.post, as_of))
    if target.address in links.unbuilt:
        return Wrong("ND245", value=value, status="chưa có bài nào")
    return None


def _meant(new: str, links: LinkMap) -> str | None:
    """Return the id of the post whose slug is the last part of an address."""
    slug = new.rstrip("/").rpartition("/")[2].removesuffix(".html")
    return next((id for id, post in links.by_id.items() if post.slug == slug), None)
