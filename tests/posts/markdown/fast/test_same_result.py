"""The short way gives what Python-Markdown gives, or nothing."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.posts.markdown.fast import fast_render
from newsroom.posts.markdown.slow import render_slowly

TYPED = [
    "Sở", "Khoa học", "đại biểu", "Đỗ", "a", "b", "A", "2023. Năm nay", "02/10/2023", "1.1.", "12",
    "300.000.000", "18,5 %", "(kèm theo)", "“Mỗi cuốn sách”", '"góp ý"', "'x'", "3801/KH-SKHCN",
    "028 3829 7834", "(028) 3829.7834", "0903.123.456", "+84 28 3829 7834", "1900 1234", "STK:",
    "đồng", "usd@a.vn", "so_kh@hcm.gov.vn", "a@b", "https://a.vn", "https://a.vn/b_c.", "www.a.vn,",
    "http://a.vn/?x=1&y=2;", "(https://a.vn/b)", "https://1.2.3.4.5", "http://a..b", "WWW.A.vn",
    "[mẫu](mau.docx)", "[mẫu](../2023-a/index.md#muc)", "[b](https://a.vn/b)", "[c](#muc)",
    "[d](mailto:a@b.vn)", "[e](tel:113)", "[f](javascript:x)", "[g](g.pdf 'h')", "[h](<i j>)",
    "[**k**](k.pdf)", "[ l ](l)", "[](m)", "[n]", "[^1]", "![o](o.jpg)", "[p](//p.vn)", "[q]()",
    "[www.a.vn](b)", "[r](r(s).pdf)", "[t](https://a)", "[u_v](w_x)", "[x\ny](z)",
    "**đậm**", "*nghiêng*", "***cả hai***", "**a *b* c**", "*a **b***", "** lỡ**", "**lỡ **", "*",
    "**", "***", "_a_", "__b__", "snake_case", "_", "____", "a_", "_b", "5 * 3", "a*b*c",
    "**0903 123 456**", "**https://a.vn**", "**[a](b.md)**", "[**a](b)**", "*a\nb*",
    "&", "&amp;", "&copy", "A & B", "<", "<b>", "</b>", ">", "`", "\\", "\\*", "{", "}", "|", "~",
    "=", "#", "#thẻ", ":", "!", "…", "•", "–", "-", "+", "°C", "m²", "\u00a0", "\t", "\u200b", "😀",
    "a)b)c)", "1.2.3.4.5.6.7.8.9.10.11.", "href=mau.docx", "]:", "](x)", "Hình 1:", "///",
]  # fmt: skip
MARKS = [
    "- ", "• ", "•", "– ", "+ ", "▪ ", "* ", "1. ", "2. ", "3) ", "(1) ", "a) ", "b) ", "đ) ",
    "7. ", "- - ", "1.", "1.1. ", "> ", ">", "> > ", ">= ", "# ", "## ", "### ", "##", "#### ",
    "I. ", "II. ", "V. ", "**IV. ", "1.2. ", "Điều 5. ", "Chương II. ", "Phần 1", "a. ", "b. ",
    ": ", ":   ", "| ", "|", "[^1]: ", "[a]: ", "2023. ", "-", "*", "**", "", "", "", "", "",
]  # fmt: skip
LINES = [
    "---", "-----", "===", "***", "___", "* * *", "- - -", "|---|---|", "|:--|--:|", "| a | b |",
    "| 1 | **x** |", "|a|b|c|", "| a |", "|", "a | b", "--|--", "[gallery]", "[Gallery]",
    "![a](a.jpg)", '![b](b.jpg "Hình 2: c")', "![](c.jpg)", "Hình 1: các đại biểu",
    "Hình 2: Ảnh", "Hình 3. b", "![a(b.jpg)", "!(d.jpg)[x]", '![x](a.jpg "c)', "Chương II",
    "Một số hình ảnh:", "![x](https://a.vn/x.jpg)", "", "", "", " ", "\u00a0", "  ", "\t",
]  # fmt: skip
INDENTS = ["", "", "", "", "", " ", "  ", "   ", "    ", "\u00a0", "\u00a0 ", "\t"]
ENDS = ["", "", "", "", "", " ", "  ", "   ", "\\", "\u00a0", " \u00a0", ":", ".", " #", "\t"]
JOINTS = ["\n", "\n", "\n\n", "\n\n", "\n\n\n", "\n \n"]
NASTY = "ab1 \n\n-*_[]()!&#>|:.~`<\\\"'+@/•–=đ0\u00a0"

SAMPLES = [
    normalize("NFC", path.read_text(encoding="utf-8").split("\n---\n", 1)[-1])
    for path in (*sorted(Path("content").rglob("*.md")), *sorted(Path("tests/seeds").glob("*.txt")))
]


@st.composite
def typed(draw: st.DrawFn) -> str:
    """Lines made of a few signs and words: of few, so that most bodies are understood."""
    words = draw(st.lists(st.sampled_from(TYPED), min_size=1, max_size=5))
    marks = draw(st.lists(st.sampled_from(MARKS), min_size=1, max_size=4))
    fixed = draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=3))
    line = st.tuples(
        st.sampled_from(INDENTS),
        st.sampled_from(marks),
        st.lists(st.sampled_from([*words, "Sở", "và"]), min_size=1, max_size=4).map(" ".join),
        st.sampled_from(ENDS),
    ).map("".join)
    lines = line | line | line | st.sampled_from(fixed)
    pairs = draw(st.lists(st.tuples(lines, st.sampled_from(JOINTS)), min_size=1, max_size=8))
    return "".join(line + joint for line, joint in pairs)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A few lines of a real body with some places overwritten."""
    lines = draw(st.sampled_from(SAMPLES)).split("\n")
    start = draw(st.integers(0, max(0, len(lines) - 2)))
    body = "\n".join(lines[start : start + draw(st.integers(1, 12))])
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(body)))
        behind = at + draw(st.sampled_from([0, 0, 1, 2, 5]))
        new = draw(st.sampled_from([*TYPED, *MARKS, *LINES, *ENDS, *JOINTS, *NASTY]))
        body = body[:at] + new + body[behind:]
    return body


def agrees(body: str) -> bool:
    """Whether the short way was sure, after comparing what came of it."""
    fast = fast_render(body)
    assert fast in (None, render_slowly(body))
    return fast is not None


SLIPS = [
    "8) bốn\n\n  **năm**", "0903123456 usd@a.vn", "7. www.a.vn 0903123456 usd@a.vn\n- 8", "[a>](b)",
    "1. STK**0903123456**\nđ) m", "| a | b |\n|--|--|\n| 1 | 2 |\n## c", "> a\n\n> b",
    "![a](b.jpg)\n\n1.1.1.1.1.1.1.1.1.1. x:\n\n![c](d.jpg)", "- **a  \nb**\n  - c", "a___b c_d__",
    "- a\n\n\u00a0\u00a0b", "\u00a0\u00a0a", "a  \nb  \n\nc  ", "#### a\n\n## b",
    "[a](x.md) [b](https://x.vn) [c](x.md)", "> I. a\n> II. b", "1. a\n  II. b\n  - c\n1. d",
    "!(d.jpg)", "Ảnh 1: a\n![](a.jpg)\nẢnh 2: b\n![](b.jpg)", "a  \nII. b\n![](c.jpg)\nIII. d",
]  # fmt: skip


@pytest.mark.parametrize("body", SLIPS)
def test_what_was_once_told_wrong_comes_out_the_same(body):
    agrees(body)


@settings(max_examples=300)
@given(typed())
def test_what_staff_type_comes_out_the_same(body):
    agrees(body)


@settings(max_examples=300)
@given(st.text(NASTY, max_size=60))
def test_any_signs_come_out_the_same(body):
    agrees(body)


@settings(max_examples=300)
@given(mutated())
def test_real_bodies_with_slips_come_out_the_same(body):
    agrees(body)


def test_most_real_bodies_take_the_short_way():
    """Those with notes and definitions do not."""
    plain = [body for body in SAMPLES if not re.search(r"\[\^|^:", body, re.MULTILINE)]
    assert len(plain) > 0.7 * len(SAMPLES) > 20
    assert [body[:60] for body in plain if not agrees(body)] == []
