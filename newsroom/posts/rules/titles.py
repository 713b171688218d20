"""Titles that are too long, or shout."""

from collections.abc import Iterator

from newsroom.posts.rules.draft import Draft
from newsroom.posts.wrong import Wrong

LONGEST = 120
_FEWEST_WORDS = 4


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield what makes a title hard to read in a list."""
    title = draft.facts.title or ""
    if len(title) > LONGEST:
        yield Wrong("ND140", draft.place("title"), length=len(title), limit=LONGEST)
    if title.isupper() and len(title.split()) >= _FEWEST_WORDS:
        yield Wrong("ND141", draft.place("title"))
