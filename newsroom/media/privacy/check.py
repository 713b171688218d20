"""Findings about the downloads of posts: what they would give away once published."""

from collections.abc import Callable, Iterator

from newsroom.media.privacy.inquiry import MaySay, listed
from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.leak_messages import ERROR, LEAKS
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, StaticPage, downloads_of
from newsroom.posts.wrong import Wrong

# (code, what) of each leak that a file was found to have.
Leaks = tuple[tuple[str, str], ...]
# Files that cannot be opened give nothing away; what is wrong with them is told by other checks.
_NO_LEAK = {"ND718", "ND719", "ND721"}


def download_findings(library: Library, leaks_of: Callable[[File], Leaks]) -> Iterator[Finding]:
    """Yield a warning at each place that offers a file with leaks."""
    for owner in library.owners:
        for name in downloads_of(owner):
            file = owner.files[name]
            leaks = leaks_of(file)
            if leaks:
                what = listed(f"{code} {what}".strip() for code, what in leaks)
                path = library.prefix + file.name
                place = _place(owner, name)
                yield finding(owner.path, Wrong("ND425", place, file=name, what=what, path=path))


def leaks_in(file: File, may_say: MaySay) -> Leaks:
    """Return what a download would give away."""
    # A site whose files have all been looked into before need not load what opens them.
    from newsroom.media.privacy.inspection import leaks_of_file

    try:
        found = leaks_of_file(file.path, may_say)
    except OSError:
        return ()
    return tuple(
        (one.code, one.params.get("value") or one.params.get("field") or "")
        for one in found
        if one.code not in _NO_LEAK and LEAKS[one.code][0] == ERROR
    )


def _place(owner: Announcement | StaticPage, name: str) -> tuple[int, int]:
    """Return where a post or page offers a file of its own."""
    from newsroom.posts.attachments import downloads

    return downloads(owner.facts, owner.load(), owner.files).get(name, (1, 1))
