"""The manifest of a release: the SHA-256 of every file, chained to the release before.

It is published with the site, so that anybody can tell whether a file is the one that was
published, and that no release was taken out of the chain.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

NAME = ".well-known/newsroom-manifest.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """``release`` is its id, ``as_of`` the ISO moment it shows, ``posts`` how many it holds.

    ``previous`` is (id, SHA-256 of the manifest) of the release before, None for the first;
    ``files`` leads from names to SHA-256 in hexadecimal.
    """

    release: str
    as_of: str
    posts: int
    previous: tuple[str, str] | None
    files: Mapping[str, str]

    def data(self) -> bytes:
        """Return the manifest as it is published."""
        previous = self.previous and {"release": self.previous[0], "sha256": self.previous[1]}
        told = {
            "version": VERSION,
            "release": self.release,
            "as_of": self.as_of,
            "posts": self.posts,
            "previous": previous,
            "files": dict(sorted(self.files.items())),
        }
        return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()

    def as_previous(self) -> tuple[str, str]:
        """Return what the next release says of this one."""
        return self.release, hashlib.sha256(self.data()).hexdigest()


def release_id(moment: str, files: Mapping[str, str]) -> str:
    """Return a release's id: its ISO ``moment`` to the second, and what stands for its files."""
    told = "".join(f"{name}\0{digest}\n" for name, digest in sorted(files.items()))
    day, time = moment[:10].replace("-", ""), moment[11:19].replace(":", "")
    return f"{day}-{time}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest published in ``folder``, None if there is none that can be read."""
    try:
        return parse_manifest((folder / NAME).read_bytes())
    except OSError:
        return None


def parse_manifest(data: bytes) -> Manifest | None:
    """Return the manifest of these bytes, None if they are none."""
    try:
        told = json.loads(data)
        previous = told["previous"] and (told["previous"]["release"], told["previous"]["sha256"])
        return Manifest(told["release"], told["as_of"], told["posts"], previous, told["files"])
    except (ValueError, KeyError, TypeError):
        return None


def digests_of(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Return the SHA-256 of the files under ``folder``."""
    return {name: file_digest(folder / name) for name in sorted(names)}


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_whole(folder: Path, manifest: Manifest) -> bool:
    """Tell whether ``folder`` holds every file of the manifest, byte for byte."""
    try:
        return all(file_digest(folder / name) == one for name, one in manifest.files.items())
    except OSError:
        return False
