"""Sample Views of the registers: documents, photos, deadlines, downloads, visits."""

from newsroom.pages.article_parts import Figure
from newsroom.pages.parts import (
    Choice,
    Label,
    Link,
)
from newsroom.pages.photo_view import PhotoView
from newsroom.pages.register_views import DeadlinesView, DocumentsView, PhotosView, VerifyView
from newsroom.pages.visit_views import Tally, VisitsView
from tests.theme.sample_lists import (
    CONFERENCE,
    DOCUMENTS,
    HOME_LINK,
    LEARNING,
    NO_PAGER,
    NOTICES,
    PAGER,
    PHOTO_PRIZE,
    READING_ROOM,
    head,
)
from tests.theme.sample_parts import (
    FIGURES,
    LIBRARY,
    LONE,
    day,
)

REGISTER = DocumentsView(
    head=head("Văn bản", "documents", current=True),
    title="Văn bản",
    year="2023",
    years=(Choice("Năm 2023", "#", current=True), Choice("Năm 2022", "#")),
    issuers=tuple(
        Choice(row.issuer, f"#loc-{number}", 1, number=number)
        for number, row in enumerate(DOCUMENTS, 1)
    ),
    rows=tuple(row._replace(group=number) for number, row in enumerate(DOCUMENTS, 1)),
)
EMPTY_REGISTER = REGISTER._replace(year=None, years=(), issuers=(), rows=())
UNTOLD = Figure(LIBRARY, None, None, None, "hinh-1", "photo-lone.html#anh")
PHOTOS = PhotosView(
    head=head("Thư viện ảnh", "photos", current=True),
    title="Thư viện ảnh",
    heading="Sở Mẫu Văn hóa",
    about=Link("Sở Mẫu Văn hóa", "agency.html"),
    years=(Choice("Năm 2023", "photos.html"), Choice("Năm 2022", "#")),
    agencies=(
        Choice("Sở Mẫu Văn hóa", "photos.html", current=True),
        Choice("Trung tâm Mẫu Ứng dụng và Chuyển giao Tiến bộ khoa học, công nghệ", "#"),
    ),
    themes=(Choice(LEARNING.title, "#"),),
    albums=(
        (CONFERENCE, FIGURES),
        (PHOTO_PRIZE, LONE.figures),
        (READING_ROOM, (UNTOLD,)),
    ),
    pager=PAGER._replace(newer=None, newest=None),
)
EMPTY_PHOTOS = PHOTOS._replace(
    heading=None, about=None, years=(), agencies=(), themes=(), albums=(), pager=NO_PAGER
)
PHOTO = PhotoView(
    head=head(
        f"Hình 2/4 – {CONFERENCE.title}",
        "posts",
        crumbs=(HOME_LINK, Link("Thông báo", "listing.html"), Link(CONFERENCE.title, "#")),
    ),
    title="Hình 2/4",
    labels=(),
    figure=FIGURES[1],
    back=Link(CONFERENCE.title, "article.html#hinh-2"),
    previous=Link("Hình 1", "photo.html#anh"),
    next=Link("Hình 3", "photo-middle.html#anh"),
)
LONE_PHOTO = PHOTO._replace(
    title="Hình ảnh",
    labels=(Label("withdrawn", "Đã thu hồi"),),
    figure=LONE.figures[0],
    back=Link("Giới thiệu", "page.html"),
    previous=None,
    next=None,
)
VERIFY = VerifyView(
    head=head("Kiểm tra thông báo"),
    title="Kiểm tra thông báo",
    intro="Chọn một tệp đã tải về để biết đó có đúng là tệp đăng trên trang này không.",
    lists="tep.json",
    digits=1,
    sums=Link("sha256sums.txt", "sha256sums.txt"),
    commands=(("Linux", "sha256sum ke-hoach.pdf"),),
)
VISITS = VisitsView(
    head=head("Thống kê truy cập"),
    title="Thống kê truy cập",
    total="11.545.678",
    until=day("2023-10-08"),
    since=day("2023-09-29"),
    earlier="11.537.353",
    months=(
        Tally(Link("Tháng 10-2023", ""), "8.319"),
        Tally(Link("Tháng 9-2023", ""), "dưới 10"),
    ),
    posts=(
        Tally(Link(CONFERENCE.title, "article.html"), "1.204"),
        Tally(Link("Digital skills class", "article-english.html", "en", "en"), "dưới 10"),
    ),
    data=Link("Số liệu (JSON)", "so-lieu.json"),
)
DEADLINES = DeadlinesView(
    head=head("Sắp hết hạn"),
    title="Sắp hết hạn",
    intro="Những thông báo hết hiệu lực hoặc hết hạn đăng ký trong 30 ngày tới.",
    groups=(
        ("Hạn đăng ký: 30-09-2023", (PHOTO_PRIZE, NOTICES[0])),
        ("Hết hiệu lực: hết ngày 01-10-2023", (NOTICES[1],)),
    ),
    calendar=Link("Lịch sự kiện (ICS)", "lich.ics"),
)
