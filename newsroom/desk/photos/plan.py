"""Which photo gets which name and caption, before anything is written."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsroom.desk.importing.names import ending_of
from newsroom.desk.photos.body import highest, shown_photos, with_file, with_photos


@dataclass(frozen=True, slots=True)
class Pair:
    """A photo to copy to ``name`` beside the post, with its caption and its number there."""

    path: Path
    name: str
    caption: str
    number: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The pairs in order, the post's new text, the photos that are there already."""

    pairs: tuple[Pair, ...]
    text: str
    known: tuple[Path, ...]


def plan(
    photos: Iterable[Path], text: str, names: Sequence[str], digests: Mapping[str, str],
    captions: Mapping[int, str],
) -> Plan:  # fmt: skip
    """Return what adding ``photos`` in their order means.

    ``names`` are the files beside the post, ``digests`` those of photos by their digest,
    ``captions`` texts by the number that is typed before them. Photos that the text already
    captions but that are missing are filled first.
    """
    known, new = [], []
    seen = set(digests)
    for path in photos:
        digest = digest_of(path)
        (known if digest in seen else new).append(path)
        seen.add(digest)
    before = shown_photos(text)
    waiting = [one for one in before if one.file not in names]
    here = len(before) - len(waiting)
    numbered_on = bool(captions) and min(captions) > here and here > 0
    pairs, added = [], []
    number = max(highest(names), highest([one.file for one in before]))
    for place, path in enumerate(new, 1):
        typed = captions.get(place + here if numbered_on else place, "")
        if waiting:
            shown = waiting.pop(0)
            name = f"{shown.file.rpartition('.')[0]}.{_ending(path)}"
            text = with_file(text, shown, name)
            pairs.append(Pair(path, name, shown.caption or typed, before.index(shown) + 1))
            continue
        number += 1
        name = f"hinh-{number}.{_ending(path)}"
        added.append((name, typed))
        pairs.append(Pair(path, name, typed, len(before) + len(added)))
    return Plan(tuple(pairs), with_photos(text, added) if added else text, tuple(known))


def digest_of(path: Path) -> str:
    """Return what stands for a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _ending(path: Path) -> str:
    with path.open("rb") as file:
        return ending_of(file.read(4096))
