"""What one build leaves for the next: records of posts, stamps of pages, in one SQLite file.

The file belongs to a version of the code and a content folder. A file that is lost, foreign, older
or damaged is thrown away: then the next build is a clean one, never a wrong one. Every blob carries
a checksum, so that a flipped bit counts as damage too.
"""

import contextlib
import hashlib
import pickle
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from newsroom.posts.keeping import Record
from newsroom.rendering import Entry

_SCHEMA = """
CREATE TABLE about (version BLOB NOT NULL);
CREATE TABLE posts (path TEXT PRIMARY KEY, light BLOB NOT NULL, heavy BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE pages (site TEXT NOT NULL, name TEXT NOT NULL, entry BLOB NOT NULL,
                    PRIMARY KEY (site, name)) WITHOUT ROWID;
CREATE TABLE builds (site TEXT PRIMARY KEY, entry BLOB NOT NULL) WITHOUT ROWID;
"""
_LIBRARIES = ("pelican", "Markdown", "nh3", "Jinja2", "MarkupSafe", "pillow", "PyYAML")


# How long a build waits for another one that holds the state.
WAIT_SECONDS = 5.0


class DamagedState(Exception):
    """A blob of the state does not have its checksum."""


# What is raised while another build holds the file, and what a damaged file raises: the first is a
# kind of the second to SQLite, so it must be caught before.
BUSY = sqlite3.OperationalError
DAMAGE = (DamagedState, sqlite3.DatabaseError, pickle.UnpicklingError, EOFError)


class State:
    """An open state file: a shelf of posts and a ledger of pages."""

    def __init__(self, connection: sqlite3.Connection, path: Path):
        self._db = connection
        self._path = path

    def stamps(self) -> dict[str, tuple]:
        """Return (stamp, digest, light) of every post's record by its path."""
        rows = self._db.execute("SELECT path, light FROM posts")
        return {path: pickle.loads(_opened(blob)) for path, blob in rows}

    def heavy(self, path: str) -> bytes:
        """Return the pickled details of a post."""
        row = self._db.execute("SELECT heavy FROM posts WHERE path = ?", (path,)).fetchone()
        return _opened(row[0])

    def put(self, records: Mapping[str, Record], gone: Sequence[str]) -> None:
        """Keep new records of posts, forget those that are gone."""
        rows = [
            (path, _sealed(pickle.dumps((one.stamp, one.digest, one.light), 5)), _sealed(one.heavy))
            for path, one in records.items()
        ]
        self._db.executemany("INSERT OR REPLACE INTO posts VALUES (?, ?, ?)", rows)
        self._db.executemany("DELETE FROM posts WHERE path = ?", [(path,) for path in gone])

    def pages(self, site: str) -> dict[str, Entry]:
        """Return what the last build of ``site`` noted of each of its files, by name."""
        rows = self._db.execute("SELECT name, entry FROM pages WHERE site = ?", (site,))
        return {name: Entry(*pickle.loads(_opened(blob))) for name, blob in rows}

    def put_pages(self, site: str, entries: Mapping[str, Entry], gone: Sequence[str]) -> None:
        """Note files of a build, forget those that are gone."""
        rows = [
            (site, name, _sealed(pickle.dumps(astuple(one), 5))) for name, one in entries.items()
        ]
        self._db.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", rows)
        gone_rows = [(site, name) for name in gone]
        self._db.executemany("DELETE FROM pages WHERE site = ? AND name = ?", gone_rows)

    def last_build(self, site: str) -> tuple | None:
        """Return what the last build of ``site`` noted of itself."""
        row = self._db.execute("SELECT entry FROM builds WHERE site = ?", (site,)).fetchone()
        return pickle.loads(_opened(row[0])) if row else None

    def put_build(self, site: str, entry: tuple) -> None:
        """Note a build of ``site``."""
        blob = _sealed(pickle.dumps(entry, 5))
        self._db.execute("INSERT OR REPLACE INTO builds VALUES (?, ?)", (site, blob))

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
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    for name in _LIBRARIES:
        with contextlib.suppress(PackageNotFoundError):
            digest.update(f"{name}={version(name)}".encode())
    return digest.digest()


def _connected(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(2):
        connection = sqlite3.connect(path, timeout=WAIT_SECONDS)
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


def _create(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(_SCHEMA)
    connection.execute("INSERT INTO about VALUES (?)", (code_version(),))
    connection.commit()
    connection.close()


def _sealed(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(4, "big") + data


def _opened(blob: bytes) -> bytes:
    data = blob[4:]
    if zlib.crc32(data).to_bytes(4, "big") != blob[:4]:
        raise DamagedState
    return data
