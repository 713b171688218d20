"""What pages say to machines: JSON-LD that parses, of the expected types, on every page kind."""

import gzip
import json
from urllib.parse import urlsplit

import extruct
import pytest
from bs4 import BeautifulSoup

from tests.sites import new_site

POST = "thong-bao/2026/11/day-du/"
EVIL = """'"Kế hoạch" & <b>đậm</b> </script><script>alert(1)</script> \\u2028 {{ x }}'"""
FULL = f"""title: {EVIL}
agency: [trung-tam, so-mau]
category: tuyen-dung
theme: hoc-tap
summary: Một câu tóm tắt.
expires: 30-11-2026
original:
  url: https://example.org/bai-goc
  title: Bài gốc
  publisher: Báo Mẫu
  date: 18-11-2026
documents:
  - number: 12/TB-SM
    issued: 19-11-2026
    title: Thông báo mười hai
  - number: 42/2022/NĐ-CP
    issuer: Chính phủ
attachments:
  - file: bang.csv
    title: Bảng số liệu
event:
  start: 30-11-2026 08:00
  end: 01-12-2026
  place: Hội trường lớn
changes:
  - date: 21-11-2026
    kind: correction
    note: Sửa giờ họp.
  - date: 22-11-2026
    note: Thêm bảng."""
# Every kind of page, by an address, with the types that it must speak of.
CRUMBS, ORGANIZATION = "BreadcrumbList", "GovernmentOrganization"
KINDS = {
    "": {"WebSite", ORGANIZATION},
    "en/": {"WebSite", ORGANIZATION},
    POST: {"NewsArticle", "Event", "ImageGallery", CRUMBS},
    f"{POST}anh/1/": {"ImageObject", CRUMBS},
    "en/news/2026/11/full/": {"NewsArticle", CRUMBS},
    "thong-bao/": {CRUMBS},
    "thong-bao/trang/1/": {CRUMBS},
    "thong-bao/2026/": {CRUMBS},
    "thong-bao/2026/11/": {CRUMBS},
    "en/news/": {CRUMBS},
    "co-quan/": {CRUMBS},
    "co-quan/trung-tam/": {ORGANIZATION, CRUMBS},
    "chuyen-muc/": {CRUMBS},
    "chuyen-muc/tuyen-dung/": {CRUMBS},
    "chu-de/": {CRUMBS},
    "chu-de/hoc-tap/": {"CollectionPage", CRUMBS},
    "luu-tru/": {CRUMBS},
    "van-ban/": {CRUMBS},
    "thu-vien-anh/": {CRUMBS},
    "so-do-trang/": {CRUMBS},
    "tim-kiem/": {CRUMBS},
    "gioi-thieu/": {"WebPage", CRUMBS},
    "404.html": set(),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Build a site that uses everything."""
    settings = (
        'SEARCH = True\nDEFAULT_PAGINATION = 1\nPUBLISHER = {"email": "so@example.vn"}\n'
        'ENGLISH = {"SITENAME": "Department", "SITESUBTITLE": "City"}\n'
    )
    site = new_site(tmp_path_factory.mktemp("site"), settings)
    site.write(
        "agencies/trung-tam.yml",
        "name: Trung tâm Đo lường\nparent: Sở Mẫu\nshort: TTĐL\nwebsite: https://do.example.vn/\n"
        "valid_to: 31-12-2026\nsuccessor: so-mau\n",
    )
    photos = ("a.jpg", "b.jpg")
    body = "Chữ.\n\n![Ô một](a.jpg)\n![Ô hai](b.jpg)"
    path = site.post("2026-11-20-day-du", FULL, body, photos)
    path.with_name("bang.csv").write_text("a,b\n")
    site.post(
        "2026-11-20-full", "lang: en\ntranslation_of: 2026-11-20-day-du\ntitle: Full", "Text."
    )
    site.post("2026-11-21-thuong")
    site.write("pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nChữ.\n")
    assert site.build() == 0
    return site


def graph_of(site, address: str) -> list[dict]:
    """Return the nodes of a page, as a reuser's parser finds them."""
    path = site.output(address)
    path = path / "index.html" if path.is_dir() else path
    found = extruct.extract(path.read_text("utf-8"), syntaxes=["json-ld"])["json-ld"]
    assert len(found) <= 1
    assert all(one["@context"] == "https://schema.org" for one in found)
    return [node for one in found for node in one["@graph"]]


def only(nodes: list[dict], type: str) -> dict:
    (found,) = [one for one in nodes if one["@type"] == type]
    return found


def every(value: object):
    """Yield every node within a value."""
    if isinstance(value, list):
        for one in value:
            yield from every(one)
    elif isinstance(value, dict):
        yield value
        for one in value.values():
            yield from every(one)


@pytest.mark.parametrize("address", KINDS)
def test_a_page_of_each_kind_says_what_it_is(site, address):
    assert {one["@type"] for one in graph_of(site, address)} == KINDS[address]


@pytest.mark.parametrize("address", [one for one in KINDS if one != "404.html"])
def test_what_others_show_of_a_page_is_its_title_its_picture_and_its_one_address(site, address):
    path = site.output(address) / "index.html"
    (shown,) = extruct.extract(path.read_text("utf-8"), syntaxes=["opengraph"])["opengraph"]
    told = dict(shown["properties"])
    page = site.page(address)
    assert told["og:url"] == page.find("link", rel="canonical")["href"]
    # A photo's page is a part of its post's.
    assert told["og:url"] == f"https://tin.example.vn/{POST if '/anh/1/' in address else address}"
    assert page.title.get_text().startswith(told["og:title"])
    assert told["og:description"] == page.find("meta", attrs={"name": "description"})["content"]
    picture = urlsplit(told["og:image"])
    assert picture.netloc == "tin.example.vn"
    assert site.output(picture.path[1:]).is_file()
    if address == POST:
        assert told["og:title"] == page.h1.get_text()
        assert (told["og:type"], told["og:locale"]) == ("article", "vi_VN")


def test_every_page_parses_and_no_reference_dangles(site):
    pages = [name for name in site.files() if name.endswith(".html")]
    assert len(pages) > len(KINDS)
    for name in pages:
        nodes = list(every(graph_of(site, name)))
        told = {one["@id"] for one in nodes if "@id" in one and len(one) > 1}
        assert {one["@id"] for one in nodes if "@id" in one} == told, name
        for one in nodes:
            assert len(one) == 1 or "@type" in one, name
            assert all(value or value == 0 for value in one.values()), name


def test_a_post_is_a_news_article_with_all_its_facts(site):
    nodes = graph_of(site, POST)
    article = only(nodes, "NewsArticle")
    address = f"https://tin.example.vn/{POST}"
    assert article["url"] == address
    assert article["headline"] == site.page(POST).h1.get_text()
    assert "</script>" in article["headline"]
    assert article["datePublished"] == "2026-11-20"
    assert article["dateModified"] == "2026-11-22T12:00:00+07:00"
    assert article["inLanguage"] == "vi"
    assert article["articleSection"] == "Tuyển dụng"
    assert [one["name"] for one in article["about"]] == ["Tuần lễ học tập"]
    assert article["expires"] == "2026-12-01T00:00:00+07:00"
    assert article["isBasedOn"] == {
        "@type": "NewsArticle",
        "url": "https://example.org/bai-goc",
        "headline": "Bài gốc",
        "publisher": {"@type": "Organization", "name": "Báo Mẫu"},
        "datePublished": "2026-11-18",
    }
    assert [one["text"] for one in article["correction"]] == ["Sửa giờ họp."]
    assert article["associatedMedia"][0]["contentUrl"] == address + "bang.csv"
    assert article["publisher"]["name"] == "Sở Mẫu"
    assert article["publisher"]["parentOrganization"]["name"] == "Thành phố Mẫu"


def test_a_law_is_legislation_and_another_document_is_not(site):
    document, law = only(graph_of(site, POST), "NewsArticle")["citation"]
    assert (document["@type"], document["identifier"]) == ("DigitalDocument", "12/TB-SM")
    assert document["datePublished"] == "2026-11-19"
    assert (law["@type"], law["legislationIdentifier"]) == ("Legislation", "42/2022/NĐ-CP")
    assert law["legislationPassedBy"]["name"] == "Chính phủ"


@pytest.mark.parametrize("address", [POST, "co-quan/trung-tam/"])
def test_an_agency_names_its_parent_and_what_it_became(site, address):
    nodes = graph_of(site, address)
    (agency,) = [one for one in every(nodes) if one.get("name") == "Trung tâm Đo lường"][:1]
    assert agency["@type"] == ORGANIZATION
    assert agency["url"] == "https://tin.example.vn/co-quan/trung-tam/"
    assert agency["parentOrganization"]["name"] == "Sở Mẫu"
    change = agency["http://www.w3.org/ns/org#changedBy"]
    became = change["http://www.w3.org/ns/org#resultingOrganization"]
    assert (became["@type"], became["name"]) == (ORGANIZATION, "Sở Mẫu")


def test_an_event_is_told_with_its_place_and_the_agency_that_holds_it(site):
    nodes = graph_of(site, POST)
    event = only(nodes, "Event")
    assert (event["startDate"], event["endDate"]) == ("2026-11-30T08:00:00+07:00", "2026-12-01")
    assert event["location"]["name"] == "Hội trường lớn"
    assert event["organizer"]["@id"] == only(nodes, "NewsArticle")["author"][0]["@id"]


def test_a_translation_and_its_original_are_told_of_each_other(site):
    original = only(graph_of(site, POST), "NewsArticle")
    translation = only(graph_of(site, "en/news/2026/11/full/"), "NewsArticle")
    assert original["workTranslation"][0]["@id"] == translation["@id"]
    assert translation["translationOfWork"][0]["@id"] == original["@id"]
    assert translation["publisher"]["name"] == "Department"
    assert translation["publisher"]["@id"] == original["publisher"]["@id"]


def test_the_way_to_a_page_is_the_one_that_readers_see(site):
    steps = only(graph_of(site, POST), CRUMBS)["itemListElement"]
    assert [one["position"] for one in steps] == [1, 2, 3, 4]
    names = [one["name"] for one in steps]
    assert names[:3] == ["Trang chủ", "Thông báo", "Tuyển dụng"]
    assert steps[0]["item"] == "https://tin.example.vn/"
    assert "item" not in steps[-1]


def test_the_home_page_tells_how_to_search_only_where_one_can(site, tmp_path):
    action = only(graph_of(site, ""), "WebSite")["potentialAction"]
    form = site.page("tim-kiem/").find("form", role="search")
    address, _, words = action["target"]["urlTemplate"].partition("?")
    assert address == "https://tin.example.vn" + form["action"]
    assert words == f"{form.find('input')['name']}={{search_term_string}}"
    plain = new_site(tmp_path / "plain", "SEARCH = False\n")
    plain.post("2026-11-20-mot")
    plain.build()
    assert "potentialAction" not in only(graph_of(plain, ""), "WebSite")


def test_what_an_ordinary_post_says_to_machines_weighs_little(site):
    page = BeautifulSoup(
        site.output("thong-bao/2026/11/thuong/index.html").read_text(), "html.parser"
    )
    script = page.find("script", type="application/ld+json")
    whole = gzip.compress(str(page).encode(), 9, mtime=0)
    json.loads(script.extract().string)
    assert len(whole) - len(gzip.compress(str(page).encode(), 9, mtime=0)) < 1500
