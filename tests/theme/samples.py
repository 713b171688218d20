"""Sample Views: one of every page kind, with the states it can be in."""

from newsroom.pages.article_parts import Figure
from newsroom.pages.feed_views import Enclosure, FeedEntry, FeedPhoto, FeedPhotos, FeedView
from newsroom.pages.home_view import HomeView
from newsroom.pages.machine_views import (
    SecurityView,
    SitemapIndexView,
    SitemapNews,
    SitemapUrl,
    SitemapXmlView,
)
from newsroom.pages.parts import (
    Alternate,
    Choice,
    CountedLink,
    Fact,
    Feed,
    Label,
    Link,
    TimelineItem,
)
from newsroom.pages.photo_view import PhotoView
from newsroom.pages.register_views import DeadlinesView, DocumentsView, PhotosView, VerifyView
from newsroom.pages.search.view import SearchFilter, SearchOption, SearchView
from newsroom.pages.views import (
    AgencyView,
    IndexView,
    ListingView,
    NotFoundView,
    PageView,
    SitemapView,
    ThemesView,
    ThemeView,
)
from newsroom.pages.visit_views import FiguresView, Tally, VisitsView
from tests.theme.sample_articles import (
    ARTICLE,
    CONFERENCE_TEXT,
    DIALECT,
    ENGLISH_ARTICLE,
    EXPIRED_ARTICLE,
    FULL_ARTICLE,
    TWO_GALLERIES,
    WITHDRAWN_ARTICLE,
)
from tests.theme.sample_lists import (
    AGENCIES,
    CONFERENCE,
    DIGITAL,
    DOCUMENTS,
    HOME_LINK,
    LEARNING,
    NO_PAGER,
    NOTICES,
    OVER,
    PAGER,
    PHOTO_PRIZE,
    PRIZE,
    READING_ROOM,
    URGENT,
    WEEK,
    WEEK_POST,
    head,
)
from tests.theme.sample_parts import (
    CREDIT,
    DATA,
    DEPARTMENT,
    FIGURES,
    LIBRARY,
    LONE,
    ORIGIN,
    SCHOOLS,
    SEAL,
    SITE,
    day,
)

HOME = HomeView(
    deadlines=Link("Sắp hết hạn: 3 thông báo", "deadlines.html"),
    head=head(SITE.title, "home", current=True)._replace(crumbs=()),
    urgent=((URGENT, "2023-10-08T20:00:00+07:00"),),
    lead=CONFERENCE,
    brief=(READING_ROOM, PHOTO_PRIZE),
    notices=NOTICES,
    themes=(LEARNING, DIGITAL, PRIZE),
    theme_week=WEEK,
    photos=tuple(
        (figure, f"article.html#{figure.anchor}")
        for figure in (
            FIGURES[2],
            FIGURES[1]._replace(caption="Báo cáo triển khai kế hoạch tổ chức Tuần lễ"),
            Figure(
                LIBRARY, None, "Góc đọc sách mở cửa đến 20 giờ", CREDIT, "hinh-1", "photo.html#anh"
            ),
            LONE.figures[0],
            FIGURES[3],
        )
    ),
    documents=DOCUMENTS,
    agencies=AGENCIES,
    all_posts=Link("Tất cả thông báo", "listing.html"),
    all_themes=Link("Tất cả chủ đề", "themes.html"),
    all_photos=Link("Tất cả hình ảnh", "photos.html"),
    all_documents=Link("Tất cả văn bản", "documents.html"),
    all_agencies=Link("Tất cả cơ quan", "agencies.html"),
)
QUIET_HOME = HOME._replace(
    urgent=(),
    themes=(DIGITAL, PRIZE),
    theme_week=(),
    documents=(),
    elsewhere=Alternate("vi", "Tiếng Việt", "home.html"),
)
EMPTY_HOME = HOME._replace(
    urgent=(),
    lead=None,
    brief=(),
    notices=(),
    themes=(),
    theme_week=(),
    photos=(),
    documents=(),
    agencies=(),
)

LISTING = ListingView(
    head=head(
        *("Thông báo", "posts"),
        current=True,
        feed=Link("Atom của mục này", "feed.xml"),
        feeds=(Feed("JSON Feed của mục này", "feed.json", "application/feed+json"),),
    ),
    title="Thông báo",
    intro="Thông báo của Sở và các đơn vị trực thuộc, mới nhất đứng đầu.",
    posts=(*NOTICES[:3], CONFERENCE, READING_ROOM, *NOTICES[3:], PHOTO_PRIZE),
    total=128,
    pager=PAGER,
    periods=tuple(Choice(f"Tháng {month}", "#", month * 2) for month in range(9, 0, -1)),
)
EMPTY_LISTING = LISTING._replace(posts=(), total=0, pager=NO_PAGER, periods=())
AGENCY = AgencyView(
    head=head("Sở Mẫu Thông tin", "agencies", crumbs=(HOME_LINK, Link("Cơ quan", "agencies.html"))),
    title="Sở Mẫu Thông tin",
    parent="Thành phố Hồ Chí Minh",
    facts=(
        Fact("Địa chỉ", "Số 1 đường Mẫu, Thành phố Hồ Chí Minh"),
        Fact("Điện thoại", "(028) 0000 0000", "tel:02800000000"),
        Fact("Trang thông tin", "https://example.vn/so-mau", "https://example.vn/so-mau"),
        Fact("Thời gian hoạt động", "Từ 01-01-2010 đến hết 28-02-2023"),
    ),
    logo=SEAL,
    succession=("Từ ngày 01-03-2023, cơ quan này nay là", DATA),
    predecessors=(Link("Ban Mẫu Công nghệ", "agency.html"),),
    posts=(CONFERENCE, *NOTICES[1:4]),
    total=8,
    photos=Link("Thư viện ảnh", "photos.html"),
    pager=PAGER._replace(newer=None, newest=None),
)
EMPTY_AGENCY = AGENCY._replace(
    logo=None,
    succession=("Cơ quan này đã ngừng hoạt động từ ngày 01-03-2023.", None),
    predecessors=(),
    posts=(),
    total=0,
    photos=None,
    pager=NO_PAGER,
    parent=None,
)
THEME = ThemeView(
    head=head(
        LEARNING.title,
        "themes",
        crumbs=(HOME_LINK, Link("Chủ đề", "themes.html")),
        feed=Link("Atom của chủ đề này", "feed.xml"),
    ),
    theme=LEARNING,
    about="Theo Bộ Giáo dục và Đào tạo, Tuần lễ được tổ chức từ ngày 02/10/2023 đến ngày "
    "08/10/2023, trong đó Lễ khai mạc được tổ chức vào ngày 02/10/2023.",
    week=WEEK,
    week_title="Tháng 10 năm 2023",
    pager=NO_PAGER,
    timeline=(
        TimelineItem(
            CONFERENCE.date,
            CONFERENCE.title,
            CONFERENCE.href,
            CONFERENCE.summary,
            SCHOOLS,
            1,
            tuple((figure.picture, f"article.html#{figure.anchor}") for figure in FIGURES),
        ),
        TimelineItem(
            WEEK_POST.date, WEEK_POST.title, WEEK_POST.href, WEEK_POST.summary, DEPARTMENT, 0
        ),
        TimelineItem(day("2023-10-02"), "Bắt đầu Tuần lễ", None, "", None, 0),
        TimelineItem(day("2023-10-08"), "Kết thúc Tuần lễ", None, "", None, 0),
    ),
    agencies=AGENCIES[:2],
    documents=DOCUMENTS[:1],
)
EMPTY_THEME = THEME._replace(
    theme=PRIZE, about=None, week=(), week_title=None, timeline=(), agencies=(), documents=()
)
THEMES = ThemesView(
    head=head("Chủ đề", "themes", current=True),
    title="Chủ đề",
    groups=(
        ("Đang diễn ra", (LEARNING, DIGITAL)),
        ("Sắp diễn ra", (PRIZE,)),
        ("Đã kết thúc", (OVER,)),
    ),
)
AGENCY_INDEX = IndexView(
    head=head("Cơ quan", "agencies", current=True),
    title="Cơ quan",
    intro="Các cơ quan có thông báo trên trang này.",
    groups=((None, AGENCIES),),
)
ARCHIVES = IndexView(
    head=head("Lưu trữ"),
    title="Lưu trữ",
    intro=None,
    groups=tuple(
        (
            str(year),
            tuple(CountedLink(f"Tháng {month}", "#", month * 3) for month in range(9, 0, -1)),
        )
        for year in (2023, 2022)
    ),
)
EMPTY_INDEX = ARCHIVES._replace(groups=())
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
PAGE = PageView(
    head=head("Giới thiệu"),
    title="Giới thiệu",
    summary="Đây là trang mẫu của phần mềm Newsroom.",
    body=(CONFERENCE_TEXT, DIALECT, LONE),
)
NOT_FOUND = NotFoundView(
    head=head("Không tìm thấy trang")._replace(canonical=None, crumbs=()),
    links=(HOME_LINK, Link("Thông báo", "listing.html"), Link("Sơ đồ trang", "sitemap.html")),
    newest=(CONFERENCE, READING_ROOM, WEEK_POST),
    foreign="There is no page here. It may have moved.",
    foreign_home=Link("Home", "home.html"),
)
SEARCH_FILTERS = (
    SearchFilter(
        "agency",
        "Cơ quan",
        (SearchOption("so-khcn", "Sở Khoa học và Công nghệ"), SearchOption("so-mau", "Sở Mẫu")),
    ),
    SearchFilter("year", "Năm", (SearchOption("2026", "2026"), SearchOption("2025", "2025"))),
)
SEARCH = SearchView(
    head=head("Tìm kiếm"),
    title="Tìm kiếm",
    action="search.html",
    index="tim/muc-luc.json",
    lang=None,
    filters=SEARCH_FILTERS,
    links=(Link("Thông báo", "listing.html"), Link("Văn bản", "documents.html")),
)
SITEMAP = SitemapView(
    head=head("Sơ đồ trang"),
    title="Sơ đồ trang",
    groups=(
        ("Chuyên trang", SITE.footer_nav[0][1]),
        ("Cơ quan", tuple(Link(one.text, one.href) for one in AGENCIES)),
        ("Về trang này", SITE.footer_nav[1][1]),
    ),
)
SITEMAP_XML = SitemapXmlView(
    urls=(
        SitemapUrl(f"{ORIGIN}/", "2023-09-29", images=(f"{ORIGIN}/anh/a.jpg",)),
        SitemapUrl(f"{ORIGIN}/en/", None, (("vi", f"{ORIGIN}/vi/"), ("en", f"{ORIGIN}/en/"))),
        SitemapUrl(
            f"{ORIGIN}/tin/",
            None,
            news=SitemapNews(SITE.title, "vi", "2023-09-29T08:00:00+07:00", CONFERENCE.title),
        ),
    )
)
SITEMAP_INDEX = SitemapIndexView(
    ((f"{ORIGIN}/sitemap-2023.xml", "2023-09-29"), (f"{ORIGIN}/sitemap-trang.xml", None))
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
FEED_ENTRY = FeedEntry(
    id=f"{ORIGIN}/hoi-nghi/",
    title=CONFERENCE.title,
    href=f"{ORIGIN}/hoi-nghi/",
    published="2023-09-28T00:00:00+07:00",
    mailed="Thu, 28 Sep 2023 00:00:00 +0700",
    updated="2023-10-02T20:15:00+07:00",
    authors=(SCHOOLS, DEPARTMENT),
    categories=("Chung", "Học tập suốt đời"),
    summary=CONFERENCE.summary,
    parts=(
        CONFERENCE_TEXT,
        FeedPhotos(
            "Một số hình ảnh:",
            (FeedPhoto(f"{ORIGIN}/anh/a.jpg", "Hội trường", 1600, 900, "Hình 1: Hội trường"),),
        ),
    ),
    enclosures=(
        Enclosure(f"{ORIGIN}/anh/a.jpg", "image/jpeg", "Hội trường", None, 1600, 900),
        Enclosure(f"{ORIGIN}/tep.pdf", "application/pdf", "Kế hoạch", 1200),
    ),
    lang="vi",
    image=f"{ORIGIN}/anh/a.jpg",
    withdrawn=WITHDRAWN_ARTICLE.withdrawn,
    event=FULL_ARTICLE.event,
    documents=DOCUMENTS[:1],
    original=ARTICLE.original,
    changes=FULL_ARTICLE.changes,
    notes_lang="en",
)
FEED = FeedView(
    id=f"{ORIGIN}/",
    title=SITE.title,
    subtitle="Thông báo mới",
    href=f"{ORIGIN}/",
    self_href=f"{ORIGIN}/feed.xml",
    json_href=f"{ORIGIN}/feed.json",
    rss_href=f"{ORIGIN}/feed.rss.xml",
    updated="2023-10-02T20:15:00+07:00",
    mailed="Mon, 02 Oct 2023 20:15:00 +0700",
    lang="vi",
    entries=(FEED_ENTRY, FEED_ENTRY._replace(id=f"{ORIGIN}/hai/", withdrawn=None, changes=())),
)

# file name → (template, View): every page kind in every state that changes its face
PAGES: dict[str, tuple[str, object]] = {
    "home.html": ("home.html", HOME),
    "home-quiet.html": ("home.html", QUIET_HOME),
    "home-empty.html": ("home.html", EMPTY_HOME),
    "article.html": ("article.html", ARTICLE),
    "article-full.html": ("article.html", FULL_ARTICLE),
    "article-galleries.html": ("article.html", TWO_GALLERIES),
    "article-withdrawn.html": ("article.html", WITHDRAWN_ARTICLE),
    "article-expired.html": ("article.html", EXPIRED_ARTICLE),
    "article-english.html": ("article.html", ENGLISH_ARTICLE),
    "listing.html": ("listing.html", LISTING),
    "listing-empty.html": ("listing.html", EMPTY_LISTING),
    "agency.html": ("agency.html", AGENCY),
    "agency-empty.html": ("agency.html", EMPTY_AGENCY),
    "theme.html": ("theme.html", THEME),
    "theme-empty.html": ("theme.html", EMPTY_THEME),
    "themes.html": ("themes.html", THEMES),
    "agencies.html": ("index.html", AGENCY_INDEX),
    "archives.html": ("index.html", ARCHIVES),
    "index-empty.html": ("index.html", EMPTY_INDEX),
    "documents.html": ("documents.html", REGISTER),
    "documents-empty.html": ("documents.html", EMPTY_REGISTER),
    "photos.html": ("photos.html", PHOTOS),
    "photos-empty.html": ("photos.html", EMPTY_PHOTOS),
    "photo-middle.html": ("photo.html", PHOTO),
    "photo.html": ("photo.html", PHOTO._replace(figure=FIGURES[3], next=None)),
    "photo-lone.html": ("photo.html", LONE_PHOTO),
    "page.html": ("page.html", PAGE),
    "search.html": ("search.html", SEARCH),
    "deadlines.html": ("deadlines.html", DEADLINES),
    "verify.html": ("verify.html", VERIFY),
    "deadlines-empty.html": ("deadlines.html", DEADLINES._replace(groups=())),
    "visits.html": ("visits.html", VISITS),
    "so-lieu.json": ("visits.json", FiguresView({"version": 1})),
    "security.txt": (
        "security.txt",
        SecurityView("mailto:a@example.vn", "2024-04-01T00:00:00+07:00", "vi", f"{ORIGIN}/"),
    ),
    "404.html": ("notfound.html", NOT_FOUND),
    "sitemap.html": ("sitemap.html", SITEMAP),
    "sitemap.xml": ("sitemap_index.xml", SITEMAP_INDEX),
    "sitemap-2023.xml": ("sitemap.xml", SITEMAP_XML),
    "feed.xml": ("feed.xml", FEED),
    "feed.rss.xml": ("feed.rss.xml", FEED),
    "feed.json": ("feed.json", FEED),
}
