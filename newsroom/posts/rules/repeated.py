"""Paragraphs that stand twice in one text."""

from collections.abc import Iterator

from newsroom.posts.rules.draft import Draft
from newsroom.posts.wrong import Wrong

# Shorter ones, such as an address or a refrain, may well be said twice.
_SHORTEST = 120


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield each long paragraph that stands above already."""
    if not any(map(_repeats, (draft.body.split("\n\n"), draft.body.split("\n")))):
        return
    seen: dict[str, int] = {}
    for passage in draft.passages:
        if passage.header or len(passage.text) < _SHORTEST:
            continue
        key = " ".join(passage.text.split()).casefold()
        if key in seen:
            yield Wrong("ND326", passage.place(0), first=seen[key])
        seen.setdefault(key, passage.line)


def _repeats(pieces: list[str]) -> bool:
    long = [piece for piece in pieces if len(piece) >= _SHORTEST]
    return len(set(long)) < len(long)
