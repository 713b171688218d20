"""Where the records of posts and pages are kept, and how they are taken from there."""

import pickle
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

Stamp = tuple[int, int, int, str]


class Entry(NamedTuple):
    """What a shelf has at hand of a source.

    ``stamp`` is (size, mtime, ctime, what lies beside) or None when it cannot be trusted,
    ``digest`` stands for the content, ``has_findings`` tells whether its record holds any, ``row``
    is a post's row, an empty tuple for a page, None when errors prevent post or page.
    """

    stamp: Stamp | None
    digest: bytes
    has_findings: bool
    row: tuple | None


class Record(NamedTuple):
    """The rest: ``light`` is a pickled (facts, brief, findings), ``heavy`` pickled details."""

    light: bytes
    heavy: bytes


class Shelf(Protocol):
    """Keeps entries and records by the path of their source."""

    def entries(self) -> Mapping[str, Entry]:
        """Return all entries; they are plain tuples after a time on the disk."""

    def light(self, path: str) -> bytes:
        """Return the light part of a record."""

    def heavy(self, path: str) -> bytes:
        """Return the heavy part of a record."""

    def put_records(self, records: Iterable[tuple[str, Record]]) -> None:
        """Keep new records by their paths, each as it comes: all of them would fill the memory."""

    def put(self, entries: Mapping[str, Entry], gone: Iterable[str]) -> None:
        """Keep ``entries`` as all there are, and forget the records of those that are gone."""


class MemoryShelf:
    """A shelf that lasts as long as the process."""

    def __init__(self):
        self._entries: Mapping[str, Entry] = {}
        self._records: dict[str, Record] = {}

    def entries(self) -> Mapping[str, Entry]:
        """Return all entries."""
        return self._entries

    def light(self, path: str) -> bytes:
        """Return the light part of a record."""
        return self._records[path].light

    def heavy(self, path: str) -> bytes:
        """Return the heavy part of a record."""
        return self._records[path].heavy

    def put_records(self, records: Iterable[tuple[str, Record]]) -> None:
        """Keep new records by their paths."""
        self._records.update(records)

    def put(self, entries: Mapping[str, Entry], gone: Iterable[str]) -> None:
        """Keep ``entries`` as all there are, and forget the records of those that are gone."""
        self._entries = entries
        for path in gone:
            del self._records[path]


def light_on(shelf: Shelf, path: str) -> tuple:
    """Return (facts, brief, findings) of a record."""
    return pickle.loads(shelf.light(path))


def details_on(shelf: Shelf, path: str):
    """Return the details of a record."""
    return pickle.loads(shelf.heavy(path))
