"""What the site already has: agencies, categories, themes, and the words to meet them by."""

from dataclasses import dataclass
from pathlib import Path

from newsroom.posts.announcement import Agency, Category, Theme
from newsroom.posts.files import File, list_folder
from newsroom.posts.model import REGISTRIES
from newsroom.posts.registries import read_registries
from newsroom.text.fold import fold


@dataclass(frozen=True, slots=True)
class Known:
    """The entries of the registries in the order of their ids."""

    agencies: tuple[Agency, ...] = ()
    categories: tuple[Category, ...] = ()
    themes: tuple[Theme, ...] = ()


def read_known(content: Path) -> Known:
    """Return the entries of a content folder; what cannot be read is left to the check."""
    files = [one for one in list_folder(content).found if isinstance(one, File)]
    registries, _ = read_registries([one for one in files if one.folder in REGISTRIES], "")
    return Known(
        tuple(one for _, one in sorted(registries.agencies.items())),
        tuple(one for _, one in sorted(registries.categories.items())),
        tuple(one for _, one in sorted(registries.themes.items())),
    )


def key(text: str) -> str:
    """Return the letters and digits of ``text``, folded, words parted by single blanks."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())
