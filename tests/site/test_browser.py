"""What a reader does on the sample site. That its pages are sound: tests/audit/test_pages.py."""

from tests.audit.kinds import ARTICLE as KIND
from tests.audit.kinds import KINDS
from tests.audit.policy import listen

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
    with page.expect_navigation():
        gallery.first.locator("a").click()
    assert page.url.startswith(sample + "/anh/")
    page.go_back()
    assert page.locator("h1").is_visible()


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
