"""Saved pages of known systems: blogs, portals, mail programs. All is invented."""

import base64
import json

from tests.desk.importing.case import Case
from tests.desk.importing.pictures import png
from tests.desk.importing.shared import PARAGRAPHS, WORDS, page

WORDPRESS = Case(
    "trang WordPress",
    {
        "post.html": page(
            """<header class=site-header><p class=site-title>Sở Mẫu Sáng tạo</p></header>
            <main><article class=post><header class=entry-header>
            <h1 class=entry-title>Phát động giải thưởng sáng tạo năm 2026</h1>
            <div class=entry-meta><span class=posted-on>Đăng ngày <time class=entry-date
            datetime="2026-09-07T08:00:00+07:00">07/09/2026</time></span>
            <span class=byline> bởi <span class="author vcard">Ban biên tập</span></span></div>
            </header>
            <div class=entry-content>"""
            + PARAGRAPHS
            + """<ul><li>Vòng sơ khảo: tháng 10;</li><li>Vòng chung khảo: tháng 12.</li></ul>
            </div><footer class=entry-footer><span class=cat-links>Chuyên mục:
            <a href=c rel="category tag">Sự kiện</a></span> <span class=tags-links>Thẻ: giải
            thưởng</span></footer></article>
            <nav class=post-navigation><a href=p>Bài trước</a></nav>
            <div id=comments>2 bình luận</div></main>
            <aside class=widget-area><h2>Bài viết mới</h2><a href=q>Lịch họp</a></aside>
            <footer class=site-footer>Powered by WordPress</footer>""",
            title="Phát động giải thưởng sáng tạo năm 2026 – Sở Mẫu Sáng tạo",
        )
    },
    {
        "title": "Phát động giải thưởng sáng tạo năm 2026",
        "date": "07-09-2026",
        "agency": "so-mau-sang-tao",
        "category": "su-kien",
        "author": "Ban biên tập",
    },
    WORDS + " Vòng sơ khảo: tháng 10; Vòng chung khảo: tháng 12.",
    items=2,
    dropped=("Bài trước", "2 bình luận", "Bài viết mới", "Powered by WordPress", "Thẻ: giải"),
)

PORTAL = Case(
    "cổng thông tin: A+ A-, lượt xem, tệp đính kèm, tin cũ hơn",
    {
        "tin.htm": page(
            """<div id=menu><ul><li><a href=1>Giới thiệu</a><li><a href=2>Dịch vụ công</a></ul>
            </div>
            <div class=noidung><div class=tieude>Lấy ý kiến dự thảo quy chế dữ liệu
            dùng chung Dự thảo lấy ý kiến</div>
            <div class=ngay>Thứ hai, 04/11/2024 | 08:30</div><div>A+ A- A</div>"""
            + PARAGRAPHS
            + """<table border=1><tr><th>Bộ dữ liệu</th><th>Đơn vị</th></tr>
            <tr><td>Bản đồ nền</td><td>Phòng 1</td></tr><tr><td>Quan trắc</td><td>Phòng 2</td></tr>
            </table>
            <p>Tệp đính kèm: <a href="tin_files/Dự thảo.pdf">Dự thảo quy chế</a></p>
            <p>Số lượt xem: 331</p><p>In bài viết</p><p>Gửi email</p>
            <p>Tin cũ hơn</p><ul><li><a href=k>Lịch bảo trì (20/10/2024)</a></li></ul></div>
            <div class=footer>Cơ quan chủ quản: Sở Mẫu Dữ liệu. Ghi rõ nguồn khi đăng lại.</div>""",
            title="Cổng thông tin Sở Mẫu Dữ liệu",
        ),
        "tin_files/Dự thảo.pdf": b"%PDF-1.4\n%%EOF\n",
    },
    {
        "title": "Lấy ý kiến dự thảo quy chế dữ liệu dùng chung",
        "date": "04-11-2024 08:30",
        "category": "du-thao-gop-y",
        "agency": "so-mau-du-lieu",
        "attachments": [("du-thao.pdf", "Dự thảo quy chế")],
    },
    WORDS + " Bộ dữ liệu Đơn vị Bản đồ nền Phòng 1 Quan trắc Phòng 2 Tệp đính kèm: Dự thảo quy chế",
    tables=1,
    dropped=("Dịch vụ công", "A+ A- A", "331", "In bài viết", "Gửi email", "Lịch bảo trì"),
    doubts=("agency", "category"),
    alone=True,
)

LINKED_DATA = Case(
    "ngày trong JSON-LD, ảnh trong trang (data:)",
    {
        "p.html": page(
            "<article><h1>Kiểm tra cân ở chợ dịp cuối năm</h1>"
            + PARAGRAPHS
            + '<img alt="Cân đồng hồ trên quầy" src="data:image/png;base64,'
            + base64.b64encode(png(2)).decode()
            + '"><p>Nguồn: <a href="https://doluong.example.vn/bai-1">Trung tâm Mẫu Đo lường</a>'
            "</p>"
            "</article><script>document.write('không chạy')</script>",
            '<script type="application/ld+json">'
            + json.dumps({"@type": "NewsArticle", "headline": "Kiểm tra cân ở chợ dịp cuối năm",
                          "datePublished": "2025-09-08T07:30:00+07:00"})
            + "</script>",
        )
    },
    {
        "title": "Kiểm tra cân ở chợ dịp cuối năm",
        "date": "08-09-2025 07:30",
        "agency": "thu-vien-mau",
        "original": {"url": "https://doluong.example.vn/bai-1",
                     "publisher": "Trung tâm Mẫu Đo lường"},
    },
    WORDS,
    captions=("",),
    doubts=("agency",),
)  # fmt: skip

OUTLOOK = Case(
    "trang do Word, Outlook lưu (MsoNormal, dấu đầu dòng Symbol)",
    {
        "mso.htm": page(
            "<div class=WordSection1><p class=MsoTitle>Mời góp ý dự thảo quy chế</p>"
            "<p class=MsoNormal>Ngày thông báo: 4/11/2024<o:p></o:p></p>"
            + PARAGRAPHS
            + "<p class=MsoListParagraph><!--[if !supportLists]--><span style='font-family:Symbol'>"
            "·<span>&nbsp;&nbsp; </span></span><!--[endif]-->Góp ý bằng văn bản;</p>"
            "<p class=MsoListParagraph><span>·<span>&nbsp;&nbsp; </span></span>hoặc qua thư.</p>"
            "</div>"
        )
    },
    {"title": "Mời góp ý dự thảo quy chế", "date": "04-11-2024", "agency": "thu-vien-mau"},
    WORDS + " Góp ý bằng văn bản; hoặc qua thư.",
    items=2,
    doubts=("agency",),
)

DISTRICT = Case(
    "trang quận: hai cột, khung ảnh, tên tác giả bên phải",
    {
        "ub.html": page("""<div id="top-bar">Hotline: 028 0000 0009 | Email: ubnd@example.vn</div>
<div id="banner"><img src="logo.png" alt="logo">
<span>TRANG THÔNG TIN ĐIỆN TỬ</span></div>
<div class="navbar"><ul><li><a href=#>TRANG CHỦ</a></li><li><a href=#>GIỚI THIỆU</a></li>
<li><a href=#>CHÍNH QUYỀN</a></li><li><a href=#>LIÊN HỆ</a></li></ul></div>
<table><tr><td class="left"><div class="box"><div class="box-title">THÔNG BÁO</div>
<ul><li><a href=#>Thông báo 1</a></li><li><a href=#>Thông báo 2</a></li></ul></div></td>
<td class="center">
<div class="detail-title">Hội nghị tổng kết công tác phòng chống thiên tai năm 2026</div>
<div class="detail-time">Cập nhật lúc 09:15, Thứ Hai, 21/12/2026</div>
<div class="detail-desc"><strong>(MẪU) - Sáng 21/12, Sở Mẫu Phòng chống thiên tai
tổ chức Hội nghị tổng kết công tác năm 2026.</strong>
</div>
<div class="detail-content">
<p style="text-align: justify;">Tham dự hội nghị có ông Trần Mẫu, Phó Giám đốc Sở;
cùng đại diện các phòng, ban.</p>
<p style="text-align:center">
<img src="ub_files/1.png" width=600><br><em>Quang cảnh hội nghị</em></p>
<p>Theo báo cáo, trong năm xảy ra 5 đợt triều cường; thiệt hại ước 1,2 tỷ đồng.</p>
<table class="image" align=center><tbody>
<tr><td><img src="ub_files/2.png"></td></tr>
<tr><td class="caption">Ông Trần Mẫu phát biểu chỉ đạo</td></tr></tbody></table>
<p>Một số hình ảnh tại hội nghị:</p>
<p><img src="ub_files/3.png"></p><p><img src="ub_files/4.png"></p>
<p style="text-align:right"><strong>Minh Mẫu</strong></p>
</div>
<div class="detail-tool"><a href=#>Quay lại</a> <a href=#>In</a> <a href=#>Gửi phản hồi</a></div>
<div class="other">CÁC TIN KHÁC<ul><li><a href=#>Tin A</a>
<i>(20/12/2026)</i></li>
<li><a href=#>Tin B</a> <i>(19/12/2026)</i></li></ul></div>
</td></tr></table>
<div id="foot">Bản quyền thuộc về UBND Quận Mẫu<br>
Chịu trách nhiệm: Ông Lê Mẫu<br>Online: 12 - Tổng truy cập: 100233</div>"""),
        **{f"ub_files/{n}.png": png(n) for n in (1, 2, 3, 4)},
    },
    {
        "title": "Hội nghị tổng kết công tác phòng chống thiên tai năm 2026",
        "date": "21-12-2026 09:15",
        "agency": "so-mau-phong-chong-thien-tai",
        "summary": "(MẪU) - Sáng 21/12, Sở Mẫu Phòng chống thiên tai tổ chức Hội nghị tổng kết"
        " công tác năm 2026.",
        "author": "Minh Mẫu",
    },
    "Tham dự hội nghị có ông Trần Mẫu, Phó Giám đốc Sở; cùng đại diện các phòng, ban. Theo báo cáo,"
    " trong năm xảy ra 5 đợt triều cường; thiệt hại ước 1,2 tỷ đồng.",
    captions=("Quang cảnh hội nghị", "Ông Trần Mẫu phát biểu chỉ đạo", "", ""),
    headings=("Một số hình ảnh tại hội nghị",),
    dropped=("Hotline", "CHÍNH QUYỀN", "Thông báo 2", "Quay lại In", "Tin B", "100233"),
    doubts=("agency",),
    alone=True,
)

WORDPRESS_BLOCKS = Case(
    "WordPress mới: bộ ảnh, bảng, tệp tải về, tháng bằng chữ",
    {
        "wp.html": page("""<a class="skip-link screen-reader-text" href="#content">Chuyển đến
nội dung</a>
<div id="page">
<header id="masthead">
<div class="site-branding">
<p class="site-title">
<a href="/">Thư viện Mẫu Thành phố</a></p>
<p class="site-description">Đọc là sống</p></div></header>
<div id="content">
<main id="main">
<article id="post-12">
<header class="entry-header">
<span class="cat-links">
<a href="#" rel="category tag">Sự kiện</a></span>
<h1 class="entry-title">Ngày hội đọc sách 2026</h1>
<div class="entry-meta">
<span class="posted-on">12 Tháng Tư, 2026</span>
<span class="byline">Đăng bởi admin</span></div></header>
<div class="entry-content">
<p>Ngày hội diễn ra trong hai ngày tại sân thư viện.</p>
<figure class="wp-block-gallery columns-2">
<ul class="blocks-gallery-grid">
<li class="blocks-gallery-item">
<figure><img src="wp_files/1.png" alt="Gian sách cũ">
<figcaption class="blocks-gallery-item__caption">Gian trao đổi sách cũ</figcaption></figure></li>
<li class="blocks-gallery-item">
<figure><img src="wp_files/2.png" alt="">
<figcaption>Giờ kể chuyện</figcaption></figure></li></ul></figure>
<h3 class="wp-block-heading">Chương trình</h3>
<ol>
<li>Khai mạc<ol>
<li>Chào mừng</li></ol></li>
<li>Trao giải</li></ol>
<figure class="wp-block-table">
<table><tbody>
<tr>
<td>
<strong>Giờ</strong></td>
<td>
<strong>Việc</strong></td></tr>
<tr>
<td>8:00</td>
<td>Đón khách</td></tr></tbody></table>
<figcaption>Bảng 1. Lịch</figcaption></figure>
<div class="wp-block-file">
<a href="wp_files/ke-hoach.pdf">Kế hoạch chi tiết</a>
<a href="wp_files/ke-hoach.pdf" class="wp-block-file__button" download>Tải về</a></div>
<p>Xem thêm <a href="https://thuvien.example.vn/ngay-hoi">trang ngày hội</a>; liên hệ <strong>028
0000 0012</strong>.</p>
</div>
<footer class="entry-footer">
<span class="tags-links">Thẻ: <a href="#">sách</a></span></footer></article>
<div id="jp-relatedposts" class="jp-relatedposts">
<h3>Có liên quan</h3>
<p>Bài cũ</p></div>
<div class="sharedaddy">Chia sẻ: Facebook</div></main></div>
<footer id="colophon">Tự hào được vận hành bởi WordPress</footer></div>"""),
        "wp_files/1.png": png(1),
        "wp_files/2.png": png(2),
        "wp_files/ke-hoach.pdf": b"%PDF-1.4\n%%EOF\n",
    },
    {
        "title": "Ngày hội đọc sách 2026",
        "date": "12-04-2026",
        "agency": "thu-vien-mau",
        "category": "su-kien",
        "attachments": [("ke-hoach.pdf", "Kế hoạch chi tiết")],
    },
    "Ngày hội diễn ra trong hai ngày tại sân thư viện. Chương trình Khai mạc Chào mừng Trao giải"
    " Giờ Việc 8:00 Đón khách Bảng 1. Lịch Kế hoạch chi tiết Xem thêm trang ngày hội; liên hệ"
    " 028 0000 0012.",
    captions=("Gian trao đổi sách cũ", "Giờ kể chuyện"),
    items=3,
    tables=1,
    dropped=("Đọc là sống", "Đăng bởi admin", "Tải về", "Bài cũ", "Thẻ: sách", "Tự hào"),
    alone=True,
)

GLUED = Case(
    "trang cũ: chuyên mục dính đuôi tiêu đề, đoạn ngăn bằng ngắt dòng",
    {
        "cu.html": page("""<div class="header"><table><tr>
<td><img src="x.gif"></td><td>SỞ KHOA HỌC VÀ CÔNG NGHỆ<br>THÀNH PHỐ HỒ CHÍ MINH
</td></tr></table></div>
<div class="news">
<span class="t">Tổ chức tuần lễ hưởng ứng học tập suốt đời năm 2023 tại
Sở Khoa học và Công nghệ</span><span class="c">Chung</span><br><br>Ngày thông báo:
29-09-2023<br><br>
Theo Bộ Giáo dục và Đào tạo, Tuần lễ hưởng ứng học tập suốt đời năm 2023 được
tổ chức từ ngày 02/10/2023 đến ngày 08/10/2023.<br><br>
- Việc tổ chức nhằm tiếp tục đẩy mạnh phong trào.<br>- Tăng cường trách nhiệm.<br></div>
<div>Bản quyền © 2018 Sở Khoa học và Công nghệ Thành phố Hồ Chí Minh<br>
Thiết kế và phát triển bởi HCMGIS<br>
Tổng số truy cập: 11537353</div>""")
    },
    {
        "title": "Tổ chức tuần lễ hưởng ứng học tập suốt đời năm 2023 tại Sở Khoa học và Công nghệ",
        "date": "29-09-2023",
        "category": "chung",
        "agency": "so-khcn",
        "event": {"start": "02-10-2023", "end": "08-10-2023"},
    },
    "Theo Bộ Giáo dục và Đào tạo, Tuần lễ hưởng ứng học tập suốt đời năm 2023 được tổ chức từ ngày"
    " 02/10/2023 đến ngày 08/10/2023. Việc tổ chức nhằm tiếp tục đẩy mạnh phong trào. Tăng cường"
    " trách nhiệm.",
    items=2,
    dropped=("Ngày thông báo:", "HCMGIS", "11537353"),
    doubts=("event", "theme"),
)

CASES = (
    WORDPRESS,
    PORTAL,
    LINKED_DATA,
    OUTLOOK,
    DISTRICT,
    WORDPRESS_BLOCKS,
    GLUED,
)
