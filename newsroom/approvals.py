"""What a department's settings make of approvals, with the digests of files kept between builds."""

import hashlib
from collections.abc import Mapping
from datetime import date

from newsroom.posts.check_approval import check_approvals
from newsroom.posts.files import File, Listing
from newsroom.posts.findings import Finding
from newsroom.posts.library import Library
from newsroom.posts.shelf import Shelf
from newsroom.text.dates import parse_day
from newsroom.unchanged import kept_while_unchanged

_ALWAYS = date(1, 1, 1)


def approval_findings(
    library: Library, settings: Mapping, shelf: Shelf | None, content: Listing | None
) -> list[Finding]:
    """Return the findings about approvals; files are read again only when they changed."""
    since = _since(settings["APPROVAL_REQUIRED"])
    if since is None and all(post.row.approval is None for post in library.posts):
        return []
    with kept_while_unchanged(shelf, content, "digests", file_digest) as digest_of:
        return list(check_approvals(library.posts, digest_of, since))


def file_digest(file: File) -> str:
    """Return the SHA-256 of a file, in hexadecimal; of one that cannot be read, nothing."""
    try:
        with open(file.path, "rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""


def _since(required: bool | str) -> date | None:
    """Return the day from which posts must be approved."""
    if isinstance(required, bool):
        return _ALWAYS if required else None
    return parse_day(required)
