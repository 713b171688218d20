"""The linter over all posts and pages, with what it found kept until their text changes.

Only `check`, previews and approvals wait for it; a build finds what would harm readers.
"""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from newsroom.places import content_folder
from newsroom.posts.announcement import Facts
from newsroom.posts.check_likeness import check_likeness
from newsroom.posts.check_wording import check_wording
from newsroom.posts.findings import Finding, finding
from newsroom.posts.flaws import certain
from newsroom.posts.library import Library
from newsroom.posts.model import PAGE, POST
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.reading import read_source
from newsroom.posts.rules.draft import Draft
from newsroom.posts.shelf import Shelf
from newsroom.posts.workers import spread
from newsroom.state import State
from newsroom.text.likeness import sketch

_TABLE = "wording"
# What is kept of a text: its digest, its sketch, its findings as plain values.
Kept = tuple[bytes, bytes, tuple]


def wording_findings(library: Library, settings: Mapping, shelf: Shelf | None) -> list[Finding]:
    """Return what the linter finds; only texts that changed since it last looked are read."""
    root, prefix = content_folder(settings)
    state = shelf if isinstance(shelf, State) else None
    known = state.table(_TABLE) if state else {}
    kept: dict[str, Kept] = {}
    unread = []
    for owner in library.owners:
        before = known.get(owner.path)
        if before is not None and before[0] == owner.digest:
            kept[owner.path] = before
        else:
            unread.append(owner)
    look = partial(_looked_at, root=root, prefix=prefix)
    for owner, found in zip(unread, spread(look, unread, by_name=False), strict=True):
        kept[owner.path] = found
    if state and kept != known:
        state.put_table(_TABLE, kept, known)
    findings = [Finding(path, *rest) for path, (_, _, told) in kept.items() for rest in told]
    sketches = {post.path: kept[post.path][1] for post in library.posts}
    return [*findings, *check_likeness(library.posts, sketches)]


def _looked_at(owner: Announcement | StaticPage, root: Path, prefix: str) -> Kept:
    fields = POST if isinstance(owner.facts, Facts) else PAGE
    data = (root / owner.path.removeprefix(prefix)).read_bytes()
    read = read_source(data, owner.path, fields)
    if read.details is None:  # it has changed since it was listed: the next look tells
        return b"", b"", ()
    draft = Draft(owner.facts, read.details, read.body, len(owner.brief.shots))
    found = certain([finding(owner.path, wrong) for wrong in check_wording(draft)], read)
    told = tuple((one.line, one.column, one.code, one.params) for one in found)
    return owner.digest, sketch(read.details.body.words), told
