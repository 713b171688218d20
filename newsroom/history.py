"""Published posts compared with the lock of what they said when they were last published."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from newsroom.ledger import digest_of_file
from newsroom.media.sealed import write_atomically
from newsroom.places import content_folder
from newsroom.posts.files import Listing
from newsroom.posts.findings import Finding
from newsroom.posts.keeping import RACY_NS
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
from newsroom.posts.visibility import is_public
from newsroom.state import State

_TABLE = "digests of downloads"


def silent_changes(
    library: Library, settings: Mapping, as_of, state: State | None, content: Listing | None
) -> list[Finding]:
    """Return a finding for each public post that changed in silence."""
    path = content_folder(settings)[0] / NAME
    if not path.is_file():
        return []
    lock, strange = read_lock(path)
    public = _public(library, as_of)
    with _digests(state, content.taken if content else time.time_ns()) as files:
        found = list(silent_edits(lock, public, files, as_of.date()))
    return [*found, *strange_lines(strange, library)]


def write_lock(library: Library, settings: Mapping, as_of) -> bool:
    """Note what public posts say now that it is published; tell whether anything was new."""
    path = content_folder(settings)[0] / NAME
    lock, _ = read_lock(path)
    with _digests(None, 0) as files:
        text = lock_text(locked_now(lock, _public(library, as_of), files, as_of.date()))
    if path.is_file() and path.read_text("utf-8", "replace") == text:
        return False
    write_atomically(path, text.encode())
    return True


def _public(library: Library, as_of) -> list[Announcement]:
    return [post for post in library.posts if is_public(post, as_of)]


@contextmanager
def _digests(state: State | None, taken: int) -> Iterator[FilesDigest]:
    """Give what stands for a post's downloads; files that rest are not read again."""
    before = state.table(_TABLE) if state else {}
    now: dict[str, tuple] = {}

    def digest(post: Announcement) -> str:
        found = []
        for name in downloads_of(post):
            file = post.files[name]
            known = before.get(file.name)
            stamp = (file.size, *file.stamp)
            if known is None or tuple(known[:3]) != stamp:
                rests = taken - max(file.stamp) > RACY_NS
                known = (*(stamp if rests else (-1, -1, -1)), digest_of_file(file.path))
            now[file.name] = known
            found.append(known[3])
        return files_digest(found)

    yield digest
    if state and now != before:
        state.put_table(_TABLE, now, before)
