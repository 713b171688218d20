"""Every component with its examples: what it is given in each state that changes its face."""

from dataclasses import dataclass, field

from newsroom.pages.article_parts import Announcer, Event, Gallery
from newsroom.pages.parts import Alternate, Choice, Fact, Label, Link
from newsroom.pages.share import share_links
from newsroom.pages.visit_views import Counter
from tests.theme.sample_articles import CONFERENCE_TEXT, CORRECTION, DIALECT, FIRST, FULL_ARTICLE
from tests.theme.sample_articles import WITHDRAWN_ARTICLE as WITHDRAWN_PAGE
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
    WITHDRAWN,
    notice,
)
from tests.theme.sample_machines import FEED
from tests.theme.sample_parts import DATA, FIGURES, GALLERY, GENERAL, HALL, LONE, SITE, day
from tests.theme.sample_registers import LONE_PHOTO, PHOTO, PHOTOS, REGISTER, VISITS
from tests.theme.samples import AGENCY, HOME, SEARCH_FILTERS, THEME

LONG_NAME = "Trung tâm Mẫu Ứng dụng và Chuyển giao Tiến bộ khoa học, công nghệ và Đổi mới sáng tạo"
COUNTER = Counter(live="visits.json", page=Link("Thống kê truy cập", "visits.html"))
LONG_TITLE = (
    "Thông báo về việc điều chỉnh thời gian, địa điểm tiếp nhận hồ sơ đăng ký tham gia Chương "
    "trình hỗ trợ doanh nghiệp nhỏ và vừa thực hiện chuyển đổi số giai đoạn 2026-2030 trên địa "
    "bàn Thành phố theo Kế hoạch số 3801/KH-SKHCN ngày 29-09-2023"
)
LONG_CARD = notice("2023-09-30", LONG_TITLE, LONG_NAME)
OVER_EVENT = Event("Hội nghị", day("2023-09-28"), None, "Hội trường lớn", None, None, "over",
                   "Đã kết thúc")  # fmt: skip


@dataclass(frozen=True)
class Example:
    """One call of a component's macro: ``inner`` is what a ``{% call %}`` puts inside."""

    title: str
    given: tuple
    named: dict = field(default_factory=dict)
    inner: str | None = None


def one(*given, **named) -> tuple[Example, ...]:
    """Return the only example of a component."""
    return (Example("", given, named),)


def _photo(view) -> tuple:
    return (*(view.title, view.labels, view.figure, view.back, view.previous, view.next),)


EXAMPLES: dict[str, tuple[Example, ...]] = {
    "album": one(CONFERENCE, FIGURES),
    "banner": (
        Example("tuần lễ", (LEARNING, THEME.about, WEEK, "Tháng 10 năm 2023", (HOME_LINK,))),
        Example("sắp diễn ra, chưa có ngày kết thúc", (PRIZE, None, (), None, (HOME_LINK,))),
        Example("đã kết thúc", (OVER, None, (), None, (HOME_LINK,))),
    ),
    "body": one((CONFERENCE_TEXT, LONE)),
    "brief": one((READING_ROOM, PHOTO_PRIZE, LONG_CARD)),
    "byline": (
        Example("hai cơ quan, có ảnh", (FULL_ARTICLE.date, FULL_ARTICLE.updated,
                                       FULL_ARTICLE.agencies, 4, "hinh-anh")),
        Example("tên cơ quan dài", (FULL_ARTICLE.date, None,
                                    (Announcer(Link(LONG_NAME, "#")),), 0, None)),
    ),
    "chip": one(GENERAL),
    "comfort": one(),
    "contrast": one(),
    "corrections": one((CORRECTION,)),
    "counted": (
        Example("một cột", (AGENCIES,)),
        Example("nhiều cột", (AGENCIES,), {"columns": True}),
        Example("có dấu hiệu cơ quan", (AGENCIES[:4],), {"shaped": True}),
    ),
    "crumbs": one((HOME_LINK, Link("Thông báo", "#"), GENERAL)),
    "diff": (
        Example("chữ thêm, chữ bỏ", (CORRECTION.difference,)),
        Example("không được hiện lại", (None, True)),
    ),
    "documents": (
        Example("kèm bài nêu văn bản", (DOCUMENTS,), {"cited": True}),
        Example("trong cột hẹp", (DOCUMENTS[:1],)),
    ),
    "elsewhere": one(Alternate("vi", "Tiếng Việt", "#")),
    "empty": one("Chưa có văn bản nào."),
    "event": (
        Example("sắp diễn ra", (FULL_ARTICLE.event,)),
        Example("đang diễn ra", (FULL_ARTICLE.event._replace(state="running",
                                         state_text="Đang diễn ra", calendar=None),)),
        Example("đã kết thúc", (OVER_EVENT,)),
    ),
    "expired": one(day("2023-10-20")),
    "facts": (
        Example("có biểu trưng và cơ quan trước", (AGENCY.facts, AGENCY.predecessors, AGENCY.logo)),
        Example("chỉ một dòng", ((Fact("Địa chỉ", "Số 1 đường Mẫu"),), ())),
    ),
    "feed_body": one(FEED.entries[0]),
    "files": one(FULL_ARTICLE.attachments, FULL_ARTICLE.accessible_contact),
    "filter": one("Theo cơ quan", PHOTOS.agencies),
    "follow": one(Link("Atom của mục này", "#")),
    "footer": one(SITE),
    "gallery": (
        Example("bốn ảnh", (GALLERY,)),
        Example("một ảnh", (LONE,)),
        Example("hai ảnh, không tiêu đề", (Gallery(None, FIGURES[:2], "hinh-anh-3"),)),
    ),
    "heading": (
        Example("có đường đi tiếp", ("Thông báo mới", "tieu-de-1", Link("Tất cả thông báo", "#"))),
        Example("đứng một mình", ("Diễn biến", "tieu-de-2")),
    ),
    "history": one((CORRECTION, FIRST)),
    "icon": tuple(
        Example(name, (name,))
        for name in (
            *("calendar", "outward", "feed", "photo", "notice", "correction", "withdrawn"),
            *("search", "language"),
        )
    ),
    "label": tuple(
        Example("", (Label(kind, text),))
        for kind, text in (
            *(("urgent", "Khẩn"), ("pinned", "Ghim"), ("withdrawn", "Đã thu hồi")),
            *(("expired", "Đã hết hiệu lực"), ("correction", "Có đính chính")),
            *(("running", "Đang diễn ra"), ("upcoming", "Sắp diễn ra"), ("over", "Đã kết thúc")),
            ("open", "Thường xuyên"),
        )
    ),
    "lead": (
        Example("có ảnh", (CONFERENCE,)),
        Example("tiêu đề dài, không ảnh", (LONG_CARD,)),
    ),
    "leaf": one(day("2023-09-28")),
    "hits": one(),
    "narrow": one(SEARCH_FILTERS),
    "marker": tuple(Example("", (shape,)) for shape in range(4)),
    "masthead": (
        Example("có ô tìm kiếm, có tiếng Anh", (SITE, SITE.switch)),
        Example("chưa tìm được", (SITE._replace(search=None, name=LONG_NAME),)),
    ),
    "moment": (
        Example("ngày", (day("2023-09-28"),)),
        Example("ngày giờ", (day("2023-09-28", "20:15"),)),
    ),
    "lightbox": one(),
    "mosaic": one(HOME.photos),
    "nav": one(SITE.nav, "posts", True),
    "neighbours": (
        Example("hai phía", (Link(WEEK_POST.title, "#"), Link(LONG_TITLE, "#"))),
        Example("chỉ tin cũ hơn", (None, Link(WEEK_POST.title, "#"))),
    ),
    "note": (
        Example("thu hồi", ("withdrawn", "Đã thu hồi"), {}, "<p>Ghi sai số lượng.</p>"),
        Example("đính chính", ("correction", "Đính chính"), {}, "<p>Sửa giờ họp.</p>"),
        Example("lưu ý", ("notice", "Đã hết hiệu lực"), {}, "<p>Giữ lại để tra cứu.</p>"),
    ),
    "notice": (
        Example("trên trang chủ", (WEEK_POST, 3)),
        Example("trong danh sách", (READING_ROOM, 3), {"full": True}),
        Example("tiêu đề và cơ quan tên dài", (LONG_CARD, 3), {"full": True}),
        Example("đã thu hồi, có đính chính", (WITHDRAWN, 3), {"full": True}),
    ),
    "notices": (
        Example("vài bài", (NOTICES[:3], "", 3)),
        Example("chưa có bài", ((), "Chưa có thông báo nào trong mục này.", 3)),
    ),
    "opening": (
        Example("danh sách", ("Thông báo", "Mới nhất đứng đầu.", 128, PAGER.span,
                              Link("Atom của mục này", "#"))),
        Example("tên dài", (LONG_NAME,)),
    ),
    "original": (
        Example("đủ", (FULL_ARTICLE.original._replace(date=day("2023-09-28")),)),
        Example("tiêu đề dài", (FULL_ARTICLE.original._replace(title=LONG_TITLE),)),
        Example("không còn", (FULL_ARTICLE.original._replace(gone=True),)),
    ),
    "pager": (
        Example("giữa chừng", (PAGER,)),
        Example("trang đầu", (PAGER._replace(newer=None, newest=None),)),
        Example("trang cuối", (NO_PAGER._replace(newer=PAGER.newer, newest=PAGER.newest),)),
    ),
    "periods": (
        Example("có số bài", (tuple(Choice(f"Năm {year}", "#", 40) for year in (2023, 2022)),)),
        Example("trang đang xem", (REGISTER.years,)),
    ),
    "photo": (
        Example("giữa bộ ảnh", _photo(PHOTO)),
        Example("một mình", _photo(LONE_PHOTO)),
    ),
    "picture": one(HALL, "40rem"),
    "prose": (Example("bài", (CONFERENCE_TEXT,)), Example("mọi thứ có thể viết", (DIALECT,))),
    "related": (
        Example("trong cột bên", ((WEEK_POST, READING_ROOM, LONG_CARD),)),
        Example("dàn ngang", ((CONFERENCE, READING_ROOM, PHOTO_PRIZE),), {"wide": True}),
    ),
    "related_item": one(WEEK_POST),
    "sample": one(SITE.sample_note),
    "search": (
        Example("trên trang tìm kiếm", ("#", "page")),
        Example("ở đầu trang", ("#", "masthead")),
    ),
    "share": one(share_links("https://tin.example.vn/bai/"), "https://tin.example.vn/bai/"),
    "sieve": (
        Example("ba cơ quan", (REGISTER.issuers, "Lọc theo cơ quan ban hành"), {}, ""),
    ),
    "source": one("Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh", "Ban biên tập (mẫu)"),
    "succession": (
        Example("có cơ quan kế thừa", ("Từ ngày 01-03-2023, cơ quan này nay là", DATA)),
        Example("không còn", ("Cơ quan này đã ngừng hoạt động từ ngày 01-03-2023.", None)),
    ),
    "tally": (
        Example("tháng", (VISITS.months, "thang", "Tháng", "Lượt xem", "Bộ đếm cũ: 5 lượt.")),
        Example("bài", (VISITS.posts, "bai", "Thông báo", "Lượt xem")),
    ),
    "timeline": one(THEME.timeline),
    "topic": (
        Example("đang diễn ra, có tuần", (LEARNING, 3, WEEK)),
        Example("sắp diễn ra", (PRIZE, 3)),
        Example("trong bài", (DIGITAL, 3), {"label": "Thuộc chủ đề"}),
        Example("đã kết thúc, trong nhóm đã nói rõ", (OVER._replace(about=None), 3),
                {"state": False}),
    ),
    "translations": one((Alternate("en", "English", "#"),)),
    "urgent": one(((URGENT, "2023-10-08T20:00:00+07:00"), (LONG_CARD, "2023-10-08"))),
    "value": one(Fact("Điện thoại", "(028) 0000 0000", "tel:02800000000"), "footer__link"),
    "verify": one("tep.json", 1, Link("sha256sums.txt", "#"), (("Linux", "sha256sum tep.pdf"),)),
    "visits": (
        Example("số trong trang", (Counter("11.537.353"),)),
        Example("không có script", (COUNTER,)),
    ),
    "week": one(WEEK),
    "withdrawal": one(WITHDRAWN_PAGE.withdrawn),
}  # fmt: skip
