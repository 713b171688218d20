"""The generated pages of the staff guide: every field, every finding."""

import re
from collections.abc import Callable, Iterable, Iterator

from newsroom.desk.mending import RULES
from newsroom.desk.refusals import REFUSED_BY_ALL, is_one_line, is_record_only, refusals
from newsroom.posts import groups, kinds
from newsroom.posts.fields import Field
from newsroom.posts.messages import ERROR, MESSAGES
from newsroom.posts.model import AGENCY, CATEGORY, PAGE, POST, THEME

_MOMENT = "ngày, thêm giờ nếu cần: 29-09-2023 hoặc 29-09-2023 08:15"
PLAIN_KINDS = {
    kinds.day: "ngày, như 29-09-2023",
    kinds.moment: _MOMENT,
    kinds.until: _MOMENT,
    kinds.day_or_moment: _MOMENT,
    kinds.entry_id: "một mã: chữ thường không dấu, số, gạch nối",
    groups.many_ids: "một hoặc nhiều mã, cách nhau bằng dấu phẩy",
    kinds.symbol: "số/ký hiệu, như 3801/KH-SKHCN",
    kinds.url: "địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://",
    kinds.file_name: "tên tệp, như hinh-1.jpg",
    groups.many_boxes: "bốn số phần trăm: 40% 10% 20% 25%; có thể ghi nhiều chỗ",
    kinds.focus: "hai số phần trăm tính từ trái, từ trên: 50% 30%",
    kinds.digest: "64 chữ số thập lục phân",
    kinds.email: "địa chỉ thư, như bientap@example.vn",
    kinds.phone: "số điện thoại, như (028) 0000 0000",
}
# Kinds that are made with a limit or a choice name it when they refuse a value.
REFUSALS = {
    "ND108": "chữ, tối đa {limit} ký tự",
    "ND116": "một trong: {known}",
    "ND126": "đường dẫn bắt đầu bằng “/”, như /tin/cu.html; có thể ghi nhiều",
}
SECTIONS = (
    ("Bài viết", "Phần đầu của `content/news/<năm>/<năm-tháng-ngày-ten-bai>/index.md`.", POST),
    ("Trang tĩnh", "Phần đầu của `content/pages/<ten-trang>.md`.", PAGE),
    ("Cơ quan", "Mỗi cơ quan một tệp `content/agencies/<ma>.yml`; mã là tên tệp.", AGENCY),
    ("Chuyên mục", "Mỗi chuyên mục một tệp `content/categories/<ma>.yml`.", CATEGORY),
    ("Chủ đề", "Mỗi chủ đề một tệp `content/themes/<ma>.yml`.", THEME),
)
GROUPS = {
    "ND0": "Tệp và thư mục",
    "ND1": "Phần đầu bài và các tệp danh mục",
    "ND2": "Cơ quan, chuyên mục, chủ đề, liên kết giữa các bài",
    "ND3": "Nội dung bài",
    "ND4": "Ảnh và tệp đính kèm",
    "ND7": "Tệp đã đăng: thông tin riêng còn sót, dấu vết của bài chưa đăng",
    "ND8": "Bản sắp đăng so với bản đang đăng; đưa trang đến nơi đăng",
}
GENERATED = "<!-- Tệp này do `python3 tasks.py guide` ghi ra từ phần mềm; đừng sửa bằng tay. -->"
FIELDS_INTRO = """\
Viết khóa theo cột đầu. Tên ở cột cuối cũng được hiểu (hoa thường, có dấu hay không dấu đều được),
nhưng phần mềm sẽ nhắc viết lại cho thống nhất."""
FINDINGS_INTRO = """\
Còn lỗi thì trang chưa được dựng; cảnh báo thì trang vẫn được dựng. Dấu “…” là chỗ phần mềm điền
điều nó thấy trong tệp của bạn. Cách đọc một dòng báo: [kiem-tra.md](kiem-tra.md)."""


FIXES_INTRO = """\
`python3 tasks.py fix` làm đúng những điều dưới đây, theo thứ tự này; không chữ nào của bài đổi.
Cách dùng: [sua-loi.md](sua-loi.md)."""


def fields_page() -> str:
    """Return the Markdown page of every field of posts, static pages and registries."""
    parts = [GENERATED, "# Các trường", FIELDS_INTRO]
    for title, where, fields in SECTIONS:
        parts += [f"## {title}", where, _fields_table(fields)]
        if fields is POST:
            parts += _inner_tables(fields)
    return "\n\n".join(parts) + "\n"


def findings_page() -> str:
    """Return the Markdown page of every finding with its severity and sentence."""
    parts = [GENERATED, "# Các lỗi và cảnh báo", FINDINGS_INTRO]
    for group in dict.fromkeys(code[:3] for code in sorted(MESSAGES)):
        rows = [_finding_row(code) for code in sorted(MESSAGES) if code.startswith(group)]
        table = _table(("Mã", "Mức", "Câu báo"), rows)
        parts += [f"## {GROUPS[group]} ({group}…)", table]
    return "\n\n".join(parts) + "\n"


def fixes_page() -> str:
    """Return the Markdown page of everything that ``fix`` mends, with an example of each."""
    rows = [(one.code, one.says, _example(one.example)) for one in RULES]
    table = _table(("Mã", "Làm gì", "Ví dụ: trước → sau"), rows)
    return "\n\n".join([GENERATED, "# Những gì fix sửa giúp", FIXES_INTRO, table]) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "cac-truong.md": fields_page,
    "cac-loi.md": findings_page,
    "fix-sua-gi.md": fixes_page,
}


def accepted(field: Field) -> str:
    """Return in Vietnamese what values a field takes.

    Raises :class:`KeyError` for a kind that is neither in PLAIN_KINDS nor refuses as in REFUSALS.
    """
    if field.fields:
        return _accepted_record(field)
    words = PLAIN_KINDS.get(field.kind) or _accepted_by_made(field.kind)
    default = f"; bỏ trống là {field.default}" if isinstance(field.default, str) else ""
    return words + default


def _accepted_by_made(kind: kinds.Kind) -> str:
    found = [wrong for wrong in refusals(kind, REFUSED_BY_ALL) if wrong.code in REFUSALS]
    if not found:
        raise KeyError(f"no words for what {kind.__qualname__} takes")
    wrong = found[0]
    words = REFUSALS[wrong.code].format(**wrong.params)
    one_line = is_one_line(kind)
    return f"một dòng {words}" if one_line else words


def _accepted_record(field: Field) -> str:
    words = "danh sách, mỗi mục" if field.default == () else "một nhóm"
    words += f" gồm các khóa trong bảng `{field.name}`"
    if is_record_only(field.kind):
        return words
    return f"{words}; chỉ ghi một giá trị thì đó là `{field.fields[0].name}`"


def _inner_tables(fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        if field.fields:
            yield f"### {field.label}: bảng `{field.name}`"
            yield _fields_table(field.fields)


def _fields_table(fields: Iterable[Field]) -> str:
    head = ("Khóa", "Tên", "Bắt buộc", "Nhận giá trị", "Ý nghĩa", "Cũng hiểu")
    return _table(head, [_field_row(field) for field in fields])


def _field_row(field: Field) -> tuple[str, ...]:
    return (
        f"`{field.name}`",
        _plain(field.label),
        "có" if field.required else "",
        accepted(field),
        _plain(field.help),
        _plain(", ".join(field.aliases)),
    )


def _finding_row(code: str) -> tuple[str, ...]:
    severity, vietnamese, _ = MESSAGES[code]
    sentence = re.sub(r"\{\w+\}", "…", vietnamese.replace("[[", "").replace("]]", ""))
    return code, "lỗi" if severity == ERROR else "cảnh báo", _plain(sentence)


def _example(example: tuple[str, str]) -> str:
    """Return the lines in which an example's two texts differ, marks that cannot be seen named."""
    before, after = (text.strip("\n").split("\n") for text in example)
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    return "; ".join(f"`{_seen(old)}` → `{_seen(new)}`" for old, new in changed)


def _seen(text: str) -> str:
    for sign, name in (("\u200b", "␣"), ("\t", "⇥"), ("|", "¦")):
        text = text.replace(sign, name)
    return f"{text[:-1]}␠" if text.endswith(" ") else text


def _plain(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is."""
    return re.sub(r"([\\|<>*\[\]`])", r"\\\1", text)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
