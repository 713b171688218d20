"""Dates as staff write them, read without guessing."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.dates import (
    ZONE,
    DateError,
    clock,
    day_long,
    day_short,
    month_name,
    parse,
    parse_day,
    parse_moment,
    weekday_short,
)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1900, 1, 3), datetime(2199, 12, 29), timezones=OFFSETS)


def at(*numbers: int) -> datetime:
    return datetime(*numbers, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("29-09-2023", date(2023, 9, 29)),
        ("02/10/2023", date(2023, 10, 2)),
        ("2/10/2023", date(2023, 10, 2)),
        ("2.10.2023", date(2023, 10, 2)),
        ("2 / 10 / 2023", date(2023, 10, 2)),
        ("29–09–2023", date(2023, 9, 29)),
        ("2023-09-28", date(2023, 9, 28)),
        ("ngày 28 tháng 9 năm 2023", date(2023, 9, 28)),
        ("28 Tháng 9, 2023", date(2023, 9, 28)),
        ("ngay 28 thang 09 nam 2023", date(2023, 9, 28)),
        ("  NGÀY\u00a028  THÁNG 9\tNĂM 2023 ", date(2023, 9, 28)),
        ("thứ Sáu, ngày 29 tháng 9 năm 2023", date(2023, 9, 29)),
        ("thu sau ngay 29 thang 9 nam 2023", date(2023, 9, 29)),
        ("Thứ 6, 29/9/2023", date(2023, 9, 29)),
        ("T6 29/9/2023", date(2023, 9, 29)),
        ("Thứ Bẩy, 30/9/2023", date(2023, 9, 30)),
        ("1/10/2023 (Chủ nhật)", date(2023, 10, 1)),
        ("29/02/2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_in_every_form_staff_use(text, day):
    assert parse(text) == day
    assert type(parse(text)) is date


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Thứ Hai, 02/10/2023, 08:15 CH", at(2023, 10, 2, 20, 15)),
        ("02/10/2023 08:15 SA", at(2023, 10, 2, 8, 15)),
        ("02/10/2023 12:15 SA", at(2023, 10, 2, 0, 15)),
        ("02/10/2023 12:15 CH", at(2023, 10, 2, 12, 15)),
        ("02/10/2023 20:15 CH", at(2023, 10, 2, 20, 15)),
        ("29/9/2023 07g30", at(2023, 9, 29, 7, 30)),
        ("07h00, 29/9/2023", at(2023, 9, 29, 7, 0)),
        ("lúc 7h ngày 29/9/2023", at(2023, 9, 29, 7, 0)),
        ("29/9/2023, 8 giờ tối", at(2023, 9, 29, 20, 0)),
        ("19 giờ 45 phút, thứ Sáu, ngày 29 tháng 9 năm 2023", at(2023, 9, 29, 19, 45)),
        ("21:13 | 01/10/2024", at(2024, 10, 1, 21, 13)),
        ("24g00 ngày 30/9/2023", at(2023, 10, 1)),
        ("31/12/2023 24:00", at(2024, 1, 1)),
        ("2023-09-28T20:15", at(2023, 9, 28, 20, 15)),
        ("2023-09-28T20:15:30.5+07:00", at(2023, 9, 28, 20, 15, 30, 500_000)),
        ("2023-09-28T20:15Z", at(2023, 9, 29, 3, 15)),
        ("2023-09-28 20:15:00 -0500", at(2023, 9, 29, 8, 15)),
        ("Thứ sáu, 29/9/2023, 10:15 (GMT+7)", at(2023, 9, 29, 10, 15)),
    ],
)
def test_a_day_with_a_time_is_a_moment_in_vietnam(text, moment):
    assert parse(text) == moment
    assert parse(text).utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ("09/28/2023", "month_first", "28-09-2023"),
        ("9-28-2023", "month_first", "28-09-2023"),
        ("09/28/2023 20:15", "month_first", "28-09-2023 20:15"),
        ("09/31/2023", "no_such_day", None),
        ("31-02-2023", "no_such_day", None),
        ("29/02/2023", "no_such_day", None),
        ("13/13/2023", "no_such_day", None),
        ("00/09/2023", "no_such_day", None),
        ("2023-28-09", "no_such_day", None),
        ("2023-09", "month_only", None),
        ("09/2023", "month_only", None),
        ("tháng 9 năm 2023", "month_only", None),
        ("29/9/2023 25:00", "no_such_time", None),
        ("29/9/2023 24:01", "no_such_time", None),
        ("29/9/2023 08:60", "no_such_time", None),
        ("29/9/2023 20:15 SA", "no_such_time", None),
        ("29/9/2023 12 giờ tối", "no_such_time", None),
        ("2023-09-29T08:00+99:00", "no_such_time", None),
        ("Thứ Sáu, 02/10/2023, 08:15 CH", "weekday", "thứ Hai"),
        ("thứ Bảy, ngày 1 tháng 10 năm 2023", "weekday", "Chủ nhật"),
        ("29/9/23", "unreadable", None),
        ("29/9", "unreadable", None),
        ("2023", "unreadable", None),
        ("13/2023", "unreadable", None),
        ("29-09/2023", "unreadable", None),
        ("29/9/1899", "unreadable", None),
        ("29/9/2200", "unreadable", None),
        ("31/12/2199 24:00", "unreadable", None),
        ("1900-01-01T00:00+14:00", "unreadable", None),
        ("02/10/2023 – 08/10/2023", "unreadable", None),
        ("29/9/2023 8:15 9:15", "unreadable", None),
        ("08:15", "unreadable", None),
        ("hôm nay", "unreadable", None),
        ("٢٩-٠٩-٢٠٢٣", "unreadable", None),
        ("", "unreadable", None),
    ],
)
def test_a_text_that_is_no_date_says_why(text, reason, hint):
    with pytest.raises(DateError) as caught:
        parse(text)
    assert (caught.value.reason, caught.value.hint) == (reason, hint)


def test_a_day_first_date_is_never_read_month_first():
    assert parse("02/10/2023") == date(2023, 10, 2)
    assert parse("10/02/2023") == date(2023, 2, 10)


def test_a_moment_is_reduced_to_its_day_in_vietnam():
    assert parse_day("2023-09-28T20:15Z") == date(2023, 9, 29)
    assert type(parse_day("2023-09-28T20:15Z")) is date


def test_a_bare_day_as_a_moment_is_its_first_minute():
    assert parse_moment("29-09-2023") == at(2023, 9, 29)
    assert parse_moment("29-09-2023 08:15") == at(2023, 9, 29, 8, 15)


@given(DAYS)
def test_a_day_shown_in_any_form_is_read_back(day):
    assert parse(day_short(day)) == parse(day_long(day)) == parse(day.isoformat()) == day


@given(DAYS)
def test_marks_case_and_decomposition_do_not_matter(day):
    assert parse(unicodedata.normalize("NFD", day_long(day)).upper()) == day


@given(MOMENTS)
def test_an_iso_moment_of_any_offset_is_read_back(moment):
    assert parse(moment.isoformat()) == moment


@given(MOMENTS)
def test_a_shown_moment_is_read_back_to_the_minute(moment):
    minute = moment.astimezone(ZONE).replace(second=0, microsecond=0)
    assert parse(f"{day_long(moment)}, {clock(moment)}") == minute
    assert parse(f"{clock(moment)} | {day_short(moment)}") == minute


@given(st.text() | st.text("0123456789-/.:,|+tTzZ hgiờcnsa\u0301", max_size=40))
def test_any_text_is_a_date_or_a_date_error(text):
    try:
        value = parse(text)
    except DateError as error:
        assert error.reason
    else:
        assert 1900 <= value.year <= 2199


def test_a_day_is_shown_in_vietnamese():
    day = date(2023, 9, 29)
    assert day_short(day) == "29-09-2023"
    assert day_long(day) == "thứ Sáu, ngày 29 tháng 9 năm 2023"
    assert month_name(day) == "Tháng 9"


def test_every_weekday_has_its_short_name():
    week = [date(2023, 10, 2) + timedelta(days=number) for number in range(7)]
    assert [weekday_short(day) for day in week] == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]


def test_a_moment_of_elsewhere_is_shown_as_in_vietnam():
    moment = datetime(2023, 9, 28, 20, 15, tzinfo=UTC)
    assert (day_short(moment), clock(moment)) == ("29-09-2023", "03:15")


def test_the_zone_is_seven_hours_ahead_under_its_name():
    assert at(2023, 9, 29).utcoffset() == timedelta(hours=7)
    assert at(2023, 9, 29).tzname() == "Asia/Ho_Chi_Minh"
