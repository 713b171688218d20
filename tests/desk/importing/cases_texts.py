"""Announcements as plain text, pasted or in a folder. All is invented."""

from tests.desk.importing.case import Case
from tests.desk.importing.pictures import jpeg
from tests.desk.importing.shared import LINE, text

PDF = Case(
    "chép từ PDF, dòng bị ngắt",
    {
        "pdf.txt": text(
            "SỞ MẪU SÁNG TẠO\n\nTHÔNG BÁO\nVề việc tổ chức hội thảo từ ý tưởng đến sản phẩm\n\n"
            "Sở Mẫu Sáng tạo tổ chức hội thảo nhằm giới thiệu các sáng kiến của\n"
            "thanh niên, kết nối nhà đầu tư và trao đổi kinh nghiệm đưa ý tưởng\n"
            "thành sản phẩm; dự kiến có một trăm đại biểu tham dự trong cả ngày\nlàm việc.\n\n"
            "1. Thời gian: 08g00 ngày 16/03/2026.\n2. Địa điểm: Hội trường A, số 9 đường Mẫu.\n"
        )
    },
    {"title": "Về việc tổ chức hội thảo từ ý tưởng đến sản phẩm", "agency": "so-mau-sang-tao",
     "event": {"start": "16-03-2026 08:00", "place": "Hội trường A, số 9 đường Mẫu"}},
    "Sở Mẫu Sáng tạo tổ chức hội thảo nhằm giới thiệu các sáng kiến của thanh niên, kết nối nhà đầu"
    " tư và trao đổi kinh nghiệm đưa ý tưởng thành sản phẩm; dự kiến có một trăm đại biểu tham dự"
    " trong cả ngày làm việc. Thời gian: 08g00 ngày 16/03/2026. Địa điểm: Hội trường A, số 9"
    " đường Mẫu.",
    items=2,
    dropped=("THÔNG BÁO",),
    doubts=("event",),
)  # fmt: skip

EVENT = Case(
    "sự kiện có hạn đăng ký",
    {
        "sk.txt": text(
            "Lớp hướng dẫn tra cứu dữ liệu mở\nNgày đăng: 20-11-2026\n\n"
            "Sở Mẫu Dữ liệu mở lớp hướng dẫn tra cứu dữ liệu mở.\n\n"
            "- Thời gian: 08:00 đến 11:00 ngày 05/12/2026.\n"
            "- Địa điểm: Phòng học số 3\n- Hạn đăng ký: 01/12/2026\n"
        )
    },
    {"title": "Lớp hướng dẫn tra cứu dữ liệu mở", "date": "20-11-2026", "agency": "so-mau-du-lieu",
     "event": {"start": "05-12-2026 08:00", "end": "05-12-2026 11:00", "place": "Phòng học số 3",
               "register_by": "01-12-2026"}},
    "Sở Mẫu Dữ liệu mở lớp hướng dẫn tra cứu dữ liệu mở. Thời gian: 08:00 đến 11:00 ngày"
    " 05/12/2026. Địa điểm: Phòng học số 3 Hạn đăng ký: 01/12/2026",
    items=3,
    doubts=("agency", "event"),
)  # fmt: skip

CORRECTION = Case(
    "bài có dòng đính chính",
    {
        "dc.txt": text(
            "THƯ VIỆN MẪU THÀNH PHỐ\n\nHình ảnh ngày hội đọc sách\n\nNgày thông báo: 28-04-2025\n\n"
            + LINE
            + "\n\nĐính chính (29-04-2025): Số sách được trao đổi là 4.120 cuốn, không phải"
            " 4.210.\n"
        )
    },
    {"title": "Hình ảnh ngày hội đọc sách", "date": "28-04-2025", "agency": "thu-vien-mau",
     "changes": [("29-04-2025", "Số sách được trao đổi là 4.120 cuốn, không phải 4.210.",
                  "correction")]},
    LINE,
    dropped=("Đính chính",),
)  # fmt: skip

TWO_LANGUAGES = Case(
    "hai thứ tiếng trong một bài",
    {
        "vi-en.txt": text(
            "Giờ mở cửa mới của thư viện\nĐăng ngày 02/01/2026\n\n" + LINE + "\n\n"
            "New opening hours\n\nThe library is open until 8 pm on weekdays.\n"
        )
    },
    {"title": "Giờ mở cửa mới của thư viện", "date": "02-01-2026", "agency": "thu-vien-mau"},
    LINE + " New opening hours The library is open until 8 pm on weekdays.",
    doubts=("agency",),
)

DOCUMENTS = Case(
    "nhiều văn bản, nơi nhận, chữ ký",
    {
        "vb.txt": text(
            "SỞ MẪU DỮ LIỆU\nTHÀNH PHỐ MẪU\n\nGiới thiệu quy chế khai thác dữ liệu dùng chung\n"
            "Ngày thông báo: 16-06-2025\n\n"
            "Sở Mẫu Dữ liệu ban hành Quyết định số 128/QĐ-SMDL ngày 12 tháng 6 năm 2025 về khai"
            " thác dữ liệu dùng chung, thay thế Quyết định số 46/QĐ-PMLTS.\n\n"
            "Các đơn vị thực hiện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"
            "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(đã ký)\nNguyễn Văn Mẫu\n"
        )
    },
    {"title": "Giới thiệu quy chế khai thác dữ liệu dùng chung", "date": "16-06-2025",
     "agency": "so-mau-du-lieu",
     "documents": [("128/QĐ-SMDL", "12-06-2025"), ("46/QĐ-PMLTS", None)]},
    "Sở Mẫu Dữ liệu ban hành Quyết định số 128/QĐ-SMDL ngày 12 tháng 6 năm 2025 về khai thác dữ"
    " liệu dùng chung, thay thế Quyết định số 46/QĐ-PMLTS. Các đơn vị thực hiện./.",
    dropped=("THÀNH PHỐ MẪU", "Nơi nhận:", "Như trên", "KT. GIÁM ĐỐC", "(đã ký)",
             "Nguyễn Văn Mẫu"),
)  # fmt: skip

FOLDER = Case(
    "thư mục: chữ, ảnh điện thoại, tệp chú thích, biểu mẫu",
    {
        "thong-bao.txt": text(
            "Ngày đo lường mẫu 2024\n\nTRUNG TÂM MẪU ĐO LƯỜNG\n\nNgày thông báo: 20/05/2024\n\n"
            "Trung tâm mở cửa đón khách.\n\nMột số hình ảnh:\n"
        ),
        "chu-thich.txt": text("Hình 1: Khách xem cân mẫu\nHình 2: Đo nhiệt độ\n"),
        "z5512345678901_aa.jpg": jpeg(2, taken="2024:05:20 10:00:00"),
        "z4412345678902_bb.jpg": jpeg(1, taken="2024:05:20 15:00:00"),
        "Phiếu đăng ký.pdf": b"%PDF-1.4\n%%EOF\n",
    },
    {"title": "Ngày đo lường mẫu 2024", "date": "20-05-2024", "agency": "trung-tam-mau-do-luong",
     "attachments": [("phieu-dang-ky.pdf", "Phiếu đăng ký")]},
    "Trung tâm mở cửa đón khách.",
    captions=("Khách xem cân mẫu", "Đo nhiệt độ"),
    headings=("Một số hình ảnh",),
    dropped=("Hình 1:",),
)  # fmt: skip

ORIGINAL = Case(
    "liên kết bài gốc dính vào chữ trước, có địa chỉ",
    {
        "goc.txt": text(
            "Nhìn lại một năm phục vụ bạn đọc\n\nThứ Năm, 28/12/2023 | 16:05\n\n" + LINE
            + "Xem bài gốc: https://thuvien.example.vn/bai-2\n"
        )
    },
    {"title": "Nhìn lại một năm phục vụ bạn đọc", "date": "28-12-2023 16:05",
     "agency": "thu-vien-mau", "original": {"url": "https://thuvien.example.vn/bai-2"}},
    LINE,
    dropped=("Xem bài gốc",),
    doubts=("agency",),
)  # fmt: skip

SHEET = Case(
    "bảng chép từ Excel",
    {
        "bang.txt": text(
            "Lịch bảo trì cổng dữ liệu\n\nNgày đăng: 20/10/2025\n\nSở Mẫu Dữ liệu bảo trì như"
            " sau:\n\n"
            "Đợt\tThời gian\tHệ thống\n1\t02-11\tCổng | tra cứu\n2\t09-11\tKho ảnh\n"
        )
    },
    {"title": "Lịch bảo trì cổng dữ liệu", "date": "20-10-2025", "agency": "so-mau-du-lieu"},
    "Sở Mẫu Dữ liệu bảo trì như sau: Đợt Thời gian Hệ thống 1 02-11 Cổng | tra cứu 2 09-11 Kho ảnh",
    tables=1,
    doubts=("agency",),
)

TIMETABLE = Case(
    "lịch theo ngày: các dòng thứ, ngày là nội dung",
    {
        "lich.txt": text(
            "Lịch tiếp công dân tuần này\n\nThứ Hai, 02/10/2023\n\nLãnh đạo Sở Mẫu Dữ liệu"
            " tiếp.\n\n"
            "Thứ Ba, 03/10/2023\n\nVăn phòng tiếp.\n"
        )
    },
    {"title": "Lịch tiếp công dân tuần này", "agency": "so-mau-du-lieu"},
    "Thứ Hai, 02/10/2023 Lãnh đạo Sở Mẫu Dữ liệu tiếp. Thứ Ba, 03/10/2023 Văn phòng tiếp.",
    doubts=("agency",),
)

COPIED_PORTAL = Case(
    "chép cả trang (Ctrl+A) từ cổng thông tin",
    {
        "ctrl-a.txt": text(
            "Trang chủ\nGiới thiệu | Tin tức | Văn bản | Hỏi đáp | Liên hệ\n\n"
            "CỔNG THÔNG TIN ĐIỆN TỬ\nSỞ MẪU DỮ LIỆU\n\nTrang chủ » Tin tức » Tuyển dụng\n\n"
            "Tuyển dụng viên chức năm 2026\n\nThứ Tư, 18/11/2026 - 14:05\n\nA+\nA-\nIn bài viết\n\n"
            "Sở Mẫu Dữ liệu tuyển hai viên chức theo Thông báo số 305/TB-SMDL.\n\n"
            "Nguồn: ngân sách năm 2026.\n\nHồ sơ gửi trước ngày 30/11.\n\nLiên hệ phòng 12.\n\n"
            "Ưu tiên người có kinh nghiệm.\n\nLượt xem: 77\n\nTin cùng chuyên mục\n\n"
            "Kết quả tuyển dụng (12/10/2026)\n\nBản quyền © 2020 Sở Mẫu Dữ liệu\n"
            "ĐT: 028 0000 0001\n"
        )
    },
    {"title": "Tuyển dụng viên chức năm 2026", "date": "18-11-2026 14:05", "category": "tuyen-dung",
     "agency": "so-mau-du-lieu", "documents": [("305/TB-SMDL", None)]},
    "Sở Mẫu Dữ liệu tuyển hai viên chức theo Thông báo số 305/TB-SMDL. Nguồn: ngân sách năm 2026."
    " Hồ sơ gửi trước ngày 30/11. Liên hệ phòng 12. Ưu tiên người có kinh nghiệm.",
    dropped=("Giới thiệu | Tin tức", "CỔNG THÔNG TIN ĐIỆN TỬ", "Trang chủ » Tin tức", "A+",
             "In bài viết", "Lượt xem: 77", "Kết quả tuyển dụng", "ĐT: 028"),
)  # fmt: skip

WRONG_WEEKDAY = Case(
    "thứ và ngày không khớp",
    {"thu.txt": text("Lịch nghỉ lễ\n\nNgày đăng: Thứ Hai, 29/09/2023\n\n" + LINE + "\n")},
    {"title": "Lịch nghỉ lễ", "agency": "thu-vien-mau"},
    LINE,
    dropped=("Ngày đăng: Thứ Hai, 29/09/2023",),
    doubts=("agency",),
)

INVITATION = Case(
    "giấy mời chép từ Word: đầu văn bản từng dòng",
    {
        "giay-moi.txt": text(
            "UBND THÀNH PHỐ MẪU\n"
            "SỞ MẪU DỮ LIỆU\n"
            "-------\n"
            "Số: 66/GM-SMDL\n"
            "\n"
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Độc lập - Tự do - Hạnh phúc\n"
            "---------------\n"
            "Thành phố Mẫu, ngày 02 tháng 3 năm 2026\n"
            "\n"
            "GIẤY MỜI\n"
            "Dự Hội thảo chia sẻ dữ liệu mở\n"
            "\n"
            "Kính gửi: Các cơ quan, đơn vị.\n"
            "\n"
            "Theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban Mẫu, Sở mời dự Hội thảo:\n"
            "\n"
            "Thời gian: 14 giờ 00, ngày 10 tháng 3 năm 2026 (thứ Ba).\n"
            "Địa điểm: Hội trường tầng 5, số 1 đường Mẫu.\n"
            "Thành phần:\n"
            "- Lãnh đạo đơn vị;\n"
            "- Chuyên viên công nghệ thông tin.\n"
            "\n"
            "Đề nghị đăng ký trước ngày 06/3/2026.\n"
            "\n"
            "Trân trọng./.\n"
            "\n"
            "TL. GIÁM ĐỐC\n"
            "CHÁNH VĂN PHÒNG\n"
            "\n"
            "Trần Thị Mẫu\n"
        )
    },
    {
        "title": "Dự Hội thảo chia sẻ dữ liệu mở",
        "date": "02-03-2026",
        "agency": "so-mau-du-lieu",
        "documents": [("66/GM-SMDL", "02-03-2026"), ("12/KH-UBND", "15-01-2026")],
        "event": {"start": "10-03-2026 14:00", "place": "Hội trường tầng 5, số 1 đường Mẫu"},
    },
    "Kính gửi: Các cơ quan, đơn vị. Theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban Mẫu, Sở"
    " mời dự Hội thảo: Thời gian: 14 giờ 00, ngày 10 tháng 3 năm 2026 (thứ Ba). Địa điểm: Hội"
    " trường tầng 5, số 1 đường Mẫu. Thành phần: Lãnh đạo đơn vị; Chuyên viên công nghệ thông tin."
    " Đề nghị đăng ký trước ngày 06/3/2026. Trân trọng./.",
    items=2,
    dropped=("UBND THÀNH PHỐ MẪU", "GIẤY MỜI", "Số: 66/GM-SMDL", "Trần Thị Mẫu"),
    doubts=("date", "event"),
)

CASES = (
    PDF, EVENT, CORRECTION, TWO_LANGUAGES, DOCUMENTS, FOLDER,
    ORIGINAL, SHEET, TIMETABLE, COPIED_PORTAL, WRONG_WEEKDAY, INVITATION,
)  # fmt: skip
