"""Sitemaps as their schemas ask: an index, years with photos, fresh news."""

from xml.etree import ElementTree

import pytest
from lxml import etree

from newsroom.posts import files
from tests.machine_rules import IMAGE, NEWS, SITEMAP, sitemap_faults
from tests.sites import ROOT

FRESH = "sitemap-tin-moi.xml"
SCHEMAS = ROOT / "tests/schemas"


def schema_faults(data: bytes) -> list[str]:
    """Return what its XML Schema finds wrong with a sitemap or an index of sitemaps."""
    kind = "sitemap-index" if b"<sitemapindex" in data else "sitemap"
    schema = etree.XMLSchema(etree.parse(SCHEMAS / f"{kind}.xsd"))
    schema.validate(etree.fromstring(data))
    return [str(one) for one in schema.error_log]


def entries(site, name: str) -> list:
    return list(ElementTree.fromstring(site.output(name).read_bytes()))


@pytest.fixture
def sitemaps(site):
    """Build a site with sitemaps of every kind."""
    site.post("2026-11-21-moi", "title: 'Tin <mới> & “hay”'", "![Ô một](a.jpg)\n\n![Ô hai](b.jpg)",
              ("a.jpg", "b.jpg"))  # fmt: skip
    site.post("2026-11-21-new", "lang: en\ntitle: New\ntranslation_of: 2026-11-21-moi")
    site.post("2026-11-10-cu", "changes:\n  - date: 12-11-2026\n    note: Sửa.")
    site.post("2025-11-10-nam-ngoai")
    site.write("agencies/so-mau.yml", "name: Sở Mẫu\n")
    assert site.build() == 0
    return site


def test_every_sitemap_follows_its_schema(sitemaps):
    paths = sorted(sitemaps.output().glob("sitemap*.xml"))
    assert [path.name for path in paths] == [
        *("sitemap-2025.xml", "sitemap-2026.xml", FRESH, "sitemap-trang.xml", "sitemap.xml"),
    ]
    for path in paths:
        assert schema_faults(path.read_bytes()) == [], path
        assert sitemap_faults(path.read_bytes()) == [], path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<loc>https://tin.example.vn/", "<loc>/"),
        ("<loc>", "<priority>1</priority><loc>"),
        ("<lastmod>2026", "<lastmod>20-11-2026"),
        ("<image:loc>", "<image:loc>x"),
        ("<url>", "<page>"),
    ],
)
def test_a_fault_in_a_sitemap_is_noticed(sitemaps, old, new):
    text = sitemaps.output("sitemap-2026.xml").read_text("utf-8")
    assert old in text
    changed = text.replace(old, new)
    if old == "<url>":
        changed = changed.replace("</url>", "</page>")
    assert sitemap_faults(changed.encode())
    assert schema_faults(changed.encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<news:language>vi", "<news:language>tiếng Việt"),
        ("<news:title>New</news:title>", "<news:title> </news:title>"),
        ("<news:publication_date>", "<news:publication_date>hôm qua "),
        ("news:title>", "news:heading>"),
    ],
)
def test_a_fault_in_the_news_is_noticed_by_the_schema(sitemaps, old, new):
    text = sitemaps.output(FRESH).read_text("utf-8")
    assert old in text
    assert schema_faults(text.replace(old, new).encode())


def test_the_index_says_when_each_sitemap_changed(sitemaps):
    told = {
        one.findtext(f"{SITEMAP}loc").rpartition("/")[2]: one.findtext(f"{SITEMAP}lastmod")
        for one in entries(sitemaps, "sitemap.xml")
    }
    assert told == {
        "sitemap-2025.xml": "2025-11-10T00:00:00+07:00",
        "sitemap-2026.xml": "2026-11-21T00:00:00+07:00",
        "sitemap-trang.xml": "2026-11-21T00:00:00+07:00",
        FRESH: "2026-11-21T00:00:00+07:00",
    }


def test_a_posts_photos_are_named(sitemaps):
    (post,) = [
        one
        for one in entries(sitemaps, "sitemap-2026.xml")
        if one.findtext(f"{SITEMAP}loc").endswith("/moi/")
    ]
    images = [one.findtext(f"{IMAGE}loc") for one in post.findall(f"{IMAGE}image")]
    assert len(images) == 2
    for url in images:
        assert sitemaps.output(url.removeprefix("https://tin.example.vn/")).is_file()


def test_fresh_news_is_told_with_title_and_language(sitemaps):
    found = [
        (
            one.find(f"{NEWS}news").findtext(f"{NEWS}title"),
            one.find(f"{NEWS}news").find(f"{NEWS}publication").findtext(f"{NEWS}language"),
            one.find(f"{NEWS}news").find(f"{NEWS}publication").findtext(f"{NEWS}name"),
        )
        for one in entries(sitemaps, FRESH)
    ]
    title = "Sở Mẫu Thành phố Mẫu"
    assert found == [("New", "en", title), ("Tin <mới> & “hay”", "vi", title)]


def test_news_is_news_for_two_days_and_the_build_knows_it(site, monkeypatch, capsys):
    monkeypatch.setattr(files, "RACY_NS", -1)
    site.post("2026-11-20-tin", "date: 20-11-2026 08:00")
    site.build("22-11-2026 07:58")
    assert site.output(FRESH).is_file()
    capsys.readouterr()
    site.build("22-11-2026 07:59")
    assert "không có gì thay đổi" in capsys.readouterr().out
    site.build("22-11-2026 08:00")
    assert not site.output(FRESH).exists()
    assert FRESH not in site.output("sitemap.xml").read_text("utf-8")


def test_a_site_without_posts_has_sound_sitemaps(site):
    assert site.build() == 0
    for path in site.output().glob("sitemap*.xml"):
        assert schema_faults(path.read_bytes()) == [], path
        assert sitemap_faults(path.read_bytes()) == [], path
