"""A Word file with eight photos is imported, checked, completed, mended, approved and published,
and the guide shows what every step says.
"""

import contextlib

import pytest
from bs4 import BeautifulSoup

from tests.desk.walk.page import PAGE, page_of
from tests.desk.walk.steps import ADDRESS, POST, department, walk
from tests.desk.walk.word_file import PHOTOS, TITLE


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("walk")


@pytest.fixture(scope="module")
def steps(folder):
    department(folder)
    with contextlib.chdir(folder):
        return list(walk())


def test_every_step_succeeds_and_is_in_the_guide_as_it_was_said(steps):
    assert [step.code for step in steps] == [0] * 9
    assert PAGE.read_text("utf-8") == page_of(steps), "run: python3 tasks.py guide"


def test_the_draft_brings_all_photos_byte_for_byte_in_their_order(steps, folder):
    names = sorted(one.name for one in (folder / POST).glob("hinh-*"))
    assert names == [f"hinh-{number}.jpg" for number in range(1, 9)]
    news = PAGE.parents[2] / "content/news"
    for number, (source, _) in enumerate(PHOTOS, 1):
        assert (folder / POST / f"hinh-{number}.jpg").read_bytes() == (news / source).read_bytes()


def test_what_was_checked_is_sound_before_it_is_approved(steps):
    said = {step.name: step.said for step in steps}
    assert "ND139" in said["check"]
    assert "ND324" in said["check"]
    assert said["check again"] == "Đã kiểm tra 1 bài: không có lỗi.\n"


def test_the_published_page_shows_eight_photos_with_their_captions(steps, folder):
    page = BeautifulSoup((folder / "output" / ADDRESS / "index.html").read_bytes(), "html.parser")
    assert " ".join(page.h1.get_text().split()) == TITLE
    captions = [" ".join(one.get_text().split()) for one in page.select(".gallery figcaption")]
    assert captions == [f"Hình {number}: {words}" for number, (_, words) in enumerate(PHOTOS, 1)]


def test_the_preview_says_that_it_is_not_approved_and_holds_its_photos(steps, folder):
    (path,) = folder.glob("*.html")
    page = BeautifulSoup(path.read_bytes(), "html.parser")
    assert page.select_one(".desk-banner h2").get_text() == "BẢN XEM TRƯỚC – CHƯA DUYỆT"
    photos = page.select(".gallery img")
    assert len(photos) == 8
    assert all(one["src"].startswith("data:image/") for one in photos)
