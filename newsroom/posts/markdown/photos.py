"""Takes the galleries out of a body, before Markdown sees it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsroom.posts.markdown.caption_lines import (
    NO_PARAGRAPH,
    Run,
    better_run,
    captions_above,
    captions_below,
)
from newsroom.posts.markdown.captions import announces_photos, plain, split_label
from newsroom.posts.markdown.image_lines import TypedImage
from newsroom.posts.markdown.list_lines import is_item
from newsroom.posts.markdown.masks import GALLERY, mask
from newsroom.posts.markdown.photo_lines import Line, last_written, read_lines
from newsroom.posts.markdown.places import shortened
from newsroom.posts.markdown.rendered import BodyGallery, BodyPhoto, HeaderGallery, Remark
from newsroom.posts.markdown.source import Edit, Source, edited

ELSEWHERE = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\)")
"""Matches an address that is no file beside the post: another host, data:, a drive's letter."""
_PASTED = re.compile(r"\s*(?:file|cid|blob):", re.IGNORECASE)
"""Matches what Word and mail programs paste in place of a photo."""
_HEADER_GALLERY = re.compile(r"\s*\\?\[gallery\\?\]\s*", re.IGNORECASE)
_LONGEST_HEADING = 150


class Taken(NamedTuple):
    """The text with a mask where each gallery stood, the galleries by index, the remarks."""

    source: Source
    galleries: tuple[BodyGallery | HeaderGallery, ...]
    remarks: tuple[Remark, ...]


def take_galleries(before: Source, codes: Sequence[str]) -> Taken:
    """Take out all galleries; ND312 for a second `[gallery]`, ND314 for a photo elsewhere,
    ND327 for one that was pasted."""
    if "![" not in before.text and "gallery" not in before.text.lower():
        return Taken(before, (), ())
    lines = read_lines(before.text, codes)
    galleries: list[BodyGallery | HeaderGallery] = []
    edits: list[Edit] = []
    remarks: list[Remark] = []
    at = done = 0
    below = False
    while at < len(lines):
        line = lines[at]
        if line.images:
            run = _run(lines, at, done, None if below else _place(galleries), codes)
            end = run.end
            # A post keeps to one side: later captions are below as well.
            below = below or not lines[end - 1].images
            first, gallery, said = _gallery(before, lines, run, done, codes)
            remarks += said
        elif _HEADER_GALLERY.fullmatch(line.text):
            first, end = at, at + 1
            gallery = HeaderGallery(before.place(line.start)[0])
            if any(isinstance(earlier, HeaderGallery) for earlier in galleries):
                gallery = None
                remarks.append(before.remark("ND312", line.start))
        else:
            at += 1
            continue
        new = mask(GALLERY, len(galleries)) if gallery else ""
        edits.append((lines[first].start, lines[end - 1].end, f"\n\n{new}\n\n"))
        galleries += [gallery] if gallery else []
        at = done = end
    after = edited(before, edits) if edits else before
    return Taken(after, tuple(galleries), tuple(remarks))


def _place(galleries: Sequence[BodyGallery | HeaderGallery]) -> int:
    """The place in the post of the next photo."""
    return 1 + sum(len(one.photos) for one in galleries if isinstance(one, BodyGallery))


def _run(lines: Sequence[Line], at: int, done: int, place: int | None, codes: Sequence[str]) -> Run:
    """The run of photos at line `at`; without a place, with its captions below."""
    below = captions_below(lines, at, codes)
    above = captions_above(lines, at, done, codes) if place else None
    return better_run(lines, below, above, place) if above and place else below


def _gallery(
    before: Source, lines: Sequence[Line], run: Run, done: int, codes: Sequence[str]
) -> tuple[int, BodyGallery | None, list[Remark]]:
    """First line with its heading, the gallery of the run, its remarks."""
    photos: list[BodyPhoto] = []
    remarks: list[Remark] = []
    for shot in run.shots:
        line = lines[shot.line]
        for image in line.images:
            if ELSEWHERE.match(image.file):
                file = shortened(image.file)
                code = "ND327" if _PASTED.match(image.file) else "ND314"
                remarks.append(before.remark(code, line.start + image.start, file=file))
                continue
            photos.append(_photo(before, line, image, shot.caption))
    if not photos:
        return run.first, None, remarks
    heading = _heading_above(lines, run.first, done, codes)
    announced = heading and (len(photos) > 1 or announces_photos(heading))
    first = last_written(lines, run.first) if announced else run.first
    gallery = BodyGallery(heading if announced else None, tuple(photos), photos[0].line)
    return first, gallery, remarks


def _photo(before: Source, line: Line, image: TypedImage, beside: str | None) -> BodyPhoto:
    number, caption = image.typed_number, image.caption
    if beside:
        number, caption = split_label(beside)
    place = before.place(line.start + image.start)
    return BodyPhoto(image.file, image.alt, caption, number, *place)


def _heading_above(lines: Sequence[Line], at: int, done: int, codes: Sequence[str]) -> str | None:
    """The one-line paragraph ending in a colon right above line `at`, without the colon."""
    above = last_written(lines, at)
    if above < done or (above > done and lines[above - 1].text.strip()):
        return None
    line = lines[above].text
    if is_item(line) or NO_PARAGRAPH.match(line) or len(line) > 2 * _LONGEST_HEADING:
        return None
    heading = plain(line, codes)
    if not heading.endswith(":") or len(heading) > _LONGEST_HEADING:
        return None
    return heading.rstrip(": \u00a0") or None
