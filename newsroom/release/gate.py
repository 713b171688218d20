"""The gate before a new version goes out: what it would lose or break, compared with the last."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.posts.addresses import ASSET_FOLDER, NEWS_SITEMAP, PHOTO_FOLDER
from newsroom.posts.findings import Finding, finding
from newsroom.posts.wrong import Wrong
from newsroom.release.manifest import Manifest
from newsroom.release.markup import broken_markup
from newsroom.release.page_reading import Reading, place_of, read_page, read_xml

# How much heavier pages may become from one version to the next, and how little never matters.
GROWTH, TRIFLE = 0.30, 2048
# Pages of a list, of photos: they come and go with what they show.
_NUMBERED = re.compile(r"(?:^|/)[a-z]+/\d{1,3}/index\.html$")
_SHARED = (".css", ".js")
_ENTRY = re.compile(rb"<(?:entry|item)\b")


@dataclass(frozen=True, slots=True)
class Version:
    """A whole site: its ``folder``, the SHA-256 of its ``files``, how many ``posts`` it has."""

    folder: Path
    files: Mapping[str, str]
    posts: int


def version_of(folder: Path, manifest: Manifest) -> Version:
    """Return a release as the gate compares it."""
    return Version(folder, manifest.files, manifest.posts)


def gate(new: Version, old: Version | None, origin: str, root: str, prefix: str) -> list[Finding]:
    """Return what is wrong with the ``new`` version; ``old`` is the one that readers see now.

    The site is served under ``origin`` and ``root``; ``prefix`` names the folder in findings.
    """
    wrongs = [*_broken(new, old), *_leading_nowhere(new, origin, root), *_empty_feeds(new, old)]
    if old:
        wrongs += [*_lost(new, old), *_fewer(new, old), *_heavier(new, old)]
    return sorted({finding(prefix + name, wrong) for name, wrong in wrongs})


def _lost(new: Version, old: Version) -> Iterator[tuple[str, Wrong]]:
    for name in old.files.keys() - new.files.keys():
        if name.endswith(".html"):
            yield name, Wrong("ND802" if _NUMBERED.search(name) else "ND801")
        elif name == NEWS_SITEMAP:
            continue  # there is one only while there is fresh news
        elif not name.startswith((ASSET_FOLDER, PHOTO_FOLDER)) and name.endswith(
            (".xml", ".pdf", ".docx", ".xlsx", ".zip", ".doc", ".xls", ".csv")
        ):
            yield name, Wrong("ND801")


def _fewer(new: Version, old: Version) -> Iterator[tuple[str, Wrong]]:
    if new.posts < old.posts:
        yield "index.html", Wrong("ND803", posts=new.posts, before=old.posts)


def _empty_feeds(new: Version, old: Version | None) -> Iterator[tuple[str, Wrong]]:
    """Yield feeds that have lost all their entries."""
    for name in new.files:
        if name.startswith("feeds/") and old and name in old.files:
            had = _ENTRY.search((old.folder / name).read_bytes())
            if had and not _ENTRY.search((new.folder / name).read_bytes()):
                yield name, Wrong("ND804")


def _broken(new: Version, old: Version | None) -> Iterator[tuple[str, Wrong]]:
    """Yield pages whose HTML is broken; those that were published as they are have been read."""
    known = set(old.files.values()) if old else set()
    for name in _pages(new.files):
        if new.files[name] not in known:
            text = (new.folder / name).read_text("utf-8", "replace")
            what = broken_markup(text)
            if what:
                yield name, Wrong("ND808", what=what)


def _leading_nowhere(new: Version, origin: str, root: str) -> Iterator[tuple[str, Wrong]]:
    pages = {name: read_page((new.folder / name).read_bytes()) for name in _pages(new.files)}
    for name, page in pages.items():
        for href in page.needs:
            place = place_of(href, name, origin, root)
            if place and place.file not in new.files:
                yield name, Wrong("ND807", href=href)
        yield from _lost_links(name, page.links, pages, new.files, origin, root)
    for name in new.files:
        if name.endswith(".xml"):
            links = read_xml((new.folder / name).read_bytes())
            yield from _lost_links(name, links, pages, new.files, origin, root)


def _lost_links(
    name: str,
    links: Iterable[str],
    pages: Mapping[str, Reading],
    files: Mapping[str, str],
    origin: str,
    root: str,
) -> Iterator[tuple[str, Wrong]]:
    for href in links:
        place = place_of(href, name, origin, root)
        if place is None:
            continue
        if place.file not in files:
            yield name, Wrong("ND805", href=href)
        elif place.part and place.file in pages and place.part not in pages[place.file].ids:
            yield name, Wrong("ND806", href=href)


def _heavier(new: Version, old: Version) -> Iterator[tuple[str, Wrong]]:
    """Yield what pages weigh now, when those that both versions have became too heavy."""
    both = [name for name in _pages(new.files) if name in old.files]
    if not both:
        return
    now, before = (_weight(one, both) for one in (new, old))
    if now > before * (1 + GROWTH) and now - before > TRIFLE:
        percent = round(100 * (now / before - 1))
        said = {"now": _kilobytes(now), "before": _kilobytes(before)}
        yield "index.html", Wrong("ND809", percent=percent, **said)


def _weight(version: Version, pages: list[str]) -> float:
    """Return the bytes of an average page with the styles and scripts that all pages share."""
    of_all = (one for one in version.files if one.startswith(ASSET_FOLDER))
    shared = [one for one in of_all if one.endswith(_SHARED)]
    html = sum((version.folder / one).stat().st_size for one in pages) / len(pages)
    return html + sum((version.folder / one).stat().st_size for one in shared)


def _pages(files: Mapping[str, str]) -> list[str]:
    return [name for name in files if name.endswith(".html")]


def _kilobytes(size: float) -> str:
    return f"{size / 1000:.1f} kB".replace(".", ",")
