"""Lists as staff type them become lists."""

import pytest

from newsroom.posts.markdown.render import render


def flat(body: str) -> str:
    """The prose on one line, without blanks between tags."""
    html = " ".join(part.html for part in render(body).parts)
    return html.replace("\n", " ").replace("> <", "><")


@pytest.mark.parametrize("mark", ["•", "–", "—", "+", "▪", "◦", "●", "\uf0b7", "-", "*"])
@pytest.mark.parametrize("indent", ["", "  ", "\t", "\u00a0 "])
def test_every_bullet_makes_a_list_directly_under_a_line_of_text(mark, indent):
    body = f"Thành phần gồm có:\n{indent}{mark} Ông A\n{indent}{mark} Bà B"
    assert flat(body) == "<p>Thành phần gồm có:</p><ul><li>Ông A</li><li>Bà B</li></ul>"


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("(1) a\n(2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("1. a\n1. b\n1. c", "<ol><li>a</li><li>b</li><li>c</li></ol>"),
        ("4. a\n5. b", '<ol start="4"><li>a</li><li>b</li></ol>'),
        ("1. a\n3. c", '<ol><li>a</li><li value="3">c</li></ol>'),
        ("a) a\nb) b", '<ol class="letters"><li>a</li><li>b</li></ol>'),
        ("d) a\nđ) b\ne) c", '<ol class="letters" start="4"><li>a</li><li>b</li><li>c</li></ol>'),
        ("d) a\ne) c", '<ol class="letters" start="4"><li>a</li><li value="6">c</li></ol>'),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("- a\n    - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("- a\n+ b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n- b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("1. a\na) b\n- c\n2. d",
         '<ol><li>a<ol class="letters"><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ol>'),
        ("- a\n\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("- a\n\n- b\n\n\n- c", "<ul><li>a</li><li>b</li><li>c</li></ul>"),
        ("- a\ntiếp\n- b", "<ul><li>a tiếp</li><li>b</li></ul>"),
        ("- a\n\n  thêm\n- b", "<ul><li><p>a</p><p>thêm</p></li><li>b</li></ul>"),
        ("- a\n\nsau", "<ul><li>a</li></ul><p>sau</p>"),
        ("– 5 °C", "<ul><li>5 °C</li></ul>"),
        ("1. a\n\nđoạn\n\n2. b", '<ol><li>a</li></ol><p>đoạn</p><ol start="2"><li>b</li></ol>'),
    ],
)  # fmt: skip
def test_a_list_is_what_was_typed(body, html):
    assert flat(body) == html


@pytest.mark.parametrize(
    "text",
    [
        "2023. Năm nay",
        "+84 là mã nước",
        "-5 độ",
        "**Đậm** đầu dòng",
        "f) không có trong bảng chữ cái",
        "(028) là mã vùng",
        "1.482 đồng",
    ],
)
def test_what_only_looks_like_an_item_stays_a_paragraph(text):
    html = flat(text)
    assert html.startswith("<p>")
    assert render(text).words == text.replace("**", "")


def test_a_year_at_the_start_of_a_line_is_not_swallowed_by_a_list():
    assert render("- a\n\n2023. Năm nay").words == "a 2023. Năm nay"


def test_an_official_outline_pasted_without_blank_lines_keeps_its_divisions():
    body = (
        "I. MỤC ĐÍCH\n1. a\n- b\n2. c\nII. YÊU CẦU\n1. d\n1.1. e\n- f\n1.2. g\n2. h\n"
        "  III. TỔ CHỨC\n1. i"
    )
    assert flat(body) == (
        "<p>I. MỤC ĐÍCH</p><ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"
        "<p>II. YÊU CẦU</p><ol><li>d</li></ol>"
        "<p>1.1. e</p><ul><li>f</li></ul><p>1.2. g</p>"
        '<ol start="2"><li>h</li></ol><p>III. TỔ CHỨC</p><ol><li>i</li></ol>'
    )


@pytest.mark.parametrize(
    "line",
    [
        "II. Yêu cầu", "XX. Yêu cầu", "XIV) Yêu cầu", "I/ Yêu cầu", "**IV. Yêu cầu**",
        "**Điều 5.** Phạm vi", "Điều 12a. Phạm vi", "Chương II", "Chương II. Quy định",
        "CHƯƠNG II QUY ĐỊNH", "Phần 1", "**Phần I**", "Mục 2: Quy định", "2.3.1. Yêu cầu",
        "II.1. Yêu cầu", "1.1) Yêu cầu",
    ],
)  # fmt: skip
@pytest.mark.parametrize("above", ["1. a\n", "- a\n", "a\n", "1. a\n\n  "])
def test_a_line_that_begins_a_division_ends_what_is_above(above, line):
    html = flat(f"{above}{line}\n1. b")
    assert html.endswith("</p><ol><li>b</li></ol>")
    assert "<ol" in html.partition(line.strip("*")[:3])[2]
    assert html.count("<li>") == (1 if above == "a\n" else 2)
    assert html.count("<p>") == (2 if above == "a\n" else 1)


@pytest.mark.parametrize(
    "line",
    [
        "V. I. Lê-nin", "Điều 5 Luật Giáo dục", "Chương II Nghị định số 1", "1.5 triệu đồng",
        "300.000.000. Sau đó", "Phần lớn đại biểu", "VI khuẩn", "Mục tiêu", "LX. a", "1.1.",
        "IIII. a",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_division_goes_on_with_the_line_above(line):
    assert flat(f"theo\n{line}") == f"<p>theo {line}</p>"


def test_a_division_inside_a_quotation_or_a_table_stays_there():
    assert flat("> I. a\n> II. b") == "<blockquote><p>I. a</p><p>II. b</p></blockquote>"
    assert flat("a | b\n--|--\nI. c | d\nII. e | f").count("<td>") == 4
