"""HTML's blocks are told as Beautiful Soup tells them."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.html_blocks import blocks_in

BLOCKS = ["p", "li", "h2", "h3", "h4", "blockquote", "tr", "dt", "dd", "figcaption"]
WORDS = st.sampled_from(
    [
        "Tuần lễ",
        " ",
        "\n",
        "A &amp; B",
        "&lt;b&gt;",
        "5\xa0kg",
        "<br>",
        "<em>học</em> tập",
        "&nbsp;",
    ]
)
TAGS = st.sampled_from([*BLOCKS, "ul", "table", "td", "div", "strong"])
HTML = st.recursive(
    WORDS,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)
    ),
    max_leaves=12,
)


def told_by_soup(html: str) -> list[tuple[str, str]]:
    blocks = BeautifulSoup(html, "html.parser").find_all(BLOCKS)
    return [(one.name, " ".join(one.get_text().split())) for one in blocks if not one.find(BLOCKS)]


@given(st.lists(HTML, max_size=4).map("".join))
def test_blocks_are_told_as_by_beautiful_soup(html):
    assert blocks_in(html) == told_by_soup(html)


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p>Một <strong>hai</strong>\nba.</p>", [("p", "Một hai ba.")]),
        ("<ul><li><p>Một</p></li><li>Hai</li></ul>", [("p", "Một"), ("li", "Hai")]),
        ("<table><tr><td>5&nbsp;kg</td> <td>A &amp; B</td></tr></table>", [("tr", "5 kg A & B")]),
        ("Không có khối", []),
    ],
)
def test_only_the_innermost_blocks_are_told(html, blocks):
    assert blocks_in(html) == blocks
