"""Findings about the downloads of posts: what they would give away once published."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from newsroom.media.privacy.inquiry import MaySay, listed, permission
from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.keeping import RACY_NS
from newsroom.posts.leak_messages import ERROR, LEAKS
from newsroom.posts.library import Library
from newsroom.posts.post import Announcement, StaticPage, downloads_of
from newsroom.posts.wrong import Wrong

# What a file was found to give away: (size, mtime, ctime) and (code, what) of each leak.
Looked = tuple[int, int, int, tuple[tuple[str, str], ...]]
# Files that cannot be opened give nothing away; what is wrong with them is told by other checks.
_NO_LEAK = {"ND718", "ND719", "ND721"}


def look_into(
    library: Library, names: Iterable[str], known: Mapping[str, Looked], taken: int
) -> dict[str, Looked]:
    """Return what each download of the library gives away, by its name in the content folder.

    ``names`` may stand where names stand. What is ``known`` of an unchanged file stands, ``taken``
    is when the files were listed (ns).
    """
    may_say = permission(names)
    found: dict[str, Looked] = {}
    for file in _downloads(library):
        stamp = (file.size, *file.stamp)
        before = known.get(file.name)
        if before is not None and tuple(before[:3]) == stamp:
            found[file.name] = before
        else:
            rests = taken - max(file.stamp) > RACY_NS
            kept = stamp if rests else (-1, -1, -1)
            found[file.name] = (*kept, _leaks(file.path, may_say))
    return found


def download_findings(library: Library, looked: Mapping[str, Looked]) -> Iterator[Finding]:
    """Yield a warning at each place that offers a file with leaks."""
    if not any(leaks for *_, leaks in looked.values()):
        return
    for owner in library.owners:
        for name in downloads_of(owner):
            file = owner.files[name]
            leaks = looked.get(file.name, (0, 0, 0, ()))[3]
            if leaks:
                what = listed(f"{code} {what}".strip() for code, what in leaks)
                path = library.prefix + file.name
                place = _place(owner, name)
                yield finding(owner.path, Wrong("ND425", place, file=name, what=what, path=path))


def _downloads(library: Library) -> Iterator[File]:
    for owner in library.owners:
        for name in downloads_of(owner):
            yield owner.files[name]


def _leaks(path: Path, may_say: MaySay) -> tuple[tuple[str, str], ...]:
    # A site whose files have all been looked into before need not load what opens them.
    from newsroom.media.privacy.inspection import leaks_of_file

    try:
        found = leaks_of_file(path, may_say)
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
