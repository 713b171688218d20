"""Links are kept, handed over or refused."""

import pytest

from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import BodyLink, Prose


def test_relative_links_are_handed_over_as_written_with_their_places():
    body = (
        'Xem [a](bai.md#muc "t")\n[b]({filename}/b.md?x=1&y=2)\n'
        "<a href='tệp c.pdf'>c</a> [d][e]\n\n[e]: ../d/"
    )
    rendered = render(body)
    assert [(link.href, link.line, link.column) for link in rendered.links] == [
        ("bai.md#muc", 1, 9),
        ("{filename}/b.md?x=1&y=2", 2, 5),
        ("tệp c.pdf", 3, 10),
        ("../d/", 5, 6),
    ]
    for number, link in enumerate(rendered.links, 1):
        assert link.marker == f"newsroom:{number}"
        assert f'<a href="{link.marker}"' in rendered.parts[0].html
    assert rendered.remarks == ()


def test_the_same_address_twice_has_two_places():
    assert [link.line for link in render("[a](x.md)\n\n[b](x.md)").links] == [1, 3]


@pytest.mark.parametrize(
    "href", ["https://a.vn/b?c=1", "http://a.vn", "mailto:a@b.vn", "tel:02838297834", "#muc-a"]
)
def test_links_a_browser_can_follow_stay(href):
    rendered = render(f"[a]({href})")
    assert rendered.parts == (Prose(f'<p><a href="{href}">a</a></p>'),)
    assert rendered.links == rendered.remarks == ()


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java&#115;cript:alert(1)",
        "java&Tab;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///C:/a.docx",
        "ftp://a.vn",
        "newsroom:1",
        "zalo:123",
        "http://",
        "https://a:b:c",
    ],
)
@pytest.mark.parametrize("form", ["[chữ]({})", "[chữ](<{}>)", '<a href="{}">chữ</a>'])
def test_other_schemes_are_refused_and_the_words_stay(href, form):
    rendered = render("Xem " + form.format(href))
    assert rendered.parts == (Prose("<p>Xem chữ</p>"),)
    (remark,) = rendered.remarks
    assert (remark.code, remark.line) == ("ND303", 1)
    assert remark.column > 4


@pytest.mark.parametrize(
    "body", ["a [](b.md) c", "a [ ](b.md) c", "a [](https://b.vn) c", "a <a href='b.md'></a> c"]
)
def test_a_link_without_words_is_reported(body):
    rendered = render(body)
    assert [remark.code for remark in rendered.remarks] == ["ND306"]
    assert rendered.links == ()
    assert "<a" not in rendered.parts[0].html


def test_blanks_in_an_angled_address_are_no_tag():
    assert render("[a](<a b.pdf>)").links == (BodyLink("a b.pdf", 1, 6, "newsroom:1"),)
    assert render("[a](<a b.pdf>)").remarks == ()


def test_a_definition_nobody_uses_is_text():
    assert render("[Nguồn]: https://a.vn/b").words == "[Nguồn]: https://a.vn/b"
    assert render("[1]: Theo kế hoạch và [1]").words == "[1]: Theo kế hoạch và [1]"
