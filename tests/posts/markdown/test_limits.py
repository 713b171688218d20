"""Text that would keep Markdown busy for minutes is refused; long ordinary text is not."""

import pytest

from newsroom.posts.markdown.limits import excess
from newsroom.posts.markdown.render import render

HOSTILE = [
    "[" * 20_000, "![" * 20_000, "[text](" * 20_000, "[a](b)" * 20_000, "![a](b) " * 20_000,
    "*a " * 50_000, "_a " * 50_000, "` a " * 50_000, "<a " * 50_000, "&" * 100_000, "\\" * 100_000,
    "](" * 20_000 + "[" * 20_000, "- " * 5_000 + "a", "> - " * 5_000 + "a", "- a\n" * 50_000,
    "1. " * 5_000 + "a", "• " * 20 + "a",
    "|" + "a|" * 5_000 + "\n|" + "-|" * 5_000 + "\n" + "|a|\n" * 50,
    "".join(f"[^{n}]: x\n" for n in range(5_000)), "".join(f"[{n}]: /x\n" for n in range(5_000)),
    "a[^1] " * 5_000 + "\n\n[^1]: x", "a\n: b\n" * 5_000, "# a\n" * 10_000, "a\n\n" * 100_000,
    "a  \n" * 50_000, "Chương II\n" * 50_000,
    "a@b.vn " * 50_000, "https://a.vn " * 50_000, "a" * 2_000_001,
]  # fmt: skip


@pytest.mark.parametrize("body", HOSTILE, ids=lambda body: repr(body[:12]))
def test_hostile_text_is_refused_and_shown_as_plain_paragraphs(body):
    rendered = render(body)
    refusals = [remark for remark in rendered.remarks if remark.code == "ND304"]
    assert len(refusals) == 1
    assert dict(refusals[0].params)["what"]
    assert rendered.words == " ".join(body.split())


def test_the_refusal_names_the_place():
    (remark,) = render("Đoạn một.\n\nĐoạn hai " + "[" * 20_000).remarks
    assert (remark.code, remark.line) == ("ND304", 3)


def test_refused_text_cannot_run():
    (prose,) = render("<script>x</script>\n\n" + "[" * 20_000).parts
    assert prose.html.startswith("<p>&lt;script&gt;x&lt;/script&gt;</p>\n<p>[[[")


@pytest.mark.parametrize(
    "body",
    [
        "Sở Khoa học và Công nghệ ban hành Kế hoạch số 3801/KH-SKHCN.\n\n" * 15_000,
        "Một đoạn văn rất dài không xuống dòng. " * 20_000,
        "- Ông Nguyễn Văn A, [Trưởng phòng](https://a.vn/b), 0903 123 456\n" * 2_000,
        "| STT | Họ và tên | Điện thoại |\n|--:|---|---|\n"
        + "| 1 | Ông A | 0903 123 456 |\n" * 2_000,
        "Họ và tên: " + "_" * 100 + "\n\n" + "Địa chỉ: " + "." * 1_000,
    ],
    ids=lambda body: body[:12],
)
def test_no_real_announcement_is_refused(body):
    assert excess(body) is None
