"""Everything under the content folder, read once: posts, static pages, registries, findings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.posts.files import File, walk
from newsroom.posts.findings import Finding, finding
from newsroom.posts.keeping import MAKERS, Kept, Shelf, Source, keep
from newsroom.posts.making import day_in
from newsroom.posts.model import REGISTRIES
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.registries import Registries, read_registries
from newsroom.posts.wrong import Wrong

ROOMS = {"news", "pages", *REGISTRIES}


@dataclass(frozen=True, slots=True)
class Library:
    """What staff wrote. ``post_ids`` holds every post's id, those with mistakes included.

    ``posts`` and ``pages`` are in the order of their paths; ``prefix`` names the content folder in
    findings ("content/").
    """

    posts: tuple[Announcement, ...]
    pages: tuple[StaticPage, ...]
    registries: Registries
    post_ids: frozenset[str]
    page_slugs: frozenset[str]
    findings: tuple[Finding, ...]
    prefix: str


def read_library(root: Path, prefix: str = "content/", shelf: Shelf | None = None) -> Library:
    """Read the content folder ``root``; every mistake becomes a finding, nothing is dropped.

    What ``shelf`` holds of an unchanged file is taken from it, what is new is put there.
    """
    everything = list(walk(root))
    refused = [one for one in everything if not isinstance(one, File)]
    findings = [Finding(prefix + one.name, 1, 1, one.code, one.params) for one in refused]
    files = [one for one in everything if isinstance(one, File)]
    findings += [
        finding(prefix + one.name, Wrong("ND020", name=one.base))
        for one in files
        if _is_astray(one)
    ]
    registries, found = read_registries([f for f in files if f.folder in REGISTRIES], prefix)
    findings += found
    by_folder = _by_folder(files)
    sources = [source for room in MAKERS for source in _sources(files, by_folder, prefix, room)]
    kept = keep(sources, shelf)
    findings += [one for entry in kept for one in entry.findings]
    pairs = [(source, entry) for source, entry in zip(sources, kept, strict=True) if entry.facts]
    return Library(
        posts=tuple(_post(*pair) for pair in pairs if pair[0].room == "news"),
        pages=tuple(_page(*pair) for pair in pairs if pair[0].room == "pages"),
        registries=registries,
        post_ids=frozenset(source.id for source in sources if source.room == "news"),
        page_slugs=frozenset(source.id for source in sources if source.room == "pages"),
        findings=tuple(findings),
        prefix=prefix,
    )


def _post(source: Source, kept: Kept) -> Announcement:
    day = day_in(source.id)
    return Announcement(
        source.id, source.id[11:], day, source.path, kept.digest, kept.facts, kept.brief,
        source.beside, kept.load,
    )  # fmt: skip


def _page(source: Source, kept: Kept) -> StaticPage:
    return StaticPage(
        source.id, source.path, kept.digest, kept.facts, kept.brief, source.beside, kept.load
    )


def _is_astray(file: File) -> bool:
    """Tell whether a file lies where nothing is read: outside of every room."""
    return file.name.split("/")[0] not in ROOMS or "/" not in file.name


def _sources(
    files: Iterable[File], by_folder: Mapping[str, list[File]], prefix: str, room: str
) -> list[Source]:
    """Return the Markdown files of a room, each with the name it gives its post or page."""
    found = []
    for file in files:
        if not file.name.startswith(room + "/") or not file.base.lower().endswith(".md"):
            continue
        stem = file.base[:-3]
        own_folder = stem == "index" and file.folder != room
        name = file.folder.rpartition("/")[2] if own_folder else stem
        beside = _beside(by_folder, file) if own_folder else {}
        found.append(Source(room, name, prefix + file.name, file, beside))
    return found


def _by_folder(files: Iterable[File]) -> dict[str, list[File]]:
    """Return the files under each folder, those of its inner folders included."""
    found: dict[str, list[File]] = {}
    for file in files:
        folder = file.folder
        while folder:
            found.setdefault(folder, []).append(file)
            folder = folder.rpartition("/")[0]
    return found


def _beside(by_folder: Mapping[str, list[File]], source: File) -> Mapping[str, File]:
    """Return the files of a post's own folder by their name in it."""
    start = len(source.folder) + 1
    return {file.name[start:]: file for file in by_folder[source.folder] if file is not source}
