"""The blocks that every source is turned into."""

from dataclasses import dataclass, field
from pathlib import Path

from newsroom.desk.importing.runs import Inline, plain

MAIN = "main"
"""The zone of what belongs to the announcement; any other zone is the reason to leave it out."""

NO_FILE = "ảnh không có tệp trong nguồn"
"""The zone of a photo that the source only points to."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo's bytes, or where they lie; ``name`` is what its source calls it."""

    name: str
    data: bytes | None = field(default=None, repr=False)
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """``zone`` is MAIN or why it is left out, ``role`` what the page's own marks call it."""

    zone: str = MAIN
    role: str = ""


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """A heading; the lower its level, the higher it stands."""

    inline: Inline = ()
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """One line of text; ``joined`` when a mere line break parts it from the one before."""

    inline: Inline = ()
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Item(Block):
    """An item of a list: how deep, under which mark ("•", "1.", "a)")."""

    inline: Inline = ()
    depth: int = 0
    mark: str = "-"
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Quote(Block):
    """A paragraph of a quotation."""

    inline: Inline = ()


@dataclass(frozen=True, slots=True)
class Photo(Block):
    """A photo with its words; ``picture`` is None where only a caption tells of it."""

    picture: Picture | None = None
    alt: str = ""
    caption: str = ""
    figure: bool = False


@dataclass(frozen=True, slots=True)
class Table(Block):
    """Rows of cells, each cell the blocks in it."""

    rows: tuple[tuple[tuple["AnyBlock", ...], ...], ...] = ()


TextBlock = Heading | Paragraph | Item | Quote
AnyBlock = Heading | Paragraph | Item | Quote | Photo | Table


def text_of(block: AnyBlock) -> str:
    """Return every word of a block as it stood in its source."""
    if isinstance(block, Table):
        return "\n".join(text_of(one) for row in block.rows for cell in row for one in cell)
    if isinstance(block, Photo):
        return f"{block.alt}\n{block.caption}".strip()
    if isinstance(block, Item) and block.typed:
        return f"{block.mark} {plain(block.inline)}"
    return plain(block.inline)


def is_text(block: AnyBlock) -> bool:
    """Tell a block of words from photos and tables."""
    return not isinstance(block, (Photo, Table))
