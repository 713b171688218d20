"""The published version, exported, opens from a disk."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from newsroom import run
from newsroom.release.portable import portable
from tests.audit.policy import broken
from tests.sites import AS_OF, new_site

POST = "2026-11-20-tin"
PAGE = "thong-bao/2026/11/tin/index.html"
GALLERY = "aliases: [/thong-bao/cu/]\nimages:\n"
GALLERY += "  - file: mot.jpg\n    caption: Một\n    alt: Một phòng họp\n"
GALLERY += "  - file: hai.jpg\n    caption: Hai\n    alt: Hai cán bộ"


@pytest.fixture(params=["", "/so-mau"])
def exported(request, tmp_path):
    """Give the folder of an exported site, one at its domain's root and one below it."""
    site = new_site(tmp_path / "site", f'SITEURL = "https://tin.example.vn{request.param}"\n')
    site.post(POST, GALLERY, "Xem [trang cũ](https://example.vn/).", photos=("mot.jpg", "hai.jpg"))
    settings = str(site.folder / "pelicanconf.py")
    assert run.publish(settings, AS_OF) == 0
    assert run.export(str(tmp_path / "usb/trang"), settings) == 0
    return tmp_path / "usb/trang"


def test_every_link_leads_from_file_to_file(exported):
    pages = sorted(exported.rglob("*.html"))
    assert len(pages) > 15
    for path in pages:
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for tag in soup.find_all(True):
            for name in ("href", "src", "action"):
                address = tag.get(name)
                if address is None or urlsplit(address).scheme:
                    continue
                target = unquote(urlsplit(address).path)
                assert (path.parent / target).is_file() or not target, (path, address)
            for one in re.split(r",\s*", tag.get("srcset", "")):
                assert not one or (path.parent / one.split()[0]).is_file(), (path, one)


def test_a_reader_without_a_network_goes_to_a_photo(exported, new_page):
    page = new_page(viewport={"width": 360, "height": 740})
    wrong = []
    page.on("requestfailed", lambda one: wrong.extend([one.url] * broken(one)))
    page.on("request", lambda one: wrong.extend([one.url] * (not one.url.startswith("file:"))))
    page.on("console", lambda said: wrong.extend([said.text] * (said.type == "error")))
    page.goto((exported / "index.html").as_uri())
    page.get_by_role("link", name="Bài tin").first.click()
    page.locator(".gallery figure a").first.click()
    assert page.get_by_role("dialog").get_by_text("Một").first.is_visible()
    page.keyboard.press("Escape")
    assert page.evaluate("document.fonts.check('16px \"Be Vietnam Pro\"')")
    assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")
    page.goto((exported / "thong-bao/cu/index.html").as_uri())
    page.wait_for_url(f"**/{PAGE}")
    page.get_by_role("searchbox").fill("tin")
    page.get_by_role("button", name="Tìm").click()
    page.wait_for_url("**/tim-kiem/index.html?q=tin")
    assert page.get_by_text("cần JavaScript").is_visible()
    page.get_by_role("main").get_by_role("link", name="Thông báo").first.click()
    assert page.locator("h1").inner_text() == "Thông báo"
    assert wrong == []


def test_nothing_is_overwritten(exported, capsys):
    before = sorted(exported.rglob("*"))
    settings = str(exported.parents[1] / "site/pelicanconf.py")
    assert run.export(str(exported), settings) == 1
    assert "không trống" in capsys.readouterr().err
    assert sorted(exported.rglob("*")) == before


def test_nothing_that_was_not_published_is_exported(tmp_path, capsys):
    site = new_site(tmp_path)
    site.post(POST)
    assert site.build(AS_OF) == 0
    assert run.export(str(tmp_path / "usb"), str(site.folder / "pelicanconf.py")) == 1
    assert "Chưa có bản nào được đăng" in capsys.readouterr().err
    assert not Path(tmp_path, "usb").exists()


@pytest.mark.parametrize(
    ("html", "made"),
    [
        ('<a href="/">', '<a href="../index.html">'),
        ('<a href="/tin/a/?q=1#b">', '<a href="a/index.html?q=1#b">'),
        ('<a title="href=&quot;" href="/x.pdf">', '<a title="href=&quot;" href="../x.pdf">'),
        ('<img srcset="/a.webp 480w, /b.webp 960w">',
         '<img srcset="../a.webp 480w, ../b.webp 960w">'),
        ('<a href="//example.vn/">', '<a href="//example.vn/">'),
        ('<a href="https://tin.example.vn/">', '<a href="https://tin.example.vn/">'),
        ('<a href="#dau">', '<a href="#dau">'),
        ('<span data-visits="/visits.json" hidden>', "<span hidden>"),
        ('<code>href="/a/"</code>', '<code>href="/a/"</code>'),
    ],
)  # fmt: skip
def test_addresses_start_from_the_page(html, made):
    assert portable(html, "tin/index.html", "") == made
