"""Every page keeps its promises in a browser: no sideways scroll, large targets, a way to skip."""

import pytest

from tests.theme.components import write_components
from tests.theme.samples import PAGES
from tests.theme.show import write_pages

HTML = [name for name in PAGES if name.endswith(".html")]
# Links in running text are exempt (WCAG 2.2, 2.5.8); the rest must be 24 px high.
SMALL_TARGETS = """() => [...document.querySelectorAll('a, summary')]
  .filter(a => !a.closest('.prose, .skip, [aria-hidden]') && !a.matches('.skip'))
  .filter(a => a.checkVisibility() && a.getBoundingClientRect().height < 24)
  .filter(a => !['P', 'DD'].includes(a.parentElement.tagName) || a.parentElement.matches('.meta'))
  .map(a => a.className + ': ' + a.textContent.trim())"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("theme")
    write_pages(folder)
    write_components(folder / "components")
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["search.html", "documents.html", "photos.html", "agency.html"])
def test_axe_finds_no_violation(site, new_page, name, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page = new_page(viewport={"width": 1280, "height": 800}, color_scheme=scheme)
    page.goto((site / name).as_uri())
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def rows(page) -> list[str]:
    return [row.inner_text() for row in page.locator(".documents__row").all() if row.is_visible()]


def test_a_reader_chooses_an_issuer_by_a_link_alone(site, new_page):
    page = new_page(java_script_enabled=False)
    page.goto((site / "documents.html").as_uri())
    assert len(rows(page)) == 3
    page.get_by_role("link", name="Sở Mẫu Nội vụ").click()
    (left,) = rows(page)
    assert "214/TB-SMNV" in left
    page.get_by_role("link", name="Tất cả").click()
    assert len(rows(page)) == 3


def test_filters_open_and_lead_on_without_script(site, new_page):
    page = new_page(java_script_enabled=False)
    page.goto((site / "photos.html").as_uri())
    page.get_by_text("Theo chủ đề").click()
    assert page.get_by_role("link", name="Tuần lễ hưởng ứng").last.is_visible()


def test_a_date_in_a_narrow_text_stays_on_one_line(site, new_page):
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto((site / "components/original.html").as_uri())
    heights = page.evaluate(
        "[...document.querySelectorAll('.nowrap')].map(e => e.getClientRects().length)"
    )
    assert len(heights) > 2
    assert set(heights) == {1}


def test_the_last_block_beside_a_long_text_stays_in_view(site, new_page):
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto((site / "article-full.html").as_uri())
    last = page.locator(".reading__side > :last-child")
    end = page.locator(".reading").bounding_box()
    page.mouse.wheel(0, end["y"] + end["height"] - 900)
    page.wait_for_timeout(200)
    box = last.bounding_box()
    assert 0 <= box["y"] < 800
