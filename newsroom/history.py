"""Published posts compared with the lock of what they said when they were last published."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from newsroom.ledger import digest_of_file
from newsroom.media.sealed import write_atomically
from newsroom.places import content_folder
from newsroom.posts.files import File, Listing
from newsroom.posts.findings import Finding
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, downloads_of
from newsroom.posts.published_lock import (
    NAME,
    FilesDigest,
    files_digest,
    lock_text,
    locked_now,
    read_lock,
    silent_edits,
    strange_lines,
)
from newsroom.posts.shelf import Shelf
from newsroom.posts.visibility import is_public
from newsroom.unchanged import kept_while_unchanged
from newsroom.versions import strange_versions, write_versions


def silent_changes(
    library: Library, settings: Mapping, as_of, shelf: Shelf | None, content: Listing | None
) -> list[Finding]:
    """Return a finding for each public post that changed in silence."""
    path = content_folder(settings)[0] / NAME
    found = strange_versions(library, settings, shelf, content)
    if not path.is_file():
        return found
    lock, strange = read_lock(path)
    public = _public(library, as_of)
    with _digests(shelf, content) as files:
        found += silent_edits(lock, public, files, as_of.date())
    return [*found, *strange_lines(strange, library)]


def write_lock(library: Library, settings: Mapping, as_of) -> bool:
    """Note what public posts say now that it is published; tell whether anything was new."""
    has_new = write_versions(library, settings, as_of)
    path = content_folder(settings)[0] / NAME
    lock, _ = read_lock(path)
    with _digests(None, None) as files:
        text = lock_text(locked_now(lock, _public(library, as_of), files, as_of.date()))
    if path.is_file() and path.read_text("utf-8", "replace") == text:
        return has_new
    write_atomically(path, text.encode())
    return True


def _public(library: Library, as_of) -> list[Announcement]:
    return [post for post in library.posts if is_public(post, as_of)]


@contextmanager
def _digests(shelf: Shelf | None, content: Listing | None) -> Iterator[FilesDigest]:
    """Give what stands for a post's downloads; files that rest are not read again."""
    with kept_while_unchanged(shelf, content, "digests of downloads", _digest) as digest_of:

        def digest(post: Announcement) -> str:
            return files_digest([digest_of(post.files[name]) for name in downloads_of(post)])

        yield digest


def _digest(file: File) -> bytes:
    return digest_of_file(file.path)
