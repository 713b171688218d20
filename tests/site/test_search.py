"""A reader finds posts: without marks, by symbols, in quotes; the index follows every change."""

import json

import pytest
from PIL import Image

from bench.engine import NODE, ask
from tests.audit.axe import faults
from tests.audit.host import served
from tests.audit.looks import SCREENS
from tests.audit.policy import listen
from tests.audit.visit import visit
from tests.sites import Sites, new_site

PAGE = "/tim-kiem/"
LEARNING = "/thong-bao/2026/10/hoc-tap/"


def searchable(folder) -> Sites:
    """Build a site of few posts that resemble each other."""
    site = new_site(folder)
    site.post("2026-10-01-hoc-tap", "title: Tổ chức tuần lễ học tập suốt đời",
              "Sửa đường trước ngày 3. Theo Kế hoạch 3801/KH-SKHCN.")  # fmt: skip
    site.post("2026-10-02-duong-lich", "title: Dương lịch và âm lịch",
              "Bảng đối chiếu. Bà Nguyễn Thị Hoà nói chuyện.")  # fmt: skip
    site.post("2026-10-03-ky-nang", "title: Lớp kỹ năng số\nagency: trung-tam\nexpires: 05-10-2026",
              "Người học tự tập. Suốt cả đời người.")  # fmt: skip
    site.post("2026-11-03-nhap", "title: Bài chưa đăng về tàu ngầm\nstatus: draft")
    site.post("2025-11-03-anh", "title: Ngày hội",
              'Ảnh:\n\n![Cây](a.jpg "Cây đa bến nước")', ("a.jpg",))  # fmt: skip
    assert site.build() == 0
    return site


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Give a function from a query to the addresses that are found, best first."""
    if NODE is None:
        pytest.skip("no Node here")
    site = searchable(tmp_path_factory.mktemp("search") / "site")
    return lambda query: ask(site.output(), [query])[0]["hits"]


@pytest.mark.parametrize(
    "query",
    [
        *("hoc tap suot doi", "Học tập SUỐT đời", "học tập suốt đơ", "to chuc tuan"),
        *("3801/KH-SKHCN", "3801/kh", "3801 / KH", "3801", "KH-SKHCN"),
        *(
            '"học tập suốt đời"',
            '"hoc tap suot doi"',
            "“tuần lễ học tập”",
            "sửa đường",
            "sua duong",
        ),
        "ho\u0323c ta\u0323\u0302p suo\u0302\u0301t",
    ],
)
def test_a_post_is_found_however_its_words_are_typed(found, query):
    assert found(query)[0] == LEARNING


def test_without_marks_all_spellings_are_found_with_marks_the_exact_one_first(found):
    assert set(found("duong")) == {LEARNING, "/thong-bao/2026/10/duong-lich/"}
    assert found("đường")[0] == LEARNING
    assert found("dương")[0] == "/thong-bao/2026/10/duong-lich/"


def test_a_name_is_found_in_either_spelling_and_a_caption_too(found):
    for name in ("Nguyễn Thị Hòa", "nguyễn thị hoà", "nguyen thi hoa"):
        assert found(name)[0] == "/thong-bao/2026/10/duong-lich/"
    assert found("cay da ben nuoc") == ["/thong-bao/2025/11/anh/"]
    assert found("trung tâm đo lường") == ["/thong-bao/2026/10/ky-nang/"]


def test_a_phrase_in_quotes_is_found_only_as_it_stands(found):
    assert found('"học tự tập"') == ["/thong-bao/2026/10/ky-nang/"]
    assert found('"tập học"') == []
    assert LEARNING in found("tập học")


def test_what_is_over_stands_behind_and_what_is_not_public_is_not_there(found):
    assert found("học")[-1] == "/thong-bao/2026/10/ky-nang/"
    assert found("tàu ngầm") == []


def test_words_of_a_pdf_and_titles_of_attachments_are_found(tmp_path):
    site = new_site(tmp_path)
    folder = site.post(
        "2026-10-05-tep", "attachments:\n  - file: bieu.pdf\n    title: Biểu mẫu số 9"
    )
    Image.new("RGB", (9, 9)).save(folder.parent / "bieu.pdf")
    assert site.build() == 0
    (record,) = json.loads(site.output("tim/bai/2026/2026-10-05.json").read_text("utf-8"))
    assert "Biểu mẫu số 9" in record["texts"]
    shards = "".join(path.read_text("utf-8") for path in site.output("tim").glob("*.txt"))
    assert "\nbieu\tbiêu?\t" in f"\n{shards}"


def test_no_file_of_the_search_tells_of_what_is_not_public(tmp_path):
    site = searchable(tmp_path / "site")
    texts = [path.read_text("utf-8") for path in site.output("tim").rglob("*") if path.is_file()]
    assert len(texts) > 6
    assert not [text for text in texts if "tàu ngầm" in text or "\nngam\t" in text]
    assert "noindex" not in site.output("tim-kiem/index.html").read_text("utf-8")


def test_a_new_post_changes_few_files(tmp_path):
    site = new_site(tmp_path / "site")
    for day in range(1, 29):
        site.post(f"2026-09-{day:02d}-tin-{day}", body=f"Tin thứ {day} của tháng trước.")
    site.post("2026-10-01-tin-moi", body="Tin của tháng này.")
    site.build()
    before = site.files()
    site.post("2026-10-02-tin-moi-nua", body="Tin mới của tháng này, số 987.")
    site.build()
    after = site.files()
    changed = {name for name in after if after[name] != before.get(name) and name[:4] == "tim/"}
    assert changed == {
        *("tim/muc-luc.json", "tim/bai.txt", "tim/loc.txt", "tim/moi-.txt"),
        "tim/bai/2026/2026-10-02.json",
    }


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Serve such a site under a strict policy."""
    site = searchable(tmp_path_factory.mktemp("served") / "site")
    with served(site.output()) as address:
        yield address


def opened(new_page, address: str, query: str = "", **options):
    """Open the search page; return it with what goes wrong on it."""
    page, troubles = new_page(**options), []
    listen(page, address, troubles)
    page.goto(address + PAGE + query)
    page.wait_for_load_state("networkidle")
    return page, troubles


def test_a_reader_types_without_marks_and_is_shown_the_post(new_page, address):
    page, troubles = opened(new_page, address)
    page.get_by_role("searchbox").press_sequentially("hoc tap suot", delay=20)
    page.get_by_text("Tìm thấy 2 bài").wait_for()
    first = page.locator(".hits__item").first
    assert first.get_by_role("link").inner_text() == "Tổ chức tuần lễ học tập suốt đời"
    assert first.locator("time").inner_text() == "01-10-2026"
    assert "Sở Mẫu" in first.inner_text()
    assert first.locator(".hits__title mark").all_inner_texts() == ["học tập suốt"]
    assert page.get_by_role("status").inner_text() == "Tìm thấy 2 bài có “hoc tap suot”."
    assert page.locator(".hits__item").nth(1).get_by_text("Đã hết hiệu lực").is_visible()
    first.get_by_role("link").click()
    page.wait_for_url("**/hoc-tap/")
    page.wait_for_load_state("networkidle")
    page.go_back()
    page.get_by_text("Tìm thấy 2 bài").wait_for()
    assert page.get_by_role("searchbox").input_value() == "hoc tap suot"
    page.wait_for_load_state("networkidle")
    assert troubles == []


def test_posts_with_only_some_of_the_words_are_told_apart(new_page, address):
    page = new_page()
    page.goto(f"{address}{PAGE}?q=hoc tap theo")
    page.locator(".hits__nearest").wait_for()
    assert "Tìm thấy 1 bài" in page.locator("[data-search-status]").inner_text()
    told = page.locator("[data-search-hits] > li").all_inner_texts()
    lines = [line.split("\n")[0] for line in told]
    assert lines == [
        "Tổ chức tuần lễ học tập suốt đời",
        "Các bài sau chỉ có một số từ:",
        "Lớp kỹ năng số",
    ]


def test_the_field_in_the_masthead_asks_the_page_and_filters_narrow(new_page, address):
    page, troubles = opened(new_page, address)
    page.goto(address + "/")
    page.wait_for_load_state("networkidle")  # who leaves sooner breaks off the icon's request
    page.get_by_role("searchbox").fill("học")
    page.keyboard.press("Enter")
    page.get_by_text("Tìm thấy 2 bài").wait_for()
    page.get_by_label("Cơ quan").select_option("Trung tâm Đo lường")
    page.get_by_text("Tìm thấy 1 bài").wait_for()
    assert page.locator(".hits__title").inner_text() == "Lớp kỹ năng số"
    assert "agency=trung-tam" in page.url
    page.get_by_label("Năm").select_option("2025")
    page.get_by_text("Không tìm thấy bài nào có “học”").wait_for()
    assert page.get_by_role("link", name="Lưu trữ").last.is_visible()
    assert troubles == []


def test_after_its_first_answer_a_query_needs_no_network(new_page, address):
    page, _ = opened(new_page, address, "?q=hoc")
    field = page.get_by_role("searchbox")
    for is_offline in (False, True):
        page.context.set_offline(is_offline)
        for query in ("duong", "hoc"):
            field.fill(query)
            page.get_by_text(f"Tìm thấy 2 bài có “{query}”").wait_for()


def test_a_reader_without_a_mouse_asks_hears_the_answer_and_opens_a_post(new_page, address):
    page, troubles = opened(new_page, address)
    status = page.get_by_role("status")
    assert status.count() == 1 and status.inner_text() == ""
    page.get_by_role("searchbox").focus()
    page.keyboard.type("duong")
    page.get_by_text("Tìm thấy 2 bài").wait_for()
    assert page.evaluate("document.activeElement.name") == "q"
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.hits__title a')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/duong-lich/")
    page.wait_for_load_state("networkidle")
    assert troubles == []


def test_the_page_has_one_field_and_other_pages_have_theirs_in_the_masthead(new_page, address):
    page, _ = opened(new_page, address)
    assert page.get_by_role("search").count() == 1
    page.goto(address + "/")
    assert page.get_by_role("search").count() == 1


def test_data_that_cannot_be_had_are_told_of(new_page, address):
    page = new_page()
    page.route("**/tim/**", lambda route: route.abort())
    page.goto(address + PAGE + "?q=hoc")
    page.get_by_text("Chưa tải được dữ liệu tìm kiếm").wait_for()


def test_without_script_the_page_says_so_and_leads_on(new_page, address):
    page, _ = opened(new_page, address, "?q=hoc", java_script_enabled=False)
    assert "cần JavaScript" in page.locator(".empty").inner_text()
    assert page.get_by_role("link", name="Lưu trữ").last.is_visible()
    assert not page.get_by_label("Năm").is_visible()


@pytest.mark.parametrize("look", SCREENS, ids=lambda look: look.name)
def test_axe_finds_nothing_among_the_hits(browser, address, look):
    with visit(browser, address + PAGE + "?q=hoc", look) as page:
        page.get_by_text("Tìm thấy 2 bài").wait_for()
        assert faults(page, look) == []
