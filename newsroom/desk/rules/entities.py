"""HTML entities become the characters they stand for."""

import re
from collections.abc import Iterator
from html import unescape

from newsroom.desk.rules.rule import Edit, Rule, Text

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SIGNS = frozenset("\u00a0–—“”‘’…×°²³½·§«»€™©®")
# What a plain value of a header may hold without quotes.
_PLAIN = frozenset("&-/.,()'")


def _edits(text: Text) -> Iterator[Edit]:
    for match in _ENTITY.finditer(text.whole):
        meant = unescape(match[0])
        if len(meant) != 1:
            continue
        is_letter = meant.isalnum() and meant > "\x7f"
        in_header = match.start() < text.body and meant in _PLAIN
        if is_letter or in_header or meant in _SIGNS:
            yield *match.span(), meant


RULE = Rule(
    "ND135",
    "Viết mã HTML (&agrave;, &#7897;) thành chữ, ở phần đầu và trong bài.",
    ("H&#7897;i ngh&#7883;\n", "Hội nghị\n"),
    _edits,
)
