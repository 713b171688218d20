"""Feeds: complete, valid, with ids that outlive a title, a date and a domain."""

import json
from xml.etree import ElementTree

import feedparser
import pytest

from tests.machine_rules import ATOM, atom_faults, html_faults, json_faults, rss_faults
from tests.sites import new_site

POST = "2026-11-20-day-du"
HEADER = """\
title: '"Kế hoạch" & <b>đậm</b> ]]></content></script>'
agency: [trung-tam, so-mau]
category: tuyen-dung
theme: hoc-tap
summary: Một câu tóm tắt.
original:
  url: https://example.org/bai-goc
documents:
  - number: 12/TB-SM
    issued: 19-11-2026
    title: Thông báo mười hai
    file: bang.csv
event:
  start: 30-11-2026 08:00
  place: Hội trường lớn
changes:
  - date: 21-11-2026
    kind: correction
    note: Sửa giờ họp."""
BODY = """\
Xem [bài trước](../2026-11-19-truoc/index.md), [mục](#muc-mot-muc) và [báo](https://example.org/x).

## Một mục

Một số hình ảnh:

![Ô một](a.jpg "Chú thích một")
![Ô hai](b.jpg)
"""
ALL, URGENT = "feeds/tat-ca", "feeds/khan"
LISTS = ("feeds/co-quan/trung-tam", "feeds/chuyen-muc/tuyen-dung", "feeds/chu-de/hoc-tap")


def fill(site) -> None:
    """Write posts that use everything a feed can show."""
    site.post("2026-11-19-truoc", "urgent_until: 20-11-2026")
    path = site.post(POST, HEADER, BODY, ("a.jpg", "b.jpg"))
    path.with_name("bang.csv").write_text("a,b\n")
    withdrawn = "status: withdrawn\nwithdrawn:\n  date: 19-11-2026\n  reason: Số liệu sai."
    site.post("2026-11-18-thu-hoi", withdrawn)
    site.post("2026-11-17-class", "lang: en\ntitle: Class")


@pytest.fixture
def feeds(site):
    """Build a site with feeds."""
    fill(site)
    assert site.build() == 0
    return site


def entry_of(site, id: str = POST, feed: str = ALL):
    feed = ElementTree.fromstring(site.output(f"{feed}.atom.xml").read_bytes())
    (entry,) = [
        one for one in feed.findall(f"{ATOM}entry") if one.findtext(f"{ATOM}id").endswith(f":{id}")
    ]
    return entry


def item_of(site, id: str = POST) -> dict:
    feed = json.loads(site.output(f"{ALL}.json").read_text("utf-8"))
    (item,) = [one for one in feed["items"] if one["id"].endswith(f":{id}")]
    return item


def test_every_feed_passes_its_validator(feeds):
    atom = sorted(feeds.output("feeds").rglob("*.atom.xml"))
    assert len(atom) == 8
    for path in atom:
        assert atom_faults(path.read_bytes()) == [], path
        other = path.with_name(path.name.replace(".atom.xml", ".json"))
        assert json_faults(json.loads(other.read_text("utf-8"))) == [], other
        assert not feedparser.parse(path.read_bytes()).bozo
    rss = sorted(feeds.output("feeds").rglob("*.rss.xml"))
    assert [path.name for path in rss] == ["en.rss.xml", "tat-ca.rss.xml"]
    for path in rss:
        assert rss_faults(path.read_bytes()) == [], path
        assert not feedparser.parse(path.read_bytes()).bozo


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<published>", "<published>x"),
        ('href="https://tin.example.vn/thong-bao', 'href="/thong-bao'),
        ("<id>tag:", "<id>"),
        ("&lt;figure&gt;", "&lt;script&gt;"),
        ("<title>Class</title>", ""),
    ],
)
def test_a_fault_in_a_feed_is_noticed(feeds, old, new):
    text = feeds.output(f"{ALL}.atom.xml").read_text("utf-8")
    assert old in text
    assert atom_faults(text.replace(old, new).encode())


def test_a_text_that_readers_could_not_show_is_noticed():
    assert html_faults('<p><a href="/x">x</a></p>')
    assert html_faults("<p onclick='x'>x</p>")


def test_the_whole_text_is_there_with_absolute_addresses(feeds):
    page = "https://tin.example.vn/thong-bao/2026/11/"
    texts = [
        entry_of(feeds).findtext(f"{ATOM}content"),
        item_of(feeds)["content_html"],
        feedparser.parse(feeds.output(f"{ALL}.rss.xml").read_bytes()).entries[0].content[0].value,
    ]
    for html in texts:
        for address in (f"{page}truoc/", f"{page}day-du/#muc-mot-muc", "https://example.org/x"):
            assert f'href="{address}"' in html
        assert html.count('src="https://tin.example.vn/anh/') == 2
        for said in ("Chú thích một", "12/TB-SM", "Sửa giờ họp.", "Hội trường lớn", "bai-goc"):
            assert said in html


def test_photos_and_files_come_with_the_post(feeds):
    links = [one for one in entry_of(feeds).findall(f"{ATOM}link") if one.get("rel") == "enclosure"]
    types = [one.get("type") for one in links]
    assert types == ["image/jpeg", "image/jpeg", "text/csv"]
    assert links[0].get("title") == "Chú thích một"
    assert links[2].get("length") == "4"
    for link in links:
        file = link.get("href").removeprefix("https://tin.example.vn/")
        assert feeds.output(file).is_file()
    attached = item_of(feeds)["attachments"]
    assert [one["mime_type"] for one in attached] == types
    assert attached[2]["size_in_bytes"] == 4


def test_agencies_are_the_authors_and_languages_are_named(feeds):
    names = [one.findtext(f"{ATOM}name") for one in entry_of(feeds).findall(f"{ATOM}author")]
    assert names == ["Trung tâm Đo lường", "Sở Mẫu"]
    assert [one["name"] for one in item_of(feeds)["authors"]] == names
    assert item_of(feeds)["language"] == "vi"
    assert item_of(feeds, "2026-11-17-class")["language"] == "en"


def test_a_hostile_title_is_the_same_text_in_every_form(feeds):
    title = '"Kế hoạch" & <b>đậm</b> ]]></content></script>'
    assert entry_of(feeds).findtext(f"{ATOM}title") == title
    assert item_of(feeds)["title"] == title
    rss = ElementTree.fromstring(feeds.output(f"{ALL}.rss.xml").read_bytes())
    assert rss.find("channel/item").findtext("title") == title


def test_ids_outlive_a_new_title_a_new_date_and_a_new_domain(tmp_path):
    tag = 'FEED_TAG = "tag:tin.example.vn,2026"\n'
    ids = []
    for number, more in enumerate(("", 'SITEURL = "https://khac.example.vn/tin"\n')):
        site = new_site(tmp_path / str(number), tag + more)
        site.post("2026-11-20-tin", ("title: Tên cũ", "title: Tên mới\ndate: 21-11-2026")[number])
        assert site.build() == 0
        feed = feedparser.parse(site.output(f"{ALL}.atom.xml").read_bytes())
        items = json.loads(site.output(f"{ALL}.json").read_text("utf-8"))["items"]
        rss = feedparser.parse(site.output(f"{ALL}.rss.xml").read_bytes())
        ids.append([feed.feed.id, feed.entries[0].id, items[0]["id"], rss.entries[0].id])
    assert ids[0] == ids[1]
    assert ids[0][1:] == ["tag:tin.example.vn,2026:2026-11-20-tin"] * 3


def test_a_change_is_the_moment_of_update(feeds):
    entry = entry_of(feeds)
    assert entry.findtext(f"{ATOM}published") == "2026-11-20T00:00:00+07:00"
    assert entry.findtext(f"{ATOM}updated") == "2026-11-21T12:00:00+07:00"
    assert item_of(feeds)["date_modified"] == "2026-11-21T12:00:00+07:00"


def test_a_withdrawn_post_says_so_first(feeds):
    html = entry_of(feeds, "2026-11-18-thu-hoi").findtext(f"{ATOM}content")
    assert html.strip().startswith("<p><strong>Đã thu hồi")
    assert html.index("Số liệu sai.") < html.index("Nội dung.")


def test_the_feed_of_urgent_posts_keeps_what_was_urgent(feeds):
    feed = feedparser.parse(feeds.output(f"{URGENT}.atom.xml").read_bytes())
    assert [one.title for one in feed.entries] == ["Bài truoc"]


@pytest.mark.parametrize(
    ("address", "atom", "types"),
    [
        ("", ALL, ["atom", "feed+json", "rss", "atom", "calendar"]),
        ("co-quan/trung-tam/", LISTS[0], ["atom", "atom", "feed+json"]),
        ("chuyen-muc/tuyen-dung/", LISTS[1], ["atom", "atom", "feed+json"]),
        ("chu-de/hoc-tap/", LISTS[2], ["atom", "atom", "feed+json"]),
        ("en/", "feeds/en", ["atom", "feed+json", "rss"]),
    ],
)
def test_a_page_names_the_feeds_that_belong_to_it(feeds, address, atom, types):
    links = feeds.page(address).find_all("link", rel="alternate", type=True)
    found = [one["type"].partition("/")[2].removesuffix("+xml") for one in links]
    assert found == types
    named = [one["href"] for one in links]
    assert f"/{atom}.atom.xml" in named
    assert f"/{atom}.json" in named
    assert all(feeds.output(href[1:]).is_file() for href in named)


def test_a_person_who_opens_a_feed_is_told_what_it_is(feeds):
    for name in (f"{ALL}.atom.xml", f"{ALL}.rss.xml", "feeds/en.atom.xml"):
        head = feeds.output(name).read_text("utf-8").split("\n")[1]
        assert head.startswith('<?xml-stylesheet type="text/css" href="/tinh/feed.')
        css = feeds.output(head.split('"')[3][1:]).read_text("utf-8")
    assert "Đây là một nguồn tin" in css
    assert "This is a feed" in css
    assert "@import" not in css and "--paper:" in css


def test_the_sitemap_page_leads_to_all_that_can_be_followed(feeds):
    links = [a["href"] for a in feeds.page("so-do-trang/").main.find_all("a")]
    for name in (f"{ALL}.atom.xml", f"{ALL}.json", f"{ALL}.rss.xml", f"{URGENT}.atom.xml",
                 "lich.ics", "data/posts.json"):  # fmt: skip
        assert f"/{name}" in links
        assert feeds.output(name).is_file()
