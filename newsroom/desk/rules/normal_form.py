"""Letters that were typed as a base and its marks, as macOS stores them, become one each."""

from collections.abc import Iterator

from newsroom.desk.rules.rule import Edit, Rule, Text
from newsroom.text.fold import nfc


def _edits(text: Text) -> Iterator[Edit]:
    whole = nfc(text.whole)
    if whole != text.whole:
        yield 0, len(text.whole), whole


RULE = Rule(
    "ND329",
    "Ghép chữ với dấu rời thành một chữ (Unicode dựng sẵn).",
    ("Ho\u0302\u0323i nghi\u0323\n", "Hội nghị\n"),
    _edits,
    keeps=False,
)
