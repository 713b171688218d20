"""What posts said at each of their publications: the texts that their history may show.

``content/published/<year>-<month>.jsonl`` has one line a version, by post and length of its
history, so that git joins branches by itself. Only `publish` writes there, only what readers see
from then on; a line whose text has not the digest it names was never written there.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from newsroom.posts.announcement import Change, Facts
from newsroom.posts.astray import TEXTS
from newsroom.posts.published_words import Told, digest_of_texts


class Version(NamedTuple):
    """A post as it was published: ``changes`` lines in its history then, ``day`` in ISO form.

    ``words`` is the digest of its ``texts`` in hex; a body's paragraphs are its lines. ``files``
    are (published name, SHA-256) of its downloads.
    """

    id: str
    changes: int
    day: str
    words: str
    texts: tuple[Told, ...]
    files: tuple[tuple[str, str], ...]


def month_file(id: str) -> str:
    """Return the name under the content folder of the file that holds a post's versions."""
    return f"{TEXTS}/{id[:7]}.jsonl"


def read_versions(path: Path) -> tuple[list[Version], list[tuple[int, str]]]:
    """Return the versions in a file, and (number, text) of the lines that none can be read from."""
    found, strange = [], []
    try:
        lines = path.read_text("utf-8", "replace").split("\n")
    except FileNotFoundError:
        lines = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        version = _version(line)
        if version and digest_of_texts(version.texts).hex() == version.words:
            found.append(version)
        else:
            strange.append((number, line.strip()))
    return found, strange


def versions_text(versions: Iterable[Version]) -> str:
    """Return the lines of versions as they are written."""
    return "".join(f"{_line(one)}\n" for one in sorted(versions))


def digest_of_versions(versions: Iterable[Version]) -> bytes:
    """Return what stands for a post's versions (16 bytes)."""
    return hashlib.blake2b(versions_text(versions).encode(), digest_size=16).digest()


def kept_versions(
    known: Iterable[Version], now: Version | None, shown_from: int
) -> tuple[Version, ...]:
    """Return the versions of a post to keep once it is published as ``now``.

    Those with fewer than ``shown_from`` lines in their history must not be shown again. One with
    the same number of lines was corrected without a word to readers: it makes place. None for
    ``now`` means that nothing of the post may be shown.
    """
    if now is None:
        return ()
    before = (one for one in known if shown_from <= one.changes < now.changes)
    return (*sorted(before), now)


def in_order(facts: Facts) -> list[Change]:
    """Return the lines of a post's history, the oldest first."""
    return sorted(facts.changes, key=lambda one: one.date)


def shown_from(facts: Facts) -> int:
    """Return how many lines the history of a version must have had for its words to be shown."""
    hidden = [place for place, one in enumerate(in_order(facts), 1) if one.diff == "hidden"]
    return max(hidden, default=0)


def _line(version: Version) -> str:
    return json.dumps(version._asdict(), ensure_ascii=False, separators=(",", ":"))


def _version(line: str) -> Version | None:
    try:
        values = json.loads(line)
        texts = tuple((str(kind), str(text)) for kind, text in values["texts"])
        files = tuple((str(name), str(digest)) for name, digest in values["files"])
        return Version(
            *(str(values["id"]), int(values["changes"]), str(values["day"])),
            *(str(values["words"]), texts, files),
        )
    except (ValueError, TypeError, KeyError):
        return None
