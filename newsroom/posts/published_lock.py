"""The lock of published posts: what each said when it was last published, so that none changes in
silence.

``content/published.lock`` has one line a post, in the order of their ids, so that git joins
branches by itself: id, digest of the words, digest of the files ("-" for none), how many lines its
history has, day.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from newsroom.posts.astray import LOCK
from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement
from newsroom.posts.wrong import Wrong
from newsroom.text.patterns import Pattern

NAME = LOCK
HEAD = "# id, words, files, changes, day: written by `publish`, do not edit\n"
_LINE = Pattern(
    r"(?P<id>\S+) (?P<words>[0-9a-f]{32}) (?P<files>[0-9a-f]{32}|-) "
    r"(?P<changes>\d+) (?P<day>\d{4}-\d\d-\d\d)"
)


class Published(NamedTuple):
    """A line of the lock."""

    words: str
    files: str
    changes: int
    day: date


FilesDigest = Callable[[Announcement], str]


def read_lock(path: Path) -> tuple[dict[str, Published], list[tuple[int, str]]]:
    """Return the lines by their id, and (number, text) of those that cannot be read."""
    found: dict[str, Published] = {}
    strange = []
    try:
        lines = path.read_text("utf-8", "replace").split("\n")
    except FileNotFoundError:
        lines = []
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line.rstrip())
        if match:
            id, words, files, changes, day = match.groups()
            found[id] = Published(words, files, int(changes), date.fromisoformat(day))
        elif line.strip() and not line.startswith("#"):
            strange.append((number, line.strip()))
    return found, strange


def lock_text(lock: Mapping[str, Published]) -> str:
    """Return the lock as it is written."""
    lines = (
        f"{id} {one.words} {one.files} {one.changes} {one.day.isoformat()}\n"
        for id, one in sorted(lock.items())
    )
    return HEAD + "".join(lines)


def locked_now(
    before: Mapping[str, Published],
    posts: Iterable[Announcement],
    files: FilesDigest,
    today: date,
) -> dict[str, Published]:
    """Return the lock after the public ``posts`` were published ``today``."""
    after = dict(before)
    for post in posts:
        now = Published(post.row.words.hex(), files(post), post.row.changes, today)
        old = before.get(post.id)
        if old is None or old[:3] != now[:3]:
            after[post.id] = now
    return after


def silent_edits(
    lock: Mapping[str, Published],
    posts: Iterable[Announcement],
    files: FilesDigest,
    today: date,
) -> Iterator[Finding]:
    """Yield a finding for each public post that changed without a new line in its history."""
    for post in posts:
        old = lock.get(post.id)
        if old is None:
            continue
        changed = [
            what
            for what, is_same in (
                ("lời", post.row.words.hex() == old.words),
                ("tệp đính kèm", files(post) == old.files),
            )
            if not is_same
        ]
        if changed and not _is_told(post, old):
            yield _finding(post, old, changed, today)


def strange_lines(lines: Iterable[tuple[int, str]], library: Library) -> Iterator[Finding]:
    """Yield a finding for each line that cannot be read."""
    for number, line in lines:
        yield finding(library.prefix + NAME, Wrong("ND810", (number, 1), line=line[:40]))


def files_digest(digests: Iterable[bytes]) -> str:
    """Return what stands for the bytes of a post's files, in any order; "-" for none."""
    digests = sorted(digests)
    return hashlib.blake2b(b"".join(digests), digest_size=16).hexdigest() if digests else "-"


def _is_told(post: Announcement, old: Published) -> bool:
    """Tell whether the history has a new line of the day of publication or later."""
    facts = post.facts
    days = [one.date for one in facts.changes] + ([facts.withdrawn.date] if facts.withdrawn else [])
    return post.row.changes > old.changes and max(days) >= old.day


def _finding(post: Announcement, old: Published, changed: list[str], today: date) -> Finding:
    places = post.load().places
    line = f'{{date: {today:%d-%m-%Y}, note: "…"}}'
    paste = f"  - {line}" if post.facts.changes else f"changes: [{line}]"
    place = places.get("changes") or places.get("title", (1, 1))
    what = " và ".join(changed)
    return finding(
        post.path, Wrong("ND220", place, day=f"{old.day:%d-%m-%Y}", what=what, paste=paste)
    )
