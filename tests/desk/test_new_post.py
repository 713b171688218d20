"""A new draft is made of what a person states or answers."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from newsroom.desk import asking
from newsroom.desk.new_post import new_post
from newsroom.posts.model import POST
from newsroom.posts.reading import read_source

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 26)


@pytest.fixture
def content(tmp_path):
    for room in ("agencies", "categories", "themes"):
        shutil.copytree(ROOT / "content" / room, tmp_path / room)
    return tmp_path


@pytest.fixture
def answers(monkeypatch):
    """Answer the questions in turn."""

    def give(*said):
        left = list(said)
        monkeypatch.setattr(asking, "may_ask", lambda: True)
        monkeypatch.setattr("builtins.input", lambda _: left.pop(0))
        return left

    return give


def values(content):
    (index,) = content.rglob("index.md")
    read = read_source(index.read_bytes(), "index.md", POST)
    assert [one.code for one in read.findings] == ["ND139"]
    return index.parent.name, read.values


def test_every_question_is_asked_with_choices_until_it_is_answered(content, answers, capsys):
    left = answers("", "Lịch tiếp công dân", "99", "so-khcn", "", "", "32-13-2026", "02/12/2026")
    assert new_post(content, {}, TODAY) == 0
    assert left == []
    name, found = values(content)
    assert name == "2026-12-02-lich-tiep-cong-dan"
    assert (found["agency"], found["category"], found["status"]) == (("so-khcn",), "chung", "draft")
    told = capsys.readouterr().out
    assert "Sở Khoa học và Công nghệ (so-khcn)" in told
    assert "Phòng Mẫu Lưu trữ số" not in told


def test_a_choice_is_its_number_its_name_or_its_id(content, answers):
    answers("Bài", "thu vien mau thanh pho", "2", "1", "")
    new_post(content, {}, TODAY)
    name, found = values(content)
    assert name == "2026-11-26-bai"
    assert found["agency"] == ("thu-vien-mau",)
    assert found["theme"] == ("giai-thuong-sang-tao-2026",)


def test_flags_make_it_without_a_question(content):
    given = {"title": "Bài: thử", "agency": "Thư viện Mẫu Thành phố", "date": "2/10/2026"}
    assert new_post(content, given, TODAY) == 0
    name, found = values(content)
    assert (name, found["title"], found["agency"]) == (
        "2026-10-02-bai-thu", "Bài: thử", ("thu-vien-mau",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"title": "Bài"}, "Thiếu --date"),
        ({"title": "Bài", "date": "hôm kia", "agency": "so-khcn"}, "--date"),
        ({"title": "Bài", "date": "02-10-2026", "agency": "so-la"}, "--agency"),
    ],
)
def test_what_is_missing_or_unknown_is_told(content, given, said):
    with pytest.raises(SystemExit, match=said):
        new_post(content, given, TODAY)
    assert list(content.rglob("index.md")) == []


def test_a_post_that_is_there_stays(content):
    given = {"title": "Bài", "agency": "so-khcn", "date": "02-10-2026"}
    new_post(content, given, TODAY)
    with pytest.raises(SystemExit, match="Đã có"):
        new_post(content, given, TODAY)
