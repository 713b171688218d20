"""What stands for the words of a post as readers know them.

Spacing, lines, marks of Markdown and the Unicode form do not count.
"""

import hashlib
from collections.abc import Iterable, Iterator

from newsroom.posts.announcement import Facts, Shot
from newsroom.text.blanks import on_one_line
from newsroom.text.fold import nfc

# (what it is, text): "title", "body", "caption" …
Told = tuple[str, str]
# Between two texts, so that a word cannot move from one to the next unseen.
_END = "\x1f"


def words_digest(facts: Facts, shots: Iterable[Shot], body: str) -> bytes:
    """Return the digest (16 bytes) of a post's published words; ``body`` is its plain text."""
    return digest_of_texts(texts_told(facts, shots, body))


def digest_of_texts(texts: Iterable[Told]) -> bytes:
    """Return the digest of texts as :func:`texts_told` gives them."""
    told = "".join(f"{on_one_line(nfc(text)) if text else ''}{_END}" for _, text in texts)
    return hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=16).digest()


def texts_told(facts: Facts, shots: Iterable[Shot], body: str) -> Iterator[Told]:
    """Yield every text that readers know a post by, in a fixed order, "" for one it lacks."""
    yield from (("title", facts.title), ("summary", facts.summary or ""), ("body", body))
    yield "gallery_title", facts.gallery_title or ""
    for shot in shots:
        yield from (("caption", shot.caption or ""), ("alt", shot.alt or ""))
        yield "credit", shot.credit or ""
    for one in facts.documents:
        yield from (("number", one.number), ("document", one.title or ""))
        yield from (("issuer", one.issuer or ""), ("issued", _day(one.issued)))
    yield from (("attachment", one.title or "") for one in facts.attachments)
    if facts.event:
        event = facts.event
        yield from (("start", _day(event.start)), ("end", _day(event.end)))
        yield from (("place", event.place or ""), ("register_by", _day(event.register_by)))
    yield from (("source", facts.source or ""), ("author", facts.author or ""))


def _day(value) -> str:
    return value.isoformat() if value is not None else ""
