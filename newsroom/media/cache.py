"""The content-addressed cache of developed photos.

An entry is the folder `<cache_folder>/<2 hex>/<digest>/` with the rendition files and a
`photo.json` that holds their sizes in bytes and SHA-256. Entries are never changed: they appear
whole or are thrown away.
"""

import hashlib
import os
import secrets
import shutil
from dataclasses import asdict
from pathlib import Path

from newsroom.media.photo import Photo, Rendition
from newsroom.media.sealed import read_sealed, write_sealed

_VERSION = 1
_FACTS = "photo.json"
_ATTEMPTS = 5


def entry_folder(cache_folder: Path, digest: str) -> Path:
    """Return where the photo with this digest is, or would be."""
    return cache_folder / digest[:2] / digest


def find_photo(cache_folder: Path, digest: str) -> Photo | None:
    """Return the photo if its entry is complete and every file has its size, else None."""
    return _photo_in(entry_folder(cache_folder, digest), digest)


def keep_photo(cache_folder: Path, photo: Photo, files: dict[str, bytes]) -> None:
    """Store `photo` with the bytes of its renditions by name, unless a sound entry is there."""
    final = entry_folder(cache_folder, photo.digest)
    final.parent.mkdir(parents=True, exist_ok=True)
    draft = final.with_name(f".{photo.digest[:16]}.{secrets.token_hex(6)}")
    draft.mkdir()
    try:
        for name, data in files.items():
            (draft / name).write_bytes(data)
        write_sealed(draft / _FACTS, _facts(photo, files))
        _move_into_place(draft, final, photo.digest)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def read_rendition(cache_folder: Path, photo: Photo, name: str) -> bytes | None:
    """Return the bytes of one rendition, or None if they are not those once stored."""
    folder = entry_folder(cache_folder, photo.digest)
    facts = read_sealed(folder / _FACTS)
    try:
        data = (folder / name).read_bytes()
        return data if hashlib.sha256(data).hexdigest() == facts["files"][name][1] else None
    except (OSError, KeyError, TypeError):
        return None


def rendition_digests(cache_folder: Path, photo: Photo) -> dict[str, str]:
    """Return the SHA-256 of each rendition of a developed photo by its name."""
    facts = read_sealed(entry_folder(cache_folder, photo.digest) / _FACTS)
    try:
        return {name: mark[1] for name, mark in facts["files"].items()}
    except (KeyError, TypeError):
        return {}


def discard_photo(cache_folder: Path, digest: str) -> None:
    """Throw an entry away, so that the next run makes it anew."""
    folder = entry_folder(cache_folder, digest)
    doomed = folder.with_name(f".{digest[:16]}.{secrets.token_hex(6)}")
    try:
        os.rename(folder, doomed)
    except FileNotFoundError:
        return
    if doomed.is_dir():
        shutil.rmtree(doomed, ignore_errors=True)
    else:
        doomed.unlink(missing_ok=True)


def _facts(photo: Photo, files: dict[str, bytes]) -> dict[str, object]:
    marks = {name: [len(data), hashlib.sha256(data).hexdigest()] for name, data in files.items()}
    return {"version": _VERSION, "photo": asdict(photo), "files": marks}


def _photo_in(folder: Path, digest: str) -> Photo | None:
    facts = read_sealed(folder / _FACTS)
    try:
        if facts["version"] != _VERSION or facts["photo"]["digest"] != digest:
            return None
        if any((folder / name).lstat().st_size != mark[0] for name, mark in facts["files"].items()):
            return None
        renditions = tuple(Rendition(**each) for each in facts["photo"]["renditions"])
        return Photo(**{**facts["photo"], "renditions": renditions})
    except (OSError, KeyError, TypeError):
        return None


def _move_into_place(draft: Path, final: Path, digest: str) -> None:
    """Rename `draft` to `final`, giving way to a sound entry that another process put there."""
    for attempt in range(_ATTEMPTS):
        try:
            os.rename(draft, final)
            return
        except OSError:
            if _photo_in(final, digest) is not None:
                return
            if attempt == _ATTEMPTS - 1:
                raise
            discard_photo(final.parent.parent, digest)
