"""What people type to find the sample's posts, written by hand: the post that each must find first.

`bench/search.py` scores larger sets, drawn by rules; these keep what readers were seen to ask for.
"""

import pytest

from bench.engine import NODE, ask

LEARNING = "to-chuc-tuan-le-hoc-tap-suot-doi"
MEETING = "hoi-nghi-trien-khai-tuan-le-hoc-tap-suot-doi"
RULES = "quy-che-khai-thac-du-lieu-dung-chung"
AWARD = "phat-dong-giai-thuong-sang-tao-2026"
TIDE = "ung-pho-trieu-cuong-cuoi-nam-2026"
CLASS = "lop-ky-nang-so-cho-nguoi-cao-tuoi"
JOBS = "tuyen-dung-vien-chuc-nam-2026"
DIGITIZED = "so-hoa-ho-so-luu-tru-dot-1"
QUERIES = {
    "without marks": {
        "hoc tap suot doi": LEARNING,
        "to chuc tuan le huong ung hoc tap": LEARNING,
        "hoi nghi trien khai hoc tap suot doi": MEETING,
        "tuyen dung vien chuc": JOBS,
        "trieu cuong": TIDE,
        "giai thuong sang tao": AWARD,
        "can dong ho": "kiem-tra-can-o-cho",
        "mua lon ha luu": "mua-lon-o-ha-luu",
        "lop hoc cho nguoi cao tuoi": CLASS,
        "hop nhat phong mau luu tru so": "hop-nhat-phong-mau-luu-tru-so",
        "ngay hoi doc sach": "ngay-hoi-doc-sach-2025",
        "chuyen doi so": "thang-cao-diem-chuyen-doi-so-2026",
    },
    "with marks": {
        "tuyển dụng viên chức 2024": "tuyen-dung-vien-chuc-nam-2024",
        "góc đọc số": "mo-them-goc-doc-so",
        "Ngày Đo lường": "ngay-do-luong-mau-2024",
        "bảo trì cổng dữ liệu": "bao-tri-cong-du-lieu",
        "SÁNG KIẾN TIÊU BIỂU": "trao-giay-chung-nhan-sang-kien-2025",
        "xe sách lưu động": "hinh-anh-ngay-hoi-doc-sach-2025",
        "góp ý dự thảo quy chế": "gop-y-du-thao-quy-che-du-lieu-dung-chung",
    },
    "other keyboards": {
        "ho\u0323c ta\u0323\u0302p suo\u0302\u0301t \u0111o\u031b\u0300i": LEARNING,
        "số hoá hồ sơ": DIGITIZED,
        "số hóa hồ sơ": DIGITIZED,
        "SO\u0302\u0301 HO\u0301A HO\u0302\u0300 SO\u031b": DIGITIZED,
    },
    "symbols of documents": {
        "3801/KH": LEARNING,
        "3801/KH-SKHCN": LEARNING,
        "3801 / kh": LEARNING,
        "128/QĐ-SMDL": RULES,
        "128/qd": RULES,
        "305/TB-TTMĐL": JOBS,
        "61/KH": AWARD,
        "212/BC-TVM": "nhin-lai-mot-nam-phuc-vu-ban-doc",
    },
    "names": {
        "Dương Trí Dũng": MEETING,
        "tran thi kim thanh": MEETING,
        "Lê Văn Thí Dụ": CLASS,
        "Ho Phu Bac": MEETING,
    },
    "phrases in quotes": {
        '"học tập suốt đời năm 2023 tại Sở"': LEARNING,
        "“Mỗi cuốn sách, một chân trời”": "ngay-hoi-doc-sach-2025",
        '"ý tưởng nhỏ"': AWARD,
        '"khong bao gio muon"': CLASS,
    },
    "captions": {
        "gia cố bờ bao bằng bao cát": TIDE,
        "quay tra cuu ho so": DIGITIZED,
        "sạp trái cây": "kiem-tra-can-o-cho",
    },
    "words of PDFs": {
        "kiem dinh dong ho nuoc be dong": "tuyen-dung-vien-chuc-nam-2024",
        '"hồ sơ có điều kiện và hồ sơ hạn chế"': "quy-che-khai-thac-ho-so-so-hoa",
        '"video không quá ba phút"': AWARD,
        "dữ liệu cá nhân được che trước khi chia sẻ": "gop-y-du-thao-quy-che-du-lieu-dung-chung",
    },
    "attachments": {
        "mẫu phiếu đăng ký dự tuyển": JOBS,
        "bảng tiêu chí chấm điểm": AWARD,
        "the le giai thuong": AWARD,
        "danh mục vị trí việc làm cần tuyển": "tuyen-dung-vien-chuc-nam-2024",
    },
    "words still being typed": {
        "tuyển dụng viên ch": JOBS,
        "trieu cuo": TIDE,
        "giai thuong sang t": AWARD,
        "học tập suốt đ": LEARNING,
        "3801/K": LEARNING,
    },
    "a word too many or misspelt": {
        "lớp kỹ năng số cho người cao tuổii": CLASS,
        "xin hỏi lịch bảo trì cổng dữ liệu": "bao-tri-cong-du-lieu",
    },
    "English": {
        "market scales": "market-scales-checked",
        "innovation award": "innovation-award-2026-call-for-entries",
    },
}
NARROWED = (
    ("tuyen dung", {"year": "2024"}, "tuyen-dung-vien-chuc-nam-2024"),
    ("quy chế", {"agency": "phong-mau-luu-tru-so"}, "gop-y-du-thao-quy-che-du-lieu-dung-chung"),
    ("hoc tap", {"agency": "so-gddt"}, MEETING),
    ("hoc tap", {"theme": "tuan-le-hoc-tap-suot-doi-2023", "agency": "so-khcn"}, LEARNING),
    ("trieu cuong", {"category": "canh-bao", "year": "2023"}, "canh-bao-trieu-cuong-dau-thang-12"),
)


def slugs(answer: dict) -> list[str]:
    return [href.rstrip("/").rpartition("/")[2] for href in answer["hits"]]


@pytest.mark.skipif(NODE is None, reason="no Node here")
@pytest.mark.parametrize("kind", QUERIES)
def test_a_reader_finds_first_what_she_looks_for(sample_output, kind):
    queries = QUERIES[kind]
    answers = ask(sample_output, [*queries])
    found = {query: slugs(one)[:1] for query, one in zip(queries, answers, strict=True)}
    assert found == {query: [slug] for query, slug in queries.items()}


@pytest.mark.skipif(NODE is None, reason="no Node here")
@pytest.mark.parametrize(("query", "chosen", "first"), NARROWED)
def test_what_is_chosen_narrows_the_hits(sample_output, query, chosen, first):
    (answer,) = ask(sample_output, [query], chosen=chosen)
    assert slugs(answer)[0] == first
