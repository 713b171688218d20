"""Every photo of a post or static page has a page of its own, which its link opens."""

import re

import pytest

from tests.sites import new_site

PHOTOS = ("a.jpg", "b.jpg", "c.jpg")
BODY = '![Ô một](a.jpg "Chú thích một")\n![Ô hai](b.jpg)\n\nGiữa hai bộ ảnh.\n\n![Ô ba](c.jpg)'
POST = "thong-bao/2026/11/tin/"


@pytest.fixture
def built(site):
    site.post("2026-11-20-tin", "title: Tin có ảnh", BODY, photos=PHOTOS)
    assert site.build() == 0
    return site


def way(page, rel: str) -> str | None:
    link = page.select_one(f'main a[rel="{rel}"]')
    return link and link["href"]


def test_the_links_of_the_photos_lead_to_their_pages_and_these_back(built):
    figures = built.page(POST).select("figure")
    assert [one.a["href"] for one in figures] == [f"/{POST}anh/{n}/#anh" for n in (1, 2, 3)]
    for number, figure in enumerate(figures, 1):
        page = built.page(f"{POST}anh/{number}/")
        assert page.find(id="anh").h1.get_text() == f"Hình {number}/3"
        assert page.select_one("main img")["alt"] == figure.img["alt"]
        assert page.select_one(".photo__back")["href"] == f"/{POST}#{figure['id']}"
        assert "Tin có ảnh" in page.title.get_text()


def test_photos_follow_one_another_through_the_whole_post(built):
    ways = [(way(page, "prev"), way(page, "next")) for page in
            (built.page(f"{POST}anh/{number}/") for number in (1, 2, 3))]  # fmt: skip
    first, second, third = (f"/{POST}anh/{number}/#anh" for number in (1, 2, 3))
    assert ways == [(None, second), (first, third), (second, None)]


def test_a_photo_s_page_has_caption_and_credit(site):
    header = "images:\n  - file: a.jpg\n    alt: Ô\n    caption: Chú thích\n    credit: Người chụp"
    site.post("2026-11-20-tin", header, "Chữ.", photos=("a.jpg",))
    site.build()
    page = site.page(f"{POST}anh/1/")
    assert page.h1.get_text() == "Hình ảnh"
    assert page.figcaption.get_text(" ", strip=True) == "Chú thích Người chụp"


def test_search_engines_are_led_to_the_post(built):
    page = built.page(f"{POST}anh/2/")
    assert page.find("link", rel="canonical")["href"] == f"https://tin.example.vn/{POST}"
    for name, data in built.files().items():
        if name.startswith("sitemap"):
            # The photos themselves are named, as images of their post.
            assert re.findall(rb"<loc>[^<]*/anh/", data) == [], name


def test_figures_know_their_place_among_those_shown_together(built):
    figures = built.page(POST).select("figure")
    assert [one["data-place"] for one in figures] == ["Hình 1 (1/2)", "Hình 2 (2/2)", "Hình 3"]
    library = built.page("thu-vien-anh/").select("figure")
    assert [one["data-place"] for one in library] == ["Hình 1/3", "Hình 2/3", "Hình 3/3"]


def test_static_pages_have_such_pages_too(site):
    photo = site.post("2026-11-20-tin", photos=("a.jpg",)).with_name("a.jpg")
    path = site.write("pages/gioi-thieu/index.md", "---\ntitle: Giới thiệu\n---\n![Ô](a.jpg)\n")
    photo.rename(path.with_name("a.jpg"))
    site.build()
    assert site.page("gioi-thieu/").select_one("figure a")["href"] == "/gioi-thieu/anh/1/#anh"
    assert site.page("gioi-thieu/anh/1/").select_one(".photo__back")["href"] == (
        "/gioi-thieu/#hinh-1"
    )


def test_a_withdrawn_post_s_photo_says_so(site):
    header = "status: withdrawn\nwithdrawn:\n  date: 21-11-2026\n  reason: Ghi sai."
    site.post("2026-11-20-tin", header, "![Ô](a.jpg)", photos=("a.jpg",))
    site.build()
    assert "Đã thu hồi" in site.page(f"{POST}anh/1/").main.get_text()


def test_a_photo_that_goes_takes_its_page_along(built):
    path = built.post("2026-11-20-tin", "title: Tin có ảnh", "![Ô một](a.jpg)", photos=("a.jpg",))
    for name in ("b.jpg", "c.jpg"):
        path.with_name(name).unlink()
    assert built.build() == 0
    assert built.output(f"{POST}anh/1/index.html").is_file()
    assert not built.output(f"{POST}anh/2").exists()


def test_the_pattern_of_their_addresses_is_a_setting(tmp_path):
    site = new_site(tmp_path, 'PHOTO_PAGE_URL = "hinh-{number}.html"\n')
    site.post("2026-11-20-tin", body="![Ô](a.jpg)", photos=("a.jpg",))
    assert site.build() == 0
    assert site.page(POST).select_one("figure a")["href"] == f"/{POST}hinh-1.html#anh"
    assert site.page(f"{POST}hinh-1.html").select_one(".photo")


def test_an_old_address_cannot_take_the_place_of_a_photo(site, capsys):
    site.post("2026-11-20-tin", body="![Ô](a.jpg)", photos=("a.jpg",))
    site.post("2026-11-21-khac", f"aliases: [/{POST}anh/1/]")
    assert site.build() == 1
    assert "ND212" in capsys.readouterr().out
