"""How often the site is read: the footer, the page of figures, the total beside the releases."""

import json
import re

import pytest

from newsroom import run
from tests.audit.host import served
from tests.release.logs import combined, request
from tests.sites import new_site, words

POST = "/thong-bao/2026/11/tin/"


def settings_file(site) -> str:
    return str(site.folder / "pelicanconf.py")


def count(site, requests, name: str = "a.log") -> int:
    log = site.folder / name
    log.write_text("".join(f"{combined(one)}\n" for one in requests), "utf-8")
    return run.visits((str(log),), settings_file=settings_file(site))


def many(pages: dict[str, int]) -> list:
    paths = [path for path, times in pages.items() for _ in range(times)]
    return [request(minute, path) for minute, path in enumerate(paths)]


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.setattr("newsroom.visiting.is_there", lambda: False)
    site = new_site(tmp_path / "site", "VISITS = 11_537_353\n")
    site.post("2026-11-20-tin")
    site.post("2026-11-21-tin-hai")
    site.post("2026-11-30-chua-dang", "title: Chưa đăng")
    return site


def footer(site, address: str = ""):
    return site.page(address).select_one(".visits")


def test_a_site_without_a_counter_says_nothing_of_it(tmp_path):
    site = new_site(tmp_path / "site")
    site.post("2026-11-20-tin")
    site.build()
    assert footer(site) is None
    assert not site.output("thong-ke-truy-cap").exists()


def test_before_anything_is_counted_the_old_total_stands_in_the_footer(site):
    site.build()
    assert " ".join(words(footer(site))) == "Tổng số truy cập: 11.537.353"
    assert footer(site).a is None


def test_then_the_footer_leads_to_the_figures(site):
    count(site, many({"/": 30}))
    site.build()
    link = footer(site).a
    assert (link.get_text(), link["href"]) == ("Thống kê truy cập", "/thong-ke-truy-cap/")
    assert footer(site).select_one("[data-visits]").has_attr("hidden")


def test_the_page_says_totals_months_and_what_was_read_most(site):
    count(site, many({POST: 1204, "/": 12, "/thong-bao/2026/11/tin-hai/": 3, "/mat/": 99}))
    count(site, [request(20 * 24 * 60, POST)], "b.log")
    site.build()
    page = site.page("thong-ke-truy-cap")
    assert "11.538.672 lượt" in page.select_one(".opening").get_text()
    months, posts = page.select(".tally")
    assert [words(row) for row in months.select(".tally__row")] == [
        ["Tháng", "12-2026", "dưới", "10"],
        ["Tháng", "11-2026", "1.318"],
    ]
    assert [words(row) for row in posts.select(".tally__row")] == [
        ["Bài", "tin", "1.205"],
        ["Bài", "tin-hai", "dưới", "10"],
    ]
    assert "không đọc địa chỉ IP" in page.get_text()
    assert page.select_one('link[rel="canonical"]')
    data = json.loads(site.output("thong-ke-truy-cap/so-lieu.json").read_text("utf-8"))
    assert data["months"] == {"2026-11": 1318, "2026-12": "<10"}


def test_a_post_that_is_not_public_is_not_named(site):
    count(site, many({"/thong-bao/2026/11/chua-dang/": 50}))
    site.build()
    assert "Chưa đăng" not in site.page("thong-ke-truy-cap").get_text()


def test_more_visits_change_no_page_but_that_of_figures(site):
    count(site, many({"/": 30}))
    site.build()
    before = site.files()
    count(site, many({POST: 40}), "b.log")
    assert site.build() == 0
    after = site.files()
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {
        "visits.json",
        "thong-ke-truy-cap/index.html",
        "thong-ke-truy-cap/so-lieu.json",
    }


@pytest.mark.parametrize("settings", ["", 'RELEASES_PATH = "srv"\n'])
def test_the_total_goes_its_own_way_beside_the_releases(tmp_path, monkeypatch, settings, capsys):
    monkeypatch.setattr("newsroom.visiting.is_there", lambda: False)
    site = new_site(tmp_path / "site", f"VISITS = 100\n{settings}")
    total = site.folder / ("srv/visits/visits.json" if settings else "output/visits.json")
    site.post("2026-11-20-tin")
    given = {"settings_file": settings_file(site)}
    for number, moment in enumerate(("22-11-2026 12:00", "23-11-2026 12:00")):
        count(site, many({POST: 30 + number}), f"{number}.log")
        assert run.publish(as_of=moment, **given) == 0
        assert json.loads(total.read_text())["total"] == 130 + number
        assert run.verify(**given) == 0
    count(site, [request(9999)], "c.log")
    assert json.loads(total.read_text())["total"] == 132
    assert run.verify(**given) == 0
    assert run.publish(as_of="24-11-2026", **given) == 0
    assert run.rollback(**given) == 0
    assert run.verify(**given) == 0
    assert json.loads(total.read_text())["total"] == 132


def test_a_release_from_before_the_first_count_can_still_be_verified(site):
    given = {"settings_file": settings_file(site)}
    assert run.publish(as_of="22-11-2026", **given) == 0
    count(site, many({"/": 30}))
    assert run.verify(**given) == 0


def test_figures_that_were_spoilt_where_they_are_shown_are_seen(site, capsys):
    given = {"settings_file": settings_file(site)}
    count(site, many({"/": 30}))
    run.publish(as_of="22-11-2026", **given)
    shown = site.output("thong-ke-truy-cap/so-lieu.json")
    shown.write_text(shown.read_text("utf-8").replace("30", "31"), "utf-8")
    assert run.verify(**given) == 1
    assert "so-lieu.json" in capsys.readouterr().out


def test_readers_see_the_total_and_without_script_or_file_the_way_to_it(site, new_page):
    count(site, many({"/": 30}))
    site.build()
    with served(site.output()) as address:
        page = new_page()
        page.goto(address + "/")
        shown = page.locator(".visits__total")
        shown.wait_for(state="visible")
        assert re.sub(r"\s+", " ", shown.inner_text()) == "Tổng số truy cập: 11.537.383"
        site.output("visits.json").unlink()
        page.goto(address + "/thong-bao/", wait_until="networkidle")
        assert not page.locator(".visits__total").is_visible()
        assert page.locator(".visits__link").is_visible()
        bare = new_page(java_script_enabled=False)
        bare.goto(address + "/")
        assert not bare.locator(".visits__total").is_visible()
        bare.locator(".visits__link").click()
        assert bare.locator("h1").inner_text() == "Thống kê truy cập"
