"""The files made for an output, packed: one that is lost comes back without being made again.

The store is one SQLite file for an output. It and the state note the same stamp, else the store is
not what the last build left and counts as empty. What comes out of it must have the digest that the
ledger notes, so it is never wrong, whatever became of the file.
"""

import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from contextlib import closing, suppress
from pathlib import Path

from newsroom.blobs import DamagedState
from newsroom.ledger import Line, digest_of_bytes
from newsroom.pages.share_cards import CARD
from newsroom.posts.workers import spread
from newsroom.release.output import Output

_TEXTS = (".html", ".xml", ".json", ".txt", ".ics", ".css", ".js", ".svg")
# Share cards cannot be packed any smaller, but to draw one takes longer than to render ten pages.
# Photos, press kits and downloads are large, and at hand elsewhere or soon copied.
_KEPT = (*_TEXTS, CARD)
# Several rows share a page of the file: two kilobytes each would leave pages of four half empty.
_SCHEMA = """
PRAGMA page_size = 16384;
CREATE TABLE about (stamp BLOB NOT NULL, sample BLOB NOT NULL);
CREATE TABLE files (name TEXT PRIMARY KEY, packed BLOB NOT NULL);
"""
# Level 3 makes files a seventh smaller in half as long again, negative levels are no faster.
_LEVEL = 1
# A sample holds a file of each of so many kinds, at most so many bytes of each.
_KINDS, _MOST_OF_ONE = 4, 32_768


class KeptPages:
    """The store at ``path``, None for an output of which nothing is to be kept.

    ``stamp`` is what the state notes of it, nothing when it notes none.
    """

    def __init__(self, path: Path | None, stamp: bytes):
        self._path, self._stamp = path, stamp
        found = self._asked("SELECT stamp FROM about") if path and stamp else []
        self._is_ours = found == [(stamp,)]

    def lost(self, before: Mapping[str, Line], standing: Mapping[str, Line]) -> dict[str, Line]:
        """Return the lines of the files of the last build that do not stand, but are kept."""
        if not self._is_ours or len(before) == len(standing):
            return {}
        kept = {name for (name,) in self._asked("SELECT name FROM files")}
        return {name: before[name] for name in before if name in kept and name not in standing}

    def bring_back(
        self, lost: Mapping[str, Line], made: Mapping[str, tuple[bytes, bytes]], output: Output
    ) -> dict[str, tuple[bytes, bytes]]:
        """Stage the ``lost`` files that are still part of the output, and were not ``made`` with
        other bytes; return their (key, digest).

        Raises :class:`DamagedState` when one is not what its line says; then nothing is kept.
        """
        staged = set(output.staged)
        lines = {
            name: line
            for name, line in lost.items()
            if name in output.names and name not in staged and made.get(name, line)[1] == line[1]
        }
        if lines:
            self._stage(lines, output)
        return {name: made.get(name, line)[:2] for name, line in lines.items()}

    def keep(
        self, changed: Collection[str], gone: Collection[str], names: Collection[str], folder: Path
    ) -> bytes | None:
        """Keep the ``changed`` files of the output ``folder``, and none of those that are ``gone``.

        ``names`` are all it has. Returns the stamp of the store as it is now, None when nothing is
        kept. What goes wrong is no reason for a build to fail.
        """
        if self._path is None:
            return None
        names = [name for name in names if name.endswith(_KEPT)]
        changed = [name for name in changed if name.endswith(_KEPT)]
        if self._is_ours and not changed and not gone:
            return self._stamp
        stamp = os.urandom(16)
        try:
            if not self._is_ours or len(changed) * 2 > len(names):
                self._begin(stamp, sample_of(names, folder))
                self._put(stamp, names, (), folder)
            else:
                self._put(stamp, changed, gone, folder)
        except (sqlite3.Error, OSError):
            self._discard()
            return None
        return stamp

    def _stage(self, lines: Mapping[str, Line], output: Output) -> None:
        open_here: dict[int, sqlite3.Connection] = {}

        def stage(piece: tuple[str, Line]) -> bool:
            name, line = piece
            process = os.getpid()
            if process not in open_here:
                # A connection must not be taken into a forked process.
                open_here[process] = _connect(self._path)
            query = "SELECT packed FROM files WHERE name = ?"
            row = open_here[process].execute(query, (name,)).fetchone()
            return output.stage(name, unpack(row[0] if row else b"", line))

        try:
            unpack = _unpacker(self._sample())
            staged = list(spread(stage, [*lines.items()], by_name=False))
        except (DamagedState, sqlite3.Error) as error:
            self._discard()
            raise DamagedState from error
        finally:
            for connection in open_here.values():
                connection.close()
        output.staged += [name for name, done in zip(lines, staged, strict=True) if done]

    def _begin(self, stamp: bytes, sample: bytes) -> None:
        """Make an empty store."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._discard()
        with closing(_connect(self._path)) as db, db:
            db.executescript(_SCHEMA)
            db.execute("INSERT INTO about VALUES (?, ?)", (b"", sample))

    def _put(self, stamp: bytes, new: list[str], gone: Collection[str], folder: Path) -> None:
        pack = _packer(self._sample(), folder)
        rows = zip(new, spread(pack, new, by_name=False), strict=True)
        # In its old place, so that the file does not grow with every edit.
        put = "INSERT INTO files VALUES (?, ?) ON CONFLICT DO UPDATE SET packed = excluded.packed"
        with closing(_connect(self._path)) as db, db:
            db.executemany(put, rows)
            db.executemany("DELETE FROM files WHERE name = ?", ((name,) for name in gone))
            db.execute("UPDATE about SET stamp = ?", (stamp,))

    def _sample(self) -> bytes:
        """Return what files have in common; a sample that is lost unpacks nothing."""
        return next((sample for (sample,) in self._asked("SELECT sample FROM about")), b"")

    def _asked(self, query: str) -> list[tuple]:
        """Return what the store answers; nothing when it cannot be read."""
        if self._path.is_file():
            with suppress(sqlite3.Error), closing(_connect(self._path)) as db:
                return db.execute(query).fetchall()
        return []

    def _discard(self) -> None:
        for path in (self._path, self._path.with_name(f"{self._path.name}-journal")):
            with suppress(OSError):
                path.unlink()


def sample_of(names: Collection[str], folder: Path) -> bytes:
    """Return a file of each frequent kind, the most frequent last: what a packed file has in common
    with them costs it next to nothing.

    Of one kind are files with the same ending that lie equally deep.
    """
    kinds: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name in sorted(name for name in names if name.endswith(_TEXTS)):
        kinds[name.rpartition(".")[2], name.count("/")].append(name)
    frequent = sorted(kinds.values(), key=len)[-_KINDS:]
    return b"".join(_read(folder, one[len(one) // 2])[:_MOST_OF_ONE] for one in frequent)


def _packer(sample: bytes, folder: Path) -> Callable[[str], bytes]:
    """Return what packs a file of the ``folder``."""
    # Only a build that has something to keep or to bring back waits for the library.
    import zstandard

    common = zstandard.ZstdCompressionDict(sample, zstandard.DICT_TYPE_RAWCONTENT)
    common.precompute_compress(level=_LEVEL)
    compressor = zstandard.ZstdCompressor(_LEVEL, dict_data=common)
    return lambda name: compressor.compress(_read(folder, name))


def _unpacker(sample: bytes) -> Callable[[bytes, Line], bytes]:
    """Return what unpacks a file as its line says. It raises :class:`DamagedState`."""
    import zstandard

    common = zstandard.ZstdCompressionDict(sample, zstandard.DICT_TYPE_RAWCONTENT)
    decompressor = zstandard.ZstdDecompressor(dict_data=common)

    def unpack(packed: bytes, line: Line) -> bytes:
        try:
            # First the size, for a damaged one may ask for more memory than there is.
            if zstandard.frame_content_size(packed) == line[2]:
                data = decompressor.decompress(packed)
                if digest_of_bytes(data) == line[1]:
                    return data
        except zstandard.ZstdError:
            pass
        raise DamagedState

    return unpack


def _read(folder: Path, name: str) -> bytes:
    with open(f"{folder}/{name}", "rb", buffering=0) as file:
        return file.read()


def _connect(path: Path) -> sqlite3.Connection:
    """Return a connection that waits for no disk: what a power failure spoils is thrown away."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    return connection
