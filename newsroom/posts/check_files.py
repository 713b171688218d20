"""Checks of what lies beside a post: photos, attachments, unused files."""

from collections.abc import Iterator, Mapping

from newsroom.posts.announcement import Facts, PageFacts, Shot
from newsroom.posts.attachments import plain_name
from newsroom.posts.check_consent import check_consent
from newsroom.posts.check_downloads import check_downloads
from newsroom.posts.details import Details
from newsroom.posts.findings import Finding, finding
from newsroom.posts.galleries import header_caption
from newsroom.posts.near_names import near_name
from newsroom.posts.places import place_in_list
from newsroom.posts.wrong import Wrong
from newsroom.text.fold import fold, nfc
from newsroom.text.patterns import Pattern

_NOT_BESIDE = {"ND401", "ND402", "ND409", "ND414"}
_GENERIC = Pattern(
    r"(hinh|anh|hinh anh|buc anh|anh chup|hinh minh hoa|anh minh hoa|image|photo|picture|pic|img|"
    r"dsc\w?|screenshot|z)?[\s_.-]*\d*[\s_.-]*\d*"
)


def check_files(
    facts: Facts | PageFacts,
    details: Details,
    shots: tuple[Shot, ...],
    offered: Mapping[str, tuple[int, int]],
    beside: Mapping[str, str],
    path: str,
) -> Iterator[Finding]:
    """Yield what is wrong with the photos and downloads of one post or page.

    ``offered`` are its downloads with their places, ``beside`` the names in its folder with what
    each file holds, in the words of sniffing.
    """
    wrongs = [*_photos(shots, beside), *_repeats(shots), *_numbers(facts, details, shots)]
    wrongs += check_downloads(offered, beside)
    wrongs += check_consent(facts, details)
    cover = getattr(facts, "cover", None)
    if cover and nfc(cover) not in beside:
        near = near_name(nfc(cover), beside)
        wrongs.append(Wrong("ND414", details.places.get("cover"), file=cover, suggestion=near))
    used = {shot.file for shot in shots} | {nfc(cover or "")} | offered.keys() | _misplaced(details)
    wrongs += [
        Wrong("ND006", (1, 1), name=name)
        for name in sorted(beside.keys() - used)
        if not name.endswith(".md")
    ]
    for wrong in wrongs:
        yield finding(path, alone(wrong, path) if wrong.code in _NOT_BESIDE else wrong)


def alone(wrong: Wrong, path: str) -> Wrong:
    """Return what to say of a missing file: a post that is a single file has nothing beside it."""
    folder, _, base = path.rpartition("/")
    if base == "index.md":
        return wrong
    better = f"{folder}/{base.removesuffix('.md')}/"
    return Wrong("ND424", wrong.place, file=wrong.params["file"], suggestion=better)


def _photos(shots: tuple[Shot, ...], beside: Mapping[str, str]) -> Iterator[Wrong]:
    for shot in shots:
        if shot.file not in beside:
            near = near_name(shot.file, beside)
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


def _numbers(
    facts: Facts | PageFacts, details: Details, shots: tuple[Shot, ...]
) -> Iterator[Wrong]:
    """Yield the numbers typed in the header's captions that are not the photos' own."""
    for number, one in enumerate(facts.images):
        typed, _ = header_caption(one)
        shown = [place for place, shot in enumerate(shots, 1) if shot.file == nfc(one.file)]
        if typed is not None and shown and typed not in shown:
            where = place_in_list(details.places, "images", number, "caption")
            yield Wrong("ND308", where, typed=typed, place=shown[0], file=one.file)


def _misplaced(details: Details) -> set[str]:
    """Return the photos that stand inside a sentence, list or table, which is reported already."""
    return {
        plain_name(value)
        for remark in details.body.remarks
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
