"""The Word file of the walk-through, with eight photos: `python -m tests.desk.walk.word_file`."""

import sys
from pathlib import Path

from tests.desk.importing.word import Word
from tests.sites import ROOT

NAME = "thong-bao-ngay-hoi.docx"
TITLE = "Về kết quả Ngày hội đọc sách cuối năm 2026"
_NEWS = ROOT / "content/news"
PHOTOS = (
    ("2025/2025-04-28-hinh-anh-ngay-hoi-doc-sach-2025/xe-sach.jpg", "Xe sách lưu động đón bạn đọc"),
    ("2025/2025-04-28-hinh-anh-ngay-hoi-doc-sach-2025/doc-chung.jpg", "Giờ đọc chung"),
    ("2025/2025-04-28-hinh-anh-ngay-hoi-doc-sach-2025/trien-lam.jpg", "Gian triển lãm sách cũ"),
    ("2025/2025-04-10-ngay-hoi-doc-sach-2025/ap-phich.jpg", "Áp phích của ngày hội"),
    ("2026/2026-03-16-hoi-thao-tu-y-tuong-den-san-pham/thao-luan.jpg", "Thảo luận về sách hay"),
    ("2026/2026-11-16-lop-ky-nang-so-cho-nguoi-cao-tuoi/lop-hoc.jpg", "Hướng dẫn tra mục lục số"),
    ("2026/2026-11-02-thang-cao-diem-chuyen-doi-so-2026/quay-tiep-nhan.jpg",
     "Quầy làm thẻ bạn đọc"),
    ("2026/2026-01-12-trao-giay-chung-nhan-sang-kien-2025/trao-giay-chung-nhan.jpg",
     "Trao giấy chứng nhận cho bạn đọc tiêu biểu"),
)  # fmt: skip


def word_file() -> bytes:
    """Return the file as an office would write it, with what has to be mended on the way."""
    word = Word()
    left = ["ỦY BAN NHÂN DÂN THÀNH PHỐ MẪU", word.paragraph("THƯ VIỆN MẪU THÀNH PHỐ", bold=True),
            "Số: 112/TB-TVM"]  # fmt: skip
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
             "Thành phố Mẫu, ngày 23 tháng 11 năm 2026"]  # fmt: skip
    word.table([[left, right]])
    word.p("THÔNG BÁO", bold=True).p(TITLE, bold=True)
    word.p(
        "Ngày hội đọc sách cuối năm do Thư viện Mẫu Thành phố tổ chức ngày 21-11-2026 đã đón hơn "
        "800 bạn đọc. Cảm ơn các các trường học đã đưa học sinh đến."
    )
    word.p("Thư viện vẫn mở những hoạt động sau đến hết tháng 12:")
    word.p("• Xe sách lưu động, sáng thứ Bảy hằng tuần;").p("• Giờ đọc chung, chiều Chủ nhật.")
    word.p("Một số hình ảnh:")
    for number, (name, caption) in enumerate(PHOTOS, 1):
        word.p(word.photo((_NEWS / name).read_bytes()))
        word.p(word.seq("Hình", number), f": {caption}", style="Caption")
    word.table([[["Nơi nhận:", "- Như trên;", "- Lưu: VT."],
                 ["GIÁM ĐỐC", "(đã ký)", "Trần Thị Mẫu"]]])  # fmt: skip
    return word.file()


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else NAME).write_bytes(word_file())
