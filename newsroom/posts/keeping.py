"""Posts and pages taken from the shelf when their file is unchanged, made anew when it is not."""

import hashlib
import pickle
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from newsroom.posts.announcement import Facts, PageFacts
from newsroom.posts.attachments import is_download
from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.making import Made, make_page, make_post, source_digest
from newsroom.posts.post import Brief, Details
from newsroom.posts.reading import read_bytes
from newsroom.posts.sniffing import UNREADABLE, sniff
from newsroom.posts.workers import spread
from newsroom.posts.wrong import Wrong

Stamp = tuple[int, int, int, str]
MAKERS = {"news": make_post, "pages": make_page}
# A file that changed this shortly before it was read may change again within its time stamp.
RACY_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A Markdown file: its ``room``, the ``id`` it gives, its name for findings, its neighbours."""

    room: str
    id: str
    path: str
    file: File
    beside: Mapping[str, File]


@dataclass(frozen=True, slots=True)
class Record:
    """What a shelf keeps of a source.

    ``stamp`` is (size, mtime, ctime, what lies beside) or None when it cannot be trusted,
    ``digest`` stands for the content, ``light`` is a pickled (facts, brief, findings), ``heavy`` a
    pickled :class:`Details`.
    """

    stamp: Stamp | None
    digest: bytes
    light: bytes
    heavy: bytes


class Shelf(Protocol):
    """Where records are kept between builds."""

    def stamps(self) -> Mapping[str, tuple[Stamp | None, bytes, bytes]]:
        """Return (stamp, digest, light) of every record by its source's path."""

    def heavy(self, path: str) -> bytes:
        """Return the pickled details of a record."""

    def put(self, records: Mapping[str, Record], gone: Sequence[str]) -> None:
        """Keep new records, forget those of the sources that are gone."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A source's post or page, or only its findings when errors prevent one."""

    digest: bytes
    facts: Facts | PageFacts | None
    brief: Brief | None
    findings: tuple[Finding, ...]
    load: Callable[[], Details]


def keep(sources: Sequence[Source], shelf: Shelf | None) -> list[Kept]:
    """Return what each source gives, in the same order; the shelf holds it afterwards."""
    started = time.time_ns()
    known = shelf.stamps() if shelf else {}
    found: list[Kept | None] = [None] * len(sources)
    news: dict[str, Record] = {}
    unread = []
    for number, source in enumerate(sources):
        stamp, digest, light = known.get(source.path, (None, b"", b""))
        if stamp is not None and stamp == _stamp(source):
            found[number] = _from_shelf(digest, light, source.path, shelf)
        else:
            unread.append((number, source))
    jobs = [(source.room, source.id, source.path, source.file, source.beside,
             known.get(source.path, (None, b"", b""))[1]) for _, source in unread]  # fmt: skip
    for (number, source), outcome in zip(unread, spread(_read_or_make, jobs), strict=True):
        digest, light, heavy = outcome
        if light is None:
            light, heavy = known[source.path][2], shelf.heavy(source.path)
        # Without a digest something could not be read: the next build must look again.
        stamp = _trusted_stamp(source, started) if digest else None
        news[source.path] = Record(stamp, digest, light, heavy)
        found[number] = _from_bytes(digest, light, heavy)
    if shelf:
        shelf.put(news, sorted(known.keys() - {source.path for source in sources}))
    return found


def _read_or_make(job) -> tuple[bytes, bytes | None, bytes | None]:
    """Read a source; return its digest with its pickles, None for them when the digest is known."""
    room, name, path, file, beside, known = job
    try:
        data = read_bytes(file)
    except Wrong as wrong:
        made = Made(None, None, None, (finding(path, wrong),))
        return b"", _light(made), pickle.dumps(None, 5)
    holds = {base: sniff(one.path) if is_download(base) else "" for base, one in beside.items()}
    readable = UNREADABLE not in holds.values()
    digest = source_digest(data, path, holds) if readable else b""
    if digest and digest == known:
        return digest, None, None
    made = MAKERS[room](data, path, name, holds)
    return digest, _light(made), pickle.dumps(made.details, 5)


def _light(made: Made) -> bytes:
    return pickle.dumps((made.facts, made.brief, made.findings), 5)


def _from_shelf(digest: bytes, light: bytes, path: str, shelf: Shelf) -> Kept:
    facts, brief, findings = pickle.loads(light)
    return Kept(digest, facts, brief, findings, partial(_load, shelf, path))


def _from_bytes(digest: bytes, light: bytes, heavy: bytes) -> Kept:
    facts, brief, findings = pickle.loads(light)
    return Kept(digest, facts, brief, findings, partial(pickle.loads, heavy))


def _load(shelf: Shelf, path: str) -> Details:
    return pickle.loads(shelf.heavy(path))


def _stamp(source: Source) -> Stamp:
    """Return the stamp of a source with what lies beside it, as findings depend on that too.

    The names of all files count, of downloads also their own stamps.
    """
    if not source.beside:
        return (source.file.size, *source.file.stamp, "")
    parts = (
        f"{name}\0{one.size}\0{one.stamp}" if is_download(name) else name
        for name, one in sorted(source.beside.items())
    )
    beside = "\0".join(parts).encode("utf-8", "surrogateescape")
    digest = hashlib.blake2b(beside, digest_size=8).hexdigest()
    return (source.file.size, *source.file.stamp, digest)


def _trusted_stamp(source: Source, started: int) -> Stamp | None:
    """Return the stamp of files that had rested long enough, before the reading ``started``."""
    downloads = (one for name, one in source.beside.items() if is_download(name))
    latest = max(moment for one in (source.file, *downloads) for moment in one.stamp)
    return _stamp(source) if started - latest > RACY_NS else None
