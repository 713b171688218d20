"""The title of a text."""

import re
from collections.abc import Mapping, Sequence

from newsroom.desk.importing.blocks import (
    MAIN,
    AnyBlock,
    Heading,
    Item,
    Paragraph,
    Photo,
    Quote,
    is_text,
    text_of,
)
from newsroom.desk.importing.known import key
from newsroom.desk.importing.sheet import Sheet

MOST = 300
KIND = "tên loại văn bản, chưa phải tiêu đề"
ABOVE = "phía trên tiêu đề của trang"
_KIND = re.compile(
    r"(thong bao|ke hoach|cong van|giay moi|quyet dinh|thong cao bao chi|thu moi|to trinh|bao cao|"
    r"huong dan|thong tin|tin tuc|thong bao moi)"
)
_SUBJECT = re.compile(r"(?:v/v|về việc)\b", re.IGNORECASE)
_GREETING = re.compile(
    r"(kính gửi|kính chào|thân gửi|dear|xin chào|chào|em gửi|gửi)\b.{0,120}$", re.IGNORECASE
)
_LABEL = re.compile(r"(?:tiêu đề|tên bài|subject|chủ đề thư)\s*:\s*", re.IGNORECASE)
_FIRST_BLOCKS = 8


def take_title(
    blocks: Sequence[AnyBlock], sheet: Sheet, hints: Mapping[str, str], page: bool = False
) -> list[AnyBlock]:
    """Put the title into its field, taking the lines it stands on out of the blocks.

    On a web ``page`` whatever text stands above its title is no part of the announcement.
    """
    blocks = _without_kind(blocks, sheet)
    at = _place(blocks, hints)
    if at is None:
        if hints.get("title") and not sheet.has("title"):
            typed = bool(hints.get("title_typed"))
            title = hints["title"] if typed else hints.get("short_title", hints["title"])
            sheet.take("title", title, title if typed else "")
        return list(blocks)
    end = _end(blocks, at)
    text = " ".join(text_of(block) for block in blocks[at:end])
    if sheet.has("title"):
        sheet.drop(text, "tiêu đề trong nguồn (đã dùng tiêu đề bạn đưa)")
    else:
        label = _LABEL.match(text)
        sheet.drop(label[0] if label else "", "nhãn của trường đã lấy")
        title = " ".join(text[label.end() if label else 0 :].split())
        sheet.take("title", title, title)
    above = blocks[:at]
    if page and (blocks[at].role == "title" or isinstance(blocks[at], Heading)):
        above = _outside(above, sheet)
    return _without_repeats([*above, *blocks[end:]], text, sheet)


def _outside(blocks: Sequence[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Drop what stands above the title of a page, photos and marked parts of the text aside."""
    rest = []
    for block in blocks:
        if block.zone != MAIN or isinstance(block, Photo) or block.role:
            rest.append(block)
        else:
            sheet.drop(text_of(block), ABOVE)
    return rest


def _place(blocks: Sequence[AnyBlock], hints: Mapping[str, str]) -> int | None:
    texts = [(at, block) for at, block in enumerate(blocks) if _may_be_title(block)]
    hint = key(hints.get("title", ""))
    said = {key(hints.get(name, "")) for name in ("title", "short_title", "title_in_head")} - {""}
    marked = [(at, one) for at, one in texts if one.role == "title"]
    for at, block in (*marked, *texts):
        if key(text_of(block)) in said:
            return at
    inside = [at for at, one in marked if one.zone == MAIN] or [at for at, _ in marked]
    if inside:
        return inside[0]
    if hint:
        # The line of a mail may say more than its subject.
        first = _first_line(blocks) if hints.get("title_typed") else None
        longer = first is not None and key(text_of(blocks[first])).startswith(hint)
        return first if longer else None
    main = [(at, one) for at, one in texts if one.zone == MAIN]
    headings = [(one.level, at) for at, one in main[:_FIRST_BLOCKS] if isinstance(one, Heading)]
    if headings:
        return min(headings)[1]
    return _first_line(blocks)


def _first_line(blocks: Sequence[AnyBlock]) -> int | None:
    """Return the place of the first line, when it looks like a title and not like a sentence."""
    main = [at for at, one in enumerate(blocks) if one.zone == MAIN and is_text(one)]
    for at in main[:_FIRST_BLOCKS]:
        text = text_of(blocks[at]).strip()
        if _GREETING.match(text):
            continue
        if isinstance(blocks[at], (Item, Quote)) or not _may_be_title(blocks[at]):
            return None
        if _SUBJECT.match(text) or _LABEL.match(text):
            return at
        if text.endswith((".", ":", ";", ",", "…")) or re.match(r"(?:hình|ảnh)\s*\d", text, re.I):
            return None
        return at
    return None


def _may_be_title(block: AnyBlock) -> bool:
    if not is_text(block) or block.role not in ("", "title"):
        return False
    text = text_of(block)
    return len(text) <= MOST and len(key(text).split()) >= 2


def _end(blocks: Sequence[AnyBlock], at: int) -> int:
    """Return where a title ends that goes on over several lines."""
    end = at + 1
    while end < len(blocks) and _continues(blocks[at], blocks[end]):
        end += 1
        if sum(len(text_of(one)) for one in blocks[at:end]) > MOST:
            return at + 1
    return end


def _continues(title: AnyBlock, below: AnyBlock) -> bool:
    if isinstance(title, Heading):
        both = isinstance(below, Heading) and below.level == title.level
        return both and text_of(title).isupper() and text_of(below).isupper()
    if not isinstance(below, Paragraph) or below.zone != title.zone:
        return False
    upper = text_of(title).isupper() and text_of(below).isupper()
    bold = all(run.bold for run in (*title.inline, *below.inline))
    starts_small = below.joined and text_of(below)[:1].islower() and len(text_of(below)) < 120
    return (below.joined and (upper or bold)) or upper or (starts_small and bold)


def _without_kind(blocks: Sequence[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Drop "THÔNG BÁO" where it stands alone above the subject."""
    rest = list(blocks)
    main = [at for at, one in enumerate(rest) if one.zone == MAIN and is_text(one)]
    for here in main[:_FIRST_BLOCKS]:
        text = text_of(rest[here])
        if _KIND.fullmatch(key(text)) and (text.isupper() or rest[here].role == "title"):
            sheet.drop(text, KIND)
            del rest[here]
            break
    return rest


def _without_repeats(blocks: list[AnyBlock], title: str, sheet: Sheet) -> list[AnyBlock]:
    """Drop the title where the page says it again."""
    rest = []
    for block in blocks:
        if is_text(block) and key(text_of(block)) == key(title):
            sheet.drop(text_of(block), "tiêu đề lặp lại")
        else:
            rest.append(block)
    return rest
