"""Words with letters of another alphabet in them."""

from collections.abc import Iterator

from newsroom.posts.rules.draft import Draft
from newsroom.posts.wrong import Wrong
from newsroom.text.look_alikes import look_alikes, may_hold_one


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield each word with a look-alike."""
    if not may_hold_one(draft.text):
        return
    for passage in draft.passages:
        for start, end, meant in look_alikes(passage.words):
            yield Wrong("ND318", passage.place(start), value=passage.text[start:end], hint=meant)
