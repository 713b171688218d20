"""What stands below an official text or a mail: who signed, who receives it."""

import re
from collections.abc import Sequence

from newsroom.desk.importing.blocks import MAIN, AnyBlock, Photo, Table, is_text, text_of
from newsroom.desk.importing.known import key
from newsroom.desk.importing.sheet import Sheet

SIGNATURE, RECIPIENTS = "khối chữ ký", "nơi nhận văn bản"
MAIL = "chữ ký thư và phần sau nó"
_OFFICE = re.compile(
    r"((kt|tl|tuq|tm|q)\.?\s*)?(pho )?(giam doc|chu tich|truong phong|chanh van phong|"
    r"tong giam doc|vien truong|hieu truong|cuc truong|chi cuc truong|truong ban|"
    r"thu truong( co quan)?|chanh thanh tra)( so.{0,60}| trung tam.{0,60})?"
    r"|(kt|tl|tuq|tm)( .{2,60})?"
)
_SIGNED = re.compile(r"da ky|ky ten|ky ten dong dau|da ky va dong dau|da ky so")
_RECIPIENTS = re.compile(r"nơi nhận\s*:?.*", re.I | re.S)
_SIGN_OFF = re.compile(
    r"(--|—|thân|thân chào|trân trọng|trân trọng cảm ơn|thân mến|thân ái|kính thư|"
    r"best regards|regards|thanks|thanks & best regards|"
    r"cảm ơn (anh|chị|các anh chị).{0,30}|xin cảm ơn|em cảm ơn.{0,30}|"
    r"sent from my .*|gửi từ (iphone|điện thoại).*|được gửi từ.*)[.,!\s]*",
    re.I,
)
_LAST_BLOCKS = 14


def cut_signatures(blocks: Sequence[AnyBlock], sheet: Sheet, mail: bool) -> list[AnyBlock]:
    """Drop signature and recipients at the end of a text."""
    rest = list(blocks)
    if mail:
        rest = _without_mail_signature(rest, sheet)
    return _without_official_end(rest, sheet)


def _without_official_end(blocks: list[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    first = max(0, len(blocks) - _LAST_BLOCKS)
    for at in range(first, len(blocks)):
        block = blocks[at]
        if block.zone != MAIN or isinstance(block, Photo):
            continue
        text = text_of(block).strip()
        if isinstance(block, Table) and _is_end_table(text):
            sheet.drop(text, f"{SIGNATURE}, {RECIPIENTS}")
            return [*blocks[:at], *blocks[at + 1 :]]
        if _RECIPIENTS.fullmatch(text) and (len(text) < 14 or "\n" in text or len(text) < 400):
            return _drop_rest(blocks, at, RECIPIENTS, sheet)
        if is_text(block) and _is_office(text) and text.isupper():
            return _drop_rest(blocks, at, SIGNATURE, sheet)
    return blocks


def _is_end_table(text: str) -> bool:
    said = [key(line) for line in text.split("\n")]
    recipients = any(line.startswith("noi nhan") for line in said)
    signed = any(_SIGNED.fullmatch(line) for line in said)
    office = any(_is_office(line) for line in text.split("\n")[:3])
    return len(text) < 1_200 and (recipients or signed or office)


def _is_office(text: str) -> bool:
    return bool(_OFFICE.fullmatch(key(text)) or _SIGNED.fullmatch(key(text)))


def _drop_rest(blocks: list[AnyBlock], at: int, reason: str, sheet: Sheet) -> list[AnyBlock]:
    """Drop short blocks from ``at`` on; photos and captions that follow stay."""
    kept = blocks[:at]
    for number, block in enumerate(blocks[at:], at):
        text = text_of(block)
        if (
            isinstance(block, Photo)
            or len(text) > 200
            or (text.rstrip().endswith(":") and number > at)
        ):
            return [*kept, *blocks[number:]]
        office = reason == RECIPIENTS and (_is_office(text) or not text.startswith(("-", "–")))
        sheet.drop(text, SIGNATURE if office and number > at else reason)
    return kept


def _without_mail_signature(blocks: list[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    first = max(0, len(blocks) - _LAST_BLOCKS)
    for at in range(first, len(blocks)):
        text = text_of(blocks[at]).strip()
        if not is_text(blocks[at]) or not _SIGN_OFF.fullmatch(text):
            continue
        below = blocks[at + 1 :]
        if all(is_text(one) and len(text_of(one)) < 160 for one in below):
            for block in blocks[at:]:
                sheet.drop(text_of(block), MAIL)
            return blocks[:at]
    return blocks
