"""What a text suggests without stating it: taken with a doubt that a person must settle."""

import re
from collections.abc import Sequence

from newsroom.desk.importing.agencies import mentioned, spoken_of
from newsroom.desk.importing.blocks import MAIN, AnyBlock, Paragraph, text_of
from newsroom.desk.importing.events import take_event
from newsroom.desk.importing.known import Known, key
from newsroom.desk.importing.sheet import Sheet

_HELD = re.compile(
    r"\s*(?:đã |vừa |sẽ |phối hợp [^,.]{3,80}? )?tổ chức (?P<title>[A-ZĐÔƠƯĂÂÊ][^.;:]{12,180}?)"
    r"\.?\s*$"
)
_BEFORE = re.compile(r"(?:(?:sáng|chiều|tối)?\s*,?\s*(?:vào )?ngày .{6,40}?,\s*)?", re.IGNORECASE)
_FIRST_PARAGRAPHS = 2


def guess(blocks: Sequence[AnyBlock], sheet: Sheet, known: Known, outside: str) -> None:
    """Fill agency, title, theme and event where the text leaves little doubt, each to confirm."""
    _agency(blocks, sheet, known, outside)
    _date(sheet)
    _title(blocks, sheet, known)
    _theme(blocks, sheet, known)
    take_event(blocks, sheet)


def _paragraphs(blocks: Sequence[AnyBlock]) -> list[str]:
    found = [text_of(one) for one in blocks if isinstance(one, Paragraph) and one.zone == MAIN]
    return [text for text in found if len(text.split()) >= 5]


def _agency(blocks: Sequence[AnyBlock], sheet: Sheet, known: Known, outside: str) -> None:
    if sheet.has("agency"):
        return
    lead = [str(sheet.value("summary", "")), *_paragraphs(blocks)[:_FIRST_PARAGRAPHS]]
    places = (
        ("ghi ở ngoài bài (tên trang, chữ ký, chân trang)", outside),
        ("được nhắc trong tiêu đề", str(sheet.value("title", ""))),
        (
            "được nhắc đầu tiên trong bài",
            " ".join(lead),
        ),
    )
    for where, text in places:
        found = mentioned(text, known)
        if found and (where.endswith("bài") or len(found) == 1):
            doubt = f"cơ quan đoán theo tên {where}: “{found[0].name}”"
            sheet.take("agency", found[0].id, "", doubt)
            return


def _date(sheet: Sheet) -> None:
    """Take the day of signing for want of a posting date."""
    issued = dict(sheet.value("own_document", {})).get("issued")
    if issued and not sheet.has("date"):
        doubt = f"nguồn không ghi ngày đăng; đây là ngày ký văn bản ({issued})"
        sheet.take("date", issued, "", doubt)


def _title(blocks: Sequence[AnyBlock], sheet: Sheet, known: Known) -> None:
    """Take what an agency "tổ chức …" in the first sentence for want of a title."""
    first = next(iter(_paragraphs(blocks)), "")
    if sheet.has("title") or not first:
        return
    sentence = re.split(r"(?<=[^A-ZĐ\d])\.\s+(?=\S)", first)[0]
    for agency in known.agencies:
        place = spoken_of(sentence, agency)
        held = _HELD.match(sentence, place.end()) if place else None
        if held and _BEFORE.fullmatch(sentence[: place.start()]):
            doubt = "nguồn không có tiêu đề; đây là chữ trong câu đầu của bài"
            sheet.take("title", held["title"].strip(), "", doubt)
            return


def _theme(blocks: Sequence[AnyBlock], sheet: Sheet, known: Known) -> None:
    if sheet.has("theme"):
        return
    said = key(" ".join([str(sheet.value("title", "")), *map(text_of, blocks)]))
    themes = [one for one in known.themes if f" {key(one.name)} " in f" {said} "]
    if themes:
        names = ", ".join(f"“{one.name}”" for one in themes)
        doubt = f"bài nhắc đến {names} nên được xếp vào chủ đề này"
        sheet.take("theme", [one.id for one in themes], "", doubt)
