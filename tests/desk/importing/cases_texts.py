"""Text as it is pasted: from mail, chats, PDFs, old computers. All names are invented."""

import unicodedata

from tests.desk.importing.case import Case
from tests.desk.importing.pictures import jpeg

_LINE = "Thư viện Mẫu Thành phố phục vụ bạn đọc đến 20 giờ các ngày trong tuần."


def _text(text: str) -> bytes:
    return text.encode()


MAIL = Case(
    "thư chuyển tiếp có chữ ký",
    {
        "thu.txt": _text(
            "From: Lê Thị Mẫu <mau@example.vn>\nTo: bientap@example.vn\nSent: Monday, 2 Nov 2026\n"
            "Subject: Fwd: Tháng cao điểm chuyển đổi số\n\nKính gửi: Ban biên tập\n\n"
            "Sở Mẫu Dữ liệu phát động tháng cao điểm chuyển đổi số từ ngày 02/11/2026.\n\n"
            "Đề nghị các đơn vị đăng ký trước 10/11.\n\nTrân trọng,\nLê Thị Mẫu\nVăn phòng Sở\n"
            "ĐT: 028 0000 0001\n"
        )
    },
    {"title": "Tháng cao điểm chuyển đổi số", "agency": "so-mau-du-lieu"},
    "Sở Mẫu Dữ liệu phát động tháng cao điểm chuyển đổi số từ ngày"
    " 02/11/2026. Đề nghị các đơn vị đăng ký trước 10/11.",
    dropped=(
        "Kính gửi: Ban biên tập",
        "bientap@example.vn",
        "2 Nov 2026",
        "Fwd:",
        "Trân trọng",
        "ĐT: 028 0000 0001",
    ),
    doubts=("agency",),
)

CHAT = Case(
    "tin nhắn chép từ Zalo",
    {
        "zalo.txt": _text(
            "[08:15, 16/11/2026] Chị Mẫu: Lớp kỹ năng số cho người cao tuổi\n"
            "[08:16, 16/11/2026] Chị Mẫu: Trung tâm Mẫu Đo lường mở lớp vào sáng thứ Bảy hằng"
            " tuần.\n"
            "[08:17, 16/11/2026] Chị Mẫu: Mang theo điện thoại.\n08:20\nĐã xem\n"
        )
    },
    {"title": "Lớp kỹ năng số cho người cao tuổi", "agency": "trung-tam-mau-do-luong"},
    "Trung tâm Mẫu Đo lường mở lớp vào sáng thứ Bảy hằng tuần. Mang theo điện thoại.",
    dropped=("[08:15, 16/11/2026] Chị Mẫu:", "08:20", "Đã xem"),
    doubts=("agency",),
)

CHAT_NAMES = Case(
    "tin nhắn có tên và giờ trên dòng riêng, chữ vô hình",
    {
        "nhom.txt": _text(
            "Trần Mẫu\n09:05\nLịch nghỉ lễ của Thư viện Mẫu\u200b Thành phố\n\n"
            "Trần Mẫu\n09:06\n" + _LINE + "\u200b\nHôm nay\n"
        )
    },
    {"title": "Lịch nghỉ lễ của Thư viện Mẫu Thành phố", "agency": "thu-vien-mau"},
    _LINE,
    dropped=("Trần Mẫu", "09:05", "Hôm nay"),
    doubts=("agency",),
)

PDF = Case(
    "chép từ PDF, dòng bị ngắt",
    {
        "pdf.txt": _text(
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
        "sk.txt": _text(
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
        "dc.txt": _text(
            "THƯ VIỆN MẪU THÀNH PHỐ\n\nHình ảnh ngày hội đọc sách\n\nNgày thông báo: 28-04-2025\n\n"
            + _LINE
            + "\n\nĐính chính (29-04-2025): Số sách được trao đổi là 4.120 cuốn, không phải"
            " 4.210.\n"
        )
    },
    {"title": "Hình ảnh ngày hội đọc sách", "date": "28-04-2025", "agency": "thu-vien-mau",
     "changes": [("29-04-2025", "Số sách được trao đổi là 4.120 cuốn, không phải 4.210.",
                  "correction")]},
    _LINE,
    dropped=("Đính chính",),
)  # fmt: skip

TWO_LANGUAGES = Case(
    "hai thứ tiếng trong một bài",
    {
        "vi-en.txt": _text(
            "Giờ mở cửa mới của thư viện\nĐăng ngày 02/01/2026\n\n" + _LINE + "\n\n"
            "New opening hours\n\nThe library is open until 8 pm on weekdays.\n"
        )
    },
    {"title": "Giờ mở cửa mới của thư viện", "date": "02-01-2026", "agency": "thu-vien-mau"},
    _LINE + " New opening hours The library is open until 8 pm on weekdays.",
    doubts=("agency",),
)

DOCUMENTS = Case(
    "nhiều văn bản, nơi nhận, chữ ký",
    {
        "vb.txt": _text(
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


def _windows_1258(text: str) -> bytes:
    """Vowels with their circumflex, breve or horn are one letter there, tones stand behind."""
    apart = []
    for letter in unicodedata.normalize("NFC", text):
        signs = unicodedata.normalize("NFD", letter)
        tone = "".join(sign for sign in signs if sign in "\u0300\u0301\u0303\u0309\u0323")
        rest = "".join(sign for sign in signs if sign not in tone)
        apart.append(unicodedata.normalize("NFC", rest) + tone)
    return "".join(apart).encode("cp1258")


_OLD = "Lịch nghỉ lễ năm 2026\n\nNgày thông báo: 24-08-2026\n\n" + _LINE + "\n"

WINDOWS_1258 = Case(
    "tệp mã Windows-1258",
    {"cu.txt": _windows_1258(_OLD)},
    {"title": "Lịch nghỉ lễ năm 2026", "date": "24-08-2026", "agency": "thu-vien-mau"},
    _LINE,
    doubts=("agency",),
)
UTF_16 = Case(
    "tệp UTF-16 của Notepad, dòng kiểu Windows",
    {"u16.txt": b"\xff\xfe" + _OLD.replace("\n", "\r\n").encode("utf-16-le")},
    {"title": "Lịch nghỉ lễ năm 2026", "date": "24-08-2026", "agency": "thu-vien-mau"},
    _LINE,
    doubts=("agency",),
)
NFD = Case(
    "UTF-8 có BOM, chữ tổ hợp của macOS",
    {"nfd.txt": b"\xef\xbb\xbf" + unicodedata.normalize("NFD", _OLD).encode()},
    {"title": "Lịch nghỉ lễ năm 2026", "date": "24-08-2026", "agency": "thu-vien-mau"},
    _LINE,
    doubts=("agency",),
)
TCVN3 = Case(
    "phông cũ TCVN3",
    {
        "vntime.txt": (
            "Mét sè h×nh ¶nh ngµy héi\n\nTh­ viÖn MÉu Thµnh phè phôc vô b¹n ®äc ®Õn 20 giê c¸c ngµy"
            " trong tuÇn.\n"
        ).encode("cp1252")
    },
    {"title": "Một số hình ảnh ngày hội", "agency": "thu-vien-mau"},
    _LINE,
    doubts=("agency",),
    convert_legacy=True,
)
VNI = Case(
    "phông cũ VNI",
    {
        "vni.txt": (
            "Moät soá hình aûnh ngaøy hoäi\n\nThö vieän Maãu Thaønh phoá phuïc vuï baïn ñoïc ñeán"
            " 20 giôø caùc ngaøy trong tuaàn.\n"
        ).encode("cp1252")
    },
    {"title": "Một số hình ảnh ngày hội", "agency": "thu-vien-mau"},
    _LINE,
    doubts=("agency",),
    convert_legacy=True,
)

FOLDER = Case(
    "thư mục: chữ, ảnh điện thoại, tệp chú thích, biểu mẫu",
    {
        "thong-bao.txt": _text(
            "Ngày đo lường mẫu 2024\n\nTRUNG TÂM MẪU ĐO LƯỜNG\n\nNgày thông báo: 20/05/2024\n\n"
            "Trung tâm mở cửa đón khách.\n\nMột số hình ảnh:\n"
        ),
        "chu-thich.txt": _text("Hình 1: Khách xem cân mẫu\nHình 2: Đo nhiệt độ\n"),
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
        "goc.txt": _text(
            "Nhìn lại một năm phục vụ bạn đọc\n\nThứ Năm, 28/12/2023 | 16:05\n\n" + _LINE
            + "Xem bài gốc: https://thuvien.example.vn/bai-2\n"
        )
    },
    {"title": "Nhìn lại một năm phục vụ bạn đọc", "date": "28-12-2023 16:05",
     "agency": "thu-vien-mau", "original": {"url": "https://thuvien.example.vn/bai-2"}},
    _LINE,
    dropped=("Xem bài gốc",),
    doubts=("agency",),
)  # fmt: skip

SHEET = Case(
    "bảng chép từ Excel",
    {
        "bang.txt": _text(
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
        "lich.txt": _text(
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
        "ctrl-a.txt": _text(
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

TALK = Case(
    "lời nhắn quanh thông báo trong nhóm chat",
    {
        "nhom.txt": _text(
            "[09:00, 05/12/2026] An: Chị ơi đăng giúp em tin này nhé\n"
            "[09:01, 05/12/2026] An: Bảo trì cổng dữ liệu tối thứ Bảy\n"
            "[09:01, 05/12/2026] An: Sở Mẫu Dữ liệu bảo trì từ 22 giờ.\n"
            "[09:05, 05/12/2026] Bình: ok\n"
        )
    },
    {"title": "Bảo trì cổng dữ liệu tối thứ Bảy", "agency": "so-mau-du-lieu"},
    "Sở Mẫu Dữ liệu bảo trì từ 22 giờ.",
    dropped=("đăng giúp em tin này nhé", "[09:05, 05/12/2026] Bình:", "ok"),
    doubts=("agency",),
)

WRONG_WEEKDAY = Case(
    "thứ và ngày không khớp",
    {"thu.txt": _text("Lịch nghỉ lễ\n\nNgày đăng: Thứ Hai, 29/09/2023\n\n" + _LINE + "\n")},
    {"title": "Lịch nghỉ lễ", "agency": "thu-vien-mau"},
    _LINE,
    dropped=("Ngày đăng: Thứ Hai, 29/09/2023",),
    doubts=("agency",),
)

REPLY = Case(
    "thư trích dẫn bằng dấu >",
    {
        "tra-loi.txt": _text(
            "Vào Th 2, 2 thg 11, 2026 vào lúc 08:15 Văn thư <vanthu@example.vn> đã viết:\n"
            "> Kính gửi Ban biên tập,\n"
            ">\n"
            "> Nhờ Ban biên tập đăng tin dưới đây lên trang thông tin của Sở.\n"
            ">\n"
            "> HỘI THI TÌM HIỂU CHUYỂN ĐỔI SỐ NĂM 2026\n"
            ">\n"
            "> Chiều ngày 30/10/2026, tại Hội trường Sở, Sở Mẫu Dữ liệu tổ chức vòng chung kết\n"
            "> Hội thi tìm hiểu chuyển đổi số năm 2026 với sự tham gia của 12 đội thi.\n"
            ">\n"
            "> Hình 1: Các đội thi chụp ảnh lưu niệm\n"
            "> Hình 2: Ban tổ chức trao giải Nhất\n"
            ">\n"
            "> Trân trọng cảm ơn!\n"
            "> --\n"
            "> Văn thư Sở Mẫu Dữ liệu\n"
            "> ĐT: 028 0000 0001\n"
        )
    },
    {"title": "HỘI THI TÌM HIỂU CHUYỂN ĐỔI SỐ NĂM 2026", "agency": "so-mau-du-lieu"},
    "Chiều ngày 30/10/2026, tại Hội trường Sở, Sở Mẫu Dữ liệu tổ chức vòng chung kết Hội thi tìm"
    " hiểu chuyển đổi số năm 2026 với sự tham gia của 12 đội thi.",
    captions=("Các đội thi chụp ảnh lưu niệm", "Ban tổ chức trao giải Nhất"),
    dropped=("Kính gửi Ban biên tập,", "Nhờ Ban biên tập", "Trân trọng cảm ơn!", "đã viết:"),
    doubts=("agency",),
)

GROUP = Case(
    "nhóm Zalo: tên nhóm, tên người, giờ, biểu tượng, thẻ #",
    {
        "nhom-zalo.txt": _text(
            "Phòng Truyền thông\n"
            "Bạn\n"
            "10:02\n"
            "Đăng bài này giúp mình nha\n"
            "KHAI GIẢNG LỚP KỸ NĂNG SỐ CHO NGƯỜI CAO TUỔI\n"
            "Sáng 16/11, Thư viện Mẫu Thành phố khai giảng lớp kỹ năng số cho 40 người cao tuổi. \n"
            "Lớp học gồm 6 buổi, hoàn toàn miễn phí.\n"
            "📍 Địa điểm: Phòng đa năng, tầng 3\n"
            "⏰ Thời gian: 8g00 – 10g00 thứ Hai hằng tuần\n"
            "#thuvienmau #kynangso\n"
            "10:05\n"
            "[Hình ảnh]\n"
            "[Hình ảnh]\n"
            "Đã nhận\n"
        )
    },
    {"title": "KHAI GIẢNG LỚP KỸ NĂNG SỐ CHO NGƯỜI CAO TUỔI", "agency": "thu-vien-mau"},
    "Sáng 16/11, Thư viện Mẫu Thành phố khai giảng lớp kỹ năng số cho 40 người cao tuổi. Lớp học"
    " gồm 6 buổi, hoàn toàn miễn phí. 📍 Địa điểm: Phòng đa năng, tầng 3 ⏰ Thời gian: 8g00 – 10g00"
    " thứ Hai hằng tuần #thuvienmau #kynangso",
    dropped=("Phòng Truyền thông", "Đăng bài này giúp mình nha", "[Hình ảnh]", "Đã nhận"),
    doubts=("agency",),
)

NO_TITLE = Case(
    "không tiêu đề, chú thích không có ảnh, nguồn và bài gốc không địa chỉ",
    {
        "khong.txt": _text(
            "Ngày 28 tháng 9 năm 2026, Sở Mẫu Sáng tạo phối hợp với Thư viện Mẫu Thành phố"
            " tổ chức Lễ trao giải cuộc thi viết.\n"
            "\n"
            "Tham dự buổi lễ có:\n"
            "+ Ông A, Giám đốc;\n"
            "+ Bà B, Phó Giám đốc.\n"
            "\n"
            "Ảnh 1 - Toàn cảnh buổi lễ\n"
            "Ảnh 2 - Trao giải\n"
            "(Nguồn: Báo Mẫu)\n"
            "Xem bài viết gốc tại đây\n"
        )
    },
    {"title": "Lễ trao giải cuộc thi viết", "agency": "so-mau-sang-tao", "source": "Báo Mẫu"},
    "Ngày 28 tháng 9 năm 2026, Sở Mẫu Sáng tạo phối hợp với Thư viện Mẫu Thành phố tổ chức Lễ trao"
    " giải cuộc thi viết. Tham dự buổi lễ có: Ông A, Giám đốc; Bà B, Phó Giám đốc.",
    captions=("Toàn cảnh buổi lễ", "Trao giải"),
    items=2,
    dropped=("Ảnh 1 -", "Xem bài viết gốc tại đây"),
    doubts=("agency", "title"),
)

SUBJECT = Case(
    "thư: dòng trong thư nói đủ hơn chủ đề",
    {
        "thu-2.txt": _text(
            "Subject: Đăng tin: Tập huấn phòng cháy chữa cháy\n"
            "From: Phòng Hành chính <hc@example.vn>\n"
            "Date: Tue, 3 Mar 2026 08:12:00 +0700\n"
            "To: web@example.vn\n"
            "\n"
            "Anh chị phụ trách website thân mến,\n"
            "\n"
            "Nhờ anh chị đăng giúp tin sau lên trang của Sở Mẫu Sáng tạo:\n"
            "\n"
            "Tập huấn phòng cháy chữa cháy cho công chức\n"
            "\n"
            "Ngày 28/02/2026, Sở Mẫu Sáng tạo tổ chức tập huấn phòng cháy chữa cháy cho 80"
            " công chức.\n"
            "Học viên được thực hành sử dụng bình chữa cháy.\n"
            "\n"
            "Ảnh đính kèm: 3 ảnh.\n"
            "\n"
            "Thân,\n"
            "Phòng Hành chính\n"
            "--\n"
            "Đây là email tự động\n"
        )
    },
    {"title": "Tập huấn phòng cháy chữa cháy cho công chức", "agency": "so-mau-sang-tao"},
    "Ngày 28/02/2026, Sở Mẫu Sáng tạo tổ chức tập huấn phòng cháy chữa cháy cho 80 công chức. Học"
    " viên được thực hành sử dụng bình chữa cháy. Ảnh đính kèm: 3 ảnh.",
    dropped=("Date: Tue", "thân mến,", "Nhờ anh chị đăng giúp", "Đây là email tự động"),
    doubts=("agency",),
)

INVITATION = Case(
    "giấy mời chép từ Word: đầu văn bản từng dòng",
    {
        "giay-moi.txt": _text(
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
    INVITATION,
    SUBJECT,
    REPLY, GROUP, NO_TITLE,
    TIMETABLE, COPIED_PORTAL, TALK, WRONG_WEEKDAY,
    MAIL, CHAT, CHAT_NAMES, PDF, EVENT, CORRECTION, TWO_LANGUAGES, DOCUMENTS, WINDOWS_1258, UTF_16,
    NFD, TCVN3, VNI, FOLDER, ORIGINAL, SHEET,
)  # fmt: skip
