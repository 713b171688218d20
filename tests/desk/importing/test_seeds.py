"""Both first announcements, given as the raw text they came as, become the posts they are."""

from html import escape
from pathlib import Path
from unicodedata import normalize

import pytest

from newsroom.desk.importing.account import surplus, unaccounted, words
from newsroom.desk.importing.blocks import Item, text_of
from newsroom.desk.importing.draft import make_draft, placed_words
from newsroom.desk.importing.known import read_known
from newsroom.desk.importing.post_text import write_text
from newsroom.desk.importing.sources.reading import read_data, read_file
from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import BodyGallery
from newsroom.posts.model import POST
from newsroom.posts.reading import read_source
from tests.desk.importing.word import Word

ROOT = Path(__file__).parents[3]
NEWS = ROOT / "content" / "news" / "2023"
SEEDS = {
    "meeting": (
        "000_0bab4cfe2cde1aa7.txt",
        "2023-09-28-hoi-nghi-trien-khai-tuan-le-hoc-tap-suot-doi",
    ),
    "notice": ("002_982c9f8b18b78fea.txt", "2023-09-29-to-chuc-tuan-le-hoc-tap-suot-doi"),
}


def imported(name, **given):
    source = read_file(ROOT / "tests" / "seeds" / SEEDS[name][0])
    return make_draft(source, read_known(ROOT / "content"), given)


def values_of(text):
    return read_source(text.encode(), "index.md", POST).values


def expected(name):
    text = (NEWS / SEEDS[name][1] / "index.md").read_text("utf-8")
    return values_of(text), render(text.split("---\n", 2)[2])


def galleries(body):
    found = [part for part in body.parts if isinstance(part, BodyGallery)]
    return [(one.heading, [photo.caption for photo in one.photos]) for one in found]


@pytest.mark.parametrize("name", SEEDS)
def test_every_word_is_in_a_field_in_the_body_or_named_as_dropped(name):
    draft = imported(name)
    assert unaccounted(draft.source.text, placed_words(draft)) == []
    assert surplus(draft.source.text, placed_words(draft)) == []


@pytest.mark.parametrize("name", SEEDS)
def test_the_body_reads_back_to_the_words_of_the_published_post(name):
    text = write_text(imported(name)).text
    body = render(text.split("---\n", 2)[2])
    _, published = expected(name)
    assert body.words == published.words
    assert galleries(body) == galleries(published)
    assert body.remarks == ()


def test_the_notice_fills_the_fields_of_the_published_post():
    draft = imported("notice")
    values, (published, _) = values_of(write_text(draft).text), expected("notice")
    for field in ("title", "date", "agency", "category", "theme", "documents", "event"):
        assert values[field] == published[field], field
    assert values["status"] == "draft"


def test_the_meeting_fills_its_fields_and_does_not_take_the_day_from_its_text():
    draft = imported("meeting")
    assert not draft.sheet.has("date")
    values, (published, _) = (
        values_of(write_text(imported("meeting", date="28-09-2023")).text),
        expected("meeting"),
    )
    for field in ("title", "date", "agency", "theme"):
        assert values[field] == published[field], field
    assert {"title", "agency", "theme"} == {
        name for name, taken in draft.sheet.fields.items() if taken.doubt
    }


def test_what_is_dropped_of_the_notice_is_masthead_label_and_footer():
    dropped = {" ".join(one.text.split()) for one in imported("notice").dropped}
    assert dropped == {
        "THÀNH PHỐ HỒ CHÍ MINH",
        "Ngày thông báo:",
        "Bản quyền © 2018 Sở Khoa học và Công nghệ Thành phố Hồ Chí Minh",
        "Thiết kế và phát triển bởi HCMGIS",
        "Tổng số truy cập: 11537353",
    }


def test_what_is_dropped_of_the_meeting_is_numbers_and_the_link_glued_to_the_last_caption():
    dropped = [one.text for one in imported("meeting").dropped]
    assert sorted(dropped) == ["Hình 1:", "Hình 2:", "Hình 3:", "Hình 4:", "Liên kết bài viết gốc"]


def test_the_list_of_the_meeting_keeps_its_marks():
    items = [one for one in imported("meeting").body if isinstance(one, Item)]
    assert [one.mark for one in items] == ["•"] * 4
    assert sum(words(text_of(items[0])).values()) == 13


def _as_word(text):
    word = Word()
    for line in text.split("\n"):
        word.p(line)
    return word.file()


def _as_page(text):
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
    return f"<!DOCTYPE html><meta charset=utf-8><body>{paragraphs}".encode()


DISGUISES = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "NFD with a byte order mark": lambda text: normalize("NFD", "\ufeff" + text).encode(),
    "zero-width characters": lambda text: text.replace(" ", " \u200b").encode(),
    "no-break spaces": lambda text: text.replace(", ", ",\u00a0").encode(),
    "more blank lines": lambda text: text.replace("\n\n", "\n \n\n\n").encode(),
    "a Word file": _as_word,
    "a web page": _as_page,
}


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("name", SEEDS)
def test_the_form_in_which_an_announcement_comes_makes_no_difference(name, disguise):
    text = (ROOT / "tests" / "seeds" / SEEDS[name][0]).read_text("utf-8")
    source = read_data(DISGUISES[disguise](text), "bai")
    draft, plainly = make_draft(source, read_known(ROOT / "content"), {}), imported(name)
    for field, taken in plainly.sheet.fields.items():
        assert draft.sheet.value(field) == taken.value, field
    assert unaccounted(source.text, placed_words(draft)) == []
    bodies = [render(write_text(one).text.split("---\n", 2)[2]) for one in (draft, plainly)]
    assert bodies[0].words.split() == bodies[1].words.split()
    assert galleries(bodies[0]) == galleries(bodies[1])
