"""An imported site's old addresses lead on, as content/redirects.csv says."""

import json

import feedparser
import pytest

from newsroom import run

POST = "2026-11-20-tin"
ADDRESS = "/thong-bao/2026/11/tin/"


def target(site, address: str) -> str:
    page = site.page(address)
    refresh = page.find("meta", attrs={"http-equiv": "refresh"})["content"]
    assert page.find("link", rel="canonical")["href"] == (
        "https://tin.example.vn" + refresh.partition("url=")[2].partition("#")[0]
    )
    return refresh.partition("url=")[2]


def found(site, capsys) -> list[str]:
    capsys.readouterr()
    run.check(settings_file=str(site.folder / "pelicanconf.py"))
    out = capsys.readouterr().out.split("\n")
    return [line.split(" ")[0].partition("redirects.csv:")[2] + line.split(" ")[1]
            for line in out if "redirects.csv" in line]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "leads"),
    [
        (POST, ADDRESS),
        (ADDRESS, ADDRESS),
        (ADDRESS.rstrip("/"), ADDRESS),
        ("/co-quan/so-mau/", "/co-quan/so-mau/"),
        ("/thong-bao/", "/thong-bao/"),
        ("/gioi-thieu/", "/gioi-thieu/"),
        (f"{ADDRESS}#muc-mot", f"{ADDRESS}#muc-mot"),
        ("/cu/hai.html", ADDRESS),
    ],
)
def test_an_old_address_leads_to_what_its_line_names(site, row, leads):
    site.post(POST)
    site.write("pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nChữ.\n")
    site.write("redirects.csv", f"/cu/mot.html,{row}\n/cu/hai.html,{POST}\n")
    assert site.build() == 0
    assert target(site, "cu/mot.html") == leads
    assert "cu/" not in site.output("sitemap-trang.xml").read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "/tin/a%20b.html,{0}\n",
        "/tin/a%20b.html;{0}\r\n",
        "\ufeffĐịa chỉ cũ\tĐịa chỉ mới\n\n/tin/a%20b.html\t{0}\n",
        'old,new\n"https://cu.example.vn/tin/a%20b.html","{0}"',
        "/tin/a%20b.html , {0} ,\n",
    ],
)
def test_a_file_is_read_as_spreadsheets_write_it(site, text):
    site.post(POST)
    site.write("redirects.csv", text.format(POST))
    assert site.build() == 0
    assert target(site, "tin/a b.html") == ADDRESS


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("/a", ["1:1:ND240"]),
        (f"/a,{POST},/b", ["1:1:ND240"]),
        (f"tin/mot.html,{POST}", ["1:1:ND229"]),
        (f"/a,{POST}\n/a/,{POST}", ["2:1:ND242"]),
        (f"/thong-bao/,{POST}", ["1:1:ND243"]),
        (f"/cua-bai/,{POST}", ["1:1:ND243"]),
        (f"/data/x.html,{POST}", ["1:1:ND243"]),
        (f"/lich.ics,{POST}", ["1:1:ND243"]),
        (f"/chu-de/cu/,{POST}\n/feeds/chu-de/cu.json,{POST}", ["2:1:ND243"]),
        (f"{ADDRESS}su-kien.ics,{POST}", ["1:1:ND243"]),
        ("/a,khong-co", ["1:1:ND244"]),
        ("/a,/khong-co/", ["1:1:ND244"]),
        ("/a,https://example.org/", ["1:1:ND244"]),
        ("/a,2026-11-21-nhap", ["1:1:ND245"]),
        ("/a,/b\n/b,/a", ["1:1:ND246", "2:1:ND246"]),
        ("/a,/a", ["1:1:ND246"]),
        (f"/a/../b,{POST}", ["1:1:ND229"]),
        (f"http://[,{POST}", ["1:1:ND229"]),
        (f"/tin.aspx?id=1,{POST}", ["1:1:ND241"]),
    ],
)
def test_a_line_that_cannot_be_used_is_told(site, capsys, lines, codes):
    site.post(POST, "aliases: [/cua-bai/]\nevent:\n  start: 30-11-2026")
    site.post("2026-11-21-nhap", "status: draft")
    site.write("redirects.csv", lines + "\n")
    assert found(site, capsys) == codes


def test_a_line_with_a_query_is_passed_over_and_the_others_are_built(site):
    site.post(POST)
    site.write("redirects.csv", f"/tin.aspx?id=1,{POST}\n/a,{POST}\n")
    assert site.build() == 0
    assert target(site, "a/") == ADDRESS
    assert not site.output("tin.aspx").exists()


def test_a_mistaken_address_is_answered_with_the_post_that_was_meant(site, capsys):
    site.post(POST)
    site.write("redirects.csv", "/a,/tin-tuc/tin.html\n")
    run.check(settings_file=str(site.folder / "pelicanconf.py"))
    assert f"Có phải ý bạn là “{POST}”?" in capsys.readouterr().out


def test_what_a_line_leads_to_may_change(site):
    site.post(POST)
    site.post("2026-11-21-khac")
    site.write("redirects.csv", f"/a,{POST}\n/b,{POST}\n")
    site.build()
    site.write("redirects.csv", "/a,2026-11-21-khac\n")
    assert site.build() == 0
    assert target(site, "a/") == "/thong-bao/2026/11/khac/"
    assert not site.output("b").exists()


def test_a_merged_agency_keeps_its_address_and_one_that_was_renamed_leads_on(site):
    site.write("agencies/trung-tam.yml",
               "name: Trung tâm Đo lường\nvalid_to: 01-11-2026\nsuccessor: so-mau\n")  # fmt: skip
    site.post("2026-10-20-tin", "agency: trung-tam")
    site.write("redirects.csv", "/co-quan/ten-cu/,/co-quan/trung-tam/\n")
    assert site.build() == 0
    assert target(site, "co-quan/ten-cu/") == "/co-quan/trung-tam/"
    page = site.page("co-quan/trung-tam/").main
    assert page.find("a", href="/co-quan/so-mau/")


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("co-quan", "ten-cu", "trung-tam"),
        ("chuyen-muc", "viec-lam", "tuyen-dung"),
        ("chu-de", "tuan-le", "hoc-tap"),
    ],
)
def test_the_feeds_of_a_renamed_list_are_served_at_their_old_addresses_too(site, kind, old, new):
    site.post(POST, "agency: trung-tam\ncategory: tuyen-dung\ntheme: hoc-tap")
    site.write("redirects.csv", f"/{kind}/{old}/,/{kind}/{new}/\n")
    assert site.build() == 0
    for ending in (".atom.xml", ".json"):
        here, there = (site.output(f"feeds/{kind}/{one}{ending}") for one in (old, new))
        assert here.read_bytes() == there.read_bytes()
    feed = feedparser.parse(site.output(f"feeds/{kind}/{old}.atom.xml").read_bytes())
    assert not feed.bozo
    (itself,) = [one.href for one in feed.feed.links if one.rel == "self"]
    assert itself == f"https://tin.example.vn/feeds/{kind}/{new}.atom.xml"
    assert [one.title for one in feed.entries] == ["Bài tin"]
    site.post("2026-11-21-nua", "agency: trung-tam\ncategory: tuyen-dung\ntheme: hoc-tap")
    site.build()
    assert "Bài nua" in site.output(f"feeds/{kind}/{old}.atom.xml").read_text("utf-8")
    site.write("redirects.csv", f"/{kind}/{old}/,/{kind}/\n")
    site.build()
    assert not site.output(f"feeds/{kind}/{old}.atom.xml").exists()
    assert target(site, f"{kind}/{old}/") == f"/{kind}/"


def test_the_feed_of_an_imported_site_gives_what_ours_gives(site):
    site.post(POST)
    site.write("redirects.csv", "/rss/home.rss,/feeds/tat-ca.rss.xml\n/rss,/rss/home.rss\n"
               "/feed.json,/feeds/en.json\n")  # fmt: skip
    site.post("2026-11-19-class", "lang: en\ntitle: Class")
    assert site.build() == 0
    feed = feedparser.parse(site.output("rss/home.rss").read_bytes())
    assert (feed.bozo, [one.title for one in feed.entries]) == (False, ["Bài tin", "Class"])
    assert target(site, "rss/") == "/feeds/tat-ca.rss.xml"
    items = json.loads(site.output("feed.json").read_text("utf-8"))["items"]
    assert [one["title"] for one in items] == ["Class"]


def test_the_feed_of_a_merged_agency_stays_and_names_the_feed_of_its_successor(site):
    site.write("agencies/trung-tam.yml",
               "name: Trung tâm Đo lường\nvalid_to: 01-11-2026\nsuccessor: so-mau\n")  # fmt: skip
    site.post("2026-10-20-tin", "agency: trung-tam")
    assert site.build() == 0
    feed = feedparser.parse(site.output("feeds/co-quan/trung-tam.atom.xml").read_bytes())
    assert [one.title for one in feed.entries] == ["Bài tin"]
    assert feed.feed.subtitle == "Cơ quan kế thừa: Sở Mẫu"
    (heir,) = [one.href for one in feed.feed.links if one.rel == "related"]
    assert site.output(heir.removeprefix("https://tin.example.vn/")).is_file()
    data = json.loads(site.output("feeds/co-quan/trung-tam.json").read_text("utf-8"))
    assert data["description"] == feed.feed.subtitle


@pytest.mark.parametrize(
    ("old", "served"),
    [
        ("/Tin-Tuc/Bai_1.ASPX", "Tin-Tuc/Bai_1.ASPX"),
        ("/tin-t%E1%BB%A9c/b%C3%A0i.html", "tin-tức/bài.html"),
        ("/tin-tu\u031b\u0301c/ba\u0300i.html", "tin-tức/bài.html"),
        ("/a+b/c%2Bd/", "a+b/c+d/"),
    ],
)
def test_old_addresses_keep_their_capitals_marks_and_signs(site, old, served):
    site.post(POST)
    site.write("redirects.csv", f"{old},{POST}\n")
    assert site.build() == 0
    assert target(site, served) == ADDRESS
