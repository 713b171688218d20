"""Announcements out of mails and chats. Every agency and person is invented."""

from tests.desk.importing.case import Case
from tests.desk.importing.shared import LINE, text

MAIL = Case(
    "thư chuyển tiếp có chữ ký",
    {
        "thu.txt": text(
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
        "zalo.txt": text(
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
        "nhom.txt": text(
            "Trần Mẫu\n09:05\nLịch nghỉ lễ của Thư viện Mẫu\u200b Thành phố\n\n"
            "Trần Mẫu\n09:06\n" + LINE + "\u200b\nHôm nay\n"
        )
    },
    {"title": "Lịch nghỉ lễ của Thư viện Mẫu Thành phố", "agency": "thu-vien-mau"},
    LINE,
    dropped=("Trần Mẫu", "09:05", "Hôm nay"),
    doubts=("agency",),
)

TALK = Case(
    "lời nhắn quanh thông báo trong nhóm chat",
    {
        "nhom.txt": text(
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

REPLY = Case(
    "thư trích dẫn bằng dấu >",
    {
        "tra-loi.txt": text(
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
        "nhom-zalo.txt": text(
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
        "khong.txt": text(
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
        "thu-2.txt": text(
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

CASES = (
    MAIL,
    CHAT,
    CHAT_NAMES,
    TALK,
    REPLY,
    GROUP,
    NO_TITLE,
    SUBJECT,
)
