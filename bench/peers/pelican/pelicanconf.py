"""Pelican with its own generators, set up like the other sites of the benchmark."""

import json
from datetime import date
from pathlib import Path

SITENAME = "Sở Mẫu Thành phố Mẫu"
SITEURL = "https://tin.example.vn"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["."]
PLUGINS = ["near"]
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_PAGINATION = 20
# A short last page is joined to the one before it.
DEFAULT_ORPHANS = 19
DELETE_OUTPUT_DIRECTORY = False
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {},
        "markdown.extensions.toc": {},
    },
    "output_format": "html5",
}

ARTICLE_PATHS = [""]
PAGE_PATHS: list[str] = []
STATIC_PATHS = [""]
STATIC_EXCLUDE_SOURCES = True
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES = ["index", "authors", "categories", "tags", "archives", "sitemap"]
PAGINATED_TEMPLATES = {"index": None, "author": None, "category": None, "tag": 40}
SITEMAP_SAVE_AS = "sitemap.xml"

ARTICLE_URL = "thong-bao/{date:%Y}/{date:%m}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
AUTHOR_URL = "co-quan/{slug}/"
AUTHOR_SAVE_AS = AUTHOR_URL + "index.html"
CATEGORY_URL = "chuyen-muc/{slug}/"
CATEGORY_SAVE_AS = CATEGORY_URL + "index.html"
TAG_URL = "chu-de/{slug}/"
TAG_SAVE_AS = TAG_URL + "index.html"
YEAR_ARCHIVE_URL = "thong-bao/{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = YEAR_ARCHIVE_URL + "index.html"
MONTH_ARCHIVE_URL = "thong-bao/{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_URL + "index.html"

TODAY = date.today().isoformat()
# Tag → its first and last day.
THEME_DAYS = json.loads(Path(__file__).with_name("themes.json").read_text("utf-8"))
WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


def json_for_html(value: object) -> str:
    """Return JSON that may stand in a script."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def days_from(start: str) -> list[date]:
    """Return the seven days from ``start`` on."""
    first = date.fromisoformat(start)
    return [date.fromordinal(first.toordinal() + number) for number in range(7)]


JINJA_FILTERS = {"json": json_for_html, "days_from": days_from}

FEED_DOMAIN = SITEURL
FEED_MAX_ITEMS = 30
FEED_ALL_ATOM = "feeds/tat-ca.atom.xml"
AUTHOR_FEED_ATOM = "feeds/co-quan/{slug}.atom.xml"
TAG_FEED_ATOM = "feeds/chu-de/{slug}.atom.xml"
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_RSS = None
