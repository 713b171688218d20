"""What one build leaves for the next: records of posts, ledgers of outputs, in one SQLite file.

The file belongs to a version of the code and a content folder. A file that is lost, foreign, older
or damaged is thrown away: then the next build is a clean one, never a wrong one. Every blob carries
a checksum, so that a flipped bit counts as damage too.
"""

import contextlib
import hashlib
import marshal
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from newsroom.blobs import DamagedState, changed_chunks, opened, sealed
from newsroom.ledger import EMPTY, Ledger
from newsroom.posts.shelf import Entry, Record

# Records are larger than SQLite likes to search through: without row ids (https://sqlite.org/
# withoutrowid.html), taking one takes twice as long.
_SCHEMA = """
CREATE TABLE about (version BLOB NOT NULL);
CREATE TABLE posts (path TEXT PRIMARY KEY, light BLOB NOT NULL, heavy BLOB NOT NULL);
CREATE TABLE blobs (name TEXT PRIMARY KEY, data BLOB NOT NULL);
"""
_LIBRARIES = ("pelican", "Markdown", "nh3", "Jinja2", "MarkupSafe", "pillow", "PyYAML")


# How long a build waits for another one that holds the state.
WAIT_SECONDS = 5.0


# What is raised while another build holds the file, and what a damaged file raises: the first is a
# kind of the second to SQLite, so it must be caught before.
BUSY = sqlite3.OperationalError
DAMAGE = (DamagedState, sqlite3.DatabaseError)


class State:
    """An open state file: a shelf of posts and the ledgers of outputs."""

    def __init__(self, connection: sqlite3.Connection, path: Path):
        self._db = connection
        self._path = path
        self._process = os.getpid()
        self._entries: Mapping[str, Entry] = {}

    def entries(self) -> Mapping[str, Entry]:
        """Return what is at hand of every source, as plain tuples by their path."""
        self._entries = self._loaded_map("entries")
        return self._entries

    def light(self, path: str) -> bytes:
        """Return the pickled light part of a record."""
        return self._part("light", path)

    def heavy(self, path: str) -> bytes:
        """Return the pickled heavy part of a record."""
        return self._part("heavy", path)

    def put_records(self, records: Iterable[tuple[str, Record]]) -> None:
        """Keep new records by their paths, each as it comes."""
        rows = ((path, sealed(one.light), sealed(one.heavy)) for path, one in records)
        self._db.executemany("INSERT OR REPLACE INTO posts VALUES (?, ?, ?)", rows)

    def put(self, entries: Mapping[str, Entry], gone: Iterable[str]) -> None:
        """Keep ``entries`` as all there are, and forget the records of those that are gone."""
        self._db.executemany("DELETE FROM posts WHERE path = ?", [(path,) for path in gone])
        self._store_map("entries", entries, self._entries)

    def ledger(self, output: str) -> Ledger:
        """Return what the last build of an output folder left of it."""
        basis, templates = self._loaded(f"basis {output}") or EMPTY[:2]
        months, files = (self._loaded_map(f"{part} {output}") for part in ("months", "files"))
        return Ledger(basis, templates, months, files)

    def put_ledger(self, output: str, ledger: Ledger, before: Ledger) -> None:
        """Keep what a build leaves of its output; ``before`` is what is kept of it now."""
        if ledger[:2] != before[:2]:
            self._store(f"basis {output}", ledger[:2])
        self._store_map(f"months {output}", ledger.months, before.months)
        self._store_map(f"files {output}", ledger.files, before.files)

    def traces(self, output: str, month: str) -> dict[str, tuple]:
        """Return the traces that the last build of an output left of a month's posts."""
        return self.kept(f"traces {output} {month}")

    def put_traces(self, output: str, month: str, traces: dict[str, tuple]) -> None:
        """Keep the traces of a month's posts; plain values only."""
        self._store(f"traces {output} {month}", traces)

    def remembered(self, name: str, key: bytes, make: Callable[[], bytes]) -> bytes:
        """Return what ``make`` returns, or what it did when it was last asked by this ``key``.

        Only the newest value of a ``name`` is kept.
        """
        found = self._loaded(f"remembered {name}")
        if found is None or found[0] != key:
            found = key, make()
            self._store(f"remembered {name}", found)
        return found[1]

    def table(self, name: str) -> dict[str, tuple]:
        """Return what :meth:`put_table` kept under ``name``, plain tuples by their key."""
        return self._loaded_map(name)

    def put_table(self, name: str, new: Mapping[str, tuple], old: Mapping[str, tuple]) -> None:
        """Keep a table of plain values; ``old`` is what is kept of it now."""
        self._store_map(name, new, old)

    def kept(self, name: str):
        """Return a plain value that :meth:`keep` kept. Raises :class:`DamagedState` for none."""
        found = self._loaded(name)
        if found is None:
            raise DamagedState
        return found

    def keep(self, name: str, value: object) -> None:
        """Keep a plain value under a name of its own."""
        self._store(name, value)

    def forget(self, names: Iterable[str]) -> None:
        """Keep no longer what was kept under ``names``."""
        self._db.executemany("DELETE FROM blobs WHERE name = ?", [(name,) for name in names])

    def last_build(self, output: str) -> tuple | None:
        """Return what the last build of an output folder noted of itself."""
        return self._loaded(f"build {output}")

    def put_build(self, output: str, note: tuple) -> None:
        """Note a build; plain values only."""
        self._store(f"build {output}", note)

    def commit(self) -> None:
        """Make everything put so far last."""
        self._db.commit()

    def close(self) -> None:
        """Close the file; what was not committed is forgotten."""
        self._db.close()

    def discard(self) -> None:
        """Close and remove the file."""
        self._db.close()
        self._path.unlink(missing_ok=True)

    def _part(self, part: str, path: str) -> bytes:
        if os.getpid() != self._process:
            # A connection must not be taken into a forked process; what it needs is committed.
            self._db, self._process = _connect(self._path), os.getpid()
        query = f"SELECT {part} FROM posts WHERE path = ?"
        row = self._db.execute(query, (path,)).fetchone()
        if row is None:
            raise DamagedState
        return opened(row[0])

    def _loaded(self, name: str):
        row = self._db.execute("SELECT data FROM blobs WHERE name = ?", (name,)).fetchone()
        return marshal.loads(opened(row[0])) if row else None

    def _loaded_map(self, name: str) -> dict[str, tuple]:
        """Return a mapping that was stored in chunks."""
        query = "SELECT data FROM blobs WHERE name >= ? AND name < ?"
        found: dict[str, tuple] = {}
        for (blob,) in self._db.execute(query, (f"{name} #", f"{name} $")):
            found |= marshal.loads(opened(blob))
        return found

    def _store_map(self, name: str, new: Mapping[str, tuple], old: Mapping[str, tuple]) -> None:
        """Store the chunks of a mapping that differ from those of what is stored now."""
        for number, chunk in changed_chunks(new, old).items():
            self._store(f"{name} #{number}", chunk)

    def _store(self, name: str, value: object) -> None:
        blob = sealed(marshal.dumps(value))
        self._db.execute("INSERT OR REPLACE INTO blobs VALUES (?, ?)", (name, blob))


def open_state(path: Path) -> State:
    """Open the state at ``path``, a fresh one if there is none of this version of the code.

    What is put lasts only from :meth:`State.commit` on. Reading raises one of DAMAGE when the file
    turns out damaged: then :meth:`State.discard` it and build again.
    """
    return State(_connected(path), path)


@cache
def code_version() -> bytes:
    """Return what stands for the code that makes pages: this package and the libraries it uses."""
    digest = hashlib.blake2b(digest_size=16)
    # Half a thousand files at every build: as objects of pathlib they took twice as long.
    code = sorted(
        os.path.join(folder, name)
        for folder, _, names in os.walk(os.path.dirname(__file__))
        for name in names
        if name.endswith((".py", ".mo"))
    )
    for path in code:
        with open(path, "rb", buffering=0) as file:
            digest.update(file.read())
    digest.update("\0".join(_installed(_LIBRARIES)).encode())
    return digest.digest()


def _installed(libraries: Iterable[str]) -> list[str]:
    """Return the names of the folders that say which versions of the libraries are installed.

    To ask ``importlib.metadata`` would take longer than all the rest of a build without news.
    """
    known = tuple(f"{name.lower()}-" for name in libraries)
    found = []
    for folder in sys.path:
        with contextlib.suppress(OSError):
            names = (one.lower() for one in os.listdir(folder or "."))
            found += [one for one in names if one.startswith(known) and one.endswith("-info")]
    return sorted(found)


def _connected(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(2):
        connection = _connect(path)
        try:
            row = connection.execute("SELECT version FROM about").fetchone()
            if row and row[0] == code_version():
                return connection
        except sqlite3.DatabaseError as error:
            if isinstance(error, BUSY) and "locked" in str(error):
                connection.close()
                raise
        connection.close()
        path.unlink(missing_ok=True)
        _create(path)
    raise sqlite3.DatabaseError(f"{path}: the state cannot be made")


def _connect(path: Path) -> sqlite3.Connection:
    """Return a connection that does not map the file into memory.

    To map it saves 20 µs a post, but all that is read stays in memory: at last the whole file.
    """
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS)
    connection.execute("PRAGMA mmap_size = 0")
    return connection


def _create(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(_SCHEMA)
    connection.execute("INSERT INTO about VALUES (?)", (code_version(),))
    connection.commit()
    connection.close()
