"""What a web page puts around a text: counters, buttons, lists of other news, its footer."""

import re
from collections.abc import Sequence

from newsroom.desk.importing.blocks import MAIN, AnyBlock, Item, Table, is_text, text_of
from newsroom.desk.importing.known import key
from newsroom.desk.importing.sheet import Sheet

FOOTER = "chân trang"
OTHERS = "danh sách tin khác"
_FOOTER = re.compile(
    r"(bản quyền|copyright|©|\(c\)\s*\d{4}|chịu trách nhiệm (chính|nội dung)|giấy phép số|"
    r"thiết kế (và|&|bởi)|powered by|ghi rõ nguồn|tổng số truy cập|tổng lượt truy cập|"
    r"số người (đang )?truy cập|đang online)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(cac )?(tin|bai|thong bao|bai viet)( tuc| viet)? (cu hon|moi hon|khac|lien quan|"
    r"cung chuyen muc|da dua|cung loai|noi bat|xem nhieu|doc nhieu)( cung chuyen muc)?|"
    r"tin moi nhat|xem them tin|cac tin khac|other news|related (posts|news)"
)
_LINES = (
    ("số lượt xem", re.compile(
        r"(số )?(lượt (xem|đọc|truy cập)|đã xem|views?|lần xem)\s*:?\s*[\d.,]*( lượt)?"
        r"|[\d.,]+ (lượt (xem|đọc)|views?|lần xem)|👁.*", re.I)),
    ("nút của trang", re.compile(
        r"(a\s*[+−–-]\s*){1,2}(a\s*)?|a-\s*a\s*a\+|(cỡ chữ|font size).{0,20}|"
        r"(chia sẻ|share|in trang|in bài( viết)?|print|gửi (email|mail)|gửi bài( viết)?|facebook|"
        r"zalo|twitter|lưu( bài)?|thích|like|nghe (bài|tin)( viết)?|đọc bài( viết)?|tải về|"
        r"quay lại|về (trang trước|đầu trang)|lên đầu trang|đầu trang|xem thêm|trang chủ|trước|sau|"
        r"tiếp|chia sẻ (bài|tin|lên|trên|qua).{0,40}|bình luận|đánh giá.{0,30}|\d sao|thích \d+|"
        r"quay lại danh sách|tweet|email|sao chép liên kết)"
        r"(\s*[|·•/,–-]?\s*(chia sẻ|share|in|in trang|print|email|facebook|zalo|twitter|lưu|"
        r"a[+−–-]))*",
        re.I)),
    ("đường dẫn của trang", re.compile(r"(trang chủ|home)\s*[»>/|›].{0,160}", re.I)),
    ("tên trang web", re.compile(
        r"(cổng|trang) thông tin điện tử.{0,80}|(xem|theo dõi) chúng tôi.{0,40}", re.I)),
    ("trình đơn", re.compile(r"([^|]{2,25}\s*\|\s*){3,}[^|]{2,25}")),
)  # fmt: skip
_NOWHERE = re.compile(r"#?$|#|javascript:", re.IGNORECASE)
_LAST_BLOCKS = 14


def cut_boilerplate(blocks: Sequence[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Drop what belongs to the page and not to the announcement."""
    rest = _without_footer(list(blocks), sheet)
    rest = _without_others(rest, sheet)
    kept = []
    for block in rest:
        reason = _reason(block)
        if reason:
            sheet.drop(text_of(block), reason)
        else:
            kept.append(block)
    return kept


def _reason(block: AnyBlock) -> str:
    text = text_of(block).strip()
    if not is_text(block) or len(text) > 200:
        return ""
    runs = [run for run in block.inline if run.text.strip()]
    if runs and all(run.href is not None and _NOWHERE.match(run.href) for run in runs):
        return "nút của trang"
    return next((reason for reason, form in _LINES if form.fullmatch(text)), "")


def _without_footer(blocks: list[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Drop all from the first line of a footer on, when it is near the end."""
    first = max(2, len(blocks) - _LAST_BLOCKS)
    for at in range(first, len(blocks)):
        text = text_of(blocks[at])
        if is_text(blocks[at]) and len(text) < 200 and _FOOTER.match(text.strip()):
            for block in blocks[at:]:
                sheet.drop(text_of(block), FOOTER)
            return blocks[:at]
    return blocks


def _without_others(blocks: list[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Drop a list of other news with the line that announces it."""
    kept: list[AnyBlock] = []
    inside = False
    for block in blocks:
        if is_text(block) and _OTHERS.fullmatch(key(text_of(block))):
            inside = True
        elif inside and block.zone == MAIN and not _is_other(block):
            inside = False
        if inside and block.zone == MAIN:
            sheet.drop(text_of(block), OTHERS)
        else:
            kept.append(block)
    return kept


def _is_other(block: AnyBlock) -> bool:
    if isinstance(block, Table):
        return len(text_of(block)) < 2_000
    linked = is_text(block) and any(run.href for run in block.inline)
    dated = re.search(r"\(?\d{1,2}[/-]\d{1,2}([/-]\d{4})?\)?\s*$", text_of(block))
    short = len(text_of(block)) < 250
    return short and (linked or bool(dated) or isinstance(block, Item))
