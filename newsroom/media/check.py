"""Findings about the photos themselves: broken, too large, no photo at all."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from newsroom.media.errors import PhotoError
from newsroom.media.treatment import Treatment
from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, StaticPage, photos_of, treatments_of
from newsroom.posts.wrong import Wrong

_CODES = {
    "missing": "ND401",
    "not_a_photo": "ND408",
    "broken": "ND406",
    "too_many_pixels": "ND407",
    "too_big": "ND407",
    "too_many_for_format": "ND430",
    "too_long": "ND431",
    "too_many_scans": "ND432",
    "no_regular_file": "ND004",
}


def photo_paths(library: Library) -> tuple[Path, ...]:
    """Return the files of all photos that posts, pages and agencies show, each once."""
    logos = (file.path for file in library.registries.logos.values())
    return tuple(dict.fromkeys((*shown_photos(library.owners), *logos)))


def photo_treatments(library: Library) -> dict[Path, Treatment]:
    """Return what is to be done to the photos that are more than just developed, by their file."""
    found = {}
    for owner in library.owners:
        for name, blur, credit, copyright in treatments_of(owner):
            if name in owner.files:
                found.setdefault(owner.files[name].path, Treatment(blur, credit, copyright))
    return found


def shown_photos(owners: Iterable[Announcement | StaticPage]) -> tuple[Path, ...]:
    """Return the files of the photos that ``owners`` show, covers included, each once."""
    found = {
        owner.files[name].path: None
        for owner in owners
        if owner.files
        for name in photos_of(owner)
        if name in owner.files
    }
    return tuple(found)


def photo_findings(library: Library, errors: Mapping[Path, PhotoError]) -> Iterator[Finding]:
    """Yield a finding at each place that shows a photo which could not be developed."""
    if not errors:
        return
    yield from _logo_findings(library, errors)
    for owner in library.owners:
        if any(path in errors for path in shown_photos([owner])):
            for file, place in _shown(owner):
                error = errors.get(owner.files[file].path) if file in owner.files else None
                if error is not None:
                    told = {"file": file, "name": file, "detail": error.detail, **error.params}
                    wrong = Wrong(_CODES[error.reason], place, what=error.detail, **told)
                    yield finding(owner.path, wrong)


def _logo_findings(library: Library, errors: Mapping[Path, PhotoError]) -> Iterator[Finding]:
    registries = library.registries
    for agency, file in registries.logos.items():
        error = errors.get(file.path)
        if error is not None:
            name = f"agencies/{agency}"
            told = {"file": file.base, "name": file.base, "detail": error.detail}
            told |= error.params
            place = registries.places[name].get("logo")
            wrong = Wrong(_CODES[error.reason], place, what=error.detail, **told)
            yield finding(registries.paths[name], wrong)


def _shown(owner: Announcement | StaticPage) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield each photo with the place that shows it; a cover's place is looked up in the post."""
    shots = owner.brief.shots
    for shot in shots:
        yield shot.file, shot.place
    shown = {shot.file for shot in shots}
    for cover in (name for name in photos_of(owner) if name not in shown):
        yield cover, owner.load().places.get("cover", (1, 1))
