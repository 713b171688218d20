"""Saved web pages by what is in them: layouts, galleries, lists. All is invented."""

from tests.desk.importing.case import Case
from tests.desk.importing.pictures import jpeg, png
from tests.desk.importing.shared import PARAGRAPHS, WORDS, page

TABLE_LAYOUT = Case(
    "trang dàn bằng bảng",
    {
        "trang.html": page(
            """<table width=980><tr><td colspan=2><img src="banner.jpg">
            <a href="/">Trang chủ</a> | <a href="/gt">Giới thiệu</a> | <a href="/tt">Tin tức</a> |
            <a href="/lh">Liên hệ</a></td></tr>
            <tr><td width=200><a href=a>Tin hoạt động</a><br><a href=b>Văn bản mới</a><br>
            <a href=c>Tuyển dụng</a><br><a href=d>Hỏi đáp</a></td>
            <td><table><tr><td><b>THƯ VIỆN MẪU THÀNH PHỐ</b></td></tr>
            <tr><td><h1>Mở thêm góc đọc số tại tầng hai</h1></td></tr>
            <tr><td>Ngày đăng: 16/10/2023 - Lượt xem: 1.204</td></tr>
            <tr><td>"""
            + PARAGRAPHS
            + """</td></tr>
            <tr><td>Các tin khác:</td></tr>
            <tr><td><ul><li><a href=x>Lịch nghỉ lễ (02/09/2023)</a></li>
            <li><a href=y>Mời bạn đọc góp ý (12/08/2023)</a></li></ul></td></tr></table></td></tr>
            <tr><td colspan=2>Bản quyền © 2020 Thư viện Mẫu Thành phố<br>Số 12 đường Mẫu</td></tr>
            </table>"""
        )
    },
    {"title": "Mở thêm góc đọc số tại tầng hai", "date": "16-10-2023", "agency": "thu-vien-mau"},
    WORDS,
    dropped=("Trang chủ", "Giới thiệu", "Hỏi đáp", "Lượt xem", "1.204", "Lịch nghỉ lễ", "© 2020"),
)

NEWS_LAYOUT = Case(
    "trang tin có sapo, ngày kèm thứ, hình có chú thích",
    {
        "bai.html": page(
            """<header><a href=/>Cổng tin Mẫu</a></header>
            <nav><ul><li><a href=1>Thời sự</a></li><li><a href=2>Văn hóa</a></li></ul></nav>
            <div class=main><div class=breadcrumb><a href=/>Trang chủ</a> » <a>Sự kiện</a></div>
            <h1 class="title-detail">Ngày hội đọc sách thu hút nghìn lượt khách</h1>
            <span class=date>Thứ Năm, 10/04/2025, 19:45 (GMT+7)</span>
            <div class="social-share">Chia sẻ Facebook Zalo</div>
            <h2 class=sapo>Ngày hội mở cửa ba ngày, có khu trao đổi sách cũ.</h2>
            <div class=fck_detail>"""
            + PARAGRAPHS
            + """<figure><img src="bai_files/a.png" alt=""><figcaption>Bạn đọc trao đổi sách
            cũ. Ảnh: Minh Mẫu</figcaption></figure>
            <p class=author>Tác giả: Hoàng Mẫu</p></div>
            <div class=tin-lien-quan><h3>Tin liên quan</h3><a href=9>Kết quả cuộc thi</a></div>
            </div><footer>Toà soạn: Số 5 đường Mẫu</footer>"""
        ),
        "bai_files/a.png": png(1),
    },
    {
        "title": "Ngày hội đọc sách thu hút nghìn lượt khách",
        "date": "10-04-2025 19:45",
        "agency": "thu-vien-mau",
        "category": "su-kien",
        "summary": "Ngày hội mở cửa ba ngày, có khu trao đổi sách cũ.",
        "author": "Hoàng Mẫu",
    },
    WORDS,
    captions=("Bạn đọc trao đổi sách cũ. Ảnh: Minh Mẫu",),
    dropped=("Thời sự", "Trang chủ", "Chia sẻ Facebook Zalo", "Kết quả cuộc thi", "Toà soạn",
             "Cổng tin Mẫu"),
    doubts=("agency",),
    alone=True,
)  # fmt: skip

TWO_GALLERIES = Case(
    "hai bộ ảnh: chú thích dưới ảnh, chữ nghiêng",
    {
        "hai.html": page(
            "<h1>Khai mạc tuần lễ đo lường</h1><p>TRUNG TÂM MẪU ĐO LƯỜNG</p>"
            "<p>Ngày thông báo: 01-06-2027</p>" + PARAGRAPHS
            + "<p>Một số hình ảnh lễ khai mạc:</p><p><img src=hai_files/1.png></p>"
            "<p><em>Đại biểu dự lễ</em></p><p><img src=hai_files/2.png></p>"
            "<p><em>Nghi thức khai mạc</em></p><h2>Buổi chiều</h2>"
            "<p>Khách tham quan phòng chuẩn.</p><p>Hình ảnh buổi tham quan:</p>"
            "<p><img src=hai_files/3.png></p><p>Hình 3. Phòng chuẩn khối lượng</p>"
            "<p><img src=hai_files/4.png></p><p>Hình 4. Phòng chuẩn nhiệt độ</p>"
        ),
        **{f"hai_files/{n}.png": png(n) for n in (1, 2, 3, 4)},
    },
    {"title": "Khai mạc tuần lễ đo lường", "date": "01-06-2027",
     "agency": "trung-tam-mau-do-luong"},
    WORDS + " Buổi chiều Khách tham quan phòng chuẩn.",
    captions=("Đại biểu dự lễ", "Nghi thức khai mạc", "Phòng chuẩn khối lượng",
              "Phòng chuẩn nhiệt độ"),
    headings=("Một số hình ảnh lễ khai mạc", "Hình ảnh buổi tham quan"),
    dropped=("Hình 3.", "Hình 4."),
    alone=True,
)  # fmt: skip

PHOTO_TABLE = Case(
    "bảng ảnh hai cột, chú thích ở hàng dưới",
    {
        "b.html": page(
            "<h1>Trao giấy chứng nhận sáng kiến</h1><p>Ngày đăng: 12/01/2026</p>" + PARAGRAPHS
            + "<p>Một số hình ảnh:</p><table><tr><td><img src=b_files/1.jpg></td>"
            "<td><img src=b_files/2.jpg></td></tr><tr><td>Trao giấy chứng nhận</td>"
            "<td>Chụp ảnh lưu niệm</td></tr></table><p>Nguồn: Phòng Mẫu Truyền thông</p>"
        ),
        "b_files/1.jpg": jpeg(1),
        "b_files/2.jpg": jpeg(2),
    },
    {"title": "Trao giấy chứng nhận sáng kiến", "date": "12-01-2026", "agency": "thu-vien-mau",
     "source": "Phòng Mẫu Truyền thông"},
    WORDS,
    captions=("Trao giấy chứng nhận", "Chụp ảnh lưu niệm"),
    headings=("Một số hình ảnh",),
    doubts=("agency",),
    alone=True,
)  # fmt: skip

HOSTILE = Case(
    "trang có mã chạy, địa chỉ ngoài, đường dẫn vượt thư mục",
    {
        "x.html": page(
            "<h1 onclick=alert(1)>Lớp kỹ năng số cho người cao tuổi</h1>"
            "<p>Ngày đăng: 16/11/2026</p>"
            + PARAGRAPHS
            + "<script>fetch('//xau.example')</script><iframe src=//xau.example></iframe>"
            '<img src="../../bi-mat.png"><img src="https://xau.example/a.png" alt="Ảnh ngoài">'
            '<p><a href="javascript:alert(1)">Bấm vào đây</a> để đăng ký *sớm* [hôm nay](mai).</p>'
        )
    },
    {"title": "Lớp kỹ năng số cho người cao tuổi", "date": "16-11-2026", "agency": "thu-vien-mau"},
    WORDS + " Bấm vào đây để đăng ký *sớm* [hôm nay](mai).",
    dropped=("Ảnh ngoài",),
    doubts=("agency",),
)

NESTED_LISTS = Case(
    "danh sách lồng nhau, đề mục, trích dẫn",
    {
        "l.html": page(
            "<h1>Tuyển dụng viên chức năm 2026</h1><p>Ngày đăng: 18.11.2026</p>"
            "<h2>Hồ sơ</h2><ol><li>Phiếu đăng ký;<ul><li>bản giấy;</li><li>bản điện tử.</li></ul>"
            "</li><li>Bản sao văn bằng.</li></ol><h3>Lưu ý</h3>"
            "<blockquote><p>Hồ sơ không trả lại.</p></blockquote>"
            "<p>Liên hệ <a href='mailto:tuyendung@example.vn'>tuyendung@example.vn</a>.</p>"
            "<p>2026. Năm nay không thu lệ phí.</p>"
        )
    },
    {"title": "Tuyển dụng viên chức năm 2026", "date": "18-11-2026"},
    "Hồ sơ Phiếu đăng ký; bản giấy; bản điện tử. Bản sao văn bằng. Lưu ý Hồ sơ không trả lại."
    " Liên hệ tuyendung@example.vn. 2026. Năm nay không thu lệ phí.",
    items=4,
)

SOFT_BREAKS = Case(
    "đầu trang viết liền bằng ngắt dòng, mã thực thể, chữ tổ hợp (NFD)",
    {
        "n.html": page(
            "<div><b>SỞ MẪU PHÒNG CHỐNG THIÊN TAI</b><br>THÀNH PHỐ MẪU</div>"
            "<div><b>Ứng phó triều cường cuối năm Cảnh báo</b></div>"
            "<div>Ngày thông báo: 19-10-2026</div><div>Mực nước dự báo 1,65&nbsp;m.<br>"
            "Người dân k&ecirc; cao đồ đạc.</div>"
        ).decode().encode()
    },
    {"title": "Ứng phó triều cường cuối năm", "date": "19-10-2026", "category": "canh-bao",
     "agency": "so-mau-phong-chong-thien-tai"},
    "Mực nước dự báo 1,65 m. Người dân kê cao đồ đạc.",
    dropped=("THÀNH PHỐ MẪU",),
    doubts=("category",),
)  # fmt: skip

LABEL_CELLS = Case(
    "nhãn và giá trị ở hai ô, ô gộp hàng, thời gian trong thẻ time",
    {
        "o.html": page(
            "<div class=content><h1>Bảng giá dịch vụ đo lường</h1><table><tr><td>Ngày đăng:</td>"
            "<td>20/05/2024</td></tr></table>" + PARAGRAPHS
            + "<table><tr><th>Dịch vụ</th><th>Đơn vị</th><th>Giá</th></tr><tr><td rowspan=2>"
            "Cân</td>"
            "<td>chiếc</td><td>50.000</td></tr><tr><td>bộ</td><td>90.000</td></tr></table></div>",
            title="Bảng giá dịch vụ đo lường | Trung tâm Mẫu Đo lường",
        )
    },
    {"title": "Bảng giá dịch vụ đo lường", "date": "20-05-2024", "agency": "thu-vien-mau"},
    WORDS + " Dịch vụ Đơn vị Giá Cân chiếc 50.000 bộ 90.000",
    tables=1,
    doubts=("agency",),
)  # fmt: skip

CASES = (
    TABLE_LAYOUT, NEWS_LAYOUT, TWO_GALLERIES, PHOTO_TABLE, HOSTILE, NESTED_LISTS,
    SOFT_BREAKS, LABEL_CELLS,
)  # fmt: skip
