"""Takes the galleries out of a body, before Markdown sees it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.posts.markdown.captions import (
    announces_photos,
    begins_with_label,
    plain,
    split_label,
)
from newsroom.posts.markdown.image_lines import TypedImage, read_image_line
from newsroom.posts.markdown.list_lines import is_item
from newsroom.posts.markdown.masks import GALLERY, mask
from newsroom.posts.markdown.places import shortened
from newsroom.posts.markdown.rendered import BodyGallery, BodyPhoto, HeaderGallery, Remark
from newsroom.posts.markdown.source import Edit, Source, edited

ELSEWHERE = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\)")
"""Matches an address that is no file beside the post: another host, data:, a drive's letter."""
_HEADER_GALLERY = re.compile(r"\s*\\?\[gallery\\?\]\s*", re.IGNORECASE)
_NO_PARAGRAPH = re.compile(r"\s*(?:#{1,6}\s|>|\||\[\^)")
_NOTE = re.compile(r" {0,3}(?:\[\^[^\]]*\]:|: )")
_LONGEST_HEADING = 150


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, its offset, its images if it holds nothing else."""

    text: str
    start: int
    images: tuple[TypedImage, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """The text with a mask where each gallery stood, the galleries by index, the remarks."""

    source: Source
    galleries: tuple[BodyGallery | HeaderGallery, ...]
    remarks: tuple[Remark, ...]


def take_galleries(before: Source, codes: Sequence[str]) -> Taken:
    """Take out all galleries; ND312 for a second `[gallery]`, ND314 for a photo elsewhere."""
    if "![" not in before.text and "gallery" not in before.text.lower():
        return Taken(before, (), ())
    lines = _lines(before.text, codes)
    galleries: list[BodyGallery | HeaderGallery] = []
    edits: list[Edit] = []
    remarks: list[Remark] = []
    at = done = 0
    while at < len(lines):
        line = lines[at]
        if line.images:
            first, end, gallery, said = _gallery(before, lines, at, done, codes)
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
        edits.append((lines[first].start, _end(lines[end - 1]), f"\n\n{new}\n\n"))
        galleries += [gallery] if gallery else []
        at = done = end
    after = edited(before, edits) if edits else before
    return Taken(after, tuple(galleries), (*remarks, *_misnumbered(galleries)))


def _lines(text: str, codes: Sequence[str]) -> tuple[Line, ...]:
    lines = []
    start = 0
    inside = blank = False
    for line in text.split("\n"):
        images: tuple[TypedImage, ...] = ()
        written = bool(line) and not line.isspace()
        if written:
            indented = line[:2].isspace() or line[0] == "\t"
            if is_item(line) or _NOTE.match(line):
                inside = True
            elif not indented:
                # Right under an item the line belongs to it, unless it is an image of its own.
                inside = inside and not blank and not line.startswith("![")
            if "![" in line and not (inside and indented):
                images = read_image_line(line, codes)
        blank = not written
        lines.append(Line(line, start, images))
        start += len(line) + 1
    return tuple(lines)


def _end(line: Line) -> int:
    return line.start + len(line.text)


def _gallery(
    before: Source, lines: Sequence[Line], at: int, done: int, codes: Sequence[str]
) -> tuple[int, int, BodyGallery | None, list[Remark]]:
    """First line, line behind the last, the gallery that begins at line `at`, its remarks."""
    photos: list[BodyPhoto] = []
    remarks: list[Remark] = []
    end = following = at
    while following < len(lines) and lines[following].images:
        line = lines[following]
        end, caption = _caption_below(lines, following, codes)
        for image in line.images:
            if ELSEWHERE.match(image.file):
                file = shortened(image.file)
                remarks.append(before.remark("ND314", line.start + image.start, file=file))
                continue
            photos.append(_photo(before, line, image, caption))
        following = _next_written(lines, end)
    if not photos:
        return at, end, None, remarks
    heading = _heading_above(lines, at, done, codes)
    if heading and (len(photos) > 1 or announces_photos(heading)):
        at = _last_written(lines, at)
    else:
        heading = None
    return at, end, BodyGallery(heading, tuple(photos), photos[0].line), remarks


def _photo(before: Source, line: Line, image: TypedImage, below: str | None) -> BodyPhoto:
    number, caption = image.typed_number, image.caption
    if below:
        number, caption = split_label(below)
    place = before.place(line.start + image.start)
    return BodyPhoto(image.file, image.alt, caption, number, *place)


def _caption_below(lines: Sequence[Line], at: int, codes: Sequence[str]) -> tuple[int, str | None]:
    """The line behind the photo and its paragraph "Hình 1: …", and that paragraph's text."""
    (*_, image) = lines[at].images
    first = _next_written(lines, at + 1)
    wanted = len(lines[at].images) == 1 and image.caption is None and image.typed_number is None
    if not wanted or first == len(lines) or not begins_with_label(lines[first].text, codes):
        return at + 1, None
    end = first + 1
    while end < len(lines) and _goes_on(lines[end], codes):
        end += 1
    return end, plain(" ".join(line.text.strip() for line in lines[first:end]), codes)


def _goes_on(line: Line, codes: Sequence[str]) -> bool:
    other = line.images or is_item(line.text) or _NO_PARAGRAPH.match(line.text)
    return bool(line.text.strip()) and not other and not begins_with_label(line.text, codes)


def _heading_above(lines: Sequence[Line], at: int, done: int, codes: Sequence[str]) -> str | None:
    """The one-line paragraph ending in a colon right above line `at`, without the colon."""
    above = _last_written(lines, at)
    if above < done or (above > done and lines[above - 1].text.strip()):
        return None
    line = lines[above].text
    if is_item(line) or _NO_PARAGRAPH.match(line) or len(line) > 2 * _LONGEST_HEADING:
        return None
    heading = plain(line, codes)
    if not heading.endswith(":") or len(heading) > _LONGEST_HEADING:
        return None
    return heading.rstrip(": \u00a0") or None


def _next_written(lines: Sequence[Line], at: int) -> int:
    while at < len(lines) and not lines[at].text.strip():
        at += 1
    return at


def _last_written(lines: Sequence[Line], at: int) -> int:
    at -= 1
    while at >= 0 and not lines[at].text.strip():
        at -= 1
    return at


def _misnumbered(galleries: Sequence[BodyGallery | HeaderGallery]) -> list[Remark]:
    """ND308 for each typed "Hình N" that is not the photo's place in the post.

    Behind `[gallery]` the place is not known here: the header's photos count as well.
    """
    remarks = []
    place = 0
    for gallery in galleries:
        if isinstance(gallery, HeaderGallery):
            break
        for photo in gallery.photos:
            place += 1
            if photo.typed_number not in (None, place):
                params = (
                    ("typed", str(photo.typed_number)),
                    ("place", str(place)),
                    ("file", photo.file),
                )
                remarks.append(Remark("ND308", photo.line, photo.column, params))
    return remarks
