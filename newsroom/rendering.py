"""Pages rendered where they changed, kept where they did not.

Two values decide for each page. Its *key* stands for everything its View is made from; while key
and output file are unchanged, nothing is done. Its *fingerprint* is that of the View, the site
values, the templates it uses and the code; when a changed key leads to the same View, nothing is
rendered.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from newsroom.pages.page import Page
from newsroom.posts.addresses import output_file
from newsroom.posts.workers import spread
from newsroom.release.output import Output

Render = Callable[[str, object], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger notes of a page: digests of 16 bytes, the output's (size, mtime in ns)."""

    key: bytes
    fingerprint: bytes
    content: bytes
    stamp: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Basis:
    """What pages have in common: digests of the site's values, the templates and the code."""

    site: bytes
    templates: Mapping[str, bytes]
    code: bytes


def digest(*values: object) -> bytes:
    """Return a digest of 16 bytes of the values' ``repr``, the same in every process."""
    hashed = hashlib.blake2b(digest_size=16)
    for value in values:
        hashed.update(value if isinstance(value, bytes) else repr(value).encode("utf-8"))
        hashed.update(b"\0")
    return hashed.digest()


def render_pages(
    pages: Sequence[Page], render: Render, basis: Basis, ledger: Mapping[str, Entry], output: Output
) -> dict[str, Entry]:
    """Stage what changed, claim every page's file; return the entries that are new.

    ``render`` turns (template, View) into text. The stamps of staged files are still None.
    """
    news: dict[str, Entry] = {}
    work: list[tuple[Page, str, bytes]] = []
    for page in pages:
        name = output_file(page.address)
        key = digest(basis.site, basis.templates[page.template], basis.code, page.key)
        entry = ledger.get(name)
        if page.key is not None and entry and entry.key == key and _intact(name, entry, output):
            output.claim(name)
        else:
            work.append((page, name, key))

    def make(piece: tuple[Page, str, bytes]) -> tuple[Entry, bool]:
        page, name, key = piece
        return _made(page, name, key, render, basis, ledger.get(name), output)

    for (_, name, _), (entry, staged) in zip(work, spread(make, work, by_name=False), strict=True):
        output.claim(name, staged=staged)
        if entry != ledger.get(name):
            news[name] = entry
    return news


def stamped(entries: Mapping[str, Entry], output: Output) -> dict[str, Entry]:
    """Return the entries with the stamps that their files have in the finished output."""
    return {name: replace(entry, stamp=output.stamp(name)) for name, entry in entries.items()}


def _made(page, name, key, render, basis, entry, output) -> tuple[Entry, bool]:
    view = page.make()
    fingerprint = digest(basis.site, basis.templates[page.template], basis.code, view)
    if entry and entry.fingerprint == fingerprint and _intact(name, entry, output):
        return replace(entry, key=key), False
    data = render(page.template, view).encode("utf-8")
    return Entry(key, fingerprint, digest(data), None), output.stage(name, data)


def _intact(name: str, entry: Entry, output: Output) -> bool:
    """Tell whether the output still has the page as written, by its stamp, else by its bytes."""
    stamp = output.stamp(name)
    if stamp is None or stamp == entry.stamp:
        return stamp is not None
    return digest((output.folder / name).read_bytes()) == entry.content
