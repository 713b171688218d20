"""Every View becomes a page that says what the View says, whatever its texts hold."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from newsroom.pages.article_parts import Prose
from tests.theme.rendering import render
from tests.theme.sample_articles import ARTICLE, CONFERENCE_TEXT
from tests.theme.sample_machines import FEED
from tests.theme.sample_parts import ENGLISH_SITE, SITE
from tests.theme.samples import HOME, LISTING, PAGES

HOSTILE = "\"'><img src=x onerror=evil()>&amp;<script>evil()</script>]]>"
HTML = [name for name in PAGES if name.endswith(".html")]
XML = [name for name in PAGES if name.endswith(".xml")]
ATOM = "{http://www.w3.org/2005/Atom}"
VOID = {"meta", "link", "img", "br", "hr", "source", "input"}


class Outline(HTMLParser):
    """Collects a page's tags with their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.unbalanced: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data):
        self.text += data

    def all(self, *names: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag in names]


def outline(page: str) -> Outline:
    parser = Outline()
    parser.feed(page)
    parser.close()
    return parser


def page(name: str, site=SITE) -> Outline:
    template, view = PAGES[name]
    return outline(render(template, view, site))


def poisoned(value):
    """Return `value` with hostile text after every text except the cleaned body."""
    if isinstance(value, Prose):
        return value
    if hasattr(value, "_fields"):
        return value._make(poisoned(inner) for inner in value)
    if isinstance(value, Mapping):
        return {key: poisoned(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(poisoned(inner) for inner in value)
    return value + HOSTILE if isinstance(value, str) else value


@pytest.mark.parametrize("name", HTML)
def test_a_page_is_well_formed_with_one_heading_of_the_first_level(name):
    found = page(name)
    assert (found.unbalanced, found.open) == ([], [])
    assert len(found.all("h1")) == 1
    assert len(found.all("main")) == 1


@pytest.mark.parametrize("name", HTML)
def test_headings_skip_no_level(name):
    levels = [int(tag[1]) for tag, _ in page(name).tags if tag in {"h1", "h2", "h3", "h4", "h5"}]
    jumps = [b for a, b in pairwise(levels) if b > a + 1]
    assert jumps == []


@pytest.mark.parametrize("name", HTML)
def test_ids_are_unique_and_every_reference_finds_its_id(name):
    found = page(name)
    ids = [attrs["id"] for _, attrs in found.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    wanted = [attrs["aria-labelledby"] for _, attrs in found.tags if "aria-labelledby" in attrs]
    wanted += [a["href"][1:] for a in found.all("a") if a["href"].startswith("#") and a["href"][1:]]
    assert wanted
    assert set(wanted) <= set(ids)


@pytest.mark.parametrize("name", HTML)
def test_hostile_text_stays_text(name):
    template, view = PAGES[name]
    source = render(template, poisoned(view), poisoned(SITE))
    found = outline(source)
    scripts = found.all("script")
    ours = {one["src"].removesuffix(HOSTILE) for one in scripts if "src" in one}
    own = {"search.html": {"js/search.js"}, "verify.html": {"js/verify.js"}}.get(name, set())
    assert ours == {"js/head.js", "js/site.js"} | own
    assert all("src" in one or one["type"] == "application/ld+json" for one in scripts)
    assert not [attrs for _, attrs in found.tags for key in attrs if key.startswith("on")]
    assert "<script>evil" not in source.replace("\\u003cscript\\u003e", "")
    assert HOSTILE in found.text
    assert (found.unbalanced, found.open) == ([], [])


@pytest.mark.parametrize("name", XML)
def test_hostile_text_leaves_xml_well_formed(name):
    template, view = PAGES[name]
    source = render(template, poisoned(view), poisoned(SITE))
    assert HOSTILE in "".join(ET.fromstring(source).itertext())
    assert source.startswith("<?xml")


@pytest.mark.parametrize("name", HTML)
def test_every_photo_reserves_its_place(name):
    for attrs in page(name).all("img"):
        assert attrs["width"] and attrs["height"]
        assert "alt" in attrs


def test_only_the_lead_photo_is_fetched_first():
    photos = [
        attrs
        for attrs in page("home.html").all("img")
        if "loading" in attrs or "fetchpriority" in attrs
    ]
    assert [attrs.get("fetchpriority") for attrs in photos].count("high") == 1
    assert photos[0]["fetchpriority"] == "high"
    assert all(("loading" in attrs) != ("fetchpriority" in attrs) for attrs in photos)


def test_the_home_page_is_titled_with_the_site_s_name_alone():
    assert f"<title>{SITE.title}</title>" in render("home.html", HOME, SITE)


def test_other_pages_are_titled_with_their_own_name_first():
    assert f"<title>Thông báo – {SITE.title}</title>" in render("listing.html", LISTING, SITE)


def test_corrections_stand_above_the_text():
    source = page("article-full.html").text
    assert source.index("nay sửa là") < source.index("Ngày 28 tháng 9 năm 2023, Sở")


def test_a_withdrawn_post_says_so_before_its_title_with_reason_and_replacement():
    source = render(*PAGES["article-withdrawn.html"], SITE)
    assert source.index("đã được thu hồi") < source.index("<h1")
    assert "Thông báo ghi sai số lượng cần tuyển." in source
    assert "(thay thế)" in source


def test_captions_bear_their_number():
    assert "Hình 1: các đại biểu tham dự Hội nghị" in page("article.html").text


def test_an_english_page_is_written_in_english_and_marks_what_is_not():
    source = render(*PAGES["article-english.html"], ENGLISH_SITE, "en")
    assert '<html lang="en">' in source
    assert "Published:" in source
    assert 'href="documents.html" hreflang="vi"' in source
    assert '<span lang="vi">Đường Mẫu' in source
    assert '<a class="masthead__switch" href="article-full.html" hreflang="vi" lang="vi">' in source


def test_the_navigation_marks_the_page_and_the_section():
    assert 'href="listing.html" aria-current="page"' in render("listing.html", LISTING, SITE)
    assert 'href="listing.html" aria-current="true"' in render("article.html", ARTICLE, SITE)


def test_an_empty_home_page_says_so_in_a_sentence():
    assert "Hiện chưa có thông báo nào được đăng." in page("home-empty.html").text


def test_a_department_s_own_stylesheet_comes_last():
    site = SITE._replace(assets={**SITE.assets, "css/brand.css": "css/brand.css"})
    sheets = [
        attrs["href"]
        for attrs in page("home.html", site).all("link")
        if attrs["rel"] == "stylesheet"
    ]
    assert sheets == ["css/site.css", "css/brand.css"]


def test_a_page_without_an_address_is_not_to_be_indexed():
    source = render(*PAGES["404.html"], SITE)
    assert 'content="noindex"' in source
    assert "canonical" not in source


def test_the_feed_carries_whole_texts():
    feed = ET.fromstring(render("feed.xml", FEED, SITE))
    entry = feed.find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}content").get("type") == "html"
    assert CONFERENCE_TEXT.html in entry.find(f"{ATOM}content").text


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss.xml"])
def test_a_department_s_own_colours_come_behind_those_of_feeds(name):
    site = SITE._replace(assets={**SITE.assets, "css/brand.css": "css/brand.css"})
    source = render(*PAGES[name], site)
    assert source.index("feeds/feed.css") < source.index("css/brand.css") < source.index("<title>")
    ET.fromstring(source)


def test_hostile_text_leaves_json_sound():
    template, view = PAGES["feed.json"]
    feed = json.loads(render(template, poisoned(view), poisoned(SITE)))
    assert feed["items"][0]["title"].endswith(HOSTILE)
    assert "<script>" not in feed["items"][0]["content_html"]
