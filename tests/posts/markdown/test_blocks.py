"""Headings, rules, tables, notes and the rest of the dialect, text to HTML."""

import pytest

from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import Prose


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("# Đại hội", '<h2 id="muc-dai-hoi">Đại hội</h2>'),
        ("## A\n## A\n### A",
         '<h2 id="muc-a">A</h2>\n<h2 id="muc-a-2">A</h2>\n<h3 id="muc-a-3">A</h3>'),
        ("### A 2\n### A\n### A",
         '<h2 id="muc-a-2">A 2</h2>\n<h2 id="muc-a">A</h2>\n<h2 id="muc-a-3">A</h2>'),
        ("## C# ##", '<h2 id="muc-c">C#</h2>'),
        ("#TuầnLễ #HọcTập", "<p>#TuầnLễ #HọcTập</p>"),
        ("Chữ\n---\nChữ", "<p>Chữ</p>\n<hr>\n<p>Chữ</p>"),
        ("Chữ\n=====", "<p>Chữ</p>\n<hr>"),
        ("Họ tên: ________", "<p>Họ tên: ________</p>"),
        ("    thụt vào\n\n\tcũng vậy", "<p>thụt vào</p>\n<p>cũng vậy</p>"),
        ("a\\\nb  \nc", "<p>a<br>\nb<br>\nc</p>"),
        ("snake_case_name *a* __b__", "<p>snake_case_name <em>a</em> <strong>b</strong></p>"),
        (r"\<b\> 5 \* 3 \~ \|", "<p>&lt;b&gt; 5 * 3 ~ |</p>"),
        ("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>"),
        (">= 5 điểm", "<p>&gt;= 5 điểm</p>"),
        ("A\n: b\nC\n: d", "<dl>\n<dt>A</dt>\n<dd>b</dd>\n<dt>C</dt>\n<dd>d</dd>\n</dl>"),
        ("“a” \"b\" - – ...", "<p>“a” \"b\" - – ...</p>"),
        ("một `a * b` hai `c", "<p>một <code>a * b</code> hai `c</p>"),
    ],
)  # fmt: skip
def test_the_dialect(body, html):
    assert render(body).parts == (Prose(html),)


def test_a_table_keeps_every_cell_and_its_alignment():
    body = "Bảng:\nTên | Số | Ghi chú\n:--|--:|:-:\nA | 1 | x\nB | 2 | y | thừa"
    (prose,) = render(body).parts
    assert prose.html.startswith("<p>Bảng:</p>\n<table>")
    assert '<th>Tên</th>\n<th class="end">Số</th>\n<th class="center">Ghi chú</th>' in prose.html
    assert '<td class="end">2</td>\n<td class="center">y</td>\n<td>thừa</td>' in prose.html


def test_footnotes_do_not_leak_into_the_next_post():
    first = render("a[^1]\n\n[^1]: Chú thích\n\nb")
    assert 'id="fnref:1"' in first.parts[0].html
    assert first.words == "a b Chú thích"
    assert render("a[^1]").parts == (Prose("<p>a[^1]</p>"),)
    assert render("a[^1]\n\n[^1]: Chú thích\n\nb") == first


def test_a_note_inside_a_note_is_text():
    assert "[^2]: y" in render("x[^1]\n\n[^1]: [^2]: y\n\n    - c\n      [^2]: d").words


def test_a_skipped_heading_level_is_reported_where_it_stands():
    rendered = render("## A\n\nchữ\n\n#### B\n\n##### C")
    assert [(r.code, r.line, r.column, dict(r.params)) for r in rendered.remarks] == [
        ("ND310", 5, 1, {"before": "2", "level": "4"})
    ]


def test_quotations_in_quotations_end_somewhere():
    assert render("> " * 9 + "a").parts[0].html.count("<blockquote>") == 3


def test_strange_characters_are_reported_once_a_line_and_taken_out():
    rendered = render("a\u202eb\u202ec\nd &#8203;e\u00a0f")
    assert rendered.parts == (Prose("<p>abc\nd e&nbsp;f</p>"),)
    assert [(r.code, r.line, r.column, dict(r.params)["code"]) for r in rendered.remarks] == [
        ("ND309", 1, 2, "U+202E"),
        ("ND309", 2, 3, "U+200B"),
    ]
