"""Lines whose UTF-8 was read as Windows-1252 get their letters back."""

from collections.abc import Iterator

from newsroom.desk.rules.rule import Edit, Rule, Text
from newsroom.text.mojibake import recovered


def _edits(text: Text) -> Iterator[Edit]:
    start = 0
    for line in text.whole.split("\n"):
        meant = recovered(line)
        if meant is not None:
            yield start, start + len(line), meant
        start += len(line) + 1


RULE = Rule(
    "ND317",
    "Trả lại chữ cho dòng bị đọc sai bảng mã, khi cả dòng đọc lại được trọn vẹn.",
    ("Há»™i nghá»‹ tá»•ng káº¿t\n", "Hội nghị tổng kết\n"),
    _edits,
    keeps=False,
)
