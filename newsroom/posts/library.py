"""Everything under the content folder, read once: posts, static pages, registries, findings."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from newsroom.posts.announcement import UNSEEN
from newsroom.posts.astray import misplaced
from newsroom.posts.files import File, Listing, list_folder
from newsroom.posts.findings import Finding, finding
from newsroom.posts.folders import find_sources
from newsroom.posts.keeping import ROOMS, Progress, Source, keep
from newsroom.posts.link_states import read_link_states
from newsroom.posts.model import REGISTRIES
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.redirects import Redirect, read_redirects
from newsroom.posts.registries import Registries, read_registries
from newsroom.posts.row import Row, row_of
from newsroom.posts.shelf import MemoryShelf, Shelf, light_on
from newsroom.posts.visit_figures import Figures, read_figures

_IN_ROOMS = tuple(f"{room}/" for room in ROOMS)


@dataclass(frozen=True, slots=True)
class Library:
    """What staff wrote. ``post_paths`` and ``page_paths`` hold the path of every post or page by
    its id, those with mistakes included.

    ``posts`` and ``pages`` are in the order of their paths; ``flawed`` are those whose errors keep
    them from being either, as far as they could be read; ``prefix`` names the content folder in
    findings ("content/"), ``redirects`` are the old addresses of an imported site, ``gone`` the
    addresses elsewhere that are dead, ``figures`` how often the site was read, if that is known.
    """

    posts: tuple[Announcement, ...]
    pages: tuple[StaticPage, ...]
    registries: Registries
    post_paths: Mapping[str, str]
    page_paths: Mapping[str, str]
    findings: tuple[Finding, ...]
    prefix: str
    flawed: tuple[Announcement | StaticPage, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    gone: frozenset[str] = frozenset()
    figures: Figures | None = None

    @property
    def owners(self) -> tuple[Announcement | StaticPage, ...]:
        """Everything that shows photos and offers files, the flawed included."""
        return (*self.posts, *self.pages, *self.flawed)

    @property
    def post_ids(self) -> Set[str]:
        """Every post's id, those with mistakes included."""
        return self.post_paths.keys()


def read_library(
    root: Path,
    prefix: str = "content/",
    shelf: Shelf | None = None,
    content: Listing | None = None,
    progress: Progress | None = None,
) -> Library:
    """Read the content folder ``root``; every mistake becomes a finding, nothing is dropped.

    ``content`` is what it was found to hold, if it was looked at before; ``progress`` is told how
    many posts and pages are read, of how many.

    What ``shelf`` holds of an unchanged file is taken from it, what is new is put there.
    """
    shelf = shelf or MemoryShelf()
    content = content or list_folder(root)
    refused = [one for one in content.found if not isinstance(one, File)]
    findings = [Finding(prefix + one.name, 1, 1, one.code, one.params) for one in refused]
    files = [one for one in content.found if isinstance(one, File)]
    # The other readers need not look through the names of all posts' files.
    few = [one for one in files if not one.name.startswith(_IN_ROOMS)]
    registries, found = read_registries([f for f in few if f.folder in REGISTRIES], prefix)
    findings += found
    redirects, found = read_redirects(few, prefix)
    findings += found
    states, found = read_link_states(few, prefix)
    findings += found
    figures, found = read_figures(few, prefix)
    findings += found
    sources = find_sources(files, prefix)
    findings += [finding(prefix + name, wrong) for name, wrong in misplaced(files)]
    entries = keep(sources, shelf, content.taken, progress)
    flawed = []
    for source in sources:
        _, digest, has_findings, row = entries[source.path]
        if has_findings:
            facts, brief, found = light_on(shelf, source.path)
            findings += found
            if row is None and facts is not None:
                flawed.append(_flawed(source, digest, facts, brief, shelf))
    made = [source for source in sources if entries[source.path][3] is not None]
    return Library(
        posts=tuple(
            Announcement(Row._make(entries[one.path][3]), one.path, one.beside, shelf)
            for one in made
            if one.room == "news"
        ),
        pages=tuple(_page(one, entries[one.path][1], shelf) for one in made if one.room == "pages"),
        registries=registries,
        post_paths={source.id: source.path for source in sources if source.room == "news"},
        page_paths={source.id: source.path for source in sources if source.room == "pages"},
        findings=tuple(findings),
        prefix=prefix,
        flawed=tuple(flawed),
        redirects=redirects,
        gone=frozenset(url for url, state in states.items() if state.dead),
        figures=figures,
    )


def draft_paths(library: Library) -> frozenset[str]:
    """Return the paths of the posts that nobody is to see yet: what is wrong there hurts nobody."""
    flawed = (one for one in library.flawed if isinstance(one, Announcement))
    return frozenset(
        [
            *(post.path for post in library.posts if post.row.opens is None),
            *(post.path for post in flawed if post.facts.status in UNSEEN),
        ]
    )


def _page(source: Source, digest: bytes, shelf: Shelf) -> StaticPage:
    facts, brief, _ = light_on(shelf, source.path)
    return StaticPage(source.id, source.path, digest, facts, brief, source.beside, shelf)


def _flawed(source: Source, digest: bytes, facts, brief, shelf: Shelf) -> Announcement | StaticPage:
    """Return what could be read of a post or page with errors."""
    if source.room == "pages":
        return StaticPage(source.id, source.path, digest, facts, brief, source.beside, shelf)
    row = row_of(source.id, source.path, digest, facts, brief)
    return Announcement(row, source.path, source.beside, shelf)
