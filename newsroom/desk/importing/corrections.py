"""A line that tells what was corrected, and when: "Đính chính (29-04-2025): …"."""

import re
from collections.abc import Sequence

from newsroom.desk.importing.blocks import AnyBlock, is_text, text_of
from newsroom.desk.importing.posting_dates import moments
from newsroom.desk.importing.sheet import LABEL, Sheet

_KINDS = {"đính chính": "correction", "cập nhật": "update"}
_LINE = re.compile(
    r"(?P<label>(?P<kind>đính chính|cập nhật)\s*(?:\(|ngày|,)?\s*(?:ngày\s*)?"
    r"(?P<date>\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})\)?\s*[:–-]\s*)"
    r"(?P<note>\S.{9,480})",
    re.IGNORECASE | re.DOTALL,
)


def take_changes(blocks: Sequence[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Put such lines into the field of changes."""
    rest: list[AnyBlock] = []
    changes: list[dict[str, str]] = []
    words = []
    for block in blocks:
        match = _LINE.fullmatch(text_of(block).strip()) if is_text(block) else None
        days = moments(match["date"]) if match else []
        if not days:
            rest.append(block)
            continue
        note = " ".join(match["note"].split())
        kind = _KINDS[match["kind"].lower()]
        changes.append({"date": days[0], "note": note, "kind": kind})
        words.append(f"{match['date']} {note}")
        sheet.drop(match["label"].replace(match["date"], ""), LABEL)
    if changes:
        sheet.take("changes", changes, "\n".join(words))
    return rest
