"""Lines whose letters were read by the wrong table ("Há»™i nghá»‹")."""

from collections.abc import Iterator

from newsroom.posts.rules.draft import Draft
from newsroom.posts.wrong import Wrong
from newsroom.text.mojibake import may_be_misread, recovered


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield each misread line with what it says."""
    if not may_be_misread(draft.text):
        return
    for passage in draft.passages:
        start = 0
        for line in passage.text.split("\n"):
            meant = recovered(line)
            if meant:
                yield Wrong("ND317", passage.place(start), hint=" ".join(meant.split())[:60])
            start += len(line) + 1
