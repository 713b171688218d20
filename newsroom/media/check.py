"""Findings about the photos themselves: broken, too large, no photo at all."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from newsroom.media.errors import PhotoError
from newsroom.posts.findings import Finding, finding
from newsroom.posts.galleries import cover_of
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.wrong import Wrong

_CODES = {
    "missing": "ND401",
    "not_a_photo": "ND408",
    "broken": "ND406",
    "too_many_pixels": "ND407",
    "too_big": "ND407",
    "no_regular_file": "ND004",
}


def photo_paths(library: Library) -> tuple[Path, ...]:
    """Return the files of all photos that posts and pages show, each once."""
    found = {
        owner.files[file].path: None
        for owner in (*library.posts, *library.pages)
        for file, _ in _shown(owner)
        if file in owner.files
    }
    return tuple(found)


def photo_findings(library: Library, errors: Mapping[Path, PhotoError]) -> Iterator[Finding]:
    """Yield a finding at each place that shows a photo which could not be developed."""
    for owner in (*library.posts, *library.pages):
        for file, place in _shown(owner):
            error = errors.get(owner.files[file].path) if file in owner.files else None
            if error is not None:
                code = _CODES[error.reason]
                params = {"file": file, "name": file, "detail": error.detail, "what": error.detail}
                yield finding(owner.path, Wrong(code, place, **params))


def _shown(owner: Announcement | StaticPage) -> Iterator[tuple[str, tuple[int, int]]]:
    shots = owner.brief.shots
    for shot in shots:
        yield shot.file, shot.place
    cover = cover_of(owner.facts, shots) if isinstance(owner, Announcement) else None
    if cover and cover not in {shot.file for shot in shots}:
        yield cover, owner.load().places.get("cover", (1, 1))
