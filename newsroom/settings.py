"""Pelican's switches for a newsroom, to be taken over by a department's pelicanconf.py.

``from newsroom.settings import *`` there, then the department's own facts. Plain values only.
Pelican's setting names are kept where they mean the same: authors are agencies, tags are themes.
"""

from pathlib import Path

from jinja2 import StrictUndefined

_PACKAGE = Path(__file__).parent
_THEMES = (_PACKAGE.parent / "theme", _PACKAGE / "_theme")

PLUGINS = ["newsroom"]
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".newsroom"
THEME = str(next(folder for folder in _THEMES if (folder / "templates").is_dir()))

SITEURL = "http://127.0.0.1:8000"
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"

# Pelican's own readers, writers and copying stay idle: see docs/decisions/0003-own-generator.md.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
READERS = {"rst": None, "html": None}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DELETE_OUTPUT_DIRECTORY = False

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
    # Each build has an environment of its own: no need to look at every template at every use.
    "auto_reload": False,
    # A page uses twenty templates, all of which stay in use.
    "cache_size": -1,
}

# Addresses. {year}, {month}, {day} and {slug} of a post come from its folder's name.
ARTICLE_URL = "thong-bao/{year}/{month}/{slug}/"
PAGE_URL = "{slug}/"
AUTHOR_URL = "co-quan/{slug}/"
CATEGORY_URL = "chuyen-muc/{slug}/"
TAG_URL = "chu-de/{slug}/"
YEAR_ARCHIVE_URL = "thong-bao/{year}/"
MONTH_ARCHIVE_URL = "thong-bao/{year}/{month}/"
ARTICLES_URL = "thong-bao/"
AUTHORS_URL = "co-quan/"
CATEGORIES_URL = "chuyen-muc/"
TAGS_URL = "chu-de/"
ARCHIVES_URL = "luu-tru/"
DOCUMENTS_URL = "van-ban/"
PHOTOS_URL = "thu-vien-anh/"
SITEMAP_URL = "so-do-trang/"
SEARCH_URL = "tim-kiem/"
LISTING_PAGE_URL = "trang/{number}/"
PHOTO_PAGE_URL = "anh/{number}/"
FEED_URL = "feeds/tat-ca.atom.xml"
AUTHOR_FEED_URL = "feeds/co-quan/{slug}.atom.xml"
CATEGORY_FEED_URL = "feeds/chuyen-muc/{slug}.atom.xml"
TAG_FEED_URL = "feeds/chu-de/{slug}.atom.xml"
URGENT_FEED_URL = "feeds/khan.atom.xml"
CALENDAR_URL = "lich.ics"
DEADLINES_URL = "sap-het-han/"
VERIFY_URL = "kiem-tra-thong-bao/"
VISITS_URL = "thong-ke-truy-cap/"
DEFAULT_PAGINATION = 20

# Photos: widths in pixels and formats that browsers choose from ("avif" takes fewer bytes and more
# time). Animations are shown by their first frame, or with PHOTO_MOVING for five seconds. The
# address of a Dask scheduler ("tcp://10.0.0.5:8786") lets several machines develop them, when all
# of them see CACHE_PATH and PATH under the same names.
PHOTO_WIDTHS = (240, 480, 800, 1200, 1600)
PHOTO_FORMATS = ("webp", "jpeg")
PHOTO_MOVING = False
PHOTO_SCHEDULER: str | None = None

# Beside each post with photos: a picture of 1200 × 630 for social networks; its photos in full size
# with its text, in one ZIP for journalists (about as large as the photos staff put there).
SHARE_CARDS = True
PRESS_KITS = False

# The news as data for others to use again, under data/: a small file for each post.
OPEN_DATA = True

# Addresses of the pages in other languages; {lang} is "en".
HOME_LANG_URL = "{lang}/"
ARTICLE_LANG_URL = "{lang}/news/{year}/{month}/{slug}/"
PAGE_LANG_URL = "{lang}/{slug}/"
ARTICLES_LANG_URL = "{lang}/news/"
LISTING_PAGE_LANG_URL = "page/{number}/"
PHOTO_PAGE_LANG_URL = "photo/{number}/"
FEED_LANG_URL = "feeds/{lang}.atom.xml"
SEARCH_LANG_URL = "{lang}/search/"

# Navigation. An entry is "home", a main page ("posts", "categories", "themes", "agencies",
# "documents", "photos", "archives", "sitemap", "deadlines", "search", "verify"), a file under
# content/pages by its name, "pages" for all of them, or ("Text", "https://…").
NAVIGATION: tuple = ("home", "posts", "themes", "agencies", "documents", "photos")
FOOTER_NAVIGATION: tuple = (
    ("Chuyên trang", ("posts", "categories", "archives", "documents")),
    ("Về trang này", ("pages", "sitemap", "verify")),
)
# What main pages are called where "Thông báo", "Chủ đề" … do not fit: {"posts": "Tin tức"}.
LABELS: dict[str, str] = {}
# Whether the site can be searched: a page for it, a field in the masthead, the files under tim/.
SEARCH = True

# The department. Pelican's SITENAME and SITESUBTITLE are the two lines of the masthead.
SITENAME = "Tên cơ quan"
SITESUBTITLE = ""
PUBLISHER: dict[str, str] = {}
COPYRIGHT_SINCE: int | None = None
SITE_CREDIT = ""
VISITS: int | None = None
SAMPLE_NOTE: str | None = None
FEED_TAG: str | None = None

# The same for the English pages, where it reads differently there: {"SITENAME": "Department of …",
# "SITESUBTITLE": …, "PUBLISHER": {…}, "SAMPLE_NOTE": …, "LABELS": {…}, "NAVIGATION": (…),
# "FOOTER_NAVIGATION": (…)}. A name that is left out stands there in Vietnamese.
ENGLISH: dict[str, object] = {}

# Explained where a text first uses them; a department adds its own: {**ABBREVIATIONS, "X": "…"}.
ABBREVIATIONS = {
    "BHXH": "Bảo hiểm xã hội",
    "BHYT": "Bảo hiểm y tế",
    "CCCD": "Căn cước công dân",
    "CNTT": "Công nghệ thông tin",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "GDĐT": "Giáo dục và Đào tạo",
    "HĐND": "Hội đồng nhân dân",
    "KH&CN": "Khoa học và Công nghệ",
    "KHCN": "Khoa học và Công nghệ",
    "MTTQ": "Mặt trận Tổ quốc",
    "TNCSHCM": "Thanh niên Cộng sản Hồ Chí Minh",
    "TP.HCM": "Thành phố Hồ Chí Minh",
    "TP. HCM": "Thành phố Hồ Chí Minh",
    "TPHCM": "Thành phố Hồ Chí Minh",
    "TT&TT": "Thông tin và Truyền thông",
    "UBND": "Ủy ban nhân dân",
}

# True when posts need an approval to be published (`invoke approve`), or the day from which they do
# ("01-12-2026").
APPROVAL_REQUIRED: bool | str = False
# `publish`: on a server, the folder that keeps the releases ("releases/") and the link ("current")
# that the web server shows; None where OUTPUT_PATH itself is served or uploaded. How many releases
# to keep, for `rollback`.
RELEASES_PATH: str | None = None
RELEASES_KEPT = 5

# `visits`: the folder beside the content folder that keeps what was counted; keep a copy of it.
VISITS_PATH = "visits"
# `links`: whether addresses of inner networks (10.…, 192.168.…) may be asked.
LINKS_PRIVATE = False

# /.well-known/security.txt (RFC 9116): whom to tell of a hole in the site ("mailto:…" or
# "https://…"), None for no such file.
SECURITY_CONTACT: str | None = None

# The form in the browser: "local" shows it at /admin/ while `serve` runs, on a folder of this
# computer; None nowhere. A repository, as {"name": "gitlab", "repo": "so-mau/tin", "base_url": …},
# publishes it under admin/ for who may write there ("github", "gitlab", "gitea", "forgejo").
EDITOR: str | dict[str, object] | None = "local"

# `deploy`: names for the places that the published site is taken to, each "ssh://user@host/folder",
# "s3://bucket/folder" or a folder ("./pages"). Keys and passwords never stand here.
DEPLOY: dict[str, str] = {}

# The moment the site is built for ("29-09-2023 08:15"); None is now.
AS_OF: str | None = None
