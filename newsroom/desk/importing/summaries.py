"""The lead of a news page, where the page itself marks one."""

from collections.abc import Sequence

from newsroom.desk.importing.blocks import MAIN, AnyBlock, is_text, text_of
from newsroom.desk.importing.sheet import Sheet

_MOST = 300


def take_summary(blocks: Sequence[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Put a marked lead into its field; one that is too long stays in the text."""
    marked = [one for one in blocks if one.role == "summary" and one.zone == MAIN and is_text(one)]
    text = " ".join(" ".join(text_of(one) for one in marked).split())
    if not text or len(text) > _MOST or sheet.has("summary"):
        return list(blocks)
    sheet.take("summary", text, text)
    return [one for one in blocks if one not in marked]
