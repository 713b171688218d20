"""Lists of posts: complete, in order, stable under new posts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.pages.pagers import paginate
from newsroom.pages.press import Press
from newsroom.posts.addresses import Addresses
from tests.sites import new_site


class Post:
    """Enough of a post to be listed."""

    def __init__(self, number: int):
        self.number = number
        self.day = date(2020, 1, 1) + timedelta(days=number)


def pages_of(count: int, size: int) -> dict[str, list[int]]:
    """Return the numbers of the posts on each page of a listing of ``count`` posts."""
    press = Press(None, Addresses(), None, {}, "", "https://e.vn", "/", size, "")
    posts = [Post(number) for number in range(count, 0, -1)]
    return {
        one.address: [p.number for p in one.posts]
        for one in paginate(posts, ("posts", ""), "x/", press)
    }


@given(st.integers(0, 400), st.integers(1, 50))
def test_every_post_is_listed_once_newest_first(count, size):
    pages = pages_of(count, size)
    assert [number for row in pages.values() for number in row] == list(range(count, 0, -1))


@given(st.integers(0, 400), st.integers(1, 50))
def test_a_new_post_changes_at_most_the_front_page_and_the_page_it_fills(count, size):
    before, after = pages_of(count, size), pages_of(count + 1, size)
    changed = {address for address in after if before.get(address) != after[address]}
    assert "x/" in changed
    assert len(changed) <= 2
    assert before.keys() <= after.keys()


@given(st.integers(0, 400), st.integers(1, 50))
def test_no_page_is_longer_than_two_pages_and_older_pages_are_full(count, size):
    front, *older = pages_of(count, size).values()
    assert len(front) < 2 * size
    assert all(len(row) == size for row in older)


@pytest.mark.parametrize("count", [1, 3, 4, 9])
def test_readers_reach_every_post_from_the_front_page_by_the_links_to_older_ones(tmp_path, count):
    site = new_site(tmp_path, "DEFAULT_PAGINATION = 2\n")
    for number in range(1, count + 1):
        site.post(f"2026-11-{number:02d}-tin-{number}")
    assert site.build() == 0
    address, seen, found = "/thong-bao/", [], set()
    while address:
        assert address not in seen
        seen.append(address)
        page = site.page(address.lstrip("/"))
        found |= {a["href"] for a in page.main.find_all("a") if "/tin-" in a["href"]}
        older = page.find("a", rel="next")
        address = older["href"] if older else None
    assert len(found) == count


def test_archives_hold_each_post_under_its_year_and_month(site):
    site.post("2025-03-09-cu", "title: Tin cũ")
    site.post("2026-11-20-moi", "title: Tin mới")
    assert site.build() == 0
    assert "Tin cũ" in site.page("thong-bao/2025/").main.get_text()
    assert "Tin mới" not in site.page("thong-bao/2025/").main.get_text()
    assert "Tin cũ" in site.page("thong-bao/2025/03/").main.get_text()
    years = [a["href"] for a in site.page("luu-tru/").main.find_all("a")]
    assert years.index("/thong-bao/2026/11/") < years.index("/thong-bao/2025/03/")


def test_an_agency_that_was_merged_keeps_its_name_and_says_what_it_is_now(site):
    site.write("agencies/phong-cu.yml",
               "name: Phòng Cũ\nvalid_to: 30-06-2025\nsuccessor: so-mau\n")  # fmt: skip
    site.post("2025-03-09-cu", "agency: phong-cu")
    assert site.build() == 0
    article = site.page("thong-bao/2025/03/cu/").main.get_text(" ")
    assert "Phòng Cũ" in article and "nay là" in article
    assert site.page("co-quan/phong-cu/").main.find("a", string="Sở Mẫu")
    assert site.page("co-quan/so-mau/").main.find("a", string="Phòng Cũ")


def test_agencies_stand_in_vietnamese_order(site):
    for name in ("Ủy ban Mẫu", "Đài Mẫu", "Ban Mẫu", "Dàn nhạc Mẫu"):
        site.write(f"agencies/{len(name)}-{name[0].encode().hex()}.yml", f"name: {name}\n")
    assert site.build() == 0
    text = site.page("co-quan/").main.get_text()
    places = [
        text.index(name) for name in ("Ban Mẫu", "Dàn nhạc Mẫu", "Đài Mẫu", "Sở Mẫu", "Ủy ban")
    ]
    assert places == sorted(places)


def test_a_document_that_two_posts_cite_stands_once_in_the_register_with_both(site):
    for id, number in (("2026-11-19-mot", "12/TB-SM"), ("2026-11-20-hai", "12 /TB-SM")):
        site.post(
            id, f"title: Tin {id[-3:]}\ndocuments:\n  - number: {number}\n    issued: 18-11-2026"
        )
    assert site.build() == 0
    text = site.page("van-ban/").main.get_text(" ")
    assert text.count("TB-SM") == 1
    assert "Tin mot" in text and "Tin hai" in text


def test_an_empty_department_builds_and_says_so(site):
    assert site.build() == 0
    assert "chưa có" in site.page("").main.get_text().lower()
