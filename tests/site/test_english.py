"""English posts and pages: each wholly in English, with its pair, its home page and its list."""

import re
from xml.etree import ElementTree

import pytest

from newsroom.text.words import catalogue
from tests.site.english_site import FULL, english_pages, english_site
from tests.sites import new_site, words

VIETNAMESE = re.compile(
    r"[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE
)
# What scripts say when their time has come.
SAID_BY_SCRIPTS = (
    *("data-done", "data-print", "data-found", "data-phrase", "data-near", "data-nearest"),
    *("data-none", "data-loading", "data-error"),
)


@pytest.fixture
def english(tmp_path):
    """Give a site with English posts of every kind."""
    return english_site(tmp_path / "site")


def texts(tag, lang: str):
    """Yield each text that is read aloud, attributes included, with its language."""
    lang = tag.get("lang", lang)
    for name in ("alt", "aria-label", "title", "placeholder", *SAID_BY_SCRIPTS):
        if tag.get(name):
            yield lang, tag[name]
    for child in tag.children:
        if child.name in ("script", "style"):
            continue
        if child.name:
            yield from texts(child, lang)
        elif child.strip():
            yield lang, child


def test_an_english_page_holds_no_vietnamese_word_that_is_not_marked(english):
    seen = 0
    for address, page in english_pages(english):
        assert page.html["lang"] == "en", address
        assert page.find("meta", property="og:locale")["content"] == "en_GB"
        for lang, text in texts(page.body, "en"):
            seen += 1
            assert lang == "vi" or not VIETNAMESE.search(text), (address, text)
    assert seen > 300


def test_what_is_in_english_is_not_marked_as_vietnamese(english):
    said = {
        text for _, page in english_pages(english) for lang, text in texts(page.body, "en")
        if lang == "vi"
    }  # fmt: skip
    assert said
    for text in said:
        assert VIETNAMESE.search(text) or text in ("Chung",), text


def test_every_page_kind_of_an_english_site_is_there_and_no_other(english):
    addresses = [address for address, _ in english_pages(english)]
    news = "en/news/2026/11"
    assert sorted(addresses) == [
        *("en/", "en/about/", "en/news/", f"{news}/class/", f"{news}/full/"),
        *(f"{news}/full/photo/1/", f"{news}/full/photo/2/", f"{news}/gone/", f"{news}/old/"),
        "en/search/",
    ]
    assert english.output("feeds/en.atom.xml").is_file()


def test_dates_times_and_numbers_are_english(english):
    page = english.page("en/news/2026/11/full/")
    said = " ".join(words(page.body))
    assert "Published: 18 November 2026, 8:15am" in said
    assert "Urgent until 8pm on 25 November 2026" in said
    assert "Register by 1 December 2026" in said
    assert "6 December 2026, 5:30pm" in said
    assert "Total visits: 11,537,353" in said
    assert page.select_one(".byline time")["datetime"] == "2026-11-18T08:15+07:00"
    assert "5 Dec 2026" in " ".join(words(page.select_one(".event")))
    assert page.select_one(".table-box")["aria-label"] == "Table"


def test_counts_are_said_in_singular_and_plural(english):
    ngettext = catalogue("en").ngettext
    for one, many, singular, plural in (
        ("%(num)s hình ảnh", "%(num)s hình ảnh", "1 photo", "2 photos"),
        ("%(num)s trang", "%(num)s trang", "1 page", "2 pages"),
        ("%(num)s thông báo", "%(num)s thông báo", "1 news item", "2 news items"),
    ):
        assert ngettext(one, many, 1) % {"num": 1} == singular
        assert ngettext(one, many, 2) % {"num": 2} == plural
    assert "2 photos" in english.page("en/news/2026/11/full/").select_one(".byline").get_text()
    assert "4 news items" in english.page("en/news/").select_one(".opening").get_text()


def test_figures_and_photo_pages_are_numbered_in_english(english):
    page = english.page("en/news/2026/11/full/")
    assert page.select_one(".gallery__number").get_text() == "Photo 1:"
    link = page.select_one(".gallery__link")["href"]
    assert link == "/en/news/2026/11/full/photo/1/#anh"
    photo = english.page("en/news/2026/11/full/photo/1/")
    assert photo.h1.get_text() == "Photo 1 of 2"
    assert photo.select_one(".masthead__switch")["href"] == "/"


def test_pairs_name_each_other(english):
    pairs = (
        ("", "en/"),
        ("gioi-thieu/", "en/about/"),
        ("tim-kiem/", "en/search/"),
        ("thong-bao/2026/11/lop-hoc/", "en/news/2026/11/class/"),
    )
    for vietnamese, foreign in pairs:
        heads = []
        for address in (vietnamese, foreign):
            links = english.page(address).head.select("link[rel=alternate][hreflang]")
            heads.append({(link["hreflang"], link["href"]) for link in links})
        origin = "https://tin.example.vn/"
        wanted = {("vi", origin + vietnamese), ("en", origin + foreign)}
        assert heads[0] == heads[1] >= wanted
        assert (("x-default", origin) in heads[0]) == (vietnamese == "")
    assert not english.page("en/news/2026/11/full/").head.select("link[hreflang]")


def switch(site, address: str):
    link = site.page(address).select_one(".masthead__switch")
    return link and (link["href"], link["lang"], link["hreflang"], link.get_text())


def test_the_switch_leads_to_the_same_page_or_else_home(english):
    to_english, to_vietnamese = ("en", "en", "English"), ("vi", "vi", "Tiếng Việt")
    for address, href in (
        *(("", "/en/"), ("gioi-thieu/", "/en/about/"), ("co-quan/so-mau/", "/en/")),
        *(("thong-bao/2026/11/lop-hoc/", "/en/news/2026/11/class/"), ("404.html", "/en/")),
        ("tim-kiem/", "/en/search/"),
    ):
        assert switch(english, address) == (href, *to_english), address
    for address, href in (
        *(("en/", "/"), ("en/about/", "/gioi-thieu/"), ("en/news/", "/")),
        ("en/search/", "/tim-kiem/"),
        *(("en/news/2026/11/class/", "/thong-bao/2026/11/lop-hoc/"),),
        *(("en/news/2026/11/full/", "/"),),
    ):
        assert switch(english, address) == (href, *to_vietnamese), address


def test_without_an_english_post_there_is_no_trace_of_english(site):
    site.post("2026-11-15-tin")
    site.post("2026-11-16-draft", "lang: en\nstatus: draft", "Draft.")
    site.build()
    assert not site.output("en").exists()
    assert not site.output("feeds/en.atom.xml").exists()
    assert switch(site, "") is None
    assert not site.page("").head.select("link[hreflang]")


def test_english_static_pages_alone_belong_to_the_vietnamese_home(site):
    site.post("2026-11-15-tin")
    site.write("pages/about.md", "---\ntitle: About\nlang: en\n---\nHello.\n")
    site.build()
    page = site.page("en/about/")
    home = page.select_one(".nav a")
    assert (home["href"], home["hreflang"], home.get_text()) == ("/", "vi", "Home")
    assert not site.output("en/index.html").exists()
    assert not page.select('link[type="application/atom+xml"]')


def test_the_last_english_post_takes_its_home_away(site):
    site.post("2026-11-15-tin")
    site.post("2026-11-16-news", "lang: en", "News.")
    site.build()
    assert site.output("en/index.html").is_file()
    site.post("2026-11-16-news", "lang: en\nstatus: draft", "News.")
    site.build()
    assert not site.output("en").exists()
    assert switch(site, "") is None


def test_the_english_list_is_numbered_from_the_oldest(tmp_path):
    site = new_site(tmp_path / "site", "DEFAULT_PAGINATION = 2\n")
    for day in range(1, 7):
        site.post(f"2026-{day:02}-10-news-{day}", "lang: en", "News.")
    site.build()
    oldest = site.output("en/news/page/1/index.html").read_bytes()
    titles = [tag.get_text() for tag in site.page("en/news/page/1/").select(".notice__title")]
    assert titles == ["Bài news-2", "Bài news-1"]
    span = site.page("en/news/").select_one(".pager__span").get_text()
    assert span == "May 2026 to June 2026"
    site.post("2026-11-20-news-7", "lang: en", "News.")
    site.build()
    assert site.output("en/news/page/1/index.html").read_bytes() == oldest


def test_registry_entries_have_english_names(english):
    english.write("agencies/so-mau.yml", "name: Sở Mẫu\nname_en: Sample Department\n")
    english.write("themes/hoc-tap.yml", "name: Tuần lễ\nname_en: Learning Week\n")
    english.build()
    page = english.page("en/news/2026/11/full/")
    links = [(tag.get_text(), tag.get("lang")) for tag in page.select(".byline__link")]
    assert links == [("Sample Department", None), ("Trung tâm Đo lường", "vi")]
    assert all(tag["hreflang"] == "vi" for tag in page.select(".byline__link"))
    assert page.select_one(".topic__title a").get_text() == "Learning Week"
    issuer, number = page.select_one(".documents__issuer"), page.select_one(".documents__cell")
    assert (issuer.get_text(), issuer.get("lang"), number["lang"]) == (
        *("Sample Department", None),
        "vi",
    )
    vietnamese = english.page("co-quan/so-mau/")
    assert vietnamese.h1.get_text() == "Sở Mẫu"


def test_the_department_is_named_in_english_where_the_settings_say_how(tmp_path):
    names = 'ENGLISH = {"SITENAME": "Sample Department", "SITESUBTITLE": "Sample City"}\n'
    site = new_site(tmp_path / "named", names)
    plain = new_site(tmp_path / "plain")
    for one in (site, plain):
        one.post("2026-11-16-news", "lang: en", "News.")
        one.build()
    named, marked = (one.page("en/").select_one(".masthead__text") for one in (site, plain))
    assert words(named) == ["Sample", "Department", "Sample", "City"]
    assert "lang" not in named.attrs
    assert (marked["lang"], words(marked)[0]) == ("vi", "Sở")
    assert site.page("en/").title.string == "Sample Department, Sample City"
    assert site.page("").title.string == "Sở Mẫu Thành phố Mẫu"


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('ENGLISH = {"NAME": "X"}', "ENGLISH không có mục NAME"),
        ('ENGLISH = {"SITENAME": " "}', "ENGLISH: SITENAME để trống"),
        ('ENGLISH = "Sample"', "ENGLISH phải có dạng"),
        ('ENGLISH = {"NAVIGATION": ("home", "nowhere")}', "'nowhere'"),
        ('ARTICLE_LANG_URL = "en/{slug}/"', "thiếu {lang}"),
    ],
)
def test_an_english_setting_that_cannot_be_used_is_explained(tmp_path, capsys, setting, said):
    site = new_site(tmp_path / "site", setting + "\n")
    site.post("2026-11-16-news", "lang: en", "News.")
    assert site.build() == 1
    assert said in capsys.readouterr().err


def test_the_english_feed_holds_every_english_post_and_no_other(english):
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.parse(english.output("feeds/en.atom.xml")).getroot()
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    every = feed.findall(f"{atom}entry/{atom}link[@rel='alternate']")
    links = [one.get("href") for one in every]
    assert len(links) == 4
    assert all(link.startswith("https://tin.example.vn/en/news/") for link in links)
    every = english.output("feeds/tat-ca.atom.xml").read_text("utf-8")
    assert "/en/news/2026/11/class/" not in every
    head = english.page("en/").head.find("link", type="application/atom+xml")
    assert head["href"] == "/feeds/en.atom.xml"


def test_sitemaps_name_the_pairs(english):
    site = english.output("sitemap-trang.xml").read_text("utf-8")
    for address in ("en/", "en/news/", "en/about/"):
        assert f"<loc>https://tin.example.vn/{address}</loc>" in site
    assert site.count('hreflang="x-default"') == 2
    assert site.count('hreflang="en" href="https://tin.example.vn/en/about/"') == 2
    links = english.page("so-do-trang/").select('main a[hreflang="en"]')
    assert [(one["href"], one.get_text(), one["lang"]) for one in links] == [
        ("/en/", "Home", "en"), ("/en/news/", "News", "en"), ("/en/about/", "About", "en"),
    ]  # fmt: skip


def test_a_missing_page_says_so_in_english_too(english):
    line = english.page("404.html").select_one('.lost__foreign[lang="en"]')
    assert words(line)[:4] == ["There", "is", "no", "page"]
    assert line.a["href"] == "/en/"


def test_an_old_address_of_an_english_post_answers_in_english(english):
    english.post("2026-11-18-full", FULL + "\naliases: [/old/]", "Text.")
    english.build()
    page = english.page("old/")
    assert page.html["lang"] == "en"
    assert "This page has moved to:" in page.get_text()


def test_a_changed_english_name_renders_english_pages_only(english, monkeypatch):
    from newsroom import rendering

    rendered = []
    made = rendering._made

    def noting(page, *rest):
        rendered.append(page)
        return made(page, *rest)

    monkeypatch.setattr(rendering, "_made", noting)
    monkeypatch.setenv("NEWSROOM_WORKERS", "1")
    with open(english.folder / "pelicanconf.py", "a", encoding="utf-8") as file:
        file.write('ENGLISH = {"LABELS": {"posts": "Announcements"}}\n')
    english.build()
    # Pages without a key of their own are always made, never the posts'.
    posts = {page.lang for page in rendered if page.key is not None}
    assert posts == {"en"}
    assert "Announcements" in english.page("en/").select_one(".nav").get_text()


def test_the_neighbours_of_an_english_post_are_english(english):
    page = english.page("en/news/2026/11/class/")
    ways = [link["href"] for link in page.select(".neighbours a")]
    assert ways == ["/en/news/2026/11/full/", "/en/news/2026/11/gone/"]
    related = [link["href"] for link in english.page("en/news/2026/11/full/").select(".related a")]
    assert related and all(link.startswith("/en/") for link in related)
