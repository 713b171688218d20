"""What stands for the words of a post as readers know them.

Spacing, lines, marks of Markdown and the Unicode form do not count.
"""

import hashlib
from collections.abc import Iterable, Iterator

from newsroom.posts.announcement import Facts, Shot
from newsroom.text.fold import nfc

# Between two texts, so that a word cannot move from one to the next unseen.
_END = "\x1f"


def words_digest(facts: Facts, shots: Iterable[Shot], body: str) -> bytes:
    """Return the digest (16 bytes) of a post's published words; ``body`` is its plain text."""
    told = "".join(f"{' '.join(nfc(one).split())}{_END}" for one in _texts(facts, shots, body))
    return hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=16).digest()


def _texts(facts: Facts, shots: Iterable[Shot], body: str) -> Iterator[str]:
    yield from (facts.title, facts.summary or "", body, facts.gallery_title or "")
    for shot in shots:
        yield from (shot.caption or "", shot.alt or "", shot.credit or "")
    for one in facts.documents:
        yield from (one.number, one.title or "", one.issuer or "", _day(one.issued))
    yield from (one.title or "" for one in facts.attachments)
    if facts.event:
        event = facts.event
        yield from (_day(event.start), _day(event.end), event.place or "", _day(event.register_by))
    yield from (facts.source or "", facts.author or "")


def _day(value) -> str:
    return value.isoformat() if value is not None else ""
