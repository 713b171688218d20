"""What a share card says and how it looks, known without loading what draws it."""

from pathlib import Path
from typing import NamedTuple

# Raised whenever the drawing itself changes.
VERSION = 2


class CardStyle(NamedTuple):
    """``fill`` and ``deep`` are colours ("#a3161e"); ``bold`` and ``regular`` are font files."""

    fill: str
    deep: str
    bold: Path
    regular: Path


class CardWords(NamedTuple):
    """What a card says: ``agency`` above the ``title``, the ``site`` below, in one line or two."""

    title: str
    agency: str
    site: str
