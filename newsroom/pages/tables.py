"""Tables of a body in boxes of their own, which scroll where the page does not."""

import re
from collections.abc import Sequence

from newsroom.pages.markup import name_of, pieces_of
from newsroom.text.words import say_in

_TABLE = re.compile(r"<table\b")
# Who goes by the keyboard must reach the box to scroll it, and be told what it is.
_BEGIN = '<div class="table-box" role="region" aria-label="{label}" tabindex="0">'
_END = "</div>"


def boxed(pieces: Sequence[str], lang: str) -> tuple[str, ...]:
    """Return the pieces of a body's cleaned HTML, in order, a numbered box round each table."""
    total = sum(len(_TABLE.findall(piece)) for piece in pieces)
    if not total:
        return tuple(pieces)
    number = 0
    found = []
    for html in pieces:
        parts = pieces_of(html)
        for at in range(1, len(parts), 2):
            if name_of(parts[at]) != "table":
                continue
            if parts[at].startswith("</"):
                parts[at] += _END
            else:
                number += 1
                said = say_in(lang, "Bảng %(number)s", number=number) if total > 1 else ""
                label = said or say_in(lang, "Bảng")
                parts[at] = _BEGIN.format(label=label) + parts[at]
        found.append("".join(parts))
    return tuple(found)
