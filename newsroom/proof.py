"""A content folder read, its photos developed, everything checked: what a build may start from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from newsroom.allowed_names import allowed_names
from newsroom.approvals import approval_findings
from newsroom.configuration import addresses_of
from newsroom.desk.progress import progress_bar
from newsroom.history import silent_changes
from newsroom.media.check import photo_findings, photo_paths, photo_treatments
from newsroom.media.photo import Photo
from newsroom.media.privacy.check import download_findings, leaks_in
from newsroom.media.privacy.inquiry import permission
from newsroom.places import content_folder, photo_cache
from newsroom.posts.check import check
from newsroom.posts.files import Listing
from newsroom.posts.findings import Finding
from newsroom.posts.library import Library, draft_paths, read_library
from newsroom.posts.links import LinkMap, link_map
from newsroom.posts.shelf import Shelf
from newsroom.release.clock import moment_of_build
from newsroom.unchanged import kept_while_unchanged

# A draft inside a public post's folder might be published with it.
_MISPLACED = ("ND221",)


@dataclass(frozen=True, slots=True)
class Proof:
    """The content as of a moment with everything that is wrong with it."""

    library: Library
    links: LinkMap
    photos: Mapping[Path, Photo]
    findings: tuple[Finding, ...]
    as_of: datetime

    @property
    def is_sound(self) -> bool:
        """Tell whether a site may be built: warnings do not prevent it."""
        return not any(finding.is_error for finding in self.findings)


def prove(
    settings: Mapping,
    progress: Callable[[int, int], None] | None = None,
    shelf: Shelf | None = None,
    content: Listing | None = None,
    wording: bool = False,
) -> Proof:
    """Read and check the content folder in ``settings``; develop the photos not yet cached.

    With ``wording`` the linter looks too.

    What ``shelf`` keeps of unchanged posts is taken from it; ``content`` is what the folder was
    found to hold, if it was looked at before.
    """
    as_of = moment_of_build(settings["AS_OF"])
    root, prefix = content_folder(settings)
    with progress_bar("Đọc bài", "bài") as reading:
        library = read_library(root, prefix, shelf, content, reading)
    if "VISITS_FIGURES" in settings:
        library = replace(library, figures=settings["VISITS_FIGURES"])
    addresses = addresses_of(settings)
    links = link_map(library, addresses, as_of)
    findings = check(library, links, addresses, as_of)
    photos, errors = _developed(library, settings, progress)
    broken = set(photo_findings(library, errors)) - set(findings)
    leaks = _leaks(library, settings, shelf, content)
    approvals = approval_findings(library, settings, shelf, content)
    missing = {(one.path, one.line) for one in findings if one.code in ("ND401", "ND402")}
    broken = {one for one in broken if (one.path, one.line) not in missing}
    silent = silent_changes(library, settings, as_of, shelf, content)
    style = _wording(library, settings, shelf) if wording else ()
    everything = sorted({*findings, *broken, *leaks, *approvals, *silent, *style})
    drafts = draft_paths(library)
    told = (
        one._replace(in_draft=True) if one.path in drafts and one.code not in _MISPLACED else one
        for one in everything
    )
    return Proof(library, links, photos, tuple(told), as_of)


def _wording(library: Library, settings: Mapping, shelf: Shelf | None) -> list[Finding]:
    # The rules take a tenth of a second to load, which a build need not wait for.
    from newsroom.wording import wording_findings

    return wording_findings(library, settings, shelf)


def _developed(library: Library, settings: Mapping, progress) -> tuple[Mapping, Mapping]:
    paths = photo_paths(library)
    if not paths:
        return {}, {}
    # Pillow takes a tenth of a second to load, which a site without photos need not wait for.
    from newsroom.media.darkroom import develop_all

    return develop_all(
        paths,
        recipe_of(settings),
        photo_cache(settings),
        treatments=photo_treatments(library),
        progress=progress,
        scheduler=settings["PHOTO_SCHEDULER"],
    )


def recipe_of(settings: Mapping):
    """Return what the settings make of a photo."""
    from newsroom.media.recipe import Recipe

    return Recipe(
        widths=tuple(settings["PHOTO_WIDTHS"]),
        formats=tuple(settings["PHOTO_FORMATS"]),
        moving=settings["PHOTO_MOVING"],
    )


def _leaks(
    library: Library, settings: Mapping, shelf: Shelf | None, content: Listing | None
) -> list[Finding]:
    """Return what downloads would give away; what a state keeps of unchanged files is taken."""
    names = allowed_names(settings, library.registries)
    look = partial(leaks_in, may_say=permission(names))
    basis = "\n".join(sorted(names))
    with kept_while_unchanged(shelf, content, "leaks", look, basis) as leaks_of:
        return list(download_findings(library, leaks_of))
