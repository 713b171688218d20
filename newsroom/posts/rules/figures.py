"""Figures that the text speaks of ("Hình 5") and the post does not have."""

import re
from collections.abc import Iterator

from newsroom.posts.rules.draft import Draft
from newsroom.posts.wrong import Wrong

# Not a caption's own label, not "ảnh 3x4", not a figure of another paper.
_MENTION = re.compile(
    r"(?<![\w\ue00e])(?:Hình|Ảnh|(?<=\()(?:hình|ảnh)|(?<=xem )hình) (?P<first>\d{1,2})"
    r"(?:\s*(?:[-–,]|và|đến)\s*(?P<last>\d{1,2}))?"
    r"(?![\w/%:×\"”″]|[.,]\d|\s*(?:chiều|trong|tại|của|ở|kèm)\b)"
)

_may_be_one = re.compile(r"(?:Hình|Ảnh|hình|ảnh) \d").search


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield each mention of a figure whose number is above the number of photos."""
    facts = draft.facts
    if not draft.photos and (getattr(facts, "attachments", ()) or getattr(facts, "documents", ())):
        return
    if not _may_be_one(draft.text):
        return
    for passage in draft.passages:
        for match in _MENTION.finditer(passage.words):
            number = max(int(match["first"]), int(match["last"] or 0))
            if number > draft.photos and not passage.text.startswith(("![", "Hình", "Ảnh")):
                place = passage.place(match.start())
                yield Wrong("ND319", place, number=number, count=draft.photos)
