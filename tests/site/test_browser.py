"""What a reader does on the sample site. That its pages are sound: tests/audit/test_pages.py."""

import pytest

from tests.audit.kinds import ARTICLE as KIND
from tests.audit.kinds import KINDS
from tests.audit.policy import listen

ARTICLE = KINDS[KIND]
# Everything that moves by itself while a page loads (https://web.dev/articles/cls).
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 500) })"""


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


@pytest.mark.parametrize("choice", ["", "localStorage['newsroom.text'] = 'largest';"
                                    "localStorage['newsroom.contrast'] = 'high'"])  # fmt: skip
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["/", ARTICLE, f"{ARTICLE}anh/2/", "/thu-vien-anh/"])
def test_nothing_moves_while_a_page_loads(new_page, sample, path, width, choice):
    page = new_page(viewport={"width": width, "height": 800})
    page.add_init_script(choice)
    page.goto(sample + path)
    page.wait_for_load_state("networkidle")
    page.mouse.wheel(0, 2000)
    assert page.evaluate(SHIFTS) == 0


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


@pytest.mark.parametrize("state", [
    {"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"},
])  # fmt: skip
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_no_violation_with_a_photo_open_or_high_contrast(new_page, sample, width, state):
    from axe_playwright_python.sync_playwright import Axe

    page, _ = opened(new_page, sample, ARTICLE, viewport={"width": width, "height": 740},
                     reduced_motion="reduce", **state)  # fmt: skip
    page.locator("#hinh-2 a").click()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Tương phản cao").first.click()
    page.get_by_role("button", name="A+").click()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
