"""Tabs become blanks."""

import re
from collections.abc import Iterator

from newsroom.desk.rules.rule import Edit, Rule, Text

_TABS = re.compile(r"(?P<indent>^[ ]*)?\t[ \t]*", re.MULTILINE)


def _edits(text: Text) -> Iterator[Edit]:
    for match in _TABS.finditer(text.whole):
        width = 2 if match.start() < text.body else 4
        is_indent = match["indent"] is not None
        yield *match.span(), match[0].replace("\t", " " * width) if is_indent else " "


RULE = Rule(
    "ND017",
    "Thay phím Tab bằng dấu cách.",
    (
        "---\ntitle: A\nevent:\n\tstart: 20-11-2026\n---\nBài.\n",
        "---\ntitle: A\nevent:\n  start: 20-11-2026\n---\nBài.\n",
    ),
    _edits,
)
