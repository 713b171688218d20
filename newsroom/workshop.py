"""What files beside the pages are made with, and a file that is to be made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from newsroom.ledger import Line
from newsroom.media.card_style import CardStyle
from newsroom.release.output import Output


@dataclass(frozen=True, slots=True)
class Workshop:
    """``style`` is how the department's cards look, None for no cards; ``basis`` stands for what
    all pages have in common, ``files`` are the lines of what stands.
    """

    style: CardStyle | None
    photo_cache: Path
    files: Mapping[str, Line]
    output: Output
    basis: bytes = b""


class Job(NamedTuple):
    """A file to make: ``key`` stands for all that ``make`` reads."""

    name: str
    key: bytes
    make: Callable[[], bytes]
