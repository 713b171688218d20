"""What only some pages need of a post: its body, and what cards show of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.posts.announcement import Shot
from newsroom.posts.markdown.rendered import BodyLink, Rendered
from newsroom.posts.packing import packed


@packed
@dataclass(frozen=True, slots=True)
class Details:
    """What only the post's own page and its findings need: the ``body``, which begins on
    ``body_line``, and the ``places`` of the header's values ("images.0.file" → line, column)."""

    body: Rendered
    body_line: int
    places: Mapping[str, tuple[int, int]]


@packed
@dataclass(frozen=True, slots=True)
class Brief:
    """What cards and other posts need of a body: so most posts are never loaded whole.

    ``summary`` the summary or the beginning of the text, ``shots`` the photos in order, ``links``
    the links to be led on (lines of the file), ``anchors`` the ids in the text, ``downloads`` the
    names beside the post of the files it offers, ``sketch`` what tells texts alike,
    ``approval`` the hash that was approved with the digest of the content now, or None.
    """

    summary: str
    shots: tuple[Shot, ...]
    links: tuple[BodyLink, ...]
    anchors: tuple[str, ...]
    downloads: tuple[str, ...]
    approval: tuple[str, str] | None = None
