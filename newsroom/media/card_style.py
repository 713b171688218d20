"""What a share card says and how it looks, known without loading what draws it."""

from dataclasses import dataclass
from pathlib import Path

# Raised whenever the drawing itself changes.
VERSION = 2


@dataclass(frozen=True, slots=True)
class CardStyle:
    """``fill`` and ``deep`` are colours ("#a3161e"); ``bold`` and ``regular`` are font files."""

    fill: str
    deep: str
    bold: Path
    regular: Path


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says: ``agency`` above the ``title``, the ``site`` below, in one line or two."""

    title: str
    agency: str
    site: str
