"""The sample department's site as it stands in this repository."""

import re
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest
from bs4 import BeautifulSoup

from tests.sites import build_sample

ROOT = Path(__file__).parents[2]
SEEDS = {
    "000_0bab4cfe2cde1aa7.txt": "2023/09/hoi-nghi-trien-khai-tuan-le-hoc-tap-suot-doi",
    "002_982c9f8b18b78fea.txt": "2023/09/to-chuc-tuan-le-hoc-tap-suot-doi",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """Build the sample as it is published and give its output folder."""
    return build_sample(tmp_path_factory.mktemp("sample"), "pelicanconf.py")


def pages(output):
    """Give every HTML page with its address."""
    for path in sorted(output.rglob("*.html")):
        address = "/" + path.relative_to(output).as_posix().removesuffix("index.html")
        yield address, BeautifulSoup(path.read_text("utf-8"), "html.parser")


def read(output, href: str) -> BeautifulSoup:
    """Return the page that an address of the site leads to."""
    path = href.removeprefix("https://tin.example.vn").strip("/")
    return BeautifulSoup((output / path / "index.html").read_text("utf-8"), "html.parser")


def plain(text: str) -> list[str]:
    """Return the words of a text without punctuation, in NFC."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def shown(output, address: str) -> list[str]:
    path = output / "thong-bao" / address / "index.html"
    return plain(BeautifulSoup(path.read_text("utf-8"), "html.parser").get_text(" "))


def body_of(seed: str) -> list[str]:
    """Return the words of a seed between its masthead and its footer, without field labels."""
    text = (ROOT / "tests" / "seeds" / seed).read_text("utf-8")
    text = text.replace("ý kiếnLiên kết bài viết gốc", "ý kiến")
    if "Ngày thông báo: " in text:
        text = text[text.index("29-09-2023") + len("29-09-2023") :]
    return plain(text.split("Bản quyền ©")[0])


@pytest.mark.parametrize(("seed", "address"), SEEDS.items())
def test_the_words_of_a_seed_stand_on_its_page_in_their_order(output, seed, address):
    wanted, page = body_of(seed), shown(output, address)
    assert len(wanted) > 300
    starts = [at for at, word in enumerate(page) if word == wanted[0]]
    assert any(page[at : at + len(wanted)] == wanted for at in starts)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (SEEDS["000_0bab4cfe2cde1aa7.txt"], "Liên kết bài viết gốc"),
        (SEEDS["002_982c9f8b18b78fea.txt"],
         "Tổ chức tuần lễ hưởng ứng học tập suốt đời năm 2023 tại Sở Khoa học và Công nghệ"),
        (SEEDS["002_982c9f8b18b78fea.txt"], "Ngày thông báo: 29-09-2023"),
        (SEEDS["002_982c9f8b18b78fea.txt"], "Sở Khoa học và Công nghệ Thành phố Hồ Chí Minh"),
        (SEEDS["002_982c9f8b18b78fea.txt"],
         "Bản quyền © 2018 Sở Khoa học và Công nghệ Thành phố Hồ Chí Minh"),
        (SEEDS["002_982c9f8b18b78fea.txt"], "Thiết kế và phát triển bởi HCMGIS"),
        (SEEDS["002_982c9f8b18b78fea.txt"], "Chung"),
    ],
)  # fmt: skip
def test_what_is_a_field_in_a_seed_is_on_its_page_too(output, address, words):
    assert " ".join(plain(words)) in " ".join(shown(output, address))


def test_the_visit_total_of_the_seed_is_in_the_footer(output):
    page = BeautifulSoup((output / "index.html").read_text("utf-8"), "html.parser")
    assert "11537353" in page.footer.get_text().replace(".", "")


def test_both_departments_posts_meet_on_their_themes_page(output):
    page = (output / "chu-de/tuan-le-hoc-tap-suot-doi-2023/index.html").read_text("utf-8")
    assert all(f"/thong-bao/{address}/" in page for address in SEEDS.values())


def test_every_inner_link_leads_to_a_file_and_every_fragment_to_a_place(output):
    ids = {
        address: {tag["id"] for tag in page.find_all(id=True)} for address, page in pages(output)
    }
    checked = 0
    for address, page in pages(output):
        for tag in page.find_all(href=True) + page.find_all(src=True):
            href = tag.get("href") or tag.get("src")
            if not href.startswith(("/", "#")):
                continue
            path, _, fragment = href.partition("#")
            path = path or address
            file = output / path.lstrip("/")
            assert (file / "index.html").is_file() or file.is_file(), (address, href)
            assert not fragment or fragment in ids[path], (address, href)
            checked += 1
    assert checked > 1000


def test_no_page_asks_another_host_for_anything(output):
    for address, page in pages(output):
        sources = [tag.get("src") or tag.get("href") for tag in page.find_all(["script", "img"])]
        sheets = [
            tag["href"] for tag in page.find_all("link", rel=["stylesheet", "icon", "preload"])
        ]
        for source in filter(None, sources + sheets):
            assert source.startswith("/") and not source.startswith("//"), (address, source)
        assert page.find_all(style=True) == [], address
        assert page.find_all("style") == [], address


def test_every_page_has_one_title_one_heading_and_a_language(output):
    titles = {}
    for address, page in pages(output):
        if page.find("meta", attrs={"http-equiv": "refresh"}):
            continue
        assert len(page.find_all("h1")) == 1, address
        assert page.html["lang"] in ("vi", "en"), address
        assert page.title.string.strip() not in titles, (address, titles.get(page.title.string))
        titles[page.title.string.strip()] = address


def test_no_original_photo_and_no_undeclared_file_is_published(output):
    originals = {path.read_bytes() for path in (ROOT / "content").rglob("*.jpg")}
    assert originals
    published = {path.read_bytes() for path in output.rglob("*") if path.is_file()}
    assert not originals & published


def test_drafts_reviews_and_scheduled_posts_are_absent(output):
    site = "".join(path.read_text("utf-8") for path in output.rglob("*.html"))
    for name in ("ke-hoach-du-lieu-mo-nam-2027", "khai-mac-tuan-le-do-luong-2027"):
        assert any((ROOT / "content/news").rglob(f"*{name}*"))
        assert name not in site


def test_the_feed_is_well_formed_and_complete(output):
    feed = feedparser.parse((output / "feeds/tat-ca.atom.xml").read_bytes())
    assert not feed.bozo
    assert len(feed.entries) >= 20
    for entry in feed.entries:
        assert entry.id.startswith("tag:tin.example.vn,2026:")
        assert entry.link.startswith("https://tin.example.vn/thong-bao/")
        assert entry.author and entry.updated and entry.content[0].value
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def locations(sitemap):
    tags = ElementTree.parse(sitemap).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    return [tag.text for tag in tags]


def test_the_sitemaps_list_every_page_once(output):
    index = locations(output / "sitemap.xml")
    assert set(index) == {
        f"https://tin.example.vn/{path.name}" for path in output.glob("sitemap-*.xml")
    }
    # Fresh news stands in a sitemap of its own too.
    lists = [one for one in index if not one.endswith("/sitemap-tin-moi.xml")]
    listed = [url for one in lists for url in locations(output / one.rpartition("/")[2])]
    built = {
        page.find("link", rel="canonical")["href"]
        for _, page in pages(output)
        if page.find("link", rel="canonical")
        and not page.find("meta", attrs={"http-equiv": "refresh"})
    }
    assert len(listed) == len(set(listed))
    assert set(listed) == built


def test_an_old_address_leads_on_to_the_post(output):
    found = 0
    for address, page in pages(output):
        refresh = page.find("meta", attrs={"http-equiv": "refresh"})
        if refresh:
            found += 1
            target = refresh["content"].partition("url=")[2]
            assert (output / target.lstrip("/") / "index.html").is_file(), address
    assert found


def test_a_translation_and_its_original_name_each_other(output):
    page = read(output, "/thong-bao/2026/09/phat-dong-giai-thuong-sang-tao-2026/")
    other = page.find("link", rel="alternate", hreflang="en")["href"]
    english = read(output, other)
    assert english.html["lang"] == "en"
    assert english.find("link", rel="alternate", hreflang="vi")
