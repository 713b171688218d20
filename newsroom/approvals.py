"""What a department's settings make of approvals, with the digests of files kept between builds."""

import hashlib
import time
from collections.abc import Mapping
from datetime import date

from newsroom.posts.check_approval import check_approvals
from newsroom.posts.files import File, Listing
from newsroom.posts.findings import Finding
from newsroom.posts.keeping import RACY_NS
from newsroom.posts.library import Library
from newsroom.posts.shelf import Shelf
from newsroom.state import State
from newsroom.text.dates import parse_day

_ALWAYS = date(1, 1, 1)
_TABLE = "digests"


def approval_findings(
    library: Library, settings: Mapping, shelf: Shelf | None, content: Listing | None
) -> list[Finding]:
    """Return the findings about approvals; files are read again only when they changed."""
    since = _since(settings["APPROVAL_REQUIRED"])
    if since is None and all(post.row.approval is None for post in library.posts):
        return []
    state = shelf if isinstance(shelf, State) else None
    known = state.table(_TABLE) if state else {}
    taken = content.taken if content else time.time_ns()
    looked: dict[str, tuple] = {}

    def digest_of(file: File) -> str:
        stamp = (file.size, *file.stamp)
        before = known.get(file.name)
        if before is None or tuple(before[:3]) != stamp:
            rests = taken - max(file.stamp) > RACY_NS
            before = (*(stamp if rests else (-1, -1, -1)), file_digest(file))
        looked[file.name] = before
        return before[3]

    found = list(check_approvals(library.posts, digest_of, since))
    if state and looked:
        state.put_table(_TABLE, looked, known)
    return found


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
