"""Whose each address of the site is, so that an old one can be told to be free."""

import re
from collections.abc import Callable, Iterator, Mapping

from newsroom.posts.addresses import Addresses, reserved_folder


class Claims:
    """The owners of addresses: those ``taken`` by pages, and old ones as they are claimed."""

    def __init__(self, addresses: Addresses, taken: Mapping[str, str]):
        self._owners = dict(taken)
        self._folders: dict[str, str] = {}
        self._numbered = _numbered(addresses)
        for address, owner in taken.items():
            self._note_folders(address, owner)

    def owner_of(self, address: str) -> str | None:
        """Return who stands in the way of a page at ``address``, None when it is free."""
        owners = self._owners
        return (
            owners.get(address)
            or next((owners[one] for one in self._numbered(address) if one in owners), None)
            or reserved_folder(address)
            or self._folders.get(address)
            or next((owners[one] for one in _folders(address) if one in owners), None)
        )

    def claim(self, address: str, owner: str) -> None:
        """Make an address its owner's, if it is free."""
        self._owners.setdefault(address, owner)
        self._note_folders(address, owner)

    def _note_folders(self, address: str, owner: str) -> None:
        """Note the folders that an address needs and that a file could be in the way of."""
        if "." in address.rpartition("/")[0]:
            for folder in _folders(address):
                self._folders.setdefault(folder, owner)


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


def _folders(address: str) -> Iterator[str]:
    """Yield "a" and "a/b" for "a/b/" and for "a/b/c.html"."""
    parts = address.split("/")[:-1]
    for count in range(1, len(parts) + 1):
        yield "/".join(parts[:count])
