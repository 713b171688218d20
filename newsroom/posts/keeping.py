"""Posts and pages taken from the shelf when their file is unchanged, made anew when it is not."""

import hashlib
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsroom.posts.attachments import is_download
from newsroom.posts.files import File, has_rested
from newsroom.posts.findings import finding
from newsroom.posts.raw import read_bytes
from newsroom.posts.row import row_of
from newsroom.posts.shelf import Entry, Record, Shelf, Stamp
from newsroom.posts.sniffing import UNREADABLE, sniff
from newsroom.posts.workers import spread
from newsroom.posts.wrong import Wrong

ROOMS = ("news", "pages")
# Told how much is done, of how much.
Progress = Callable[[int, int], None]
_UNKNOWN = Entry(None, b"", False, None)


class Source(NamedTuple):
    """A Markdown file: its ``room``, the ``id`` it gives, its name for findings, its neighbours."""

    room: str
    id: str
    path: str
    file: File
    beside: Mapping[str, File]


def keep(
    sources: Sequence[Source], shelf: Shelf, taken: int, progress: Progress | None = None
) -> Mapping[str, Entry]:
    """Return the entry of each source by its path; the shelf holds them and their records.

    ``taken`` is when the sources were looked for (ns since 1970), ``progress`` is told how many are
    read, of how many.
    """
    known = shelf.entries()
    entries: dict[str, Entry] = {}
    unread = []
    for source in sources:
        entry = known.get(source.path)
        if entry is not None and entry[0] is not None and entry[0] == _stamp(source):
            entries[source.path] = entry
        else:
            unread.append(source)
    if unread:
        shelf.put_records(_read(unread, known, entries, taken, progress))
    gone = sorted(known.keys() - entries.keys())
    if unread or gone:
        shelf.put(entries, gone)
    return entries


def _read(
    unread: Sequence[Source],
    known: Mapping[str, Entry],
    entries: dict[str, Entry],
    taken: int,
    progress: Progress | None,
) -> Iterator[tuple[str, Record]]:
    """Add the entries of sources that are not known as they are; yield the new records."""
    jobs = [(source, (known.get(source.path) or _UNKNOWN)[1]) for source in unread]
    read = zip(unread, spread(_read_or_make, jobs), strict=True)
    for done, (source, (entry, record)) in enumerate(read, 1):
        if progress:
            progress(done, len(unread))
        rest = (entry or known[source.path])[1:]
        # Without a digest something could not be read: the next build must look again.
        stamp = _trusted_stamp(source, taken) if rest[0] else None
        entries[source.path] = (stamp, *rest)
        if record:
            yield source.path, record


def _read_or_make(job: tuple[Source, bytes]) -> tuple[Entry | None, Record | None]:
    """Read a source; return what it gives, nothing when its digest is the one known."""
    source, known = job
    try:
        data = read_bytes(source.file)
    except Wrong as wrong:
        record = Record(_pickled((None, None, (finding(source.path, wrong),))), _pickled(None))
        return Entry(None, b"", True, None), record
    holds = {
        base: sniff(one.path) if is_download(base) else "" for base, one in source.beside.items()
    }
    # What makes posts takes a tenth of a second to load, which a build without news need not wait.
    from newsroom.posts.making import make_page, make_post, source_digest

    readable = UNREADABLE not in holds.values()
    digest = source_digest(data, source.path, holds) if readable else b""
    if digest and digest == known:
        return None, None
    make = make_post if source.room == "news" else make_page
    made = make(data, source.path, source.id, holds)
    light = _pickled((made.facts, made.brief, made.findings))
    entry = Entry(None, digest, bool(made.findings), _row(source, digest, made))
    return entry, Record(light, _pickled(made.details))


def _row(source: Source, digest: bytes, made) -> tuple | None:
    if not made.is_sound:
        return None
    if source.room != "news":
        return ()
    body = made.details.body.words
    return tuple(row_of(source.id, source.path, digest, made.facts, made.brief, body))


def _pickled(value: object) -> bytes:
    return pickle.dumps(value, 5)


def _stamp(source: Source) -> Stamp:
    """Return the stamp of a source with what lies beside it, as findings depend on that too.

    The names of all files count, of downloads also their own stamps.
    """
    file = source.file
    if not source.beside:
        return (file.size, *file.stamp, "")
    parts = (
        f"{name}\0{one.size}\0{one.stamp}" if is_download(name) else name
        for name, one in sorted(source.beside.items())
    )
    beside = "\0".join(parts).encode("utf-8", "surrogateescape")
    digest = hashlib.blake2b(beside, digest_size=8).hexdigest()
    return (file.size, *file.stamp, digest)


def _trusted_stamp(source: Source, taken: int) -> Stamp | None:
    """Return the stamp of files that had rested long enough, before it was ``taken`` up."""
    downloads = (one for name, one in source.beside.items() if is_download(name))
    moments = (moment for one in (source.file, *downloads) for moment in one.stamp)
    return _stamp(source) if has_rested(moments, taken) else None
