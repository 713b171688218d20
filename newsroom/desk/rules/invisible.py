"""Zero-width characters are taken out."""

from collections.abc import Iterator

from newsroom.desk.rules.rule import Edit, Rule, Text
from newsroom.text.characters import strange


def _edits(text: Text) -> Iterator[Edit]:
    for offset, _, kind in strange(text.whole):
        if kind == "invisible":
            yield offset, offset + 1, ""


RULE = Rule(
    "ND309",
    "Bỏ ký tự không nhìn thấy (rộng bằng không, gạch nối mềm) ở phần đầu và trong bài.",
    ("Hội\u200b nghị\n", "Hội nghị\n"),
    _edits,
    keeps=False,
)
