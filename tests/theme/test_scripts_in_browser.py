"""What the scripts add to the pages: the lightbox, the size of the text, contrast, sharing."""

import pytest

from tests.theme.show import write_pages

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
# The text that a screen reader is told, and what has the focus.
TOLD = "document.querySelector('[data-lightbox-status]').textContent"
FOCUSED = "document.activeElement.className"
OPEN = "document.querySelector('dialog').open"
# Where the tracks of the photos rest: which slide fills it.
SHOWN = """() => { const t = document.querySelector('[data-lightbox-track]');
  return t.scrollLeft / t.clientWidth }"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("theme")
    write_pages(folder)
    return folder


@pytest.fixture
def opened(site, new_page):
    """Give a function that opens a sample page, by default without motion."""

    def open_page(name="article-galleries", viewport=DESK, **options):
        page = new_page(viewport=viewport, **{"reduced_motion": "reduce"} | options)
        page.goto((site / f"{name}.html").as_uri())
        return page

    return open_page


def swipe(page, start: int, end: int) -> None:
    """Draw a finger across the page."""
    touch = page.context.new_cdp_session(page)

    def send(kind: str, *points: int) -> None:
        where = [{"x": x, "y": 300} for x in points]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": where})

    send("touchStart", start)
    for x in range(start, end, -20):
        send("touchMove", x)
    send("touchEnd")


def place(page) -> str:
    return page.locator("[data-lightbox-place]").inner_text()


def test_a_gallery_can_be_walked_through_by_keyboard_alone(opened):
    page = opened()
    page.locator("#hinh-1 a").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(OPEN)
    assert place(page) == "Hình 1/4"
    assert page.evaluate(TOLD).startswith("Hình 1/4 các đại biểu tham dự Hội nghị")
    page.keyboard.press("ArrowRight")
    assert place(page) == "Hình 2/4"
    assert "Trần Thị Kim Thanh" in page.evaluate(TOLD)
    assert page.locator(".lightbox__slide:not([inert]) figcaption").is_visible()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    assert place(page) == "Hình 4/4"
    assert round(page.evaluate(SHOWN)) == 3
    page.keyboard.press("Home")
    assert place(page) == "Hình 1/4"
    page.keyboard.press("Escape")
    assert not page.evaluate(OPEN)
    assert page.evaluate("document.activeElement.closest('figure').id") == "hinh-1"


def test_the_focus_stays_in_the_lightbox_and_every_stop_is_visible(opened):
    page = opened()
    page.locator("#hinh-2 a").focus()
    page.keyboard.press("Enter")
    stops = []
    for _ in range(10):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(
            "(() => { const a = document.activeElement, r = a.getBoundingClientRect();"
            " return [a.className, !!a.closest('dialog') || a === document.body,"
            " r.width >= 24 && r.height >= 24] })()"
        ))  # fmt: skip
    assert all(within for _, within, _ in stops)
    assert all(large for _, _, large in stops)
    assert {"lightbox__track"} < {name for name, _, _ in stops}


def test_the_arrow_buttons_lead_on_and_stop_at_the_ends(opened):
    page = opened()
    page.locator("#hinh-3 a").click()
    onward = page.get_by_role("button", name="Hình tiếp theo")
    onward.click()
    assert place(page) == "Hình 4/4"
    assert onward.get_attribute("aria-disabled") == "true"
    onward.click(force=True)
    assert place(page) == "Hình 4/4"
    page.get_by_role("button", name="Hình trước").click()
    assert place(page) == "Hình 3/4"
    page.get_by_role("button", name="Đóng").click()
    assert page.evaluate("document.activeElement.closest('figure').id") == "hinh-3"


def test_each_gallery_has_a_sequence_of_its_own(opened):
    page = opened()
    page.locator("#hinh-6 a").click()
    assert page.locator(".lightbox__slide").count() == 2
    assert place(page) == "Hình 6 (2/2)"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert place(page) == "Hình 5 (1/2)"
    page.keyboard.press("Escape")
    page.locator("#hinh-1 a").click()
    assert page.locator(".lightbox__slide").count() == 4


def test_a_photo_alone_opens_without_arrows(opened):
    page = opened("page")
    page.locator("[data-photo]").click()
    assert page.evaluate(TOLD).startswith("Một chiều bên sông")
    assert not page.get_by_role("button", name="Hình tiếp theo").is_visible()


def test_the_photo_library_opens_photos_too(opened):
    page = opened("photos")
    page.locator("[data-photo]").nth(2).click()
    assert place(page) == "Hình 3/4"


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_a_swipe_shows_the_next_photo_and_tells_it(opened, motion):
    page = opened(viewport=PHONE, has_touch=True, reduced_motion=motion)
    page.locator("#hinh-1 a").tap()
    swipe(page, 300, 60)
    page.wait_for_function(f"{TOLD}.startsWith('Hình 2/4')")
    assert place(page) == "Hình 2/4"


def test_a_click_beside_the_photo_closes_one_on_it_does_not(opened):
    page = opened()
    page.locator("#hinh-2 a").click()
    page.locator(".lightbox__slide:not([inert]) img").click()
    assert page.evaluate(OPEN)
    page.locator("[data-lightbox-track]").click(position={"x": 5, "y": 200})
    assert not page.evaluate(OPEN)


def test_photos_move_without_motion_only_where_readers_wish(opened):
    page = opened()
    page.locator("#hinh-1 a").click()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(SHOWN) == pytest.approx(1, abs=0.01)


def test_with_a_modifier_a_photo_s_link_is_a_link(opened):
    page = opened()
    with page.context.expect_page() as new:
        page.locator("#hinh-1 a").click(modifiers=["Control"])
    new.value.wait_for_url("**/photo.html#anh")
    assert not page.evaluate(OPEN)


@pytest.mark.parametrize("viewport", [{"width": 320, "height": 568}, PHONE, DESK,
                                      {"width": 740, "height": 360}])  # fmt: skip
def test_the_photo_its_caption_and_the_buttons_share_the_window(opened, viewport):
    page = opened(viewport=viewport)
    page.locator("#hinh-2 a").click()
    boxes = page.evaluate(
        """() => [...document.querySelectorAll('.lightbox__slide:not([inert]) img, ' +
          '.lightbox__slide:not([inert]) figcaption, .lightbox__button')]
          .map(e => e.getBoundingClientRect()).map(r => [r.left, r.top, r.right, r.bottom])"""
    )
    for left, top, right, bottom in boxes:
        assert left >= 0
        assert top >= 0
        assert right <= viewport["width"]
        assert bottom <= viewport["height"]
    photo, caption = boxes[3:]
    assert photo[3] <= caption[1] + 0.5
    assert photo[2] - photo[0] > 100


def test_without_script_a_photo_opens_on_its_page_and_leads_back(opened):
    page = opened(java_script_enabled=False)
    page.locator("#hinh-2 a").click()
    page.wait_for_url("**/photo-middle.html#anh")
    assert page.get_by_role("heading", name="Hình 2/4").is_visible()
    assert page.get_by_role("link", name="Hình 3").is_visible()
    page.get_by_role("link", name="Trở lại bài").click()
    page.wait_for_url("**/article.html#hinh-2")


def text_size(page) -> float:
    return page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)"
    )


def test_the_text_grows_by_steps_and_the_choice_is_remembered(opened):
    page = opened()
    nav = "getComputedStyle(document.querySelector('.nav__link')).fontSize"
    before, nav_before = text_size(page), page.evaluate(nav)
    larger = page.get_by_role("button", name="A+").first
    larger.click()
    larger.click()
    assert text_size(page) == pytest.approx(before * 1.3)
    assert page.evaluate(nav) == nav_before
    page.reload()
    assert text_size(page) == pytest.approx(before * 1.3)
    for _ in range(3):
        larger.click(force=True)
    assert text_size(page) == pytest.approx(before * 1.5)
    assert larger.get_attribute("aria-disabled") == "true"
    page.get_by_role("button", name="cỡ chữ thường").first.click()
    assert text_size(page) == before
    page.get_by_role("button", name="A−").first.click()
    assert text_size(page) == pytest.approx(before * 0.9)


def test_the_text_still_grows_with_the_browser_s_own_size(opened):
    page = opened()
    before = text_size(page)
    page.get_by_role("button", name="A+").first.click()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert text_size(page) == pytest.approx(before * 1.15 * 2)


def test_high_contrast_is_kept_from_page_to_page(opened, site):
    page = opened("home", color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(paper) != "rgb(255, 255, 255)"
    page.get_by_role("button", name="Tương phản cao").click()
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    page.goto((site / "article.html").as_uri())
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    switches = page.get_by_role("button", name="Tương phản cao")
    assert [one.get_attribute("aria-pressed") for one in switches.all()] == ["true", "true"]
    switches.first.click()
    assert page.evaluate(paper) != "rgb(255, 255, 255)"


def test_a_wish_for_contrast_told_to_the_browser_is_met(opened):
    page = opened("home", contrast="more", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"


def test_without_script_there_is_no_button_to_press(opened):
    for name in ("home", "article", "page", "photos"):
        page = opened(name, java_script_enabled=False)
        buttons = page.locator("button[type=button]")
        assert buttons.count()
        assert [one for one in buttons.all() if one.is_visible()] == []


def test_copying_puts_the_address_into_the_clipboard_and_says_so(opened):
    page = opened("article")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Sao chép liên kết").click()
    page.get_by_text("Đã sao chép liên kết.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "https://tin.example.vn/trang/"


def test_where_copying_is_refused_the_address_is_shown(opened):
    page = opened("article")
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error()))")
    page.get_by_role("button", name="Sao chép liên kết").click()
    page.get_by_text("https://tin.example.vn/trang/", exact=True).wait_for()


def test_keeping_a_post_opens_the_print_sheet_with_a_hint(opened):
    page = opened("article")
    page.evaluate("void (window.print = () => { window.printed = (window.printed ?? 0) + 1 })")
    page.get_by_role("button", name="In trang").click()
    page.get_by_role("button", name="Lưu bài viết").click()
    assert page.evaluate("window.printed") == 2
    assert page.get_by_text("Lưu dưới dạng PDF").is_visible()


def test_a_long_table_scrolls_under_its_heading_row(opened):
    page = opened("article-galleries", viewport=PHONE)
    page.evaluate(
        """() => { const body = document.querySelector('.table-box tbody');
        for (let i = 0; i < 60; i++) body.append(body.rows[0].cloneNode(true)) }"""
    )
    box = page.locator(".table-box")
    box.focus()
    assert page.evaluate(FOCUSED) == "table-box"
    top = "document.querySelector('.table-box').getBoundingClientRect().top"
    page.evaluate("document.querySelector('.table-box').scrollTop = 900")
    head = page.evaluate("document.querySelector('.table-box th').getBoundingClientRect().top")
    assert head == pytest.approx(page.evaluate(top), abs=2)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_print_has_every_caption_the_words_of_abbreviations_and_no_buttons(opened):
    page = opened()
    page.emulate_media(media="print")
    for number in (1, 2, 3, 4):
        assert page.locator(f"#hinh-{number} figcaption").is_visible()
    assert [one for one in page.get_by_role("button").all() if one.is_visible()] == []
    words = "getComputedStyle(document.querySelector('.prose abbr'), '::after').content"
    assert "attr(title)" in page.evaluate(words) or "Ủy ban nhân dân" in page.evaluate(words)


@pytest.mark.parametrize(
    ("now", "rows"), [("2023-10-08T19:59:00+07:00", 1), ("2023-10-08T20:00:00+07:00", 0)]
)
def test_an_urgent_row_hides_itself_when_its_time_is_over(site, new_page, now, rows):
    page = new_page(viewport=DESK)
    page.clock.set_fixed_time(now)
    page.goto((site / "home.html").as_uri())
    shown = [one for one in page.locator(".urgent__row").all() if one.is_visible()]
    assert len(shown) == rows
    assert page.locator(".urgent").is_visible() == bool(rows)
