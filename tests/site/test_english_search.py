"""English readers search English posts, and are shown them in English."""

import pytest

from bench.engine import NODE, ask
from tests.audit.host import served
from tests.audit.policy import listen
from tests.site.english_site import english_pages, english_site


@pytest.fixture
def english(tmp_path):
    """Give a site with English posts of every kind."""
    return english_site(tmp_path / "site")


def test_every_english_page_asks_the_english_search(english):
    for address, page in english_pages(english):
        (form,) = page.find_all("form", role="search")
        assert form["action"] == "/en/search/", address
        assert form.label.get_text() == "Search news, documents"
    page = english.page("en/search/")
    assert page.select_one("[data-search]")["data-search-lang"] == "en"
    ways = [(link["href"], link.get("hreflang")) for link in page.select(".lost__links a")]
    assert ways == [
        ("/en/news/", None), ("/chu-de/", "vi"), ("/co-quan/", "vi"), ("/van-ban/", "vi"),
        ("/tim-kiem/", "vi"),
    ]  # fmt: skip
    options = page.select("#loc-agency option")
    assert [(one["value"], one.get("lang")) for one in options] == [
        ("", None), ("so-mau", "vi"), ("trung-tam", "vi")
    ]  # fmt: skip
    assert english.page("").find("form", role="search")["action"] == "/tim-kiem/"
    assert "data-search-lang" not in english.page("tim-kiem/").select_one("[data-search]").attrs


@pytest.mark.skipif(NODE is None, reason="no Node here")
def test_a_search_can_be_narrowed_to_english_posts(english):
    def hits(**chosen):
        return set(ask(english.output(), ["class lớp"], chosen=chosen)[0]["hits"])

    news, vietnamese = "/en/news/2026/11", "/thong-bao/2026/11/lop-hoc/"
    assert hits(lang="en") == {f"{news}/class/", f"{news}/full/"}
    assert hits(lang="en", agency="trung-tam") == {f"{news}/full/"}
    assert hits() == {f"{news}/class/", f"{news}/full/", vietnamese}


def test_a_reader_is_shown_english_hits_in_english(english, new_page):
    english.write("agencies/so-mau.yml", "name: Sở Mẫu\nname_en: Sample Department\n")
    english.build()
    with served(english.output()) as address:
        page, troubles = new_page(), []
        listen(page, address, troubles)
        page.goto(f"{address}/en/")
        page.get_by_role("searchbox").fill("wrong class")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/search/?q=wrong+class")
        page.locator(".hits__item").first.wait_for()
        items = {item.locator("a").inner_text(): item for item in page.locator(".hits__item").all()}
        assert items.keys() == {"Free class for older people", "Class", "Gone"}
        full, gone = items["Free class for older people"], items["Gone"]
        assert full.locator("time").inner_text() == "18 November 2026"
        agency = full.locator("[data-hit-agency]")
        assert agency.inner_text() == "Sample Department, Trung tâm Đo lường"
        assert agency.get_attribute("lang") == "vi"
        assert gone.locator("[data-hit-agency]").get_attribute("lang") is None
        assert gone.locator(".label").inner_text() == "Withdrawn"
        assert full.locator("h2").get_attribute("lang") is None
        page.get_by_role("searchbox").fill("older")
        page.get_by_text("Posts found with “older”: 1.").wait_for()
        page.goto(f"{address}/tim-kiem/?q=class")
        item = page.locator(".hits__item", has_text="Free class for older people")
        assert item.locator("time").inner_text() == "18-11-2026"
        assert item.locator("h2").get_attribute("lang") == "en"
        page.wait_for_load_state("networkidle")
        assert troubles == []
