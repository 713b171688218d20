"""The parts of a post in reading order, with what header and body say of each photo joined."""

from typing import NamedTuple

from newsroom.posts.announcement import Facts, PageFacts, PhotoFacts, Shot
from newsroom.posts.attachments import plain_name
from newsroom.posts.details import Details
from newsroom.posts.markdown.captions import split_label
from newsroom.posts.markdown.rendered import BodyGallery, HeaderGallery, Prose
from newsroom.posts.places import place_in_list
from newsroom.text.fold import nfc

DECORATION = "none"


class Album(NamedTuple):
    """Photos that stand together under a heading, or without one."""

    heading: str | None
    shots: tuple[Shot, ...]


def parts_of(facts: Facts | PageFacts, details: Details) -> tuple[Prose | Album, ...]:
    """Return prose and albums in order.

    Photos that only the header lists stand where ``[gallery]`` is, else at the end.
    """
    known = {nfc(one.file): one for one in facts.images}
    bodies = [part for part in details.body.parts if isinstance(part, BodyGallery)]
    shown = {plain_name(photo.file) for gallery in bodies for photo in gallery.photos}
    rest = _listed_album(facts, details, shown)
    parts: list[Prose | Album] = []
    for part in details.body.parts:
        if isinstance(part, HeaderGallery):
            parts += [rest] if rest else []
            rest = None
        elif isinstance(part, BodyGallery):
            parts.append(_body_album(part, known, details.body_line - 1))
        else:
            parts.append(part)
    return tuple(parts + ([rest] if rest else []))


def shots_in(parts: tuple[Prose | Album, ...]) -> tuple[Shot, ...]:
    """Return every photo of the parts in the order of their numbers."""
    return tuple(shot for part in parts if isinstance(part, Album) for shot in part.shots)


def cover_of(facts: Facts, shots: tuple[Shot, ...]) -> str | None:
    """Return the file of the photo that stands for a post in lists, or None."""
    if facts.cover:
        return nfc(facts.cover)
    return shots[0].file if shots else None


def header_caption(facts: PhotoFacts) -> tuple[int | None, str | None]:
    """Return the number typed before a photo's caption in the header ("Hình 1: …"), the rest."""
    return split_label(facts.caption) if facts.caption else (None, None)


def _body_album(gallery: BodyGallery, facts: dict[str, PhotoFacts], shift: int) -> Album:
    shots = []
    for photo in gallery.photos:
        file = plain_name(photo.file)
        known = facts.get(file, PhotoFacts(file))
        caption = header_caption(known)[1]
        shots.append(
            Shot(
                file,
                photo.caption or caption,
                _alt(photo.alt or known.alt),
                known.credit,
                known.focus,
                caption if photo.caption else None,
                (photo.line + shift, photo.column),
                False,
            )
        )
    return Album(gallery.heading, tuple(shots))


def _listed_album(facts: Facts | PageFacts, details: Details, shown: set[str]) -> Album | None:
    places = details.places
    shots = tuple(
        Shot(
            nfc(one.file),
            header_caption(one)[1],
            _alt(one.alt),
            one.credit,
            one.focus,
            None,
            place_in_list(places, "images", number, "file"),
            True,
        )
        for number, one in enumerate(facts.images)
        if nfc(one.file) not in shown
    )
    return Album(getattr(facts, "gallery_title", None), shots) if shots else None


def _alt(text: str | None) -> str | None:
    return "" if text == DECORATION else text or None
