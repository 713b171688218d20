"""Sample Views: one of every page kind, with the states it can be in."""

from newsroom.pages.article_parts import Figure
from newsroom.pages.home_view import HomeView
from newsroom.pages.machine_views import (
    SecurityView,
)
from newsroom.pages.parts import (
    Alternate,
    Choice,
    CountedLink,
    Fact,
    Feed,
    Link,
    TimelineItem,
)
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
from newsroom.pages.visit_views import FiguresView
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
from tests.theme.sample_machines import FEED, SITEMAP_INDEX, SITEMAP_XML
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
from tests.theme.sample_registers import (
    DEADLINES,
    EMPTY_PHOTOS,
    EMPTY_REGISTER,
    LONE_PHOTO,
    PHOTO,
    PHOTOS,
    REGISTER,
    VERIFY,
    VISITS,
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
