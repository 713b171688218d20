"""Before its instant nothing of a post is there, at it everything, in whatever zone one asks."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsroom.checking import proved
from newsroom.leaking import leaks_of_site
from newsroom.pelican_run import read_settings
from newsroom.release.manifest import digests_of
from newsroom.text.dates import ZONE

HOME, SECOND = "", timedelta(seconds=1)
AMERICA = timezone(timedelta(hours=-5))
NAME = "bi-mat"
ADDRESS = f"thong-bao/2026/11/{NAME}/"
TITLE = "Công bố kết quả xét duyệt đề tài"
INSTANTS = {
    "publish_at: 01-12-2026 08:00": datetime(2026, 12, 1, 8, tzinfo=ZONE),
    "publish_at: 01-12-2026": datetime(2026, 12, 1, tzinfo=ZONE),
    "date: 02-12-2026": datetime(2026, 12, 2, tzinfo=ZONE),
    "date: 02-12-2026 06:30": datetime(2026, 12, 2, 6, 30, tzinfo=ZONE),
}
ENDS = {
    "urgent_until: 03-12-2026 20:00": datetime(2026, 12, 3, 20, tzinfo=ZONE),
    "urgent_until: 03-12-2026": datetime(2026, 12, 4, tzinfo=ZONE),
    "urgent_until: 30-12-2026\nexpires: 04-12-2026": datetime(2026, 12, 5, tzinfo=ZONE),
}


def is_clean(site, moment) -> bool:
    settings = read_settings(str(site.folder / "pelicanconf.py"), moment)
    with proved(settings) as proof:
        files = digests_of(site.output(), site.files())
        return leaks_of_site(proof, settings, site.output(), files, "") == []


@pytest.mark.parametrize("header", INSTANTS)
def test_a_post_is_there_from_its_instant_on(site, monkeypatch, header):
    site.post("2026-11-20-khac")
    site.post(f"2026-11-21-{NAME}", f"title: {TITLE}\n{header}", "Chín đề tài được chọn lần này.")
    at = INSTANTS[header]
    for zone, name in ((UTC, "UTC"), (ZONE, "Asia/Ho_Chi_Minh"), (AMERICA, "America/Lima")):
        monkeypatch.setenv("TZ", name)
        for moment, is_there in ((at - SECOND, False), (at, True), (at + SECOND, True)):
            assert site.build(moment.astimezone(zone)) == 0
            assert site.output(ADDRESS).exists() == is_there
            assert any(TITLE.encode() in data for data in site.files().values()) == is_there
            assert is_clean(site, moment.astimezone(zone))


@pytest.mark.parametrize("header", ENDS)
def test_an_urgent_row_is_gone_from_its_instant_on(site, header):
    site.post(f"2026-11-21-{NAME}", f"title: {TITLE}\n{header}")
    at = ENDS[header]
    for zone in (UTC, ZONE):
        for moment, is_there in ((at - SECOND, True), (at, False), (at + SECOND, False)):
            assert site.build(moment.astimezone(zone)) == 0
            assert (site.page(HOME).select_one(".urgent") is not None) == is_there


TURNS = {
    "expires: 04-12-2026": ((ADDRESS, HOME), datetime(2026, 12, 5, tzinfo=ZONE)),
    "pinned_until: 03-12-2026 20:00": ((HOME,), datetime(2026, 12, 3, 20, tzinfo=ZONE)),
    "event:\n  start: 03-12-2026 08:00\n  end: 03-12-2026 17:00": (
        (ADDRESS,),
        datetime(2026, 12, 3, 8, tzinfo=ZONE),
    ),
    "event:\n  start: 01-12-2026\n  end: 03-12-2026": (
        (ADDRESS,),
        datetime(2026, 12, 4, tzinfo=ZONE),
    ),
    "event:\n  start: 20-12-2026\n  register_by: 03-12-2026": (
        ("sap-het-han/",),
        datetime(2026, 12, 4, tzinfo=ZONE),
    ),
}


@pytest.mark.parametrize("header", TURNS)
def test_what_time_makes_of_a_post_changes_at_its_instant_and_at_no_other(site, header):
    addresses, at = TURNS[header]
    site.post("2026-11-22-moi-hon")
    site.post(f"2026-11-21-{NAME}", f"title: {TITLE}\n{header}")
    seen = {}
    for zone in (UTC, ZONE):
        for step in (-2, -1, 0, 1):
            assert site.build((at + step * SECOND).astimezone(zone)) == 0
            pages = [str(site.page(one).main) for one in addresses]
            assert seen.setdefault(step, pages) == pages
    assert seen[-2] == seen[-1] != seen[0] == seen[1]
