"""Where a text was published before: "Liên kết bài viết gốc", "Xem bài gốc", "Nguồn"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom.desk.importing.blocks import AnyBlock, Photo, is_text, text_of
from newsroom.desk.importing.known import key
from newsroom.desk.importing.runs import cut, plain, stripped
from newsroom.desk.importing.sheet import LABEL, Sheet

_LABEL = (
    r"(?:Liên kết bài (?:viết )?gốc|(?:Xem|Đọc) (?:bài|tin)(?: viết)? gốc(?: tại đây)?|"
    r"Bài (?:viết )?gốc|Link (?:bài )?gốc|Xem chi tiết (?:bài )?(?:gốc )?tại(?: đây)?)"
)
# Glued to the word before it stands a capital behind a small letter or a full stop.
_LINK = re.compile(
    rf"(?:^|(?<=[\s.!?;)”\"])|(?<=[^\W\dA-ZĐ]))(?P<label>{_LABEL})\s*:?\s*(?P<url>https?://\S+)?\s*$"
)
_SOURCE = re.compile(r"(?:\(|\[)?nguồn(?:\s+tin)?\s*:\s*(?P<who>.{2,200}?)(?:\)|\])?\.?", re.I)
_AUTHOR = re.compile(
    r"(?:tác giả|bài và ảnh|tin, ảnh|tin ảnh|tin|bài|người viết|author)\s*:\s*(?P<who>.{2,80})",
    re.I,
)
_BY_WORDS = re.compile(r"(?:(?:đăng |viết )?bởi|by|người đăng|tác giả)\s*:?\s+", re.IGNORECASE)
_ACCOUNT = re.compile(r"(?:super ?)?admin\w*|quản trị(?: viên)?|editor|webmaster", re.IGNORECASE)
_BY = ("boi", "by", "tac gia", "dang boi", "nguoi dang", "posted by")
_MOST_BELOW, _FIRST_BLOCKS = 2, 2
_URL = re.compile(r"https?://[^\s<>\"“”)]+")


def take_original(blocks: Sequence[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Put the link to the original, the source and the author into their fields."""
    rest: list[AnyBlock] = []
    for at, block in enumerate(blocks):
        kept = _without_link(block, sheet)
        if kept is not None and is_text(kept) and _take_line(kept, sheet, blocks, at):
            kept = None
        if kept is not None:
            rest.append(kept)
    return rest


def _few_below(blocks: Sequence[AnyBlock], at: int) -> bool:
    """Tell whether hardly any text stands below a place, captions aside."""
    below = [text_of(one) for one in blocks[at + 1 :] if is_text(one)]
    return sum(not re.match(r"(?:hình|ảnh)\s*\d", text, re.I) for text in below) <= _MOST_BELOW


def _without_link(block: AnyBlock, sheet: Sheet) -> AnyBlock | None:
    if isinstance(block, Photo):
        match = _LINK.search(block.caption)
        if not match:
            return block
        _found(match["label"], match["url"], sheet)
        return replace(block, caption=block.caption[: match.start()].rstrip())
    if not is_text(block):
        return block
    text = plain(block.inline)
    match = _LINK.search(text)
    if not match:
        return block
    linked = [run.href for run in cut(block.inline, match.start()) if run.href]
    _found(match["label"], match["url"] or (linked[0] if linked else None), sheet)
    kept = stripped(cut(block.inline, 0, match.start()))
    return replace(block, inline=kept) if plain(kept) else None


def _found(label: str, url: str | None, sheet: Sheet) -> None:
    sheet.drop(label, LABEL)
    if url and url.startswith(("http://", "https://")):
        sheet.take("original", {"url": url}, url)
        return
    sheet.confirm.append(
        f"nguồn có dòng “{label}” nhưng không kèm địa chỉ; hãy ghi original: https://…"
    )


def _take_line(block: AnyBlock, sheet: Sheet, blocks: Sequence[AnyBlock], at: int) -> bool:
    text = text_of(block).strip()
    last = _few_below(blocks, at)
    if len(text) > 240:
        return False
    author = _AUTHOR.fullmatch(text)
    if block.role == "author" and (key(text) in _BY or sheet.has("author")):
        sheet.drop(text, LABEL if key(text) in _BY else "tác giả ghi lại")
        return True
    author = author if last or at < _FIRST_BLOCKS else None
    if block.role == "author" and _ACCOUNT.fullmatch(_BY_WORDS.sub("", text)):
        sheet.drop(text, "tài khoản đăng bài")
        return True
    if (author or block.role == "author") and not sheet.has("author"):
        by = _BY_WORDS.match(text)
        who = author["who"] if author else text[by.end() if by else 0 :]
        sheet.take("author", who.strip(), who)
        sheet.drop(text.removesuffix(who), LABEL)
        return True
    source = _SOURCE.fullmatch(text)
    if not source or not last:
        return False
    return _take_source(block, text, source, sheet)


def _take_source(block: AnyBlock, text: str, source: re.Match[str], sheet: Sheet) -> bool:
    who = source["who"].strip()
    url = _URL.search(who)
    linked = [run.href for run in block.inline if run.href and run.href.startswith("http")]
    href = url[0] if url else linked[0] if linked else None
    sheet.drop(text[: source.start("who")], LABEL)
    name = _URL.sub("", who).strip(" ,;:-–()")
    if href and not sheet.has("original"):
        original = {"url": href, **({"publisher": name} if name else {})}
        sheet.take("original", original, who)
    elif not sheet.has("source") and name:
        sheet.take("source", name, who)
    else:
        sheet.drop(who, "nguồn ghi thêm")
    return True
