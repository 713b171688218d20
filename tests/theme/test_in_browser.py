"""Every page keeps its promises in a browser: no sideways scroll, large targets, a way to skip."""

import pytest

from tests.theme.samples import PAGES
from tests.theme.show import write_pages

HTML = [name for name in PAGES if name.endswith(".html")]
# Links in running text are exempt (WCAG 2.2, 2.5.8); the rest must be 24 px high.
SMALL_TARGETS = """() => [...document.querySelectorAll('a, summary')]
  .filter(a => !a.closest('.prose, .skip, [aria-hidden]') && !a.matches('.skip'))
  .filter(a => a.getBoundingClientRect().height < 24)
  .filter(a => !['P', 'DD'].includes(a.parentElement.tagName) || a.parentElement.matches('.meta'))
  .map(a => a.className + ': ' + a.textContent.trim())"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("theme")
    write_pages(folder)
    return folder


@pytest.mark.parametrize("name", HTML)
def test_nothing_scrolls_sideways_at_320_pixels(name, site, new_page):
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto((site / name).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", HTML)
def test_targets_are_at_least_24_pixels_high(name, site, new_page):
    page = new_page(viewport={"width": 360, "height": 640})
    page.goto((site / name).as_uri())
    assert page.evaluate(SMALL_TARGETS) == []


def test_the_first_tab_stop_skips_to_the_text(site, new_page):
    page = new_page()
    page.goto((site / "article.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


def test_photos_take_their_place_before_they_are_loaded(site, new_page):
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto((site / "article.html").as_uri())
    ratios = page.evaluate(
        "[...document.querySelectorAll('.gallery__item img')]"
        ".map(i => i.getBoundingClientRect()).map(r => r.width / r.height)"
    )
    assert ratios == pytest.approx([1.5, 0.8, 4 / 3, 16 / 9], abs=0.01)


def test_the_letters_of_a_list_are_vietnamese(site, new_page):
    page = new_page()
    page.goto((site / "page.html").as_uri())
    style = "getComputedStyle(document.querySelector('ol.letters')).listStyleType"
    assert page.evaluate(style) == "vietnamese-letters"


def test_a_printed_article_shows_its_address_and_no_navigation(site, new_page):
    page = new_page()
    page.goto((site / "article.html").as_uri())
    page.emulate_media(media="print")
    assert page.get_by_text("Địa chỉ trang: https://tin.example.vn/trang/").is_visible()
    assert not page.locator(".nav").is_visible()
    assert page.get_by_text("Hình 4:").is_visible()
