"""Whole bodies: nothing is lost, nothing depends on what was rendered before."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import BodyGallery

WORDS = st.lists(
    st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyạảãáàệểễếềừửữứờởỡớợĐỦÂ", min_size=1, max_size=8),
    min_size=1,
    max_size=12,
)
PLAIN = st.lists(WORDS.map(" ".join), min_size=1, max_size=5)
PIECES = [
    "chữ ", "**đậm** ", "[a](b.md) ", "![a](b.jpg)\n", "- mục\n", "1. mục\n", "+ con\n", "\n\n",
    "## Đề mục\n", "a | b\n--|--\n", "[^1] ", "\n[^1]: ghi chú\n", "`mã` ", "<u>x</u> ",
    "> trích\n", "    ", "Hình 1: x\n", "[gallery]\n", "[r]: c.md\n", "[r] ", "\n: nghĩa\n", "\\\n",
    "<div>",
]  # fmt: skip
MARKED = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


@pytest.mark.parametrize(
    "path", sorted(Path("tests/seeds").glob("*.txt")), ids=lambda p: p.name[:3]
)
def test_a_seed_keeps_every_word(path):
    body = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    typed = [word for word in body.split() if word not in ("•", "-")]
    assert len(typed) > 300
    rendered = render(body)
    assert rendered.words.split() == typed
    assert rendered.remarks == ()
    assert rendered.parts[0].html.count("<ul>") == 1


def test_the_first_seed_with_its_photos_has_one_gallery_of_four():
    (path,) = Path("tests/seeds").glob("000_*.txt")
    body = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    for number in range(1, 5):
        body = body.replace(f"Hình {number}:", f"![](hinh-{number}.jpg)\n\nHình {number}:")
    rendered = render(body)
    *_, gallery = rendered.parts
    assert isinstance(gallery, BodyGallery)
    assert gallery.heading == "Một số hình ảnh buổi làm việc"
    assert [(p.file, p.typed_number) for p in gallery.photos] == [
        (f"hinh-{number}.jpg", number) for number in range(1, 5)
    ]
    assert gallery.photos[0].caption == "các đại biểu tham dự Hội nghị"
    assert rendered.remarks == ()


@given(PLAIN)
def test_every_word_of_plain_text_survives(paragraphs):
    rendered = render("\n\n".join(paragraphs))
    assert rendered.words.split() == " ".join(paragraphs).split()
    assert rendered.links == rendered.remarks == ()


@given(MARKED, MARKED)
def test_a_body_renders_the_same_whatever_came_before(one, other):
    first = render(one)
    render(other)
    assert render(one) == first


@given(MARKED)
def test_every_marker_in_the_prose_is_a_link_and_every_link_has_its_marker(body):
    rendered = render(body)
    html = "".join(getattr(part, "html", "") for part in rendered.parts)
    assert html.count('href="newsroom:') == len(rendered.links)
    for link in rendered.links:
        assert f'href="{link.marker}"' in html


@given(MARKED)
def test_every_place_lies_inside_the_body(body):
    lines = body.split("\n")
    for found in (*render(body).remarks, *render(body).links):
        assert 1 <= found.line <= len(lines)
        assert 1 <= found.column <= len(lines[found.line - 1]) + 1


@pytest.mark.parametrize("body", ["", "\n\n", "\u00a0", "\u200b"])
def test_an_empty_body_has_no_parts(body):
    assert render(body).parts == ()
    assert render(body).words == ""
