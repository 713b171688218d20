"""Dates of a header that cannot be true together."""

import pytest

from newsroom.posts.announcement import Facts
from newsroom.posts.check_dates import contradictory_dates
from newsroom.posts.header import read_header
from newsroom.posts.model import POST
from newsroom.posts.yaml_reader import read_yaml


def contradictions(text: str) -> list[tuple]:
    lines = ["title: Bài", "date: 20-11-2026", "agency: so-mau"]
    given = {line.split(":")[0] for line in text.split("\n")}
    header = read_header(POST, read_yaml("\n".join([*text.split("\n"), *(
        line for line in lines if line.split(":")[0] not in given
    )])))  # fmt: skip
    assert header.wrongs == []
    wrongs = contradictory_dates(Facts(**header.values), header.places)
    return [
        (wrong.place, wrong.code, wrong.params["key"], wrong.params["value"], wrong.params["other"])
        for wrong in wrongs
    ]


DAY = "20-11-2026"
IMPOSSIBLE = {
    "publish_at: 19-11-2026 23:59": ((1, 13), "ND124", "publish_at", "19-11-2026", DAY),
    "expires: 19-11-2026": ((1, 10), "ND124", "expires", "19-11-2026", DAY),
    "publish_at: 25-11-2026\nexpires: 24-11-2026": (
        (2, 10), "ND124", "expires", "24-11-2026", "25-11-2026",
    ),
    "publish_at: 25-11-2026 10:00\nurgent_until: 25-11-2026 08:00": (
        (2, 15), "ND124", "urgent_until", "08:00 25-11-2026", "10:00 25-11-2026",
    ),
    "changes:\n  - date: 19-11-2026\n    note: Sửa số": (
        (2, 11), "ND124", "changes.date", "19-11-2026", DAY,
    ),
    "changes:\n  - date: 21-11-2126\n    note: Sửa số": (
        (2, 11), "ND134", "changes.date", "21-11-2126", DAY,
    ),
    "status: withdrawn\nwithdrawn:\n  date: 01-11-2026\n  reason: Đăng nhầm": (
        (3, 9), "ND124", "withdrawn.date", "01-11-2026", DAY,
    ),
    "event:\n  start: 06-06-2027 08:00\n  end: 06-06-2027 07:30": (
        (3, 8), "ND124", "event.end", "07:30 06-06-2027", "08:00 06-06-2027",
    ),
    "event:\n  start: 06-06-2027\n  register_by: 07-06-2027": (
        (3, 16), "ND133", "event.register_by", "07-06-2027", "06-06-2027",
    ),
    "event:\n  start: 06-06-2027\n  end: 08-06-2027 10:00\n  register_by: 08-06-2027 11:00": (
        (4, 16), "ND133", "event.register_by", "11:00 08-06-2027", "10:00 08-06-2027",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_contradictory_dates_are_told_with_the_times_when_the_days_are_one(text):
    assert contradictions(text) == [IMPOSSIBLE[text]]


@pytest.mark.parametrize(
    "text",
    [
        "publish_at: 20-11-2026",
        "date: 20-11-2026 15:00\npublish_at: 20-11-2026 08:00",
        "expires: 20-11-2026\npinned_until: 20-11-2026 08:00",
        "publish_at: 25-11-2026 08:00\nexpires: 25-11-2026",
        "changes:\n  - date: 20-11-2026\n    note: Sửa số",
        "event:\n  start: 06-06-2027 08:00\n  register_by: 06-06-2027",
        "event:\n  start: 06-06-2027\n  end: 08-06-2027\n  register_by: 07-06-2027 17:00",
    ],
)
def test_dates_that_may_be_true_together_are_let_be(text):
    assert contradictions(text) == []
