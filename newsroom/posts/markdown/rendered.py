"""The values a rendered body consists of."""

from collections.abc import Iterable
from typing import NamedTuple


class Prose(NamedTuple):
    """Cleaned HTML between two galleries."""

    html: str


class BodyPhoto(NamedTuple):
    """A photo as it stands in the body; line and column count from 1."""

    file: str
    alt: str | None
    caption: str | None
    typed_number: int | None
    line: int
    column: int


class BodyGallery(NamedTuple):
    """Adjacent photos with the line that announces them; one photo alone is a gallery of one."""

    heading: str | None
    photos: tuple[BodyPhoto, ...]
    line: int


class HeaderGallery(NamedTuple):
    """The place of a line `[gallery]`, where the header's photos are shown."""

    line: int


class BodyLink(NamedTuple):
    """A link whose address the caller finds; `marker` stands for it in the HTML."""

    href: str
    line: int
    column: int
    marker: str


class Remark(NamedTuple):
    """Something staff should know about a place in the body."""

    code: str
    line: int
    column: int
    params: tuple[tuple[str, str], ...]


class Rendered(NamedTuple):
    """A whole body: its parts in order, its links, what is to be said, its plain words."""

    parts: tuple[Prose | BodyGallery | HeaderGallery, ...]
    links: tuple[BodyLink, ...]
    remarks: tuple[Remark, ...]
    words: str


def in_order(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """The remarks by their place in the body."""
    return tuple(sorted(remarks, key=lambda remark: (remark.line, remark.column, remark.code)))
