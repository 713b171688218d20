"""The day on which a text was posted: from its label, never from what the text speaks of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from newsroom.desk.importing.blocks import (
    MAIN,
    AnyBlock,
    Heading,
    Paragraph,
    Table,
    is_text,
    text_of,
)
from newsroom.desk.importing.runs import Run
from newsroom.desk.importing.sheet import LABEL, Sheet
from newsroom.text.dates import ZONE, DateError, clock, day_short, parse

_LABELLED = re.compile(
    r"(?P<label>(?:ngày|thời gian|giờ)\s+(?:thông báo|đăng(?:\s+(?:tin|bài|tải))?|cập nhật|"
    r"xuất bản|phát hành)|cập nhật(?:\s+(?:lúc|ngày|vào))?|đăng\s+(?:ngày|lúc|vào)|"
    r"đã đăng(?:\s+(?:ngày|lúc|vào))?|"
    r"posted on|published(?: on)?|date posted)\s*:?\s*(?P<date>.+)",
    re.IGNORECASE,
)
_MONTHS = {
    "mười hai": 12, "mười một": 11, "mười": 10, "chín": 9, "tám": 8, "bảy": 7, "sáu": 6, "năm": 5,
    "tư": 4, "ba": 3, "hai": 2, "một": 1, "giêng": 1, "chạp": 12,
}  # fmt: skip
_MONTH_IN_WORDS = re.compile(rf"tháng\s+({'|'.join(_MONTHS)})(?=,?\s+(?:năm\s+)?\d{{4}})", re.I)
_DATE = (
    r"(?:ngày\s+)?(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2}"
    rf"|\d{{1,2}}\s+tháng\s+(?:\d{{1,2}}|{'|'.join(_MONTHS)}),?\s+(?:năm\s+)?\d{{4}})"
)
_TIME = r"(?:\d{1,2}(?::|h|g|\s*giờ\s*)\d{2}(?::\d{2})?(?:\s*phút)?(?:\s*(?:SA|CH|AM|PM))?)"
_WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật|t[2-7]|cn)"
_ZONE = r"(?:\s*\(?(?:GMT|UTC)\s*\+\s*0?7(?::00)?\)?)?"
_MOMENT = re.compile(
    rf"(?<!\d)(?:{_TIME}\s*[,|–-]?\s*(?={_WEEKDAY}))?(?:{_WEEKDAY}\s*[,;|-]?\s*)?(?:{_TIME}\s*[,|–-]?\s*)?{_DATE}"
    rf"(?:\s*(?:[,|–-]|lúc|vào lúc)?\s*{_TIME})?(?!\d){_ZONE}",
    re.IGNORECASE,
)
_WEEKDAY_LINE = re.compile(rf"{_WEEKDAY}\b.*|.*\|.*", re.IGNORECASE)
_LABEL_ALONE = re.compile(
    r"(?:ngày|thời gian|giờ)\s+(?:thông báo|đăng(?:\s+(?:tin|bài|tải))?|xuất bản|phát hành)\s*:?",
    re.IGNORECASE,
)
_NEAR_THE_TOP, _LONG, _MOST_OTHERS = 12, 120, 60
_BARE = re.compile(r"[\s|•·–-]*")


def take_date(blocks: Sequence[AnyBlock], sheet: Sheet, hints: Mapping[str, str]) -> list[AnyBlock]:
    """Put the posting date into its field and take its lines out of the blocks."""
    blocks = _beside_labels(blocks)
    bare = _bare_lines(blocks)
    rest: list[AnyBlock] = []
    for at, block in enumerate(blocks):
        text = text_of(block)
        if block.role == "date" and len(text.split()) <= 4 and not re.search(r"\d", text):
            sheet.drop(text, LABEL)
        elif not (is_text(block) and (at in bare or _is_stated(block, text))):
            rest.append(block)
        else:
            _take(text, sheet, at in bare and not _WEEKDAY_LINE.match(text))
    if not sheet.has("date") and (day := readable(hints.get("date", ""))):
        sheet.take("date", day)
    return rest


def _beside_labels(blocks: Sequence[AnyBlock]) -> list[AnyBlock]:
    """Return the blocks with a label and the date below or beside it as one."""
    rest: list[AnyBlock] = []
    for block in (one for several in map(_opened, blocks) for one in several):
        above = rest[-1] if rest else None
        if above and is_text(above) and is_text(block) and _is_pair(text_of(above), text_of(block)):
            rest[-1] = replace(above, inline=(*above.inline, Run(" "), *block.inline))
        else:
            rest.append(block)
    return rest


def _opened(block: AnyBlock) -> list[AnyBlock]:
    """Return the cells of a table in which the page tells its date as paragraphs."""
    if not isinstance(block, Table) or len(text_of(block)) > 300:
        return [block]
    labels = [" ".join(text_of(one) for one in row[0]) for row in block.rows]
    if not any(_LABEL_ALONE.fullmatch(label.strip()) for label in labels):
        return [block]
    cells = [one for row in block.rows for cell in row for one in cell]
    return [replace(one, zone=block.zone) for one in cells]


def _is_pair(label: str, date: str) -> bool:
    return bool(_LABEL_ALONE.fullmatch(label.strip()) and _MOMENT.fullmatch(date.strip()))


def _is_stated(block: AnyBlock, text: str) -> bool:
    """Tell a line on which the page itself says when it was posted."""
    moment = _MOMENT.search(text)
    if block.role == "date" and re.search(r"\d", text) and len(text) < 60:
        return True
    if not moment or len(text) > 200:
        return False
    others = len(text) - len(moment[0])
    if text.lower().startswith("cập nhật"):
        others *= 3
    return block.role == "date" or (bool(_LABELLED.match(text)) and others <= _MOST_OTHERS)


def _bare_lines(blocks: Sequence[AnyBlock]) -> set[int]:
    """Return the place of the one line above the text that is a date and nothing else.

    Where there are several they are a timetable.
    """
    found = []
    for at, block in enumerate(blocks[:_NEAR_THE_TOP]):
        text = text_of(block).strip()
        if is_text(block) and block.zone == MAIN and len(text) > _LONG:
            break
        if not isinstance(block, (Paragraph, Heading)) or _is_stated(block, text):
            continue
        moment = _MOMENT.search(text)
        if moment and _BARE.fullmatch(text[: moment.start()] + text[moment.end() :]):
            found.append(at)
    return set(found) if len(found) == 1 else set()


def _take(text: str, sheet: Sheet, doubtful: bool) -> None:
    moment = _MOMENT.search(text)
    value = readable(moment[0]) if moment else None
    if value is None:
        sheet.drop(text, "dòng ngày đăng đọc không được")
        sheet.confirm.append(f"không hiểu ngày đăng “{text.strip()}” (thứ và ngày có khớp không)")
        return
    if sheet.has("date"):
        sheet.drop(text, "ngày khác của trang (đã có ngày thông báo)")
        return
    doubt = "dòng ngày trên đầu bài không ghi đó là ngày đăng" if doubtful else ""
    sheet.take("date", value, moment[0], doubt)
    sheet.drop(text[: moment.start()] + " " + text[moment.end() :], LABEL)


def readable(text: str) -> str | None:
    """Return a date as posts write it, "29-09-2023" or "29-09-2023 08:15", None if it is none."""
    text = _MONTH_IN_WORDS.sub(lambda found: f"tháng {_MONTHS[found[1].lower()]}", text)
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
