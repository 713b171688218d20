"""What a reader's browser makes of the sample site."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.sites import build_sample

ARTICLE = "/thong-bao/2023/09/hoi-nghi-trien-khai-tuan-le-hoc-tap-suot-doi/"
PAGES = (
    *("/", ARTICLE, "/thong-bao/", "/chu-de/tuan-le-hoc-tap-suot-doi-2023/", "/thu-vien-anh/"),
    *("/van-ban/", "/co-quan/", "/luu-tru/", "/gioi-thieu/", "/so-do-trang/", "/404.html"),
)
# further faces of the same templates: looked at by axe, and at the narrowest width
FACES = (
    *("/van-ban/2025/", "/thu-vien-anh/2025/", "/thu-vien-anh/co-quan/so-mau-du-lieu/"),
    *("/co-quan/phong-mau-luu-tru-so/", "/chuyen-muc/tuyen-dung/", "/thong-bao/2024/"),
    *("/thong-bao/2026/11/tuyen-dung-vien-chuc-nam-2026/", "/chu-de/"),
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Build the sample and serve it on the loopback; give its address."""
    output = build_sample(tmp_path_factory.mktemp("browser"), "pelicanconf.py")
    handler = partial(Quiet, directory=str(output))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def opened(new_page, address: str, path: str, **options):
    """Open a page and return it with what went wrong and what it asked other hosts for."""
    page = new_page(**options)
    troubles: list[str] = []
    page.on(
        "console",
        lambda message: message.type in ("error", "warning") and troubles.append(message.text),
    )
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("requestfailed", lambda request: troubles.append(f"failed {request.url}"))
    page.on("request", lambda r: r.url.startswith((address, "data:")) or troubles.append(r.url))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    return page, troubles


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_without_an_error_and_asks_no_other_host(new_page, address, path, scheme):
    _, troubles = opened(new_page, address, path, color_scheme=scheme)
    assert troubles == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(new_page, address, path, width):
    page, _ = opened(new_page, address, path, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", FACES)
def test_no_other_face_scrolls_sideways_on_the_narrowest_phone(new_page, address, path):
    page, _ = opened(new_page, address, path, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_reader_goes_from_the_home_page_to_a_photo_and_back(new_page, address):
    page, troubles = opened(new_page, address, "/", viewport={"width": 360, "height": 740})
    page.get_by_role("link", name="Thông báo", exact=True).first.click()
    page.wait_for_url("**/thong-bao/")
    page.wait_for_load_state("networkidle")
    page.goto(address + ARTICLE)
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
    assert page.url.startswith(address + "/anh/")
    page.go_back()
    assert page.locator("h1").is_visible()


def test_everything_is_readable_without_script(new_page, address):
    page, _ = opened(new_page, address, ARTICLE, java_script_enabled=False)
    assert "đến môi người dân" in page.locator("main").inner_text()
    assert page.locator(".gallery figure img").count() == 4


def test_the_skip_link_is_first_and_leads_to_the_text(new_page, address):
    page, _ = opened(new_page, address, ARTICLE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#noi-dung"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


def test_the_404_page_leads_on(new_page, address):
    page, _ = opened(new_page, address, "/404.html")
    assert page.get_by_role("link", name="Trang chủ").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES + FACES)
def test_axe_finds_no_violation(new_page, address, path, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page, _ = opened(new_page, address, path, color_scheme=scheme,
                     viewport={"width": 360, "height": 740})  # fmt: skip
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
