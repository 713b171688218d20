"""Word files as offices write them. Every agency, person and number is invented."""

from tests.desk.importing.case import Case
from tests.desk.importing.pictures import png
from tests.desk.importing.word import Word

_LINE = "Trung tâm Mẫu Đo lường mời các đơn vị tham dự ngày hội đo lường năm 2024."


def _letterhead(word: Word, number: str, signed: str, subject: str = "") -> Word:
    left = ["THÀNH PHỐ MẪU", word.paragraph("TRUNG TÂM MẪU ĐO LƯỜNG", bold=True), f"Số: {number}"]
    left += [subject] if subject else []
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", signed]
    return word.table([[left, right]])


def _seq() -> bytes:
    word = _letterhead(Word(), "58/TB-TTMĐL", "Thành phố Mẫu, ngày 20 tháng 5 năm 2024")
    word.p("THÔNG BÁO", bold=True)
    word.p("Về việc tổ chức ngày hội đo lường", bold=True)
    word.p(_LINE)
    word.p("Nội dung chính:").p("Kiểm tra cân;", list_id=1).p("Hỏi đáp.", list_id=1)
    word.p("Một số hình ảnh năm trước:")
    word.p(word.photo(png(5), "A group of people. Description automatically generated"))
    word.p(word.seq("Hình", 1), ": Kiểm tra cân ở chợ", style="Caption")
    word.p(word.photo(png(6)))
    word.p(word.seq("Hình", 2), ": Hỏi đáp với người dân", style="Caption")
    word.table([[["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["GIÁM ĐỐC", "(đã ký)", "Lê Mẫu"]]])
    return word.file()


LETTERHEAD = Case(
    "Word có bảng quốc hiệu, chú thích SEQ, bảng chữ ký",
    {"thong-bao.docx": _seq()},
    {"title": "Về việc tổ chức ngày hội đo lường", "date": "20-05-2024",
     "agency": "trung-tam-mau-do-luong", "documents": [("58/TB-TTMĐL", "20-05-2024")]},
    _LINE + " Nội dung chính: Kiểm tra cân; Hỏi đáp.",
    captions=("Kiểm tra cân ở chợ", "Hỏi đáp với người dân"),
    headings=("Một số hình ảnh năm trước",),
    items=2,
    dropped=("CỘNG HÒA XÃ HỘI", "Độc lập", "Số: 58/TB-TTMĐL", "THÔNG BÁO", "Nơi nhận:", "Lê Mẫu",
             "Description automatically generated"),
    doubts=("date",),
)  # fmt: skip


def _photo_table() -> bytes:
    word = Word().p("Trao giải cuộc thi sáng tạo trẻ", style="Title")
    word.p("Ngày thông báo: 12/01/2026").p("Sở Mẫu Sáng tạo trao giải cho mười nhóm tác giả.")
    cells = [[word.paragraph(word.photo(png(n)))] for n in (1, 2, 3, 4)]
    word.table([cells[:2], [["Nhóm giải nhất"], ["Nhóm giải nhì"]], cells[2:],
                [["Khán phòng"], ["Chụp ảnh chung"]]])  # fmt: skip
    return word.file()


PHOTO_TABLE = Case(
    "Word có ảnh trong bảng, chú thích ở hàng dưới",
    {"trao-giai.docx": _photo_table()},
    {"title": "Trao giải cuộc thi sáng tạo trẻ", "date": "12-01-2026",
     "agency": "so-mau-sang-tao"},
    "Sở Mẫu Sáng tạo trao giải cho mười nhóm tác giả.",
    captions=("Nhóm giải nhất", "Nhóm giải nhì", "Khán phòng", "Chụp ảnh chung"),
    doubts=("agency",),
)  # fmt: skip


def _in_cells() -> bytes:
    word = Word().p("Ngày hội đọc sách", bold=True).p("Ngày đăng: 10/04/2025")
    word.p("Thư viện Mẫu Thành phố tổ chức ngày hội đọc sách trong ba ngày.")
    word.table([[[word.paragraph(word.photo(png(n))), f"Ảnh {n}: Gian số {n}"] for n in (1, 2)]])
    return word.file()


PHOTOS_WITH_WORDS = Case(
    "Word có ảnh và chú thích trong cùng ô",
    {"ngay-hoi.docx": _in_cells()},
    {"title": "Ngày hội đọc sách", "date": "10-04-2025", "agency": "thu-vien-mau"},
    "Thư viện Mẫu Thành phố tổ chức ngày hội đọc sách trong ba ngày.",
    captions=("Gian số 1", "Gian số 2"),
    dropped=("Ảnh 1:",),
    doubts=("agency",),
)


def _dispatch() -> bytes:
    word = Word().header("Lưu hành nội bộ")
    _letterhead(word, "305/TTMĐL-VP", "Thành phố Mẫu, ngày 17 tháng 11 năm 2026",
                "V/v tuyển dụng viên chức năm 2026")  # fmt: skip
    word.p("Kính gửi: Các phòng trực thuộc")
    word.p("Căn cứ Nghị định số 115/2020/NĐ-CP ngày 25 tháng 9 năm 2020 của Chính phủ;")
    word.p("Trung tâm tuyển dụng ", word.run("hai", bold=True), " viên chức, xem tại ",
           word.link("trang của Trung tâm", "https://doluong.example.vn/td"), ".")  # fmt: skip
    word.table([[["Vị trí"], ["Số lượng"]], [["Kỹ thuật viên"], ["2"]]])
    return word.file()


DISPATCH = Case(
    "công văn: V/v dưới số, bảng dữ liệu, đầu trang Word",
    {"cv.docx": _dispatch()},
    {"title": "V/v tuyển dụng viên chức năm 2026", "date": "17-11-2026",
     "agency": "trung-tam-mau-do-luong",
     "documents": [("305/TTMĐL-VP", "17-11-2026"), ("115/2020/NĐ-CP", "25-09-2020")]},
    "Kính gửi: Các phòng trực thuộc Căn cứ Nghị định số 115/2020/NĐ-CP ngày 25 tháng 9 năm 2020"
    " của Chính phủ; Trung tâm tuyển dụng hai viên chức, xem tại trang của Trung tâm."
    " Vị trí Số lượng Kỹ thuật viên 2",
    tables=1,
    dropped=("Lưu hành nội bộ", "Số: 305/TTMĐL-VP"),
    doubts=("date",),
)  # fmt: skip


def _plain() -> bytes:
    word = Word().p("Lớp học bơi miễn phí cho trẻ em")
    word.p("Lớp mở vào các buổi sáng.\nPhụ huynh đưa con đến trước 7 giờ.")
    word.p("- Đồ bơi;").p("- Khăn.").p("Buổi cuối có kiểm tra_cuối và *thưởng*.")
    return word.file()


UNKNOWN = Case(
    "Word không có cơ quan, không có ngày",
    {"lop.docx": _plain()},
    {"title": "Lớp học bơi miễn phí cho trẻ em"},
    "Lớp mở vào các buổi sáng. Phụ huynh đưa con đến trước 7 giờ. Đồ bơi; Khăn."
    " Buổi cuối có kiểm tra_cuối và *thưởng*.",
    items=2,
)


def _tabs() -> bytes:
    word = Word().p("THÀNH PHỐ MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    word.p("SỞ MẪU SÁNG TẠO\tĐộc lập – Tự do – Hạnh phúc", bold=True)
    word.p("Số: 12/TB-SMST\tThành phố Mẫu, ngày 5 tháng 3 năm 2026")
    word.p("THÔNG BÁO", bold=True).p("V/v gia hạn nhận hồ sơ dự thi", bold=True)
    word.p("Sở gia hạn nhận hồ sơ đến hết tháng Ba.")
    word.table([[["Đợt"], ["Hạn"]], [["1"], ["10/3"]]])
    word.p("TL. GIÁM ĐỐC").p("CHÁNH VĂN PHÒNG").p("(Đã ký)").p("Phạm Mẫu")
    return word.file()


TABS = Case(
    "Word có đầu văn bản dàn bằng phím Tab, chữ ký từng dòng",
    {"tb.docx": _tabs()},
    {"title": "V/v gia hạn nhận hồ sơ dự thi", "date": "05-03-2026", "agency": "so-mau-sang-tao",
     "documents": [("12/TB-SMST", "05-03-2026")]},
    "Sở gia hạn nhận hồ sơ đến hết tháng Ba. Đợt Hạn 1 10/3",
    tables=1,
    dropped=("CỘNG HÒA XÃ HỘI", "Số: 12/TB-SMST", "TL. GIÁM ĐỐC", "Phạm Mẫu"),
    doubts=("date",),
)  # fmt: skip


def _headings() -> bytes:
    word = Word().p("Sở Mẫu Dữ liệu").p("Ngày đăng: 20/11/2026")
    word.p("Kế hoạch dữ liệu mở năm 2027", style="Heading1").p("Sở mở dữ liệu trong năm 2027.")
    word.p("Mục tiêu", style="Heading1").p("Mở 50 bộ dữ liệu;", list_id=2)
    word.p("Chuẩn hóa danh mục.", list_id=2).p("theo tiêu chuẩn;", list_id=1, level=1)
    word.p(word.photo(png(3))).p("Ảnh: Đại biểu dự buổi công bố").p("Các đơn vị ký cam kết.")
    return word.file()


HEADINGS = Case(
    "Word có đề mục, danh sách hai bậc, “Ảnh:” không số",
    {"kh.docx": _headings()},
    {"title": "Kế hoạch dữ liệu mở năm 2027", "date": "20-11-2026", "agency": "so-mau-du-lieu"},
    "Sở mở dữ liệu trong năm 2027. Mục tiêu Mở 50 bộ dữ liệu; Chuẩn hóa danh mục. theo tiêu chuẩn;"
    " Các đơn vị ký cam kết.",
    captions=("Đại biểu dự buổi công bố",),
    items=3,
    dropped=("Ảnh:",),
)

CASES = (HEADINGS, TABS, LETTERHEAD, PHOTO_TABLE, PHOTOS_WITH_WORDS, DISPATCH, UNKNOWN)
