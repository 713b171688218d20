"""What a reader does on the sample site. That its pages are sound: tests/audit/test_pages.py."""

import pytest

from tests.audit.axe import faults
from tests.audit.kinds import ARTICLE as KIND
from tests.audit.kinds import KINDS
from tests.audit.looks import SCREENS
from tests.audit.policy import listen
from tests.audit.shift import LEAST, READ, WATCH
from tests.audit.visit import visit

ARTICLE = KINDS[KIND]


def opened(new_page, address: str, path: str, **options):
    """Open a page and return it with what goes wrong on it."""
    page = new_page(**options)
    troubles: list[str] = []
    listen(page, address, troubles)
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    return page, troubles


def test_a_reader_goes_from_the_home_page_to_a_photo_and_back(new_page, sample):
    page, troubles = opened(new_page, sample, "/", viewport={"width": 360, "height": 740})
    page.get_by_role("link", name="Thông báo", exact=True).first.click()
    page.wait_for_url("**/thong-bao/")
    page.wait_for_load_state("networkidle")
    page.goto(sample + ARTICLE)
    gallery = page.locator(".gallery figure")
    assert gallery.count() == 4
    assert gallery.first.locator("figcaption").inner_text().startswith("Hình 1:")
    for number in range(4):
        image = gallery.nth(number).locator("img")
        image.scroll_into_view_if_needed()
        page.wait_for_function("image => image.complete && image.naturalWidth > 0",
                               arg=image.element_handle())  # fmt: skip
    page.wait_for_load_state("networkidle")
    assert troubles == []
    gallery.first.locator("a").click()
    dialog = page.get_by_role("dialog")
    assert dialog.get_by_text("các đại biểu tham dự Hội nghị").first.is_visible()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Escape")
    assert page.locator("h1").is_visible()
    assert troubles == []


def test_a_reader_goes_by_keyboard_from_the_menu_to_a_photo(new_page, sample):
    page, troubles = opened(new_page, sample, "/", reduced_motion="reduce")

    def tab_to(selector: str) -> None:
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate(f"document.activeElement.matches({selector!r})"):
                return
        raise AssertionError(selector)

    tab_to(".nav a[href='/thu-vien-anh/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/thu-vien-anh/")
    tab_to(".periods a[href='/thu-vien-anh/2023/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/thu-vien-anh/2023/")
    tab_to(f".album a[href='{ARTICLE}anh/2/#anh']")
    page.keyboard.press("Enter")
    assert page.locator("[data-lightbox-place]").inner_text() == "Hình 2/4"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('href')") == f"{ARTICLE}anh/2/#anh"
    page.wait_for_load_state("networkidle")
    assert troubles == []


def test_without_script_every_photo_is_reached_by_plain_links(new_page, sample):
    page, _ = opened(new_page, sample, ARTICLE, java_script_enabled=False)
    page.locator("#hinh-1 a").click()
    for number in (2, 3, 4):
        page.get_by_role("link", name=f"Hình {number}", exact=True).click()
        page.wait_for_url(f"**/anh/{number}/#anh")
    page.get_by_role("link", name="Trở lại bài").click()
    page.wait_for_url(f"**{ARTICLE}#hinh-4")


def test_everything_is_readable_without_script(new_page, sample):
    page, _ = opened(new_page, sample, ARTICLE, java_script_enabled=False)
    assert "đến môi người dân" in page.locator("main").inner_text()
    assert page.locator(".gallery figure img").count() == 4


def test_the_skip_link_is_first_and_leads_to_the_text(new_page, sample):
    page, _ = opened(new_page, sample, ARTICLE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#noi-dung"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


def test_the_404_page_leads_on(new_page, sample):
    page, _ = opened(new_page, sample, "/404.html")
    assert page.get_by_role("link", name="Trang chủ").count() > 0


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_for_a_reader_who_likes_large_text_and_contrast(new_page, sample, width):
    page = new_page(viewport={"width": width, "height": 800})
    page.add_init_script("localStorage['newsroom.text'] = 'largest'")
    page.add_init_script("localStorage['newsroom.contrast'] = 'high'")
    page.add_init_script(WATCH)
    page.goto(sample + ARTICLE)
    assert sum(value for value, _ in page.evaluate(READ)) < LEAST


@pytest.mark.parametrize("look", SCREENS, ids=lambda look: look.name)
def test_axe_finds_nothing_with_a_photo_open_nor_with_large_text_and_contrast(
    browser, sample, look
):
    with visit(browser, sample + ARTICLE, look) as page:
        page.locator("#hinh-2 a").click()
        assert faults(page, look) == []
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Tương phản cao").first.click()
        page.get_by_role("button", name="A+").first.click()
        assert faults(page, look) == []
