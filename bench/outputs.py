"""Output folders compared: which files a build wrote, which bytes two builds differ in."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

# File → when it was last written (ns), digest of its bytes.
Snapshot = Mapping[str, tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Numbers of files: written at all, of these with other bytes or new, removed, now there."""

    written: int
    changed: int
    removed: int
    total: int


def snapshot(folder: Path, without: Collection[str] = ()) -> Snapshot:
    """Return every file under ``folder``, none when there is no such folder.

    What lies in it under a name of ``without`` is left out.
    """
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_mtime_ns,
            hashlib.blake2b(path.read_bytes(), digest_size=16).digest(),
        )
        for path in _files(folder, without)
    }


def _files(folder: Path, without: Collection[str]) -> Iterator[Path]:
    for top in folder.glob("*"):
        if top.name not in without:
            yield from (path for path in (top, *top.rglob("*")) if path.is_file())


def rewritten(before: Snapshot, after: Snapshot) -> Rewritten:
    """Return what a build did to the files."""
    written = [name for name in after if before.get(name) != after[name]]
    changed = [one for one in written if one not in before or before[one][1] != after[one][1]]
    return Rewritten(len(written), len(changed), len(before.keys() - after.keys()), len(after))


def differences(one: Snapshot, other: Snapshot) -> list[str]:
    """Return the names of files whose bytes differ or that only one side has."""
    return sorted(
        name
        for name in one.keys() | other.keys()
        if (one[name][1] if name in one else None) != (other[name][1] if name in other else None)
    )
