"""The name that a post's folder was meant to have."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.posts.better_names import better_name
from newsroom.posts.making import day_in


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("08-11-2026-ten-bai", "2026-11-08-ten-bai"),
        ("2026-13-09-ten", "2026-09-13-ten"),
        ("2026-9-3-ten", "2026-09-03-ten"),
        ("2026-11-08 Hội nghị - Copy", "2026-11-08-hoi-nghi-copy"),
        ("ten-bai", "2026-11-20-ten-bai"),
        ("2026-02-31-ten", "2026-11-20-ten"),
        ("2026-11-08", "2026-11-20-2026-11-08"),
    ],
)
def test_a_name_keeps_its_own_day_however_it_was_typed(name, better):
    assert better_name(name, {"date": date(2026, 11, 20)}) == better


def test_without_any_day_there_is_no_better_name():
    assert better_name("ten-bai", None) is None


@given(st.text(max_size=40))
def test_a_better_name_is_a_good_one(name):
    better = better_name(name, {"date": date(2026, 11, 20)})
    assert better is None or day_in(better)
