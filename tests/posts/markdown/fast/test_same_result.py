"""The short way gives what Python-Markdown gives, or nothing."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.posts.markdown.fast import fast_render
from newsroom.posts.markdown.render import render_slowly

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
    ": ", ":   ", "| ", "|", "[^1]: ", "[a]: ", "2023. ", "-", "*", "**", "", "", "", "", "",
]  # fmt: skip
LINES = [
    "---", "-----", "===", "***", "___", "* * *", "- - -", "|---|---|", "|:--|--:|", "| a | b |",
    "| 1 | **x** |", "|a|b|c|", "| a |", "|", "a | b", "--|--", "[gallery]", "[Gallery]",
    "![a](a.jpg)", '![b](b.jpg "Hình 2: c")', "![](c.jpg)", "Hình 1: các đại biểu",
    "Một số hình ảnh:", "![x](https://a.vn/x.jpg)", "", "", "", " ", "\u00a0", "  ", "\t",
]  # fmt: skip
INDENTS = ["", "", "", "", "", " ", "  ", "   ", "    ", "\u00a0", "\u00a0 ", "\t"]
ENDS = ["", "", "", "", "", " ", "  ", "   ", "\\", "\u00a0", " \u00a0", ":", ".", " #", "\t"]
JOINTS = ["\n", "\n", "\n\n", "\n\n", "\n\n\n", "\n \n"]
NASTY = "ab1 \n\n-*_[]()!&#>|:.~`<\\\"'+@/•–=đ0\u00a0"

SAMPLES = [
    path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
    for path in (*sorted(Path("content").rglob("*.md")), *sorted(Path("tests/seeds").glob("*.txt")))
]

WORDS = st.lists(st.sampled_from(TYPED), min_size=1, max_size=5).map(" ".join)
TYPED_LINE = st.tuples(*map(st.sampled_from, (INDENTS, MARKS)), WORDS, st.sampled_from(ENDS))
LINE = TYPED_LINE.map("".join) | st.sampled_from(LINES)
PLAIN_LINE = st.tuples(
    st.sampled_from([m for m in MARKS if m[-1:] in (" ", "")]), st.sampled_from(TYPED[:60])
).map("".join)


def joined(lines: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.lists(st.tuples(lines, st.sampled_from(JOINTS)), max_size=8)
    return pairs.map(lambda found: "".join(line + joint for line, joint in found))


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


def agrees(body: str) -> None:
    fast = fast_render(body)
    if fast is not None:
        assert fast == render_slowly(body)


@settings(deadline=None)
@given(joined(LINE))
def test_what_staff_type_comes_out_the_same(body):
    agrees(body)


@settings(deadline=None)
@given(joined(PLAIN_LINE))
def test_plain_lines_come_out_the_same(body):
    agrees(body)


@settings(deadline=None)
@given(st.text(NASTY, max_size=60))
def test_any_signs_come_out_the_same(body):
    agrees(body)


@settings(deadline=None)
@given(mutated())
def test_real_bodies_with_slips_come_out_the_same(body):
    agrees(body)
