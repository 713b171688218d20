"""Everything under the content folder, read once: posts, static pages, registries, findings."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from newsroom.posts.astray import misplaced
from newsroom.posts.files import File, walk
from newsroom.posts.findings import Finding, finding
from newsroom.posts.folders import find_sources
from newsroom.posts.keeping import Kept, Shelf, Source, keep
from newsroom.posts.making import day_in
from newsroom.posts.model import REGISTRIES
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.registries import Registries, read_registries


@dataclass(frozen=True, slots=True)
class Library:
    """What staff wrote. ``post_paths`` and ``page_paths`` hold the path of every post or page by
    its id, those with mistakes included.

    ``posts`` and ``pages`` are in the order of their paths; ``prefix`` names the content folder in
    findings ("content/").
    """

    posts: tuple[Announcement, ...]
    pages: tuple[StaticPage, ...]
    registries: Registries
    post_paths: Mapping[str, str]
    page_paths: Mapping[str, str]
    findings: tuple[Finding, ...]
    prefix: str

    @property
    def post_ids(self) -> Set[str]:
        """Every post's id, those with mistakes included."""
        return self.post_paths.keys()


def read_library(root: Path, prefix: str = "content/", shelf: Shelf | None = None) -> Library:
    """Read the content folder ``root``; every mistake becomes a finding, nothing is dropped.

    What ``shelf`` holds of an unchanged file is taken from it, what is new is put there.
    """
    everything = list(walk(root))
    refused = [one for one in everything if not isinstance(one, File)]
    findings = [Finding(prefix + one.name, 1, 1, one.code, one.params) for one in refused]
    files = [one for one in everything if isinstance(one, File)]
    registries, found = read_registries([f for f in files if f.folder in REGISTRIES], prefix)
    findings += found
    sources = find_sources(files, prefix)
    findings += [finding(prefix + name, wrong) for name, wrong in misplaced(files)]
    kept = keep(sources, shelf)
    findings += [one for entry in kept for one in entry.findings]
    pairs = [(source, entry) for source, entry in zip(sources, kept, strict=True) if entry.facts]
    return Library(
        posts=tuple(_post(*pair) for pair in pairs if pair[0].room == "news"),
        pages=tuple(_page(*pair) for pair in pairs if pair[0].room == "pages"),
        registries=registries,
        post_paths={source.id: source.path for source in sources if source.room == "news"},
        page_paths={source.id: source.path for source in sources if source.room == "pages"},
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
