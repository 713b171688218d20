"""The parts of a post in reading order, with what header and body say of each photo joined."""

from dataclasses import dataclass

from newsroom.posts.announcement import PhotoFacts
from newsroom.posts.markdown.rendered import BodyGallery, HeaderGallery, Prose
from newsroom.posts.post import Announcement, StaticPage
from newsroom.text.fold import nfc

DECORATION = "none"


@dataclass(frozen=True, slots=True)
class Shot:
    """One photo as it is shown. ``alt`` "" is decoration, None is not given.

    ``other_caption`` is the header's caption when the body has one too; ``place`` (line, column) is
    in the file; ``listed`` is True when only the header names the photo.
    """

    file: str
    caption: str | None
    alt: str | None
    credit: str | None
    focus: str | None
    other_caption: str | None
    place: tuple[int, int]
    listed: bool


@dataclass(frozen=True, slots=True)
class Album:
    """Photos that stand together under a heading, or without one."""

    heading: str | None
    shots: tuple[Shot, ...]


def parts_of(post: Announcement | StaticPage) -> tuple[Prose | Album, ...]:
    """Return prose and albums in order.

    Photos that only the header lists stand where ``[gallery]`` is, else at the end.
    """
    facts = {nfc(one.file): one for one in post.facts.images}
    bodies = [part for part in post.body.parts if isinstance(part, BodyGallery)]
    shown = {nfc(photo.file) for gallery in bodies for photo in gallery.photos}
    rest = _listed_album(post, shown)
    parts: list[Prose | Album] = []
    for part in post.body.parts:
        if isinstance(part, HeaderGallery):
            parts += [rest] if rest else []
            rest = None
        elif isinstance(part, BodyGallery):
            parts.append(_body_album(part, facts, post.body_line - 1))
        else:
            parts.append(part)
    return tuple(parts + ([rest] if rest else []))


def shots_of(post: Announcement | StaticPage) -> tuple[Shot, ...]:
    """Return every photo of the post in the order of their numbers."""
    albums = [part for part in parts_of(post) if isinstance(part, Album)]
    return tuple(shot for album in albums for shot in album.shots)


def cover_of(post: Announcement) -> str | None:
    """Return the file of the photo that stands for the post in lists, or None."""
    if post.facts.cover:
        return nfc(post.facts.cover)
    return next((shot.file for shot in shots_of(post)), None)


def _body_album(gallery: BodyGallery, facts: dict[str, PhotoFacts], shift: int) -> Album:
    shots = []
    for photo in gallery.photos:
        file = nfc(photo.file.removeprefix("./"))
        known = facts.get(file, PhotoFacts(file))
        shots.append(
            Shot(
                file,
                photo.caption or known.caption,
                _alt(photo.alt or known.alt),
                known.credit,
                known.focus,
                known.caption if photo.caption else None,
                (photo.line + shift, photo.column),
                False,
            )
        )
    return Album(gallery.heading, tuple(shots))


def _listed_album(post: Announcement | StaticPage, shown: set[str]) -> Album | None:
    shots = tuple(
        Shot(
            nfc(one.file),
            one.caption,
            _alt(one.alt),
            one.credit,
            one.focus,
            None,
            post.places.get(f"images.{number}.file", post.places.get("images", (1, 1))),
            True,
        )
        for number, one in enumerate(post.facts.images)
        if nfc(one.file) not in shown
    )
    return Album(getattr(post.facts, "gallery_title", None), shots) if shots else None


def _alt(text: str | None) -> str | None:
    return "" if text == DECORATION else text or None
