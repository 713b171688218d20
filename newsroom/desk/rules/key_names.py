"""Keys of the header get the names that the model gives them."""

from collections.abc import Iterator

from newsroom.desk.rules.rule import Edit, Rule, Text
from newsroom.posts.keys import canonical_keys
from newsroom.posts.model import POST


def _edits(text: Text) -> Iterator[Edit]:
    if text.header is None:
        return
    for wrong in canonical_keys(POST, text.header)[1]:
        if wrong.code != "ND106" or wrong.place is None:
            continue
        start = text.offset(*wrong.place)
        key, quote = wrong.params["key"], text.whole[start : start + 1]
        start += quote in ("'", '"')
        if text.whole.startswith(key, start):
            yield start, start + len(key), wrong.params["name"]


RULE = Rule(
    "ND106",
    "Viết lại khóa tiếng Việt thành khóa chuẩn.",
    ("---\nTiêu đề: Hội nghị\n---\nBài.\n", "---\ntitle: Hội nghị\n---\nBài.\n"),
    _edits,
)
