"""Checks that need all posts at once: one title, one address, one old address each."""

from collections import defaultdict
from collections.abc import Iterator

from newsroom.posts.addresses import MAIN_PAGES, Addresses
from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.wrong import Wrong
from newsroom.text.fold import fold


def check_duplicates(library: Library, addresses: Addresses) -> Iterator[Finding]:
    """Yield repeated titles, and addresses that two things would share."""
    yield from _titles(library)
    taken, found = _taken(library, addresses)
    yield from found
    yield from _aliases(library, taken)


def _titles(library: Library) -> Iterator[Finding]:
    by_title: dict[tuple[str, str], list[Announcement]] = defaultdict(list)
    for post in library.posts:
        by_title[" ".join(fold(post.facts.title).split()), post.facts.lang].append(post)
    for posts in by_title.values():
        for number, post in enumerate(posts[1:], 1):
            first = next((one for one in posts[:number] if one.day == post.day), None)
            place = post.load().places.get("title")
            other = (first or posts[0]).path
            yield finding(post.path, Wrong("ND209" if first else "ND210", place, other=other))


def _taken(library: Library, addresses: Addresses) -> tuple[dict[str, str], list[Finding]]:
    """Return whose each address is, with the findings for addresses that two would share."""
    taken = {getattr(addresses, name): "trang có sẵn" for name in MAIN_PAGES} | {"": "trang chủ"}
    for post in library.posts:
        for pattern in (addresses.year, addresses.month):
            taken[pattern.format(year=f"{post.day:%Y}", month=f"{post.day:%m}")] = "trang lưu trữ"
    owners: list[tuple[str, Announcement | StaticPage]] = [
        *((addresses.page.format(slug=page.slug), page) for page in library.pages),
        *((addresses.of_post(post), post) for post in library.posts),
    ]
    findings = []
    for address, owner in owners:
        if address in taken:
            wrong = Wrong("ND211", (1, 1), address=f"/{address}", other=taken[address])
            findings.append(finding(owner.path, wrong))
        taken.setdefault(address, owner.path)
    return taken, findings


def _aliases(library: Library, taken: dict[str, str]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for post in library.posts:
        for number, alias in enumerate(post.facts.aliases):
            bare = alias.lstrip("/").removesuffix("index.html")
            other = taken.get(bare) or taken.get(f"{bare}/") or seen.get(bare.rstrip("/"))
            if other:
                places = post.load().places
                place = places.get(f"aliases.{number}", places.get("aliases"))
                yield finding(post.path, Wrong("ND212", place, value=alias, other=other))
            seen.setdefault(bare.rstrip("/"), post.path)
