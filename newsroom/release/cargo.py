"""What is deployed: the version that readers see here, proven whole, in one folder.

Also what a deployment would change where it goes.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from newsroom.release.manifest import NAME, Manifest
from newsroom.release.store import Store


@dataclass(frozen=True, slots=True)
class Cargo:
    """A ``folder`` with exactly ``files`` (name → SHA-256) and the ``manifest`` of the version."""

    folder: Path
    files: Mapping[str, str]
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Changes:
    """The names of files that a deployment adds, changes, removes."""

    added: Sequence[str]
    changed: Sequence[str]
    removed: Sequence[str]

    def lines(self) -> Iterator[str]:
        """Yield a line for each file: "+", "~" or "-" with its name."""
        for sign, names in (("+", self.added), ("~", self.changed), ("-", self.removed)):
            for name in names:
                yield f"{sign} {name}"


@contextmanager
def loaded(
    store: Store, sources: Sequence[Path], manifest: Manifest, files: Mapping[str, str]
) -> Iterator[Cargo]:
    """Give the ``files``, each linked from the first of the ``sources`` that has it.

    Raises :class:`OSError`.
    """
    folder = store.draft(sources, files, None)
    try:
        (folder / NAME).parent.mkdir(parents=True, exist_ok=True)
        (folder / NAME).write_bytes(manifest.data())
        yield Cargo(folder, files, manifest)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def changes(before: Mapping[str, str], files: Mapping[str, str]) -> Changes:
    """Return what differs between the files (name → SHA-256) of two versions."""
    added = sorted(files.keys() - before.keys())
    changed = sorted(one for one in files.keys() & before.keys() if files[one] != before[one])
    return Changes(added, changed, sorted(before.keys() - files.keys()))
