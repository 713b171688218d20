"""Sample cards, themes, documents, agencies.

The two announcements about the week of lifelong learning are real; every "Sở Mẫu …" is invented.
"""

from newsroom.pages.article_parts import DocumentRow
from newsroom.pages.parts import Card, CountedLink, Head, Label, Link, Pager, ThemeCard, WeekDay
from tests.theme.sample_parts import (
    CITY,
    DATA,
    DEPARTMENT,
    GENERAL,
    HALL,
    LIBRARY,
    ORIGIN,
    SCHOOLS,
    day,
)

CONFERENCE = Card(
    title="Hội nghị triển khai kế hoạch tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 "
    "trên địa bàn Thành phố",
    href="article.html",
    date=day("2023-09-28"),
    category=GENERAL,
    agencies=(SCHOOLS,),
    summary="Ngày 28 tháng 9 năm 2023, Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh tổ chức Hội "
    "nghị triển khai kế hoạch tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023.",
    picture=HALL,
    photo_count=4,
)
WEEK_POST = Card(
    title="Tổ chức tuần lễ hưởng ứng học tập suốt đời năm 2023 tại Sở Khoa học và Công nghệ",
    href="article-full.html",
    date=day("2023-09-29"),
    category=GENERAL,
    agencies=(DEPARTMENT,),
    summary="Theo Bộ Giáo dục và Đào tạo, Tuần lễ hưởng ứng học tập suốt đời năm 2023 được tổ chức "
    "từ ngày 02/10/2023 đến ngày 08/10/2023.",
    picture=None,
    photo_count=0,
    labels=(Label("pinned", "Ghim"),),
)


def notice(iso: str, title: str, agency: str, **more: object) -> Card:
    """Return the card of an invented announcement."""
    plain = Card(
        title=title,
        href="article-full.html",
        date=day(iso),
        category=GENERAL,
        agencies=(Link(agency, "agency.html"),),
        summary="Cơ quan thông báo để các tổ chức, cá nhân quan tâm biết và phối hợp thực hiện. "
        "Nội dung chi tiết nêu trong thông báo.",
        picture=None,
        photo_count=0,
    )
    return plain._replace(**more)


READING_ROOM = notice(
    "2023-09-27",
    "Thư viện Mẫu mở thêm góc đọc số cho người lao động",
    "Thư viện Mẫu Thành phố",
    picture=LIBRARY,
    photo_count=3,
)
PHOTO_PRIZE = notice(
    "2023-09-26",
    "Phát động ảnh dự thi “Thành phố học tập” năm 2023",
    "Sở Mẫu Văn hóa",
    picture=CITY,
    photo_count=1,
)
WITHDRAWN = notice(
    "2023-09-25",
    "Thông báo tuyển dụng viên chức năm 2023",
    "Trung tâm Mẫu Đo lường",
    labels=(Label("withdrawn", "Đã thu hồi"), Label("correction", "Có đính chính")),
)
ENGLISH = notice(
    "2023-09-23",
    "Invitation to comment on the draft regulation on shared data",
    "Sở Mẫu Dữ liệu",
    lang="en",
    summary="The department invites comments on the draft until 20 October 2023.",
    labels=(Label("expired", "Đã hết hiệu lực"),),
)
NOTICES = (
    WEEK_POST,
    notice(
        "2023-09-28",
        "Lịch tiếp công dân tháng 10 năm 2023 của Lãnh đạo Sở và các đơn vị trực thuộc",
        "Sở Mẫu Nội vụ",
    ),
    notice(
        "2023-09-27", "Mời tham gia góp ý dự thảo quy chế quản lý dữ liệu dùng chung", DATA.text
    ),
    notice("2023-09-26", "Kết quả xét chọn nhiệm vụ đổi mới sáng tạo đợt 3", "Sở Mẫu Sáng tạo"),
    WITHDRAWN,
    ENGLISH,
    notice("2023-09-21", "Mời dự hội thảo về chuẩn hóa dữ liệu mở", DATA.text),
)
URGENT = notice(
    "2023-09-30",
    "Triều cường cao từ 17 giờ ngày 30-09: chuyển buổi tiếp công dân sang hình thức trực tuyến",
    "Sở Mẫu Phòng chống thiên tai",
)

WEEK = tuple(
    WeekDay(name, f"{date:02}", f"2023-10-{date:02}", date == 2)
    for date, name in enumerate(("T2", "T3", "T4", "T5", "T6", "T7", "CN"), 2)
)
LEARNING = ThemeCard(
    title="Tuần lễ hưởng ứng học tập suốt đời năm 2023",
    href="theme.html",
    slogan="“Xây dựng năng lực tự học trong kỷ nguyên số”",
    starts=day("2023-10-02"),
    ends=day("2023-10-08"),
    state="running",
    state_text="Đang diễn ra",
    post_count=2,
    agency_count=2,
    about="Thông báo của hai cơ quan về Tuần lễ hưởng ứng học tập suốt đời năm 2023.",
)
DIGITAL = LEARNING._replace(
    about=None,
    title="Tháng cao điểm chuyển đổi số trong cơ quan nhà nước",
    slogan=None,
    starts=None,
    ends=day("2023-10-31"),
    post_count=9,
)
PRIZE = DIGITAL._replace(
    title="Giải thưởng Đổi mới sáng tạo năm 2023",
    starts=day("2023-12-15"),
    ends=None,
    state="upcoming",
    state_text="Sắp diễn ra",
    post_count=5,
    agency_count=1,
)
OVER = LEARNING._replace(
    title="Ngày hội Dữ liệu mở năm 2022", state="over", state_text="Đã kết thúc"
)

DOCUMENTS = (
    DocumentRow(
        "3801/KH-SKHCN",
        "Kế hoạch về tổ chức tuần lễ hưởng ứng học tập suốt đời năm 2023 tại Sở Khoa học và Công "
        "nghệ",
        "Sở Khoa học và Công nghệ",
        day("2023-09-29"),
        "tep/3801.pdf",
        (Link(WEEK_POST.title, WEEK_POST.href),),
    ),
    DocumentRow(
        "214/TB-SMNV",
        "Thông báo lịch tiếp công dân tháng 10 năm 2023",
        "Sở Mẫu Nội vụ",
        day("2023-09-28"),
        None,
    ),
    DocumentRow(
        "97/SMDL-KH",
        "Về việc góp ý dự thảo quy chế quản lý dữ liệu dùng chung",
        "Sở Mẫu Dữ liệu",
        None,
        "tep/97.pdf",
        (Link(NOTICES[2].title, "#"), Link(ENGLISH.title, "#")),
    ),
)
AGENCIES = (
    CountedLink(DEPARTMENT.text, "agency.html", 128),
    CountedLink(SCHOOLS.text, "agency.html", 42, shape=1),
    CountedLink("Sở Mẫu Nội vụ", "agency.html", 37, shape=2),
    CountedLink("Sở Mẫu Dữ liệu", "agency.html", 21, shape=3),
    CountedLink(
        "Sở Mẫu Thông tin", "agency.html", 8, "Từ 01-03-2023 nay là Sở Mẫu Dữ liệu", shape=0
    ),
)
NO_PAGER = Pager(None, None, None, None, "")
PAGER = Pager(
    newer=Link("Mới hơn", "listing.html"),
    older=Link("Cũ hơn", "listing.html"),
    newest=Link("Mới nhất", "listing.html"),
    oldest=Link("Cũ nhất", "listing.html"),
    span="Tháng 3-2023 – Tháng 9-2023",
)
HOME_LINK = Link("Trang chủ", "home.html")


def head(title: str, section: str = "", **more: object) -> Head:
    """Return the head of a page under the home page."""
    plain = Head(
        title=title,
        description=f"{title}, tin của Sở Khoa học và Công nghệ.",
        canonical=f"{ORIGIN}/trang/",
        section=section,
        crumbs=(HOME_LINK,),
    )
    return plain._replace(**more)
