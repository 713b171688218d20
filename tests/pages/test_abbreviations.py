"""Known abbreviations are explained where a text first uses them; its words stay as they are."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.pages.abbreviations import explained
from newsroom.posts.markdown.clean import cleaned
from newsroom.settings import ABBREVIATIONS

KNOWN = tuple(ABBREVIATIONS.items())
UBND = '<abbr title="Ủy ban nhân dân">UBND</abbr>'


def one(html: str) -> str:
    return explained((html,), KNOWN)[0]


def without_aid(html: str) -> str:
    return re.sub(r'<abbr title="[^"]*">|</abbr>', "", html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>UBND quận, UBND xã</p>", f"<p>{UBND} quận, UBND xã</p>"),
        (
            "<p>Sở KH&amp;CN</p>",
            '<p>Sở <abbr title="Khoa học và Công nghệ">KH&amp;CN</abbr></p>',
        ),
        (
            "<p>tại TP.HCM.</p>",
            '<p>tại <abbr title="Thành phố Hồ Chí Minh">TP.HCM</abbr>.</p>',
        ),
        ("<p>(UBND)</p>", f"<p>({UBND})</p>"),
        ("<li><strong>UBND</strong></li>", f"<li><strong>{UBND}</strong></li>"),
    ],
)
def test_an_abbreviation_is_explained_once(html, expected):
    assert one(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<h2>UBND quận</h2>",
        '<p><a href="/UBND/" title="UBND">UBND</a></p>',
        "<p><code>UBND</code></p>",
        "<p>Số 12/KH-UBND, UBNDTP, 3/UBND-VX, UBND.vn</p>",
        '<p><abbr title="Ủy ban">UBND</abbr> và UBND</p>',
        "<p>Ủy ban nhân dân (UBND) họp; UBND kết luận.</p>",
        "<p>A&amp;UBND&amp;B</p>",
    ],
)
def test_links_headings_code_symbols_and_what_staff_explained_stay(html):
    assert one(html) == html


def test_the_first_use_counts_in_all_of_a_body():
    first, second = explained(("<p>UBND</p>", "<p>UBND, HĐND</p>"), KNOWN)
    assert first == f"<p>{UBND}</p>"
    assert second == '<p>UBND, <abbr title="Hội đồng nhân dân">HĐND</abbr></p>'


def test_the_words_of_an_abbreviation_are_escaped():
    assert explained(("<p>AB</p>",), (("AB", '"><script>'),)) == (
        '<p><abbr title="&quot;&gt;&lt;script&gt;">AB</abbr></p>',
    )


PIECES = st.one_of(
    st.sampled_from([*ABBREVIATIONS, "Sở", " ", ", ", "&", "<", ">", '"', "/", "-", ".", "(", ")"]),
    st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<h2>", "</h2>", "<code>", "</code>", "<br>"]),
    st.sampled_from(['<a href="/x?a=1&b=2" title="a > b UBND">', "</a>", '<abbr title="UBND">']),
    st.text(max_size=4),
)


@given(st.lists(PIECES, max_size=25), st.lists(PIECES, max_size=25))
def test_nothing_but_abbr_is_ever_added(first, second):
    bodies = tuple(cleaned("".join(parts)) for parts in (first, second))
    plain = tuple(without_aid(body) for body in bodies)
    aided = explained(bodies, KNOWN)
    assert tuple(without_aid(one) for one in aided) == plain
    texts = [unescape(re.sub(r"<[^>]*>", "", without_aid(one))) for one in aided]
    assert texts == [unescape(re.sub(r"<[^>]*>", "", one)) for one in plain]
    for short, words in KNOWN:
        added = [one.count(f'<abbr title="{words}">{short}</abbr>') for one in aided]
        assert sum(added) <= 1
