"""The stamps of chats and the headers of mails around what people wrote."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom.desk.importing.blocks import AnyBlock, Paragraph, is_text, text_of
from newsroom.desk.importing.runs import cut, plain, stripped
from newsroom.desk.importing.sheet import LABEL, Sheet

CHAT, MAIL = "tên người gửi và giờ trong tin nhắn", "dòng đầu thư"
TALK = "lời nhắn riêng, không thuộc thông báo"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:SA|CH|AM|PM))?"
_DAY = r"\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?"
_STAMP = re.compile(
    rf"\[?\(?(?:{_TIME}(?:\s*,?\s*{_DAY})?|{_DAY}\s*,?\s*{_TIME})\]?\)?\s*[-–]?\s*"
    r"(?P<who>[^\W\d][^:\n]{1,40}):\s*"
)
_ALONE = re.compile(
    rf"\[?(?:(?:hôm nay|hôm qua|thứ \w+|cn)\s*,?\s*)?(?:{_DAY}\s*,?\s*)?{_TIME}"
    rf"(?:\s*,?\s*{_DAY})?\]?"
    r"|hôm nay|hôm qua|đã xem|đã nhận|đã gửi|đã chuyển tiếp|tin nhắn chuyển tiếp|\[hình ảnh\]"
    r"|\[ảnh\]|\[sticker\]|\[file\]|.{2,40} đã (thu hồi một tin nhắn|tham gia nhóm)",
    re.IGNORECASE,
)
_NAME_AND_TIME = re.compile(
    rf"(?P<who>[^\W\d][\w .]{{1,40}}?)\s*[,|–-]?\s+{_TIME}(?:\s*,?\s*{_DAY})?"
)
_TALK = re.compile(
    r"(dạ|vâng|ok|oke|okie|okay|👍|❤️|cảm ơn.{0,30}|thanks.{0,20})[.!\s]*"
    r"|(dạ |vâng |alo |chào )?(anh|chị|em|bạn|sếp|cả nhà|mọi người|nhờ|gửi|đăng).{0,70}"
    r"\b(nhé|nha|nghen|ạ|với|giúp|giùm|dùm)\W{0,4}"
    r"|(kính )?(gửi|chào|thưa)\s*:?\s*(các )?(anh|chị|bạn|em|ban biên tập|"
    r"bộ phận|phòng truyền thông).{0,60}[,.!:]?"
    r"|(kính gửi |thưa |quý )?(các |quý )?(anh|chị|bạn|ban biên tập).{0,60}(thân mến|kính mến)\W*"
    r"|(kính )?(nhờ|đề nghị|mong) .{0,50}\bđăng (tin|bài|thông báo|giúp).{0,80}",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][\w.]*\s?){1,6}(?:\([^()]{2,30}\))?")
_HEADER = re.compile(
    r"(?P<label>from|to|cc|bcc|subject|date|sent|reply-to|message-id|mime-version|content-type|"
    r"attachments?|importance|từ|đến|người gửi|người nhận|chủ đề|tiêu đề|ngày|gửi|đã gửi|cc|"
    r"đính kèm)\s*:\s*(?P<value>.*)",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"-{2,}\s*(forwarded message|original message|thư đã chuyển tiếp|thư gốc).*|"
    r"(on|vào) .{8,120}(wrote|đã viết)\s*:|begin forwarded message:?",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"(?:(?:re|fw|fwd|tr|v/v chuyển tiếp|(?:nhờ )?đăng(?: tin| bài)?|tin bài|gửi tin)\s*:\s*)+",
    re.IGNORECASE,
)


def cut_stamps(blocks: Sequence[AnyBlock], sheet: Sheet) -> tuple[list[AnyBlock], bool, str]:
    """Drop stamps and mail headers; tell whether it was a mail, and its subject."""
    blocks, subject, mail = _without_headers(list(blocks), sheet)
    rest: list[AnyBlock] = []
    chat = _is_chat(blocks)
    for at, block in enumerate(blocks):
        text = text_of(block).strip()
        if not is_text(block) or len(text) > 4_000:
            rest.append(block)
        elif _FORWARD.fullmatch(text):
            sheet.drop(text, MAIL)
            mail = True
        elif chat and _is_stamp(text, blocks, at):
            sheet.drop(text, CHAT)
        elif chat and (stamp := _STAMP.match(text)):
            rest += _unstamped(block, stamp, sheet)
        else:
            rest.append(block)
    return (_without_talk(rest, sheet) if chat or mail else rest), mail, subject


def _without_talk(blocks: list[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Drop what people only say to each other around the announcement."""
    kept = []
    for block in blocks:
        if is_text(block) and _TALK.fullmatch(text_of(block).strip()):
            sheet.drop(text_of(block), TALK)
        else:
            kept.append(block)
    return kept


def _unstamped(block: AnyBlock, stamp: re.Match[str], sheet: Sheet) -> list[AnyBlock]:
    sheet.drop(stamp[0], CHAT)
    inline = stripped(cut(block.inline, plain(block.inline).index(stamp[0]) + len(stamp[0])))
    return [replace(block, inline=inline, **_unjoined(block))] if plain(inline) else []


def _unjoined(block: AnyBlock) -> dict[str, bool]:
    return {"joined": False} if isinstance(block, Paragraph) else {}


def _is_chat(blocks: Sequence[AnyBlock]) -> bool:
    texts = [text_of(one).strip() for one in blocks if is_text(one)][:60]
    times = [text for text in texts if re.fullmatch(rf"\[?{_TIME}.{{0,20}}", text)]
    stamped = [text for text in texts if _STAMP.match(text) or _NAME_AND_TIME.fullmatch(text)]
    return bool(stamped or times)


def _is_stamp(text: str, blocks: Sequence[AnyBlock], at: int) -> bool:
    if _ALONE.fullmatch(text) or _NAME_AND_TIME.fullmatch(text):
        return True
    if _NAME.fullmatch(text) and _next_is_time(blocks, at):
        return True
    # Above the sender's name stands the group's.
    below = text_of(blocks[at + 1]).strip() if at + 1 < len(blocks) else ""
    short = len(text.split()) <= 5 and text[-1:].isalnum()
    return short and bool(_NAME.fullmatch(below)) and _next_is_time(blocks, at + 1)


def _next_is_time(blocks: Sequence[AnyBlock], at: int) -> bool:
    below = text_of(blocks[at + 1]).strip() if at + 1 < len(blocks) else ""
    return bool(below and _ALONE.fullmatch(below))


def _without_headers(blocks: list[AnyBlock], sheet: Sheet) -> tuple[list[AnyBlock], str, bool]:
    """Drop runs of at least two header lines; the first subject among them is a title."""
    rest: list[AnyBlock] = []
    subject, mail, at = "", False, 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and is_text(blocks[end]) and _header(blocks[end]):
            end += 1
        labels = {_header(one)["label"].lower() for one in blocks[at:end]}
        if end - at >= 2 and labels & {"from", "từ", "người gửi"}:
            mail = True
            for block in blocks[at:end]:
                subject = _drop_header(_header(block), subject, sheet)
            at = end
        else:
            rest += blocks[at : max(end, at + 1)]
            at = max(end, at + 1)
    return rest, subject, mail


def _drop_header(header: re.Match[str], subject: str, sheet: Sheet) -> str:
    if header["label"].lower() in ("subject", "chủ đề", "tiêu đề") and not subject:
        prefix = _PREFIX.match(header["value"])
        sheet.drop(header["label"], LABEL)
        sheet.drop(prefix[0] if prefix else "", MAIL)
        return header["value"][prefix.end() if prefix else 0 :].strip()
    sheet.drop(header[0], MAIL)
    return subject


def _header(block: AnyBlock) -> re.Match[str] | None:
    return _HEADER.fullmatch(text_of(block).strip())
