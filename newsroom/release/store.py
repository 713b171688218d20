"""The store of releases: each a whole site in a folder of its own, none changed once it is kept.

A release appears under its id by one rename. Files that the release before has too are links to the
same bytes, so a release takes the room of what differs.
"""

import json
import os
import secrets
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsroom.media.sealed import write_atomically
from newsroom.posts.addresses import ASSET_FOLDER
from newsroom.release.manifest import NAME, Manifest, is_whole, read_manifest

# Whatever a killed process leaves begins like this; it is swept out by the next.
_DRAFT = ".draft-"


@dataclass(frozen=True, slots=True)
class Store:
    """``folder`` holds releases by their id, and beside each ``<id>.json``, the record of it."""

    folder: Path

    def release(self, id: str) -> Path:
        """Return the folder of a release."""
        return self.folder / Path(id).name

    def ids(self) -> list[str]:
        """Return the ids of all releases, the oldest first."""
        if not self.folder.is_dir():
            return []
        return sorted(one.name for one in self.folder.iterdir() if one.is_dir() and _is_id(one))

    def sweep(self) -> None:
        """Remove what killed processes left."""
        for one in self.folder.glob(f"{_DRAFT}*"):
            shutil.rmtree(one, ignore_errors=True)

    def draft(
        self, sources: Sequence[Path], files: Mapping[str, str], before: Manifest | None
    ) -> Path:
        """Return a new folder with the ``files`` (name → SHA-256), each of the first of the
        ``sources`` that has it.

        What the release ``before``, which must be whole, has is taken from there. Its assets stay
        beside the new ones, once: a page that a reader has just got finds its styles. Raises
        :class:`OSError`.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        draft = self.folder / f"{_DRAFT}{secrets.token_hex(6)}"
        draft.mkdir()
        kept = self.release(before.release) if before else None
        try:
            for name, digest in files.items():
                target = draft / name
                target.parent.mkdir(parents=True, exist_ok=True)
                same = kept is not None and before.files.get(name) == digest
                if not (same and _linked(kept / name, target)):
                    found = next((one for one in sources if (one / name).is_file()), sources[0])
                    _linked_or_copied(found / name, target)
            for name in left_over(before, files) if before else ():
                (draft / name).parent.mkdir(parents=True, exist_ok=True)
                _linked_or_copied(kept / name, draft / name)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        return draft

    def keep(self, draft: Path, manifest: Manifest, record: Mapping[str, object]) -> None:
        """Make a draft the release of its manifest, with a record of how it came to be."""
        (draft / NAME).parent.mkdir(parents=True, exist_ok=True)
        (draft / NAME).write_bytes(manifest.data())
        told = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
        write_atomically(self.folder / f"{manifest.release}.json", told.encode())
        os.rename(draft, self.release(manifest.release))

    def free_id(self, wanted: str) -> str:
        """Return ``wanted``, with a number behind it when there is such a release."""
        id, number = wanted, 1
        while self.release(id).exists():
            number += 1
            id = f"{wanted}-{number}"
        return id

    def manifest(self, id: str) -> Manifest | None:
        """Return the manifest of a release that is there, whole; None otherwise."""
        found = read_manifest(self.release(id))
        return found if found and is_whole(self.release(id), found) else None

    def prune(self, keep: int, shown: str) -> list[str]:
        """Remove all releases but the newest ``keep`` and the one shown; return the ids."""
        gone = [one for one in self.ids()[: -keep or None] if one != shown]
        for one in gone:
            self._remove(one)
        return gone

    def _remove(self, id: str) -> None:
        doomed = self.folder / f"{_DRAFT}{secrets.token_hex(6)}"
        os.rename(self.release(id), doomed)
        shutil.rmtree(doomed, ignore_errors=True)


def left_over(before: Manifest, files: Mapping[str, str]) -> list[str]:
    """Return the assets of a release ``before`` that one of ``files`` does not have itself."""
    return [one for one in before.files if one.startswith(ASSET_FOLDER) and one not in files]


def _is_id(path: Path) -> bool:
    return path.name[:1].isdigit()


def _linked(source: Path, target: Path) -> bool:
    try:
        os.link(source, target)
    except OSError:
        return False
    return True


def _linked_or_copied(source: Path, target: Path) -> None:
    if not _linked(source, target):
        shutil.copy2(source, target)
