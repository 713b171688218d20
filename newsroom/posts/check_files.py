"""Checks of what lies beside a post: photos, attachments, unused files."""

import re
from collections.abc import Iterator

from newsroom.posts.attachments import ALLOWED, PHOTOS, attached_files, published_name
from newsroom.posts.findings import Finding, finding
from newsroom.posts.galleries import Shot, shots_of
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.wrong import Wrong
from newsroom.text.fold import fold, nfc
from newsroom.text.nearest import nearest

_GENERIC = re.compile(
    r"(hinh|anh|hinh anh|buc anh|anh chup|hinh minh hoa|anh minh hoa|image|photo|picture|pic|img|"
    r"dsc\w?|screenshot|z)?[\s_.-]*\d*[\s_.-]*\d*"
)


def check_files(post: Announcement | StaticPage) -> Iterator[Finding]:
    """Yield what is wrong with the photos and attachments of one post or page."""
    for wrong in _wrongs(post):
        yield finding(post.path, wrong)


def _wrongs(post: Announcement | StaticPage) -> Iterator[Wrong]:
    shots = shots_of(post)
    yield from _photos(post, shots)
    yield from _repeats(shots)
    if isinstance(post, Announcement):
        yield from _cover(post)
        yield from _attachments(post)
    yield from _unused(post, shots)


def _photos(post: Announcement | StaticPage, shots: tuple[Shot, ...]) -> Iterator[Wrong]:
    for shot in shots:
        if shot.file not in post.files:
            near = nearest(shot.file, post.files)
            code = "ND402" if shot.listed else "ND401"
            yield Wrong(code, shot.place, file=shot.file, suggestion=near)
        if not shot.caption and shot.alt is None:
            yield Wrong("ND403", shot.place, file=shot.file)
        if shot.alt and _is_generic(shot.alt, shot.file):
            yield Wrong("ND404", shot.place, alt=shot.alt)
        if shot.other_caption and _plain(shot.other_caption) != _plain(shot.caption or ""):
            yield Wrong("ND405", shot.place, file=shot.file)


def _repeats(shots: tuple[Shot, ...]) -> Iterator[Wrong]:
    files: set[str] = set()
    alts: set[str] = set()
    for shot in shots:
        if shot.file in files:
            yield Wrong("ND413", shot.place, file=shot.file)
        elif shot.alt and _plain(shot.alt) in alts:
            yield Wrong("ND412", shot.place, alt=shot.alt)
        files.add(shot.file)
        alts.add(_plain(shot.alt or ""))


def _cover(post: Announcement) -> Iterator[Wrong]:
    cover = post.facts.cover
    if cover and nfc(cover) not in post.files:
        near = nearest(cover, post.files)
        yield Wrong("ND414", post.places.get("cover"), file=cover, suggestion=near)


def _attachments(post: Announcement) -> Iterator[Wrong]:
    names: dict[str, str] = {}
    for name, place in attached_files(post):
        extension = name.rpartition(".")[2].lower()
        if name not in post.files:
            yield Wrong("ND409", place, file=name, suggestion=nearest(name, post.files))
        elif extension in PHOTOS:
            yield Wrong("ND411", place, file=name)
        elif extension not in ALLOWED:
            yield Wrong("ND410", place, file=name, known=", ".join(sorted(ALLOWED)))
        published = published_name(name)
        if names.setdefault(published, name) != name:
            yield Wrong("ND418", place, name=published)


def _unused(post: Announcement | StaticPage, shots: tuple[Shot, ...]) -> Iterator[Wrong]:
    used = {shot.file for shot in shots} | _misplaced(post)
    if isinstance(post, Announcement):
        used |= {nfc(post.facts.cover or "")} | {name for name, _ in attached_files(post)}
    for name in post.files:
        if name not in used and not name.endswith(".md"):
            yield Wrong("ND006", (1, 1), name=name)


def _misplaced(post: Announcement | StaticPage) -> set[str]:
    """Return the photos that stand inside a sentence, list or table, which is reported already."""
    return {
        nfc(value)
        for remark in post.body.remarks
        if remark.code == "ND307"
        for name, value in remark.params
        if name == "file"
    }


def _is_generic(alt: str, file: str) -> bool:
    folded = fold(alt)
    stem = fold(file.rpartition("/")[2].rpartition(".")[0])
    return _GENERIC.fullmatch(folded) is not None or folded in (stem, fold(file))


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()
