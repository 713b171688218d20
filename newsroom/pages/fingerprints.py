"""The SHA-256 of every attachment that the site offers or offered, for readers to compare."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsroom.pages.days import show_day
from newsroom.pages.press import Press
from newsroom.posts.attachments import published_name
from newsroom.posts.links import address_of
from newsroom.posts.post import Announcement, StaticPage, downloads_of
from newsroom.posts.published_texts import in_order, shown_from
from newsroom.posts.site import Site
from newsroom.text.dates import day_of

Owner = Announcement | StaticPage
# So many attachments have one list, so many one for each first digit of their SHA-256.
_ONE_LIST, _SIXTEEN_LISTS = 64, 1024
_DIGITS = "0123456789abcdef"


class Known(NamedTuple):
    """A file's ``sum`` with its published ``name``, the ``owner`` that offers it.

    ``number`` is the line of the owner's history since which it is another file, 0 for one that
    stands.
    """

    sum: str
    name: str
    owner: Owner
    number: int


def owners_of(site: Site) -> tuple[Owner, ...]:
    """Return the public posts and pages that offer files."""
    return tuple(one for one in (*site.everything, *site.pages) if downloads_of(one))


def digits_of(site: Site) -> int:
    """Return how many digits tell the lists of sums apart."""
    count = sum(len(downloads_of(owner)) for owner in owners_of(site))
    return 0 if count <= _ONE_LIST else 1 if count <= _SIXTEEN_LISTS else 2


def list_names(digits: int) -> tuple[str, ...]:
    """Return the beginnings of sums that have a list each: "" or "0" … "f" or "00" … "ff"."""
    names = ("",)
    for _ in range(digits):
        names = tuple(f"{name}{digit}" for name in names for digit in _DIGITS)
    return names


def list_address(press: Press, beginning: str) -> str:
    """Return the address of a list of sums."""
    return f"{_folder(press)}tep{f'-{beginning}' if beginning else ''}.json"


def sums_address(press: Press) -> str:
    """Return the address of all sums, as the program sha256sum reads them."""
    return f"{_folder(press)}sha256sums.txt"


def known_files(press: Press) -> Iterator[Known]:
    """Yield the files that posts and pages offer, then those that a later version took away."""
    for owner in owners_of(press.site):
        for base in downloads_of(owner):
            yield Known(press.sums[owner.files[base].place], published_name(base), owner, 0)
    for post in press.site.everything:
        yield from _replaced(post, press)


def list_data(files: Iterable[Known], press: Press) -> bytes:
    """Return a list as the page's script reads it: SHA-256 → what is known of the file."""
    told: dict[str, list[dict]] = {}
    for one in sorted(files, key=lambda one: (one.number, one.name)):
        told.setdefault(one.sum, []).append(_told(one, press))
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sums_text(files: Iterable[Known], press: Press) -> bytes:
    """Return the files that stand with their addresses, as ``sha256sum`` writes them."""
    lines = {f"{one.sum}  {_address(one, press)}\n" for one in files if not one.number}
    return "".join(sorted(lines, key=lambda line: line[66:])).encode()


def _folder(press: Press) -> str:
    return f"{press.addresses.verify.removesuffix('.html').rstrip('/')}/"


def _replaced(post: Announcement, press: Press) -> Iterator[Known]:
    """Yield the files of earlier versions that are no longer offered."""
    versions = press.past.files.get(post.id, ())
    if not versions:
        return
    least = shown_from(post.facts)
    now = {press.sums[post.files[base].place] for base in downloads_of(post)}
    told = set()
    shown = sorted(one for one in versions if one[0] >= least)
    for place, (_, files) in enumerate(shown):
        following = shown[place + 1] if place + 1 < len(shown) else (post.row.changes, ())
        for name, digest in files:
            later = {one for _, one in following[1]}
            if digest not in now | later | told and following[0] <= len(post.facts.changes):
                told.add(digest)
                yield Known(digest, name, post, following[0])


def _told(one: Known, press: Press) -> dict[str, object]:
    owner, facts = one.owner, one.owner.facts
    told: dict[str, object] = {"name": one.name, "title": facts.title}
    told["href"] = press.href(address_of(owner, press.addresses))
    if facts.lang != press.lang:
        told["lang"] = facts.lang
    if isinstance(owner, Announcement):
        told["day"] = show_day(day_of(facts.date), press.lang).short
        if one.number:
            told["until"] = show_day(in_order(facts)[one.number - 1].date, press.lang).short
        if owner.row.withdrawn and facts.withdrawn:
            told["withdrawn"] = show_day(facts.withdrawn.date, press.lang).short
    return told


def _address(one: Known, press: Press) -> str:
    return address_of(one.owner, press.addresses) + one.name
