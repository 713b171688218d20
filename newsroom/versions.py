"""The texts that posts were published with: read for their pages, written by a publication."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from newsroom.media.sealed import write_atomically
from newsroom.pages.differences import version_now
from newsroom.pages.past import Past
from newsroom.places import content_folder
from newsroom.posts.astray import TEXTS
from newsroom.posts.attachments import published_name
from newsroom.posts.files import File, Listing
from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, downloads_of
from newsroom.posts.published_texts import (
    Version,
    digest_of_versions,
    kept_versions,
    month_file,
    read_versions,
    shown_from,
    versions_text,
)
from newsroom.posts.shelf import Shelf
from newsroom.posts.visibility import is_public
from newsroom.posts.wrong import Wrong
from newsroom.release.manifest import file_digest
from newsroom.unchanged import kept_while_unchanged

# (id, lines in its history, what stands for the version, its files), (number, text) of strange
# lines.
_Summary = tuple[tuple[tuple[str, int, bytes, tuple], ...], tuple[tuple[int, str], ...]]


def past_of(
    library: Library, settings: Mapping, shelf: Shelf | None, content: Listing | None
) -> Past:
    """Return what posts with a history said before; files that rest are not read again."""
    told = {post.id: post for post in library.posts if post.row.changes and not post.row.withdrawn}
    root = content_folder(settings)[0]
    digests: dict[str, list[bytes]] = {}
    downloads: dict[str, list[tuple[int, tuple]]] = {}
    if told:
        for _, (versions, _) in _summaries(root, shelf, content):
            for id, changes, digest, files in versions:
                if id in told and changes < told[id].row.changes:
                    digests.setdefault(id, []).append(digest)
                    if files:
                        downloads.setdefault(id, []).append((changes, files))

    def read(id: str) -> tuple[Version, ...]:
        found, _ = read_versions(root / month_file(id))
        return tuple(one for one in found if one.id == id)

    return Past(
        {id: b"".join(sorted(found)) for id, found in digests.items()},
        read,
        {id: tuple(sorted(found)) for id, found in downloads.items()},
    )


def strange_versions(
    library: Library, settings: Mapping, shelf: Shelf | None, content: Listing | None
) -> list[Finding]:
    """Return a finding for each line that no publication wrote."""
    return [
        finding(library.prefix + name, Wrong("ND850", (number, 1), line=line[:40]))
        for name, (_, strange) in _summaries(content_folder(settings)[0], shelf, content)
        for number, line in strange
    ]


def write_versions(library: Library, settings: Mapping, as_of) -> bool:
    """Keep what public posts say now that it is published; tell whether anything was new."""
    root = content_folder(settings)[0]
    public = {post.id: post for post in library.posts if is_public(post, as_of)}
    names = {month_file(id) for id in public} | {f"{TEXTS}/{one.name}" for one in _files(root)}
    changed = False
    for name in sorted(names):
        of_month = [post for id, post in public.items() if month_file(id) == name]
        changed |= _write_month(root / name, of_month, library.post_ids, as_of)
    return changed


def _write_month(path: Path, posts: Iterable[Announcement], known_ids, as_of) -> bool:
    found, _ = read_versions(path)
    kept: dict[str, list[Version]] = {}
    for one in found:
        if one.id in known_ids:
            kept.setdefault(one.id, []).append(one)
    for post in posts:
        now = None if post.row.withdrawn else _now(post, kept.get(post.id, []), as_of)
        kept[post.id] = [*kept_versions(kept.get(post.id, ()), now, shown_from(post.facts))]
    text = versions_text(one for versions in kept.values() for one in versions)
    if (path.read_text("utf-8", "replace") if path.is_file() else "") == text:
        return False
    if text:
        path.parent.mkdir(exist_ok=True)
        write_atomically(path, text.encode())
    else:
        path.unlink()
    return True


def _now(post: Announcement, known: Iterable[Version], as_of) -> Version:
    """Return a post as it is published; one that did not change keeps its day."""
    files = [(published_name(one), file_digest(post.files[one].path)) for one in downloads_of(post)]
    now = post.row.changes, post.row.words.hex(), tuple(sorted(files))
    for one in known:
        if (one.changes, one.words, one.files) == now:
            return one
    return version_now(post, as_of.date(), files)


def _summaries(root: Path, shelf: Shelf | None, content: Listing | None):
    """Yield (name, what is in it) of each file of versions."""
    with kept_while_unchanged(shelf, content, "published versions", _summary) as summary_of:
        for file in _listed(root, content):
            yield file.name, summary_of(file)


def _summary(file: File) -> _Summary:
    found, strange = read_versions(file.path)
    versions = tuple((one.id, one.changes, digest_of_versions([one]), one.files) for one in found)
    return versions, tuple(strange)


def _listed(root: Path, content: Listing | None) -> list[File]:
    if content is not None:
        return [one for one in content.found if isinstance(one, File) and one.folder == TEXTS]
    return [
        File(f"{TEXTS}/{one.name}", str(one), found.st_size, (found.st_mtime_ns, found.st_ctime_ns))
        for one in _files(root)
        for found in (one.stat(),)
    ]


def _files(root: Path) -> list[Path]:
    return sorted((root / TEXTS).glob("*.jsonl"))
