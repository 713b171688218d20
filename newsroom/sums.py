"""The SHA-256 of the files that public posts and pages offer; those that rest are read once."""

from collections.abc import Mapping

from newsroom.pages.fingerprints import owners_of
from newsroom.posts.files import File, Listing
from newsroom.posts.post import downloads_of
from newsroom.posts.shelf import Shelf
from newsroom.posts.site import Site
from newsroom.release.manifest import file_digest
from newsroom.unchanged import kept_while_unchanged


def sums_of(site: Site, shelf: Shelf | None, content: Listing | None) -> Mapping[str, str]:
    """Return the SHA-256 in hex of each such file by its place on the disk."""
    with kept_while_unchanged(shelf, content, "sums of downloads", _sum) as sum_of:
        return {
            file.place: sum_of(file)
            for owner in owners_of(site)
            for file in (owner.files[base] for base in downloads_of(owner))
        }


def _sum(file: File) -> str:
    return file_digest(file.path)
