"""Files of an output counted by kind, to see whether the generators did the same work."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.table import markdown

# The first that matches gives a file its kind. Pelican alone numbers the pages of a listing
# in their names, and the home page is the first page of its listing of all posts.
_KINDS = {
    "post pages": r"thong-bao/\d{4}/\d{2}/[^/]+/index\.html",
    "listing pages": r"(thong-bao/|(co-quan|chu-de|chuyen-muc)/[^/]+/).*\.html|index\d+\.html",
    "other pages": r".*\.html",
    "feeds": r"(?!.*sitemap).*\.xml",
    "others": r".*",
}
_HEAD = tuple(f"{kind}{what}" for kind in _KINDS for what in ("", ", MB"))


@dataclass(frozen=True, slots=True)
class Kind:
    """How many files of one kind there are, and how large they are together, in MB."""

    files: int
    size: float


def kinds(folder: Path) -> Mapping[str, Kind]:
    """Return what is in an output, for each kind of file."""
    sizes: dict[str, list[int]] = {kind: [] for kind in _KINDS}
    for path in folder.rglob("*"):
        if path.is_file():
            sizes[_kind_of(path.relative_to(folder).as_posix())].append(path.stat().st_size)
    return {kind: Kind(len(of), sum(of) / 1e6) for kind, of in sizes.items()}


def kinds_table(makers: Mapping[str, Mapping[str, Kind]]) -> str:
    """Return a row for each generator."""
    rows = ([maker, *_cells(found.values())] for maker, found in makers.items())
    return markdown(("site", *_HEAD), rows, texts=1)


def _kind_of(name: str) -> str:
    return next(kind for kind, pattern in _KINDS.items() if re.fullmatch(pattern, name))


def _cells(found: Iterable[Kind]) -> Iterable[str]:
    for kind in found:
        yield from (str(kind.files), f"{kind.size:.2f}")
