"""The output folder, changed only when a whole site is ready.

Files that differ are first written to a staging folder beside the output; :meth:`Output.finish`
moves them in and removes what the build before made and this one did not. Files with the same bytes
are left alone, so that copying tools and caches see real changes only. Where there is no output the
staging folder is laid out as one and becomes it; else its files lie side by side, which spares a
folder for each page.
"""

import hashlib
import os
import shutil
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

RECORD = ".newsroom-files"


@dataclass(slots=True)
class Output:
    """``folder`` is served; ``names`` are the files of this build; ``staged`` those that differ.

    ``was_there`` tells whether an earlier build made the folder, ``rooms`` are the folders made for
    staging. ``staging`` is the folder beside the output that holds what is not yet published.
    """

    folder: Path
    names: set[str] = field(default_factory=set)
    staged: list[str] = field(default_factory=list)
    was_there: bool = True
    rooms: set[str] = field(default_factory=set)
    staging: Path = field(init=False)

    def __post_init__(self):
        self.staging = self.folder.with_name(f".{self.folder.name}.staging")

    def begin(self) -> None:
        """Empty the staging folder of an interrupted build."""
        shutil.rmtree(self.staging, ignore_errors=True)
        self.names.clear()
        self.staged.clear()
        self.rooms.clear()
        self.was_there = self.folder.exists()

    def claim(self, name: str, *, staged: bool = False) -> None:
        """Make ``name`` a file of this build, ``staged`` when it is in the staging folder already.

        Raises :class:`FileExistsError` when two pages claim one name.
        """
        if name in self.names:
            raise FileExistsError(f"two pages claim {name}")
        if name.startswith("/") or f"/{name}/".find("/../") >= 0:
            raise ValueError(f"{name} lies outside the output")
        self.names.add(name)
        if staged:
            self.staged.append(name)

    def claim_all(self, names: Collection[str]) -> None:
        """Make ``names``, which an earlier build made, files of this one as they are."""
        if len(names) != len(set(names)) or not self.names.isdisjoint(names):
            raise FileExistsError("two pages claim one name")
        self.names.update(names)

    def stage(self, name: str, data: bytes, *, differs: bool = False) -> bool:
        """Write ``data`` to the staging folder if the output has other bytes; tell whether.

        With ``differs`` it is known to have other bytes and not looked at.
        """
        if not differs and self._has_bytes(name, data):
            return False
        with open(self._room_for(name), "wb", buffering=0) as file:
            file.write(data)
        return True

    def put(self, name: str, data: bytes) -> None:
        """Claim and stage a file."""
        self.claim(name, staged=self.stage(name, data))

    def copy(self, name: str, source: Path, *, immutable: bool = False) -> None:
        """Claim and stage a copy of ``source``; an ``immutable`` name never changes its bytes."""
        if immutable and name in self.names:
            return
        holds = self._holds(name, source, immutable)
        if not holds:
            shutil.copyfile(source, self._room_for(name))
        self.claim(name, staged=not holds)

    def finish(self) -> tuple[int, int]:
        """Move the staged files in; return how many files were written and how many removed."""
        if not self.was_there and not self.folder.exists() and self.staging.is_dir():
            os.replace(self.staging, self.folder)
            self._write_record()
            return len(self.staged), 0
        self.folder.mkdir(parents=True, exist_ok=True)
        before = recorded(self.folder)
        gone = sorted(before - self.names)
        removed = sum(self._remove(name) for name in self._obstructing(gone))
        self._refuse_obstacles()
        for name in self.staged:
            _move(self._place_of(name), f"{self.folder}/{name}")
        removed += sum(self._remove(name) for name in gone)
        if before != self.names:
            self._write_record()
        shutil.rmtree(self.staging, ignore_errors=True)
        return len(self.staged), removed

    def _obstructing(self, gone: list[str]) -> list[str]:
        """Return old files where a folder must be, or in a folder where a file must."""
        folders = {str(parent) for name in self.staged for parent in PurePosixPath(name).parents}
        files = set(self.staged)
        return [
            name
            for name in gone
            if name in folders or any(str(one) in files for one in PurePosixPath(name).parents)
        ]

    def _refuse_obstacles(self) -> None:
        """Raise :class:`FileExistsError` for a foreign file in the way, before anything moves."""
        ways = {str(one) for name in self.staged for one in PurePosixPath(name).parents}
        for way in sorted(ways - {"."}):
            if os.path.lexists(self.folder / way) and not (self.folder / way).is_dir():
                raise FileExistsError(17, "vướng tệp lạ", str(self.folder / way))
        for name in self.staged:
            if os.path.isdir(f"{self.folder}/{name}"):
                raise FileExistsError(17, "vướng thư mục lạ", f"{self.folder}/{name}")

    def _write_record(self) -> None:
        record = "".join(f"{name}\n" for name in sorted(self.names))
        (self.folder / RECORD).write_text(record, "utf-8")

    def _holds(self, name: str, source: Path, immutable: bool) -> bool:
        """Tell whether the output has the same file already."""
        target = self.folder / name
        if not target.is_file() or target.stat().st_size != source.stat().st_size:
            return False
        return immutable or target.read_bytes() == source.read_bytes()

    def _has_bytes(self, name: str, data: bytes) -> bool:
        """Tell whether the output has the file with these bytes already."""
        if not self.was_there:
            return False
        try:
            with open(f"{self.folder}/{name}", "rb", buffering=0) as file:
                return os.fstat(file.fileno()).st_size == len(data) and file.readall() == data
        except OSError:
            return False

    def _room_for(self, name: str) -> str:
        """Return where to stage a file, with the folder for it made."""
        place = self._place_of(name)
        folder, _, _ = place.rpartition("/")
        if folder not in self.rooms:
            _make_folder(folder)
            self.rooms.add(folder)
        return place

    def _place_of(self, name: str) -> str:
        """Return where a staged file lies."""
        if not self.was_there:
            return f"{self.staging}/{name}"
        return f"{self.staging}/{hashlib.blake2b(os.fsencode(name), digest_size=16).hexdigest()}"

    def _remove(self, name: str) -> bool:
        """Remove a file of an earlier build with the folders that it leaves empty."""
        path = self.folder / name
        if self.folder.resolve() not in path.resolve().parents or not path.is_file():
            return False
        path.unlink()
        for parent in path.parents:
            if parent == self.folder or any(parent.iterdir()):
                break
            parent.rmdir()
        return True


def _make_folder(path: str) -> None:
    """Make a folder if it is not there; mostly the one above it is."""
    try:
        os.mkdir(path)
    except OSError:
        os.makedirs(path, exist_ok=True)


def _move(source: str, target: str) -> None:
    """Move a file over another one or to a place whose folder may not be there yet."""
    try:
        os.replace(source, target)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.replace(source, target)


def recorded(folder: Path) -> set[str]:
    """Return the names of the files that the last build made in ``folder``."""
    try:
        return set((folder / RECORD).read_text("utf-8").split("\n")) - {""}
    except (OSError, UnicodeDecodeError):
        return set()
