"""The generated pages of the staff guide say what the software does."""

import re
from pathlib import Path

import pytest
from PIL import Image

from newsroom.desk.guide import PAGES, accepted, fields_page, findings_page
from newsroom.posts.fields import Field
from newsroom.posts.messages import ERROR, MESSAGES
from newsroom.posts.model import PAGE, POST, REGISTRIES
from tests.desk import guide_pictures

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "huong-dan"
TOP_FIELDS = (*POST, *PAGE, *(one for fields, _ in REGISTRIES.values() for one in fields))
BY_NAME = {field.name: field for field in POST}


def cells(line: str) -> list[str]:
    """Return the cells of a table's row; an escaped pipe divides nothing."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def rows(page: str) -> list[list[str]]:
    """Return the cells of every row of the page's tables, without heads and rules."""
    lines = [line for line in page.split("\n") if line.startswith("| ")]
    return [cells(line) for line in lines if line.startswith(("| `", "| ND"))]


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_stands_in_the_guide_as_the_software_makes_it(name):
    written = (GUIDE / name).read_text("utf-8")
    assert written == PAGES[name](), "run: python3 tasks.py guide"


def test_every_field_has_a_row_and_so_has_every_field_inside_a_field_of_a_post():
    inner = [one for field in POST for one in field.fields]
    found = [row[0] for row in rows(fields_page())]
    assert sorted(found) == sorted(f"`{one.name}`" for one in (*TOP_FIELDS, *inner))


def test_a_row_says_name_duty_value_meaning_and_other_names():
    title = next(row for row in rows(fields_page()) if row[0] == "`title`")
    assert title == [
        "`title`",
        "Tiêu đề",
        "có",
        "một dòng chữ, tối đa 300 ký tự",
        BY_NAME["title"].help,
        "Tiêu đề, Tên bài",
    ]


def test_every_row_has_all_its_cells_and_says_what_it_takes():
    for row in rows(fields_page()):
        assert len(row) == 6, row
        assert row[3], row


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("summary", "chữ, tối đa 300 ký tự"),
        ("source", "một dòng chữ, tối đa 200 ký tự"),
        ("lang", "một trong: vi (tiếng Việt), en (tiếng Anh); bỏ trống là vi"),
        ("category", "một mã: chữ thường không dấu, số, gạch nối; bỏ trống là chung"),
        ("aliases", "đường dẫn bắt đầu bằng “/”, như /tin/cu.html; có thể ghi nhiều"),
        ("withdrawn", "một nhóm gồm các khóa trong bảng `withdrawn`"),
        (
            "documents",
            "danh sách, mỗi mục gồm các khóa trong bảng `documents`; "
            "chỉ ghi một giá trị thì đó là `number`",
        ),
    ],
)
def test_the_values_a_field_takes_are_asked_of_its_kind(field, words):
    assert accepted(BY_NAME[field]) == words


def test_a_kind_that_nobody_has_described_stops_the_guide():
    def shouting(node):
        return node.value.upper()

    with pytest.raises(KeyError, match="shouting"):
        accepted(Field("slogan", shouting, "Khẩu hiệu"))


def test_every_finding_has_a_row_with_its_severity_in_order_of_codes():
    found = [(row[0], row[1]) for row in rows(findings_page())]
    severities = {code: "lỗi" if one[0] == ERROR else "cảnh báo" for code, one in MESSAGES.items()}
    assert found == sorted(severities.items())


def test_a_finding_shows_an_ellipsis_where_the_software_fills_in_what_it_saw():
    page = findings_page()
    assert "| ND101 | lỗi | Thiếu “…” (…). Hãy thêm dòng “…: …”. |" in page
    assert not re.search(r"\{\w+\}|\[\[|\]\]", page)


def test_what_markdown_would_swallow_is_escaped():
    page = findings_page()
    assert r"Thẻ HTML \<…\> không dùng được" in page
    assert r"!\[mô tả ngắn\](… " in page


def test_the_guides_examples_of_findings_are_those_the_software_prints():
    printed = (ROOT / "tests" / "invalid.txt").read_text("utf-8").split("\n")
    printed = {line.removeprefix("tests/invalid/") for line in printed}
    shown = re.findall(
        r"^content/(\S.*: ND\d{3} .*)$", (GUIDE / "kiem-tra.md").read_text("utf-8"), re.M
    )
    assert len(shown) >= 8
    assert set(shown) <= printed


def test_every_link_between_the_pages_of_the_guide_leads_to_a_file():
    pages = sorted(GUIDE.glob("*.md"))
    assert len(pages) >= 7
    for page in pages:
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", _without_code(page)):
            assert (GUIDE / target).exists(), (page.name, target)


PICTURE = re.compile(r"!\[([^\]]*)\]\((anh/[^)]+)\)")
VIETNAMESE_LETTER = re.compile(
    r"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]"
)


def test_every_picture_is_shown_with_words_and_every_one_shown_is_there_and_small():
    pages = [path.read_text("utf-8") for path in GUIDE.glob("*.md")]
    shown = [found for page in pages for found in PICTURE.findall(page)]
    files = {f"anh/{path.name}": path for path in (GUIDE / "anh").iterdir()}
    assert sorted(files) == sorted({name for _, name in shown})
    assert len(files) >= 9
    for alt, name in shown:
        assert len(alt.split()) >= 8, (name, alt)
        assert VIETNAMESE_LETTER.search(alt.lower()), (name, alt)
        with Image.open(files[name]) as image:
            assert image.format in ("WEBP", "PNG"), name
            assert 600 <= image.width <= 1000, name
    assert sum(path.stat().st_size for path in files.values()) <= 1_000_000


def test_the_command_makes_every_picture_of_the_guide():
    script = Path(guide_pictures.__file__).read_text("utf-8")
    for path in (GUIDE / "anh").iterdir():
        assert f'"{path.stem}"' in script or f'"{path.name}"' in script, path.name


def _without_code(page: Path) -> str:
    return re.sub(r"^```.*?^```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.M | re.S)
