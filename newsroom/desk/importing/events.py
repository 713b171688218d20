"""The event that a text announces: under its labels, or in one sentence of its span."""

import re
from collections.abc import Sequence

from newsroom.desk.importing.blocks import AnyBlock, text_of
from newsroom.desk.importing.posting_dates import moments, readable
from newsroom.desk.importing.sheet import Sheet

_MARK = r"(?:(?:[-–•+*]|\d{1,2}[.)]|[a-zđ]\))\s*)?"
_CLOCK = r"\d{1,2}(?::|h|g|\s*giờ\s*)\d{2}"
_TIMES = re.compile(
    rf"(?:từ\s*)?(?P<first>{_CLOCK})\s*(?:phút)?\s*(?:đến|-|–)\s*"
    rf"(?P<last>{_CLOCK})\s*(?:phút)?,?\s*(?P<day>.*)",
    re.I,
)
_WHEN = re.compile(
    _MARK + r"(?:thời gian|khai mạc|bắt đầu)"
    r"(?: (?:tổ chức|diễn ra|khai mạc|bắt đầu|học|thi|họp))?\s*:\s*(.+)",
    re.I,
)
_WHERE = re.compile(_MARK + r"địa điểm(?: [\w ]{2,30})?\s*:\s*(.+)", re.I)
_BY = re.compile(
    _MARK + r"(?:hạn (?:cuối )?(?:đăng ký|nộp hồ sơ|nhận hồ sơ|chót)[\w ]{0,30}|"
    r"đăng ký (?:trước|đến hết))\s*:?\s*(.+)",
    re.I,
)
_SPAN = re.compile(
    r"(?:được tổ chức|diễn ra|tổ chức) từ ngày (?P<start>\d{1,2}[-/.]\d{1,2}[-/.]\d{4}) "
    r"đến (?:hết )?(?:ngày )?(?P<end>\d{1,2}[-/.]\d{1,2}[-/.]\d{4})"
)


def take_event(blocks: Sequence[AnyBlock], sheet: Sheet) -> None:
    """Put an event into its field, to be confirmed; the words stay in the text."""
    if sheet.has("event"):
        return
    event: dict[str, str] = {}
    for text in (line for block in blocks for line in text_of(block).split("\n")):
        _labelled(text.strip(), event)
    if "start" in event:
        order = {name: event[name] for name in ("start", "end", "place", "register_by")
                 if name in event}  # fmt: skip
        sheet.take("event", order, "", "ngày giờ, địa điểm lấy theo các dòng có nhãn trong bài")
        return
    spans = [span for block in blocks if (span := _SPAN.search(text_of(block)))]
    days = {(readable(span["start"]), readable(span["end"])) for span in spans}
    if len(days) == 1 and all(start and end for start, end in days):
        start, end = days.pop()
        doubt = "ngày sự kiện lấy theo câu “tổ chức từ ngày … đến ngày …” trong bài"
        sheet.take("event", {"start": start, "end": end}, "", doubt)


def _when(text: str) -> list[str]:
    times = _TIMES.fullmatch(text.strip())
    days = moments(times["day"]) if times else []
    if not days:
        return moments(text)
    both = (readable(f"{times[name]} ngày {days[0]}") for name in ("first", "last"))
    return [one for one in both if one]


def _labelled(text: str, event: dict[str, str]) -> None:
    when, where, by = _WHEN.fullmatch(text), _WHERE.fullmatch(text), _BY.fullmatch(text)
    if when and "start" not in event and (found := _when(when[1])):
        event["start"] = found[0]
        if len(found) > 1:
            event["end"] = found[1]
    elif where and "place" not in event:
        event["place"] = where[1].strip().rstrip(".;")
    elif by and "register_by" not in event and (found := moments(by[1])):
        event["register_by"] = found[0]
