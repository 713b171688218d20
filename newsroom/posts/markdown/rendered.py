"""The values a rendered body consists of."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsroom.posts.packing import packed


@packed
@dataclass(frozen=True, slots=True)
class Prose:
    """Cleaned HTML between two galleries."""

    html: str


@packed
@dataclass(frozen=True, slots=True)
class BodyPhoto:
    """A photo as it stands in the body; line and column count from 1."""

    file: str
    alt: str | None
    caption: str | None
    typed_number: int | None
    line: int
    column: int


@packed
@dataclass(frozen=True, slots=True)
class BodyGallery:
    """Adjacent photos with the line that announces them; one photo alone is a gallery of one."""

    heading: str | None
    photos: tuple[BodyPhoto, ...]
    line: int


@packed
@dataclass(frozen=True, slots=True)
class HeaderGallery:
    """The place of a line `[gallery]`, where the header's photos are shown."""

    line: int


@packed
@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link whose address the caller finds; `marker` stands for it in the HTML."""

    href: str
    line: int
    column: int
    marker: str


@packed
@dataclass(frozen=True, slots=True)
class Remark:
    """Something staff should know about a place in the body."""

    code: str
    line: int
    column: int
    params: tuple[tuple[str, str], ...]


@packed
@dataclass(frozen=True, slots=True)
class Rendered:
    """A whole body: its parts in order, its links, what is to be said, its plain words."""

    parts: tuple[Prose | BodyGallery | HeaderGallery, ...]
    links: tuple[BodyLink, ...]
    remarks: tuple[Remark, ...]
    words: str


def in_order(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """The remarks by their place in the body."""
    return tuple(sorted(remarks, key=lambda remark: (remark.line, remark.column, remark.code)))
