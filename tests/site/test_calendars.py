"""Events as calendars: read back by a calendar library, whole and at the right time."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from newsroom.pages.calendars import LIMIT, folded
from tests.sites import new_site

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
LONG = "Hội nghị; triển khai, “Tuần lễ hưởng ứng học tập suốt đời” \\ năm 2026 " * 3


def events(site, name: str) -> list:
    data = site.output(name).read_bytes()
    calendar = Calendar.from_ical(data)
    assert Calendar.from_ical(calendar.to_ical()) == calendar
    return list(calendar.walk("VEVENT"))


def event_of(site, day: str = "20", slug: str = "hop"):
    (event,) = events(site, f"thong-bao/2026/11/{slug}/su-kien.ics")
    return event


def test_an_event_is_read_back_as_it_was_written(site):
    site.post(
        "2026-11-20-hop",
        f"""title: '{LONG.strip()}'
agency: [so-mau, trung-tam]
event:
  start: 30-11-2026 08:00
  end: 30-11-2026 11:30
  place: Hội trường A; tầng 2, Sở Mẫu
  register_by: 28-11-2026
changes:
  - date: 21-11-2026
    note: Đổi giờ.""",
        "Chữ đầu bài.",
    )
    assert site.build() == 0
    event = event_of(site)
    assert event["SUMMARY"] == LONG.strip()
    assert event.start == datetime(2026, 11, 30, 8, tzinfo=ZONE)
    assert event.end == datetime(2026, 11, 30, 11, 30, tzinfo=ZONE)
    assert event["LOCATION"] == "Hội trường A; tầng 2, Sở Mẫu"
    assert event["CONTACT"] == "Sở Mẫu, Trung tâm Đo lường"
    assert event["DTSTAMP"].dt == datetime(2026, 11, 21, 5, tzinfo=UTC)
    assert event["SEQUENCE"] == 1
    address = "https://tin.example.vn/thong-bao/2026/11/hop/"
    assert event["DESCRIPTION"] == f"Chữ đầu bài.\nHạn đăng ký: 28-11-2026\n{address}"
    assert event["URL"] == address


@pytest.mark.parametrize(
    ("header", "start", "end"),
    [
        ("start: 30-11-2026", date(2026, 11, 30), date(2026, 12, 1)),
        ("start: 30-11-2026\n  end: 02-12-2026", date(2026, 11, 30), date(2026, 12, 3)),
        (
            "start: 30-11-2026 08:00\n  end: 02-12-2026",
            datetime(2026, 11, 30, 8, tzinfo=ZONE),
            datetime(2026, 12, 3, tzinfo=ZONE),
        ),
        (
            "start: 30-11-2026\n  end: 02-12-2026 17:00",
            datetime(2026, 11, 30, tzinfo=ZONE),
            datetime(2026, 12, 2, 17, tzinfo=ZONE),
        ),
        (
            "start: 30-11-2026 08:00",
            datetime(2026, 11, 30, 8, tzinfo=ZONE),
            datetime(2026, 11, 30, 8, tzinfo=ZONE),
        ),
    ],
)
def test_days_end_with_the_day_after_them_and_moments_at_themselves(site, header, start, end):
    site.post("2026-11-20-hop", f"event:\n  {header}")
    assert site.build() == 0
    event = event_of(site)
    assert (event.start, event.end) == (start, end)


def test_the_box_of_the_event_leads_to_its_file(site):
    site.post("2026-11-20-hop", "event:\n  start: 30-11-2026 08:00")
    site.post("2026-11-19-meet", "lang: en\ntitle: Meet\nevent:\n  start: 30-11-2026 08:00")
    site.build()
    for post in ("thong-bao/2026/11/hop/", "en/news/2026/11/meet/"):
        (link,) = site.page(post).select(".event__action a")
        assert link["href"] == f"/{post}su-kien.ics"
        assert site.output(link["href"][1:]).is_file()


def test_the_calendar_of_all_holds_each_event_once_under_the_same_name(site):
    for day in ("18", "19", "20"):
        site.post(f"2026-11-{day}-hop-{day}", f"event:\n  start: {day}-12-2026 08:00")
    site.post("2026-11-17-khong")
    site.post("2026-11-20-pair", "lang: en\ntranslation_of: 2026-11-20-hop-20\ntitle: Pair\n"
              "event:\n  start: 20-12-2026 08:00")  # fmt: skip
    assert site.build() == 0
    every = events(site, "lich.ics")
    assert [one["SUMMARY"] for one in every] == ["Bài hop-20", "Bài hop-19", "Bài hop-18"]
    assert every[0]["UID"] == event_of(site, slug="hop-20")["UID"]
    assert len({one["UID"] for one in every}) == 3


def test_an_event_keeps_its_name_under_a_new_title_time_and_domain(tmp_path):
    names = []
    for number, more in enumerate(("", 'SITEURL = "https://khac.example.vn"\n')):
        site = new_site(tmp_path / str(number), 'FEED_TAG = "tag:x.vn,2026"\n' + more)
        site.post("2026-11-20-hop", f"title: Tên {number}\nevent:\n  start: 0{number + 1}-12-2026")
        site.build()
        names.append(event_of(site)["UID"])
    assert names[0] == names[1]


def test_the_event_of_a_withdrawn_post_is_cancelled(site):
    header = "status: withdrawn\nwithdrawn:\n  date: 20-11-2026\n  reason: Hoãn.\n"
    site.post("2026-11-20-hop", header + "event:\n  start: 30-11-2026")
    site.build()
    assert event_of(site)["STATUS"] == "CANCELLED"
    assert event_of(site)["SEQUENCE"] == 1


def test_the_time_zone_is_told_as_calendars_ask(site):
    site.post("2026-11-20-hop", "event:\n  start: 30-11-2026 08:00")
    site.build()
    calendar = Calendar.from_ical(site.output("lich.ics").read_bytes())
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Ho_Chi_Minh"
    assert zone.to_tz().utcoffset(datetime(2026, 11, 30, 8)) == timedelta(hours=7)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]


def test_a_calendar_without_events_is_one(site):
    site.post("2026-11-20-tin")
    site.build()
    assert events(site, "lich.ics") == []


def test_every_line_is_short_and_ends_as_it_must(site):
    site.post("2026-11-20-hop", f"title: '{LONG.strip()}'\nevent:\n  start: 30-11-2026")
    site.build()
    data = site.output("lich.ics").read_bytes()
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    lines = data.split(b"\r\n")
    assert max(len(line) for line in lines) <= LIMIT
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
def test_a_folded_line_is_unfolded_to_itself(line):
    rows = folded(line).split("\r\n")
    assert all(len(row.encode()) <= LIMIT for row in rows)
    assert rows[0] + "".join(row[1:] for row in rows[1:]) == line
    assert all(row.startswith(" ") for row in rows[1:])
