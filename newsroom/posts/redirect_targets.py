"""Where the old addresses of an imported site lead."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote

from newsroom.posts.addresses import Addresses
from newsroom.posts.aliases import alias_address
from newsroom.posts.links import LinkMap, Target, address_of, target_at
from newsroom.posts.redirects import Redirect
from newsroom.text.fold import nfc


class Loop(Exception):
    """Old addresses that lead to each other: ``addresses``, the first one again at the end."""

    def __init__(self, addresses: list[str]):
        super().__init__(" → ".join(f"/{one}" for one in addresses))


def by_address(redirects: Iterable[Redirect]) -> dict[str, Redirect]:
    """Return the redirects by their old address."""
    return {one.address: one for one in redirects}


def moved(
    redirects: Iterable[Redirect], links: LinkMap, addresses: Addresses
) -> Iterator[tuple[str, str, Target]]:
    """Yield each old address with the one that it leads to now.

    The list of an agency, a category or a theme that got another address takes its feeds along.
    """
    known = by_address(redirects)
    for redirect in known.values():
        target = target_of(redirect, known, links)
        owner = target.post or target.page
        new = address_of(owner, addresses) if owner else target.address
        yield redirect.address, new, target
        feeds = zip(addresses.feeds_of(redirect.address), addresses.feeds_of(new), strict=False)
        for old_feed, feed in feeds:
            yield old_feed, feed, Target(address=feed)


def gives_feed(old: str, new: str, addresses: Addresses) -> bool:
    """Tell whether an old address gives a feed itself, for a feed reader is led on by no page.

    What people open leads on as everything else does.
    """
    return addresses.is_feed(new) and not old.endswith(("/", ".html", ".htm"))


def target_of(
    redirect: Redirect, redirects: Mapping[str, Redirect], links: LinkMap
) -> Target | None:
    """Return what an old address leads to, by way of others perhaps; None when it leads nowhere.

    Raises :class:`Loop`.
    """
    seen = [redirect.address]
    while True:
        target = _target(redirect.new, links)
        following = redirects.get(alias_address(redirect.new) or "")
        if target or following is None or not redirect.new.startswith("/"):
            return target
        if following.address in seen:
            raise Loop([*seen[seen.index(following.address) :], following.address])
        seen.append(following.address)
        redirect = following


def _target(new: str, links: LinkMap) -> Target | None:
    if new in links.by_id:
        return Target(post=links.by_id[new])
    path, _, fragment = new.partition("#")
    if not path.startswith("/"):
        return None
    return target_at(nfc(unquote(path)).removeprefix("/"), links, fragment)
