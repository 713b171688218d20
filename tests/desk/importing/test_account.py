"""No word vanishes and none is made up, whatever comes in; the text reads back as it was."""

import re
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsroom.desk.importing.account import surplus, unaccounted
from newsroom.desk.importing.blocks import Item, Photo, text_of
from newsroom.desk.importing.draft import UNPLACED, make_draft, placed_words
from newsroom.desk.importing.known import Known
from newsroom.desk.importing.post_text import write_text
from newsroom.desk.importing.runs import plain
from newsroom.desk.importing.source import Source
from newsroom.desk.importing.sources.page import read_page
from newsroom.desk.importing.sources.plain import to_markup
from newsroom.desk.importing.sources.strays import visible_text
from newsroom.desk.importing.sources.tree import parse
from newsroom.posts.announcement import Agency, Category
from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import BodyGallery
from newsroom.posts.model import POST
from newsroom.posts.reading import read_source
from newsroom.text.characters import has_words

KNOWN = Known(
    (Agency("so-mau", "Sở Mẫu", "SM", "Thành phố Mẫu", *[None] * 7, None),),
    (Category("chung", "Chung", None), Category("su-kien", "Sự kiện", None)),
)
PIECES = st.sampled_from(Path(__file__).with_name("pieces.txt").read_text("utf-8").splitlines())
LINES = st.lists(PIECES | st.text(st.characters(codec="utf-8", exclude_categories=("C",)),
                                  max_size=30), max_size=12)  # fmt: skip
TEXTS = st.lists(LINES.map("\n".join), max_size=5).map("\n\n".join)
TAGS = st.sampled_from(
    """p div span b i a ul ol li table tr td th h1 h2 blockquote figure figcaption nav footer
    article br img section aside header em script pre dl dt dd center""".split()  # noqa: SIM905
)
PAGES = st.lists(st.tuples(TAGS, PIECES, st.booleans()), max_size=14).map(
    lambda parts: "".join(
        f"<{tag}>{text}{f'</{tag}>' if closed else ''}" for tag, text, closed in parts
    )
)


def draft_of(html: str):
    return make_draft(read_page(html, "x"), KNOWN, {})


def assert_accounted(source: Source, draft) -> None:
    assert [one.text for one in draft.dropped if one.reason == UNPLACED] == []
    assert unaccounted(source.text, placed_words(draft)) == []
    assert surplus(source.text, placed_words(draft)) == []


def shown(body) -> str:
    """Return every word that readers see of a rendered body."""
    photos = [part for part in body.parts if isinstance(part, BodyGallery)]
    captions = [photo.caption or "" for part in photos for photo in part.photos]
    alts = [photo.alt or "" for part in photos for photo in part.photos]
    return "\n".join([body.words, *(one.heading or "" for one in photos), *captions, *alts])


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def assert_reads_back(draft) -> None:
    """The rendered body has the letters of the draft's blocks, list marks and entities aside."""
    text = write_text(draft).text
    body = render(text.split("\n---\n", 1)[1])
    wanted = "\n".join(
        plain(one.inline) if isinstance(one, Item) else text_of(one) for one in draft.body
    )
    assert sorted(letters(shown(body))) == sorted(letters(wanted)), text


@settings(max_examples=150)
@given(TEXTS)
def test_no_word_of_a_text_vanishes(text):
    draft = draft_of(to_markup(text))
    assert_accounted(draft.source, draft)


@settings(max_examples=150)
@given(PAGES)
def test_no_word_of_a_page_vanishes(html):
    draft = draft_of(html)
    assert_accounted(draft.source, draft)


@settings(max_examples=100)
@given(PAGES)
def test_the_blocks_of_a_page_hold_every_word_that_it_shows(html):
    assert unaccounted(visible_text(parse(html)), [read_page(html, "x").text]) == []


@settings(max_examples=200)
@given(TEXTS)
def test_the_text_reads_back_to_the_same_letters(text):
    assert_reads_back(draft_of(to_markup(text)))


@settings(max_examples=100)
@given(TEXTS)
@example("0:\U0002f800")
def test_the_header_reads_back_to_its_values(text):
    draft = draft_of(to_markup(text))
    read = read_source(write_text(draft).text.encode(), "index.md", POST)
    codes = {one.code for one in read.findings if one.is_error}
    assert codes <= {"ND101", "ND108", "ND115", "ND110", "ND309", "ND314", "ND307", "ND306"}
    title = draft.sheet.value("title")
    if read.values and title and has_words(title):
        assert read.values["title"] == title


@settings(max_examples=100)
@given(PAGES)
def test_a_page_reads_back_to_the_same_letters(html):
    assert_reads_back(draft_of(html))


def test_letters_and_marks_spelled_as_references_are_composed():
    html = '<h1>Th&#244;ng ba&#769;o</h1><p>&#x2F800;<img src="a.png" alt="a&#769;nh"></p>'
    page = read_page(html, "x")
    assert page.text.split() == ["Thông", "báo", "\u4e3d", "ánh"]
    assert [one.alt for one in page.blocks if isinstance(one, Photo)] == ["ánh"]
