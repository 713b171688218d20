"""What ends soon has a page, which changes by itself when its time comes."""

import pytest

from newsroom.posts import files
from newsroom.posts.library import read_library
from newsroom.posts.next_change import next_change
from newsroom.release.clock import moment_of_build
from tests.sites import words

PAGE = "sap-het-han/"
EXPIRES = "expires: 15-12-2026"
EVENT = "event:\n  start: 20-12-2026 08:00\n  register_by: 10-12-2026"


def titles(site) -> list[str]:
    return [one.get_text() for one in site.page(PAGE).select(".notice__title")]


def test_the_next_to_end_comes_first_with_what_ends(site):
    site.post("2026-11-19-het-han", EXPIRES)
    site.post("2026-11-18-dang-ky", EVENT)
    site.post("2026-11-17-khong")
    site.post("2026-11-16-xa", "expires: 15-03-2027")
    assert site.build() == 0
    assert titles(site) == ["Bài dang-ky", "Bài het-han"]
    heads = [one.get_text() for one in site.page(PAGE).select(".shelf__title")]
    assert [" ".join(one.split()) for one in heads] == [
        "Hạn đăng ký: 10-12-2026",
        "Hết hiệu lực: hết ngày 15-12-2026",
    ]


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        (EXPIRES, "16-11-2026 00:00", "15-12-2026 23:59"),
        (EVENT, "11-11-2026 00:00", "10-12-2026 23:59"),
    ],
)
def test_a_post_is_there_for_thirty_days_until_its_end(site, header, first, last):
    site.post("2026-11-01-tin", header)
    days, clock = first[:10], "23:59"
    before = f"{int(days[:2]) - 1:02}{days[2:]} {clock}"
    for moment, there in ((before, False), (first, True), (last, True)):
        site.build(moment)
        assert bool(titles(site)) is there, moment
    site.build("20-12-2026")
    assert titles(site) == []


def test_the_moment_of_the_next_change_knows_of_both_ends_of_a_deadline(site):
    site.post("2026-11-01-tin", f"{EXPIRES}\n{EVENT}")
    library = read_library(site.folder / "content")
    found, moment = [], moment_of_build("05-11-2026")
    while moment := next_change(library, moment).at:
        found.append(f"{moment:%d-%m}")
    # Registration, the post's own end (both a month before, too), its event.
    assert {"11-11", "16-11", "11-12", "16-12", "20-12"} <= set(found)


def test_a_build_after_a_deadline_came_near_does_not_say_that_nothing_changed(
    site, monkeypatch, capsys
):
    monkeypatch.setattr(files, "RACY_NS", -1)
    site.post("2026-10-01-tin", EXPIRES)
    site.build("10-11-2026")
    site.build("15-11-2026 23:59")
    assert "không có gì thay đổi" in capsys.readouterr().out
    site.build("16-11-2026")
    assert titles(site) == ["Bài tin"]


def test_a_withdrawn_post_and_one_that_is_over_are_left_out(site):
    site.post("2026-11-19-rut", f"{EXPIRES}\nstatus: withdrawn\nwithdrawn:\n  date: 20-11-2026\n"
              "  reason: Sai.")  # fmt: skip
    site.post("2026-11-18-qua", f"expires: 20-11-2026\n{EVENT}")
    assert site.build() == 0
    assert titles(site) == []
    assert "Hiện không có thông báo nào sắp hết hạn." in site.page(PAGE).main.get_text()


def test_the_home_page_leads_there_only_while_there_is_something(site):
    site.post("2026-11-19-tin", EXPIRES)
    site.build()
    (link,) = site.page("").main.find_all("a", href=f"/{PAGE}")
    assert words(link) == ["Sắp", "hết", "hạn:", "1", "thông", "báo"]
    site.build("20-12-2026")
    assert site.page("").main.find_all("a", href=f"/{PAGE}") == []
    assert site.page("so-do-trang/").main.find_all("a", href=f"/{PAGE}")
