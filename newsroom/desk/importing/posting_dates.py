"""The day on which a text was posted: from its label, never from what the text speaks of."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from newsroom.desk.importing.blocks import AnyBlock, is_text, text_of
from newsroom.desk.importing.sheet import LABEL, Sheet
from newsroom.text.dates import ZONE, DateError, clock, day_short, parse

_LABELLED = re.compile(
    r"(?P<label>(?:ngày|thời gian|giờ)\s+(?:thông báo|đăng(?:\s+(?:tin|bài|tải))?|cập nhật|"
    r"xuất bản|phát hành)|đăng\s+(?:ngày|lúc|vào)|đã đăng(?:\s+(?:ngày|lúc|vào))?|"
    r"posted on|published(?: on)?|date posted)\s*:?\s*(?P<date>.+)",
    re.IGNORECASE,
)
_DATE = (
    r"(?:ngày\s+)?(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\s+tháng\s+\d{1,2},?\s+(?:năm\s+)?\d{4})"
)
_TIME = r"(?:\d{1,2}(?::|h|g|\s*giờ\s*)\d{2}(?::\d{2})?(?:\s*phút)?(?:\s*(?:SA|CH|AM|PM))?)"
_WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật|t[2-7]|cn)"
_ZONE = r"(?:\s*\(?(?:GMT|UTC)\s*\+\s*0?7(?::00)?\)?)?"
_MOMENT = re.compile(
    rf"(?:{_WEEKDAY}\s*[,;|-]?\s*)?(?:{_TIME}\s*[,|–-]?\s*)?{_DATE}"
    rf"(?:\s*(?:[,|–-]|lúc|vào lúc)?\s*{_TIME})?{_ZONE}",
    re.IGNORECASE,
)
_WEEKDAY_LINE = re.compile(rf"{_WEEKDAY}\b.*|.*\|.*", re.IGNORECASE)
_NEAR_THE_TOP = 12
_BARE = re.compile(r"[\s|•·–-]*")


def take_date(blocks: Sequence[AnyBlock], sheet: Sheet, hints: Mapping[str, str]) -> list[AnyBlock]:
    """Put the posting date into its field and take its lines out of the blocks."""
    rest: list[AnyBlock] = []
    for at, block in enumerate(blocks):
        text = text_of(block)
        if block.role == "date" and len(text.split()) <= 4 and not _MOMENT.search(text):
            sheet.drop(text, LABEL)
            continue
        if not is_text(block) or len(text) > 200 or not _is_date_line(block, text, at):
            rest.append(block)
            continue
        if not _take(text, sheet):
            rest.append(block)
    if not sheet.has("date") and (day := readable(hints.get("date", ""))):
        sheet.take("date", day)
    return rest


def _is_date_line(block: AnyBlock, text: str, at: int) -> bool:
    if block.role == "date" or _LABELLED.match(text):
        return bool(_MOMENT.search(text))
    if at > _NEAR_THE_TOP:
        return False
    moment = _MOMENT.search(text)
    if not moment or not _BARE.fullmatch(text[: moment.start()] + text[moment.end() :]):
        return False
    return bool(_WEEKDAY_LINE.match(text) or re.search(_TIME, moment[0]) or at <= 4)


def _take(text: str, sheet: Sheet) -> bool:
    moment = _MOMENT.search(text)
    value = readable(moment[0]) if moment else None
    if value is None:
        return False
    if sheet.has("date"):
        sheet.drop(text, "ngày khác của trang (đã có ngày thông báo)")
        return True
    sheet.take("date", value, moment[0])
    sheet.drop(text[: moment.start()] + " " + text[moment.end() :], LABEL)
    return True


def readable(text: str) -> str | None:
    """Return a date as posts write it, "29-09-2023" or "29-09-2023 08:15", None if it is none."""
    try:
        value = parse(re.sub(r"(?<=\d)\s*[|–]\s*(?=\d)", ", ", text.strip()))
    except DateError:
        return None
    if isinstance(value, datetime):
        here = value.astimezone(ZONE)
        if (here.hour, here.minute) != (0, 0):
            return f"{day_short(here.date())} {clock(here)}"
        value = here.date()
    return day_short(value)


def moments(text: str) -> list[str]:
    """Return the dates and moments in ``text`` in order, as posts write them."""
    found = [readable(match[0]) for match in _MOMENT.finditer(text)]
    return [one for one in found if one]
