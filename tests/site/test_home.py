"""The home page tells what is new, from whom, since when, without a gap."""

import pytest

from tests.audit.kinds import KINDS
from tests.sites import new_site

DAYS = range(1, 20)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Give the home page of a department with 19 posts, every other one with a photo."""
    site = new_site(tmp_path_factory.mktemp("site"))
    for day in DAYS:
        photo = (
            "images:\n  - file: anh.jpg\n    alt: Cuộc họp đầu tuần"
            if day % 2
            else "summary: Tóm tắt."
        )
        pinned = "\npinned_until: 31-12-2026" if day == 3 else ""
        files = ("anh.jpg",) if day % 2 else ()
        site.post(f"2026-11-{day:02}-tin-{day}", photo + pinned, photos=files)
    assert site.build() == 0
    return site.page("index.html")


def titles(page, selector: str) -> list[str]:
    return [one.get_text(strip=True) for one in page.select(f"{selector} .title-link")]


def test_the_newest_stand_without_a_gap_the_pinned_first(home):
    assert titles(home, ".lead") == ["Bài tin-19"]
    newest = [f"Bài tin-{day}" for day in range(18, 11, -1)]
    assert titles(home, ".front__aside") == ["Bài tin-3", *newest]


def test_older_posts_with_a_photo_follow_and_none_stands_twice(home):
    assert titles(home, ".brief") == [f"Bài tin-{day}" for day in (11, 9, 7, 5)]
    assert all("Sở Mẫu" in item.get_text() for item in home.select(".brief__item"))


def test_few_posts_stand_among_the_newest(tmp_path):
    site = new_site(tmp_path)
    for day in (1, 2, 3):
        header = "images:\n  - file: anh.jpg\n    alt: Cuộc họp đầu tuần"
        site.post(f"2026-11-0{day}-tin-{day}", header, photos=("anh.jpg",))
    assert site.build() == 0
    page = site.page("index.html")
    assert titles(page, ".front__aside") == ["Bài tin-2", "Bài tin-1"]
    assert titles(page, ".brief") == []


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 800)])
def test_a_newcomer_sees_the_newest_title_on_the_first_screen(new_page, sample, width, height):
    page = new_page(viewport={"width": width, "height": height})
    page.goto(sample + "/")
    assert page.locator(".lead__title").bounding_box()["y"] < height - 40
    for part in (".lead time", ".lead .meta a"):
        box = page.locator(part).first.bounding_box()
        assert box["y"] + box["height"] < height * 1.5


CROWDED = ("article-original", "article-documents", "article-pinned", "documents", "theme-over")
# Words that run out of the box they stand in.
SPILLED = """() => [...document.querySelectorAll('.main :is(time, span, th, td, a, p, dd)')]
  .filter(one => one.checkVisibility() && !one.closest('.hidden, .documents__head, .table-box'))
  .filter(one => getComputedStyle(one).display !== 'inline')
  .filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
  .map(one => one.className + ': ' + one.textContent.trim().slice(0, 40))"""


@pytest.mark.parametrize("kind", CROWDED)
@pytest.mark.parametrize("width", [360, 700, 1280])
def test_the_largest_text_stays_in_its_boxes(new_page, sample, kind, width):
    page = new_page(viewport={"width": width, "height": 800})
    page.add_init_script("localStorage['newsroom.text'] = 'largest'")
    page.goto(sample + KINDS[kind])
    assert page.evaluate(SPILLED) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_reader_s_text_size_does_not_reach_the_printer(new_page, sample):
    sizes = "selector => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize)"
    page = new_page(viewport={"width": 1280, "height": 800})
    page.add_init_script("localStorage['newsroom.text'] = 'largest'")
    page.goto(sample + KINDS["article-documents"])
    page.emulate_media(media="print")
    text = page.evaluate(sizes, ".prose p")
    assert page.evaluate(sizes, ".documents__cell") < text
    assert page.evaluate(sizes, ".article__summary") < page.evaluate(sizes, "h1")
    assert text == pytest.approx(11 * 4 / 3, abs=0.1)
