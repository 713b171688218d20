"""Blanks at the ends of lines are taken off, but not the two that break a line."""

import re
from collections.abc import Iterator

from newsroom.desk.rules.rule import Edit, Rule, Text

_BLANKS = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)


def _edits(text: Text) -> Iterator[Edit]:
    for match in _BLANKS.finditer(text.whole):
        if not _breaks(text, match):
            yield *match.span(), ""


def _breaks(text: Text, match: re.Match[str]) -> bool:
    """Tell whether two blanks between two lines of one paragraph ask for a line break."""
    whole, (start, end) = text.whole, match.span()
    begins = start == 0 or whole[start - 1] == "\n"
    after = whole[end + 1 : end + 2]
    return start >= text.body and not begins and match[0].endswith("  ") and after not in ("", "\n")


RULE = Rule(
    "ND332",
    "Bỏ dấu cách thừa ở cuối dòng (giữ hai dấu cách dùng để xuống dòng).",
    ("Hội nghị \n\nKết thúc.\n", "Hội nghị\n\nKết thúc.\n"),
    _edits,
)
