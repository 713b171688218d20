"""Bullets that were pasted or typed in other ways become "- "."""

import re
from collections.abc import Iterator

from newsroom.desk.rules.rule import Edit, Rule, Text

_BULLET = re.compile(r"^[ ]*(?P<bullet>[•▪◦●○‣■][ \u00a0]*|[–—][ \u00a0]+)(?=\S)", re.MULTILINE)


def _edits(text: Text) -> Iterator[Edit]:
    for match in _BULLET.finditer(text.whole, text.body):
        yield *match.span("bullet"), "- "


RULE = Rule(
    "ND330",
    "Viết dấu đầu dòng •, – thành “- ” (khi danh sách trên trang vẫn như cũ).",
    ("Gồm:\n\n• Một\n• Hai\n", "Gồm:\n\n- Một\n- Hai\n"),
    _edits,
)
