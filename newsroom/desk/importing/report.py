"""What an import did, told in Vietnamese: taken, dropped, to confirm, what to do next."""

import os
from collections.abc import Iterable
from itertools import groupby

from newsroom.desk.importing.blocks import Heading, Item, Photo, Table, text_of
from newsroom.desk.importing.draft import Draft
from newsroom.desk.importing.writing import KEPT, NEW, RENEWED, SAME, Written
from newsroom.posts.fields import Field
from newsroom.posts.model import POST

_DONE = {
    NEW: "Đã tạo bản nháp",
    SAME: "Không có gì thay đổi",
    RENEWED: "Đã cập nhật bản nháp",
    KEPT: "KHÔNG GHI: bài này đã được sửa tay sau lần nhập trước. Muốn ghi đè, thêm --overwrite",
}
_PYTHON = "py" if os.name == "nt" else "python3"
_WIDTH = 100


def report(draft: Draft, written: Written, place: str) -> str:
    """Return the report; ``place`` is how the post's folder is told."""
    parts = [
        f"{_DONE[written.done]}: {place}/index.md\n",
        *(f"Lưu ý: {note}\n" for note in draft.source.notes),
        _section("ĐÃ LẤY", _taken(draft)),
        _section("ĐÃ BỎ (mọi chữ không đưa vào bài)", _dropped(draft) or ["Không bỏ chữ nào."]),
        _section("CẦN XÁC NHẬN", _confirm(draft) or ["Không có gì."]),
        _next(written, place),
    ]
    return "\n".join(parts)


def _section(head: str, lines: Iterable[str]) -> str:
    return "\n".join([head, *(f"  {line}" for line in lines), ""])


def _taken(draft: Draft) -> list[str]:
    lines = []
    for field in POST:
        if draft.sheet.has(field.name):
            value = _said(draft.sheet.value(field.name), field)
            unsure = " (cần xác nhận)" if draft.sheet.fields[field.name].doubt else ""
            lines.append(f"{field.label}: {_short(value)}{unsure}")
    body = draft.body
    counts = (
        (sum(len(text_of(one).split()) for one in body), "chữ"),
        (sum(isinstance(one, Heading) for one in body), "đề mục"),
        (sum(isinstance(one, Item) for one in body), "mục danh sách"),
        (sum(isinstance(one, Table) for one in body), "bảng"),
    )
    told = ", ".join(f"{number} {what}" for number, what in counts if number)
    lines.append(f"Nội dung: {told or 'trống'}")
    for number, photo in enumerate(draft.photos, 1):
        lines.append(_photo(number, photo))
    lines += [f"Tệp đính kèm: {one.name} ({one.title})" for one in draft.downloads]
    return lines


def _photo(number: int, photo: Photo) -> str:
    came = photo.picture.name if photo.picture else "CHƯA CÓ ẢNH"
    return f"Hình {number} ({came}): {_short(photo.caption) or 'chưa có chú thích'}"


def _dropped(draft: Draft) -> list[str]:
    several = sorted(draft.dropped, key=lambda one: one.reason)
    lines = []
    for reason, group in groupby(several, key=lambda one: one.reason):
        texts = [" ".join(one.text.split()) for one in group]
        lines.append(f"{reason[0].upper()}{reason[1:]}:")
        lines += [f"  “{text}”" for text in texts]
    return lines


def _confirm(draft: Draft) -> list[str]:
    sheet = draft.sheet
    lines = [f"{one[0].upper()}{one[1:]}." for one in sheet.confirm]
    for field in POST:
        taken = sheet.fields.get(field.name)
        if taken and taken.doubt:
            lines.append(f"{field.label}: {taken.doubt}.")
        elif field.required and not taken:
            lines.append(f"{field.label}: nguồn không cho biết; hãy ghi dòng “{field.name}: …”.")
    waiting = [n for n, photo in enumerate(draft.photos, 1) if photo.picture is None]
    if waiting:
        numbers = ", ".join(map(str, waiting))
        lines.append(f"Hình {numbers}: có chú thích nhưng chưa có ảnh; thêm bằng lệnh photos.")
    wordless = [n for n, one in enumerate(draft.photos, 1) if not one.caption and not one.alt]
    if wordless:
        numbers = ", ".join(map(str, wordless))
        lines.append(f"Hình {numbers}: chưa có chú thích; hãy viết một câu cho mỗi ảnh.")
    return lines


def _next(written: Written, place: str) -> str:
    if written.done in (SAME, KEPT):
        return ""
    return (
        f"Tiếp theo: mở {place}/index.md, xem các dòng “# CẦN XÁC NHẬN”, rồi chạy\n"
        f"  {_PYTHON} tasks.py check --only {place}\n"
    )


def _said(value: object, field: Field) -> str:
    if isinstance(value, dict):
        labels = {one.name: one.label.lower() for one in field.fields}
        return ", ".join(f"{labels.get(name, name)} {inner}" for name, inner in value.items())
    if isinstance(value, (list, tuple)):
        return "; ".join(_said(one, field) for one in value)
    return str(value)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
