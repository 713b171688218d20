"""The plain words of HTML stand on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.posts.markdown.words import words_of


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>a</p>\n<ul>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>", "a b c"),
        ("<p>1<b>a</b>2<br>\n3</p>", "1a2 3"),
        ('<p>a<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>', "a"),
        ("<p>a&nbsp;&nbsp;&lt;b&gt; &amp;lt;</p>", "a <b> &lt;"),
    ],
)
def test_words_are_told_from_marks(html, words):
    assert words_of(html) == words


@given(st.text("ađ \n\t\u00a0\u2003\u3000"))
def test_blanks_are_single(text):
    assert words_of(text) == " ".join(text.split())
