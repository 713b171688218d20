"""Checks of old addresses: each must be free on the new site."""

import re
from collections.abc import Callable, Iterator, Mapping

from newsroom.posts.addresses import Addresses, reserved_folder
from newsroom.posts.aliases import LIMIT, alias_address
from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.markdown.places import shortened
from newsroom.posts.post import Announcement
from newsroom.posts.wrong import Wrong


def check_aliases(
    library: Library, addresses: Addresses, taken: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield old addresses that cannot be served; ``taken`` tells whose each address is."""
    if not any(post.row.aliases for post in library.posts):
        return
    owners = dict(taken)
    folders: dict[str, str] = {}
    for address, owner in taken.items():
        _note_folders(address, owner, folders)
    numbered = _numbered(addresses)
    for post in library.posts:
        for number, alias in enumerate(post.row.aliases):
            address = alias_address(alias)
            if address is None:
                yield _finding(post, number, Wrong("ND229", value=shortened(alias), limit=LIMIT))
                continue
            other = (
                owners.get(address)
                or next((owners[one] for one in numbered(address) if one in owners), None)
                or reserved_folder(address)
                or folders.get(address)
                or next((owners[one] for one in _folders(address) if one in owners), None)
            )
            if other:
                yield _finding(post, number, Wrong("ND212", value=shortened(alias), other=other))
            owners.setdefault(address, post.path)
            _note_folders(address, post.path, folders)


def _finding(post: Announcement, number: int, wrong: Wrong) -> Finding:
    places = post.load().places
    wrong.place = places.get(f"aliases.{number}", places.get("aliases"))
    return finding(post.path, wrong)


def _numbered(addresses: Addresses) -> Callable[[str], Iterator[str]]:
    """Return what tells whose an address is that is numbered, if it is.

    These are the further pages of lists and the pages of photos, which come and go with the posts.
    """
    patterns = [
        re.compile("(.*)" + re.escape(one).replace(re.escape("{number}"), r"\d+"))
        for one in (
            *(addresses.listing_page, addresses.listing_page_lang),
            *(addresses.photo_page, addresses.photo_page_lang),
        )
    ]

    def owners_of(address: str) -> Iterator[str]:
        for pattern in patterns:
            if found := pattern.fullmatch(address):
                yield found[1]

    return owners_of


def _note_folders(address: str, owner: str, folders: dict[str, str]) -> None:
    """Note the folders that an address needs and that a file could be in the way of."""
    if "." in address.rpartition("/")[0]:
        for folder in _folders(address):
            folders.setdefault(folder, owner)


def _folders(address: str) -> Iterator[str]:
    """Yield "a" and "a/b" for "a/b/" and for "a/b/c.html"."""
    parts = address.split("/")[:-1]
    for count in range(1, len(parts) + 1):
        yield "/".join(parts[:count])
