"""A source as it was read: its blocks, what its own marks tell, the files that came along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsroom.desk.importing.blocks import AnyBlock, Picture, text_of


@dataclass(frozen=True, slots=True)
class Source:
    """``hints`` are facts that the page's machine-readable part states (date, title, author).

    ``photos`` and ``files`` lie beside it, ``captions`` are typed in a file of their own. ``notes``
    are sentences for the person about what the source itself is, ``page`` tells a web page.
    """

    name: str
    blocks: tuple[AnyBlock, ...]
    digest: str = ""
    hints: Mapping[str, str] = field(default_factory=dict)
    photos: tuple[Picture, ...] = ()
    files: tuple[Path, ...] = ()
    captions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    page: bool = False

    @property
    def text(self) -> str:
        """Every word of the source."""
        return "\n".join((*map(text_of, self.blocks), *self.captions))
