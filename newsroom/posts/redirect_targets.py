"""Where the old addresses of an imported site lead."""

from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from newsroom.posts.aliases import alias_address
from newsroom.posts.links import LinkMap, Target, target_at
from newsroom.posts.redirects import Redirect
from newsroom.text.fold import nfc


class Loop(Exception):
    """Old addresses that lead to each other: ``addresses``, the first one again at the end."""

    def __init__(self, addresses: list[str]):
        super().__init__(" → ".join(f"/{one}" for one in addresses))


def by_address(redirects: Iterable[Redirect]) -> dict[str, Redirect]:
    """Return the redirects by their old address."""
    return {one.address: one for one in redirects}


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
