"""Files that come along to be downloaded: those that a page links to, those in its folder."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

from newsroom.desk.importing.blocks import AnyBlock, is_text
from newsroom.desk.importing.names import file_stem
from newsroom.desk.importing.sources.limits import MOST_WORD
from newsroom.posts.attachments import ALLOWED
from newsroom.text.fold import nfc
from newsroom.text.steering import without_steering

BESIDE = "beside:"
"""How a link to a file that was copied beside the post begins."""


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
        stem = file_stem(path.stem, "tep")
        name, number = f"{stem}.{ending}", 2
        while name in names:
            name, number = f"{stem}-{number}.{ending}", number + 1
        names.add(name)
        found.append(Download(path, name, _title(path, blocks)))
    return found


def with_links(blocks: Sequence[AnyBlock], downloads: Sequence[Download]) -> list[AnyBlock]:
    """Return the blocks whose links to files that came along lead to the post's own copy."""
    names = {nfc(one.path.name): f"{BESIDE}{one.name}" for one in downloads}
    return [_linked(one, names) if is_text(one) and names else one for one in blocks]


def _linked(block: AnyBlock, names: Mapping[str, str]) -> AnyBlock:
    runs = (replace(run, href=_name(run.href, names)) for run in block.inline)
    return replace(block, inline=tuple(runs))


def _name(href: str | None, names: Mapping[str, str]) -> str | None:
    if not href or re.match(r"[A-Za-z][\w+.-]*:|//", href):
        return href
    return names.get(nfc(unquote(re.split(r"[?#]", href)[0])).rpartition("/")[2], href)


def _title(path: Path, blocks: Sequence[AnyBlock]) -> str:
    for block in blocks:
        for run in block.inline if is_text(block) else ():
            if run.text.strip() and _name(run.href, {nfc(path.name): BESIDE}) == BESIDE:
                return " ".join(run.text.split())
    return " ".join(without_steering(re.sub(r"[_-]+", " ", path.stem)).split())
