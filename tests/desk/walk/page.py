"""The guide's page of the walk-through: `python -m tests.desk.walk.page` writes it."""

import contextlib
import tempfile
from collections.abc import Sequence
from pathlib import Path

from newsroom.desk.guide import GENERATED
from tests.desk.walk.steps import Step, department, walk
from tests.desk.walk.word_file import NAME
from tests.sites import ROOT

PAGE = ROOT / "docs/huong-dan/tu-dau-den-cuoi.md"
INTRO = f"""\
# Từ tệp Word đến bài trên trang

Một thông báo có tám ảnh, từ lúc nhận tệp Word `{NAME}` đến lúc lên trang: chín bước. Phần in
trong khung là đúng những gì cửa sổ lệnh nói. Trên Windows, thay `python3` bằng `py`."""
_IMPORT = """\
Phần mềm tạo thư mục bài, lấy ảnh theo, ghi rõ đã lấy gì, bỏ gì. Đọc lướt phần “Đã bỏ” một lượt."""
_CHECK = """\
Mỗi dòng nói tệp nào, dòng mấy, chữ thứ mấy. Ở đây máy nhắc điều cần xác nhận, thấy một chữ lặp."""
_COMPLETE = """\
Mở `index.md`. Ngày ký văn bản đúng là ngày thông báo, nên xóa dòng `# CẦN XÁC NHẬN`; thêm tóm tắt;
bỏ chữ “các” lặp; đổi trạng thái thành chờ duyệt. Dòng bỏ đi mang dấu `-`, dòng mới mang dấu `+`:"""
_PREVIEW = """\
Tệp HTML này mở được ở máy khác, không cần mạng. Gửi cho người duyệt qua thư hay Zalo."""
_APPROVE = """\
Ba dòng được thêm vào phần đầu bài. Sau đó sửa chữ nào hay thay ảnh nào thì phải duyệt lại."""
_SEEN_BEFORE = (
    "![Bản xem trước: dòng “BẢN XEM TRƯỚC – CHƯA DUYỆT” ở trên cùng, dưới là trang của bài]"
    "(anh/ban-xem-truoc.webp)"
)
_SEEN_AFTER = (
    "![Trang của bài đã đăng: tiêu đề, tóm tắt, nội dung, ảnh có chú thích](anh/bai-da-dang.webp)"
)
# By the name of a step: its heading, what stands before its output, the picture after it.
TOLD = {
    "import": ("Nhập tệp Word", _IMPORT, ""),
    "check": ("Kiểm tra", _CHECK, ""),
    "complete": ("Hoàn thiện", _COMPLETE, ""),
    "fix": ("Để máy sửa những chỗ máy sửa được", "Không chữ nào của bài thay đổi.", ""),
    "check again": ("Kiểm tra lại", "", ""),
    "preview": ("Gửi bản xem trước", _PREVIEW, _SEEN_BEFORE),
    "approve": ("Ghi nhận đã duyệt", _APPROVE, ""),
    "publish": ("Đổi trạng thái", "Chỉ đổi trạng thái thì lần duyệt vẫn còn hiệu lực:", ""),
    "build": (
        "Dựng trang",
        "Bài đã ở trên trang. Đăng lên máy chủ: [dang-trang.md](dang-trang.md).",
        _SEEN_AFTER,
    ),
}


def page_of(steps: Sequence[Step]) -> str:
    """Return the page that tells ``steps``."""
    parts = [GENERATED, INTRO]
    for number, step in enumerate(steps, 1):
        heading, before, picture = TOLD[step.name]
        parts.append(f"## {number}. {heading}")
        parts += [before] if before else []
        parts += [f"```\n{step.typed}\n```"] if step.typed else []
        parts.append(f"```{'' if step.typed else 'diff'}\n{step.said.rstrip()}\n```")
        parts += [picture] if picture else []
    return "\n\n".join(parts) + "\n"


def walked() -> list[Step]:
    """Return the steps, done in a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        department(Path(folder))
        with contextlib.chdir(folder):
            return list(walk())


if __name__ == "__main__":
    PAGE.write_text(page_of(walked()), "utf-8", newline="\n")
