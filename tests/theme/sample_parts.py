"""Sample site values, days, pictures."""

from newsroom.pages.article_parts import Figure, Gallery
from newsroom.pages.parts import Alternate, Day, Fact, Link, Picture
from newsroom.pages.views import NavItem, SiteValues
from newsroom.pages.visit_views import Counter

ORIGIN = "https://tin.example.vn"
DEPARTMENT = Link("Sở Khoa học và Công nghệ", "agency.html")
SCHOOLS = Link("Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh", "agency.html")
DATA = Link("Sở Mẫu Dữ liệu", "agency.html")
GENERAL = Link("Chung", "listing.html")

SITE = SiteValues(
    name="Sở Khoa học và Công nghệ",
    parent="Thành phố Hồ Chí Minh",
    title="Sở Khoa học và Công nghệ Thành phố Hồ Chí Minh",
    lang="vi",
    locale="vi_VN",
    home="home.html",
    theme_color="#a3161e",
    nav=(
        NavItem("home", "Trang chủ", "home.html"),
        NavItem("posts", "Thông báo", "listing.html"),
        NavItem("themes", "Chủ đề", "themes.html"),
        NavItem("agencies", "Cơ quan", "agencies.html"),
        NavItem("documents", "Văn bản", "documents.html"),
        NavItem("photos", "Thư viện ảnh", "photos.html"),
    ),
    footer_nav=(
        (
            "Chuyên trang",
            (
                Link("Thông báo", "listing.html"),
                Link("Chủ đề", "themes.html"),
                Link("Văn bản", "documents.html"),
                Link("Lưu trữ", "archives.html"),
            ),
        ),
        (
            "Về trang này",
            (
                Link("Giới thiệu", "page.html"),
                Link("Khả năng tiếp cận", "page.html"),
                Link("Sơ đồ trang", "sitemap.html"),
            ),
        ),
    ),
    search=Link("Tìm kiếm", "search.html"),
    facts=(
        Fact("Cơ quan chủ quản", "Ủy ban nhân dân Thành phố (mẫu)"),
        Fact("Chịu trách nhiệm nội dung", "Ban biên tập (mẫu)"),
        Fact("Địa chỉ", "Số 1 đường Mẫu, Thành phố Hồ Chí Minh"),
        Fact("Điện thoại", "(028) 0000 0000", "tel:02800000000"),
        Fact("Thư điện tử", "bientap@example.vn", "mailto:bientap@example.vn"),
    ),
    copyright="Bản quyền © 2018",
    reuse="Ghi rõ nguồn khi phát hành lại thông tin từ trang này",
    credit="Thiết kế và phát triển bởi HCMGIS",
    visits=Counter("11.537.353"),
    sample_note="Đây là trang mẫu: tin của “Sở Mẫu …” là giả định, ảnh là tranh vẽ minh họa.",
    feed=Link("Nguồn tin Atom", "feed.xml"),
    assets={
        "css/site.css": "css/site.css",
        "feeds/feed.css": "feeds/feed.css",
        "img/mark.svg": "img/mark.svg",
        "js/head.js": "js/head.js",
        "js/site.js": "js/site.js",
        "js/search.js": "js/search.js",
        "js/verify.js": "js/verify.js",
        **{
            f"fonts/be-vietnam-pro-{weight}.woff2": f"fonts/be-vietnam-pro-{weight}.woff2"
            for weight in (400, 600, 700)
        },
    },
    switch=Alternate("en", "English", "home-english.html"),
    verify=Link("Kiểm tra thông báo", "verify.html"),
)
# Whose visits are counted; the total is filled in by a script.
COUNTED_SITE = SITE._replace(
    visits=Counter(live="visits.json", page=Link("Thống kê truy cập", "visits.html"))
)
ENGLISH_SITE = SITE._replace(
    name="Department of Science and Technology",
    parent="Ho Chi Minh City",
    title="Department of Science and Technology, Ho Chi Minh City",
    lang="en",
    locale="en_GB",
    nav=(
        NavItem("home", "Home", "home.html"),
        NavItem("posts", "News", "listing.html"),
        NavItem("documents", "Documents", "documents.html", hreflang="vi"),
    ),
    footer_nav=(("About this site", (Link("About this site", "page.html"),)),),
    search=None,
    facts=(Fact("Address", "Đường Mẫu, Thành phố Hồ Chí Minh", lang="vi"),),
    copyright="Copyright © 2018",
    reuse="Please name this site as the source when you republish its information",
    credit="Designed and developed by HCMGIS",
    visits=Counter(
        live="visits.json", page=Link("Visitor statistics", "visits.html", hreflang="vi")
    ),
    sample_note=None,
    feed=Link("News feed (Atom)", "feed.xml"),
    switch=Alternate("vi", "Tiếng Việt", "home.html"),
)


def day(iso: str, time: str | None = None) -> Day:
    """Return a day of 2023 as pages show it; its words stand for any weekday."""
    year, month, date = iso.split("-")
    return Day(
        iso=f"{iso}T{time}+07:00" if time else iso,
        short=f"{date}-{month}-{year}",
        long=f"ngày {int(date)} tháng {int(month)} năm {year}",
        day=date,
        month=f"Tháng {int(month)}",
        year=year,
        time=time,
    )


def picture(name: str, width: int, height: int, tone: str, alt: str) -> Picture:
    """Return a picture whose renditions are all one drawing."""
    src = f"pictures/{name}.svg"
    return Picture(
        src=src,
        webp=f"{src} {width}w",
        jpeg=f"{src} {width}w",
        large=src,
        width=width,
        height=height,
        ratio=min(300, max(40, round(width / height * 20) * 5)),
        tone=tone,
        alt=alt,
    )


HALL = picture("hoi-truong", 1200, 800, "322", "Tranh vẽ: hội trường nhìn từ phía sau")
REPORT = picture("bao-cao", 800, 1000, "332", "Tranh vẽ: một phụ nữ mặc áo dài chỉ vào biểu đồ")
SPEAKER = picture("phat-bieu", 1200, 900, "310", "Tranh vẽ: một người đàn ông phát biểu tại bục")
DELEGATE = picture("dai-bieu", 1600, 900, "332", "Tranh vẽ: một đại biểu đứng nói vào micro")
LIBRARY = picture("thu-vien", 900, 900, "221", "Tranh vẽ: góc thư viện có kệ sách")
CITY = picture("thanh-pho", 1600, 700, "321", "Tranh vẽ: thành phố bên sông lúc chiều")
SEAL = picture("thu-vien", 400, 400, "221", "")
CREDIT = "Ảnh minh họa"

FIGURES = (
    Figure(
        HALL,
        "Hình 1",
        "các đại biểu tham dự Hội nghị",
        None,
        "hinh-1",
        "photo.html#anh",
        "Hình 1/4",
    ),
    Figure(
        REPORT,
        "Hình 2",
        "Bà Trần Thị Kim Thanh, Phó Trưởng phòng Phòng Giáo dục Thường xuyên – Chuyên nghiệp và "
        "Đại học báo cáo triển khai kế hoạch tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023",
        None,
        "hinh-2",
        "photo-middle.html#anh",
        "Hình 2/4",
    ),
    Figure(
        SPEAKER,
        "Hình 3",
        "Ông Hồ Phú Bạc, Phó chủ tịch Hội khuyến học Thành phố phát biểu ý kiến",
        None,
        "hinh-3",
        "photo-middle.html#anh",
        "Hình 3/4",
    ),
    Figure(
        DELEGATE,
        "Hình 4",
        "Đại biểu đại diện Phòng GDĐT phát biểu ý kiến",
        None,
        "hinh-4",
        "photo.html#anh",
        "Hình 4/4",
    ),
)
GALLERY = Gallery("Một số hình ảnh buổi làm việc", FIGURES, "hinh-anh", CREDIT)
LONE = Gallery(
    None,
    (Figure(CITY, None, "Một chiều bên sông", CREDIT, "hinh-5", "photo-lone.html#anh"),),
    "hinh-anh-2",
)
PAIR = Gallery(
    "Hình ảnh buổi chiều",
    tuple(
        Figure(
            one,
            f"Hình {number}",
            None,
            CREDIT,
            f"hinh-{number}",
            "photo.html#anh",
            f"Hình {number} ({at}/2)",
        )
        for at, number, one in ((1, 5, CITY), (2, 6, LIBRARY))
    ),
    "hinh-anh-2",
)
