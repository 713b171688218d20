"""The head of an official text: who issues it, its symbol, where and when it was signed."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom.desk.importing.agencies import named
from newsroom.desk.importing.blocks import MAIN, AnyBlock, Paragraph, Table, is_text, text_of
from newsroom.desk.importing.known import Known, key
from newsroom.desk.importing.runs import cut, stripped
from newsroom.desk.importing.sheet import Sheet
from newsroom.text.dates import DateError, day_short, parse_day
from newsroom.text.symbols import find_symbols

REASON = "đầu văn bản (tên cơ quan, quốc hiệu)"
_FIRST_BLOCKS = 14
_NATION = re.compile(r"cong hoa xa hoi chu nghia viet nam.*|.*doc lap tu do hanh phuc")
_PARENT = re.compile(r"(uy ban nhan dan|ubnd|thanh pho|tinh|quan|huyen|bo|so) [a-z ]{2,60}")
_OFFICE = re.compile(
    r"(so|bo|uy ban|ubnd|trung tam|phong|ban|chi cuc|cuc|vien|truong|thu vien|van phong) .{2,80}"
)
_NUMBER = re.compile(r"số\s*:\s*(?P<number>\S.*)", re.IGNORECASE)
_SIGNED = re.compile(
    r"[^\d,;.]{2,40},\s*(?P<date>ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})\.?", re.IGNORECASE
)
_TWO_COLUMNS = re.compile(
    r"(?P<left>\S.{2,90}?)\s+(?P<right>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|"
    r"Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)\s*"
    r"|(?P<left2>Số\s*:\s*\S+)\s+(?P<right2>[^\d,]{2,40},\s*ngày\s.{10,40})",
    re.IGNORECASE,
)


def take_masthead(blocks: Sequence[AnyBlock], sheet: Sheet, known: Known) -> list[AnyBlock]:
    """Take the head of a text off; its agency goes into its field, its symbol with the documents.

    A subject ("V/v …") that stands below the symbol is given back as a paragraph.
    """
    head = _opened(blocks, known)
    rest: list[AnyBlock] = []
    for at, block in enumerate(head):
        if at >= _FIRST_BLOCKS or not is_text(block) or not _take(block, head, at, sheet, known):
            rest.append(block)
            if at < _FIRST_BLOCKS and len(text_of(block)) > 160:
                rest += head[at + 1 :]
                break
    return rest


def _opened(blocks: Sequence[AnyBlock], known: Known) -> list[AnyBlock]:
    """Return the blocks with a letterhead's table, or its two columns on one line, laid open."""
    top = [part for one in blocks[:_FIRST_BLOCKS] for part in _columns(one)]
    blocks = [*top, *blocks[_FIRST_BLOCKS:]]
    for at, block in enumerate(blocks[:4]):
        if isinstance(block, Table) and is_letterhead(block, known):
            inner = [one for row in block.rows for cell in row for one in cell]
            inner = [replace(one, zone=block.zone) for one in inner]
            return [*blocks[:at], *inner, *blocks[at + 1 :]]
    return list(blocks)


def _columns(block: AnyBlock) -> list[AnyBlock]:
    """Return what stands left and right on a line of a letterhead that tabs part."""
    match = _TWO_COLUMNS.fullmatch(text_of(block)) if isinstance(block, Paragraph) else None
    if not match:
        return [block]
    at = match.start("right") if match["right"] else match.start("right2")
    left, right = stripped(cut(block.inline, 0, at)), stripped(cut(block.inline, at))
    return [replace(block, inline=left), replace(block, inline=right, joined=True)]


def is_letterhead(table: Table, known: Known) -> bool:
    """Tell a table that sets an official text's head in two columns."""
    said = key(text_of(table))
    lines = text_of(table).split("\n")
    if len(table.rows) <= 2 and len(lines) <= 6 and any(named(line, known) for line in lines):
        return True
    return len(table.rows) <= 4 and (
        "doc lap tu do hanh phuc" in said or " cong hoa xa hoi" in said
    )


def _take(block: AnyBlock, blocks: Sequence[AnyBlock], at: int, sheet: Sheet, known: Known) -> bool:
    text = text_of(block)
    said = key(text)
    if not said:
        return block.zone == MAIN and isinstance(block, Paragraph)
    if _NATION.fullmatch(said):
        sheet.drop(text, REASON)
        return True
    agency = named(text, known)
    if agency and (text.isupper() or block.zone != MAIN or at == 0):
        if sheet.has("agency"):
            sheet.drop(text, REASON)
        else:
            sheet.take("agency", agency.id, text)
        return True
    return _official(block, text, said, sheet, known) if len(text) <= 160 else False


def _official(block: AnyBlock, text: str, said: str, sheet: Sheet, known: Known) -> bool:
    parents = {key(one.parent) for one in known.agencies if one.parent}
    if said in parents or (text.isupper() and _PARENT.fullmatch(said) and said.split()[0] != "so"):
        sheet.drop(text, REASON)
        return True
    number = _NUMBER.fullmatch(text.strip())
    if number and (symbols := find_symbols(number["number"])):
        _own_document(sheet, number=symbols[0][1])
        sheet.drop(text, "số của chính văn bản (đã ghi vào mục Văn bản)")
        return True
    signed = _SIGNED.fullmatch(text.strip())
    if signed and (day := _day(signed["date"])):
        _own_document(sheet, issued=day)
        sheet.drop(text, "nơi và ngày ký (đã ghi vào mục Văn bản)")
        return True
    if text.isupper() and _OFFICE.fullmatch(said) and not sheet.has("agency"):
        sheet.drop(text, f"{REASON}; cơ quan này chưa có trong content/agencies")
        sheet.confirm.append(f"đầu văn bản ghi “{text}” nhưng content/agencies chưa có cơ quan này")
        return True
    return False


def _own_document(sheet: Sheet, **facts: str) -> None:
    own = dict(sheet.value("own_document", {}))
    sheet.take("own_document", {**facts, **own})


def _day(text: str) -> str | None:
    try:
        return day_short(parse_day(text))
    except DateError:
        return None
