"""Files that come along to be downloaded: those that a page links to, those in its folder."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsroom.desk.importing.blocks import AnyBlock, is_text
from newsroom.desk.importing.sources.limits import MOST_WORD
from newsroom.posts.attachments import ALLOWED
from newsroom.text.fold import slug


@dataclass(frozen=True, slots=True)
class Download:
    """A file to copy beside the post under ``name``; ``title`` is what readers press."""

    path: Path
    name: str
    title: str


def downloads_of(files: Iterable[Path], blocks: Sequence[AnyBlock]) -> list[Download]:
    """Return the files that may be published, each once, with the words that link to it."""
    found: list[Download] = []
    names: set[str] = set()
    for path in dict.fromkeys(path.resolve() for path in files):
        ending = path.suffix.lstrip(".").lower()
        if ending not in ALLOWED or not 0 < path.stat().st_size <= MOST_WORD:
            continue
        stem = slug(path.stem)[:60].strip("-") or "tep"
        name, number = f"{stem}.{ending}", 2
        while name in names:
            name, number = f"{stem}-{number}.{ending}", number + 1
        names.add(name)
        found.append(Download(path, name, _title(path, blocks)))
    return found


def _title(path: Path, blocks: Sequence[AnyBlock]) -> str:
    for block in blocks:
        for run in block.inline if is_text(block) else ():
            if run.href and re.split(r"[?#]", run.href)[0].endswith(path.name) and run.text.strip():
                return " ".join(run.text.split())
    return " ".join(re.sub(r"[_-]+", " ", path.stem).split())
