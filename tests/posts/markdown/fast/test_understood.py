"""What the short way understands, and what it leaves to Python-Markdown."""

import pytest

from newsroom.posts.markdown.fast import fast_render
from newsroom.posts.markdown.rendered import BodyLink, Prose


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("2023. Năm nay\n\n  Đoạn \u00a0hai.", "<p>2023. Năm nay</p>\n<p>Đoạn &nbsp;hai.</p>"),
        ("### A\nb\n#### C", '<h2 id="muc-a">A</h2>\n<p>b</p>\n<h3 id="muc-c">C</h3>'),
        ("a:\n• b\n• c", "<p>a:</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>"),
        ("- a\n\n- b\nc", "<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>"),
        (
            "3. a\n  - b\n  - c\n4. d",
            '<ol start="3">\n<li>a<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</li>\n<li>d</li>\n</ol>',
        ),
        (
            "a) b\nđ) c",
            '<ol class="letters">\n<li>b</li>\n<li value="5">c</li>\n</ol>',
        ),
        (
            "| a | b |\n|---|--:|\n| **c** | |",
            '<table>\n<thead>\n<tr>\n<th>a</th>\n<th class="end">b</th>\n</tr>\n</thead>\n'
            '<tbody>\n<tr>\n<td><strong>c</strong></td>\n<td class="end"></td>\n</tr>\n'
            "</tbody>\n</table>",
        ),
        ("1. a\nII. b\n1.1. c", "<ol>\n<li>a</li>\n</ol>\n<p>II. b</p>\n<p>1.1. c</p>"),
        ("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>"),
        ("a\n-----\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
        ("A & B  \n*c* x_y", "<p>A &amp; B<br>\n<em>c</em> x_y</p>"),
        ("ĐT 0903 123 456.", '<p>ĐT <a href="tel:0903123456">0903 123 456</a>.</p>'),
        (
            "www.a.vn, b@a.vn",
            '<p><a href="http://www.a.vn">www.a.vn</a>, <a href="mailto:b@a.vn">b@a.vn</a></p>',
        ),
        ("[a](https://b.vn/?c=1)", '<p><a href="https://b.vn/?c=1">a</a></p>'),
    ],
)
def test_what_is_understood(body, html):
    assert fast_render(body).parts == (Prose(html),)


def test_relative_links_have_their_places():
    rendered = fast_render("a\n\n- [b](c.md#d)\n\n[e](https://f.vn) [g](c.md#d)")
    assert rendered.links == (
        BodyLink("c.md#d", 3, 7, "newsroom:1"),
        BodyLink("c.md#d", 5, 23, "newsroom:2"),
    )
    assert '<a href="newsroom:1">b</a>' in rendered.parts[0].html


def test_galleries_are_taken_out_and_checked():
    rendered = fast_render("a\n\nẢnh:\n![b](c.jpg)\n\nHình 2: d\n\ne [f](g.md)")
    before, gallery, after = rendered.parts
    assert (before.html, after.html) == ("<p>a</p>", '<p>e <a href="newsroom:1">f</a></p>')
    assert (gallery.heading, gallery.photos[0].caption) == ("Ảnh", "d")
    assert [remark.code for remark in rendered.remarks] == ["ND308"]
    assert (rendered.links[0].line, rendered.links[0].column) == (8, 7)


@pytest.mark.parametrize(
    "body",
    [
        "a[^1]\n\n[^1]: b", "a\n: b", "`a`", "<b>a</b>", r"a \* b", "&copy;", "a &lt; b", "- # a",
        "***a***", "_a_", "5 * 3", "[a]", "[a](b c)", "[a](b.md 'c')", "[a](javascript:b)", "#a",
        "a ![b](c.jpg)", "| a | b |\n|--|--|\n| c |", "a | b", "> - a", "> a\n\n> b", "## a ##",
        "- a\n\n  b", "## a\n\n#### b", "a\u200b", "a\tb", "a\n   b", "https://a", "::",
        "a" * 50_001, "[a](b)" * 9_000,
    ],
    ids=lambda body: repr(body[:20]),
)  # fmt: skip
def test_what_is_left_to_markdown(body):
    assert fast_render(body) is None
