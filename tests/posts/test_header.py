"""Headers as staff type them: what is read, what is refused, where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.posts.frontmatter import split
from newsroom.posts.header import read_header
from newsroom.posts.model import POST
from newsroom.posts.wrong import Wrong
from newsroom.posts.yaml_reader import read_yaml

HEADER = "title: Bài\ndate: 20-11-2026\nagency: so-mau\n"


def read(header: str):
    """Return the header's values, (line, column, code) of all that is wrong."""
    try:
        found = read_header(POST, read_yaml(HEADER + header))
    except Wrong as wrong:
        return None, [(*wrong.place, wrong.code)]
    return found.values, [(*wrong.place, wrong.code) for wrong in found.wrongs]


def told(header: str, code: str) -> dict[str, str]:
    """Return the parameters of the one finding ``code``."""
    found = read_header(POST, read_yaml(HEADER + header)).wrongs
    (wrong,) = [wrong for wrong in found if wrong.code == code]
    return wrong.params


@pytest.mark.parametrize("above", ["summary: Một câu.", "theme: hoc-tap", "summary: Số: một"])
@pytest.mark.parametrize(
    "line",
    ["status: draft", "status:draft", "status : draft", "staus: draft", "Trạng thái: nháp",
     "- status: draft", "# status: draft", "status：draft", "status:"],
)  # fmt: skip
@pytest.mark.parametrize("indent", [" ", "   ", "\u00a0"])
def test_an_indented_key_is_never_swallowed_by_the_value_above_it(above, line, indent):
    _, wrongs = read(f"{above}\n{indent}{line}")
    assert wrongs == [(5, 1, "ND131")]


def test_an_indented_key_after_a_single_blank_is_told_with_its_line_and_key():
    assert read("summary: Một câu.\n status: draft")[1] == [(5, 1, "ND131")]
    assert told("summary: Một câu.\n status: draft", "ND131") == {
        "typed": "status: draft", "key": "status",
    }  # fmt: skip


@pytest.mark.parametrize(
    "value",
    ["|\n  Một câu.\n  status: draft", '"Một câu.\n  status: draft"', "\n  Một.\n  status:x"],
)
def test_an_indented_key_is_found_in_blocks_quotes_texts_below_their_key(value):
    codes = {code for _, _, code in read(f"summary: {value}")[1]}
    assert codes == {"ND131"}


def test_keys_inside_an_entry_are_found_too():
    header = "images:\n  - file: a.jpg\n    caption: Một câu\n      alt: Mô tả"
    assert read(header)[1] == [(7, 1, "ND131")]


def test_an_indented_key_after_a_quoted_value_or_an_empty_line_is_told_as_such():
    assert read('summary: "Một câu."\n status: draft')[1] == [(5, 1, "ND131")]
    assert read("summary: Một câu.\n\n status: draft")[1] == [(6, 1, "ND131")]


def test_a_text_may_run_on_to_lines_that_are_no_keys():
    values, wrongs = read("summary: Một câu\n  nối tiếp: hai phần\n  và 8:00 sáng\nsource: Báo")
    assert (values["summary"], values["source"]) == (
        "Một câu nối tiếp: hai phần và 8:00 sáng",
        "Báo",
    )
    assert wrongs == []


def test_the_keys_below_a_block_text_are_no_part_of_it():
    header = (
        "images:\n  - file: a.jpg\n    caption: |\n      Một câu\n    alt: Mô tả\nstatus: draft"
    )
    values, wrongs = read(header)
    assert (values["images"][0].alt, values["status"], wrongs) == ("Mô tả", "draft", [])


@pytest.mark.parametrize("line", ["\tstatus: draft", "  \tstatus: draft", "\tmột câu nữa"])
def test_a_tab_never_indents(line):
    assert read(f"summary: Một câu.\n{line}")[1] == [(5, 1, "ND017")]


@given(st.sampled_from([field.name for field in POST]), st.integers(1, 8))
def test_no_field_can_be_hidden_by_blanks(name, blanks):
    header = f"summary: Một câu.\n{' ' * blanks}{name}: x"
    assert (5, 1, "ND131") in read(header)[1]


@pytest.mark.parametrize(
    ("line", "code"),
    [("    Status: draft", "ND131"), ("  Status: draft", "ND131"), ("\tStatus: draft", "ND017"),
     ("Status:draft", "ND132"), ("chữ không có dấu", "ND019")],
)  # fmt: skip
def test_a_header_without_fences_is_as_strict(line, code):
    text = f"Title: Bài\nDate: 20-11-2026\nAgency: so-mau\nSummary: Một câu.\n{line}\n\nNội dung."
    parts = split(text)
    wrongs = [parts.wrong] if parts.wrong else read_header(POST, parts.header).wrongs
    assert [(wrong.place, wrong.code) for wrong in wrongs if wrong.code != "ND106"] == [
        ((5, 1), code)
    ]


def test_a_header_without_fences_may_run_on_after_four_blanks():
    header = split("Title: Bài\n    thật dài\n\nNội dung.").header
    assert header.entries[0][1].value == "Bài thật dài"


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_missing_blank_after_a_colon_is_told_where_it_is(number):
    lines = ["title: Bài", "date: 20-11-2026", "agency: so-mau"]
    lines[number] = lines[number].replace(": ", ":")
    with pytest.raises(Wrong) as refused:
        read_yaml("\n".join(lines))
    assert (refused.value.code, refused.value.place) == ("ND132", (number + 1, 1))
    assert refused.value.params["meant"] == lines[number].replace(":", ": ")


def test_a_header_where_every_blank_is_missing_is_told_at_its_first_line():
    with pytest.raises(Wrong) as refused:
        read_yaml("title:Bài\ndate:20-11-2026\nagency:so-mau")
    assert (refused.value.code, refused.value.place) == ("ND132", (1, 1))


def test_a_value_that_opens_with_a_sign_of_yaml_is_told_so():
    assert read("summary: *Khẩn* thông báo")[1] == [(4, 10, "ND011")]
    assert read("summary: &x thông báo")[1] == [(4, 10, "ND011")]


@pytest.mark.parametrize(
    "path", [r"C:\Users\An\Kế hoạch.docx", r"C:\new\tep.docx", r"anh\hinh.jpg"]
)
def test_a_path_of_windows_is_shown_as_typed(path):
    assert told(f'attachments:\n  - file: "{path}"', "ND415")["file"] == path


def test_escapes_that_editors_write_are_still_escapes():
    assert read(r'summary: "Một \"câu\" n\u1eefa \\ hết"')[0]["summary"] == r'Một "câu" nữa \ hết'


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("status: nháp", "draft"), ("status: Đã đăng", "published"), ("status: chờ duyệt", "review"),
     ("status: thu hồi", "withdrawn"), ("status: drat", "draft"), ("lang: tiếng Anh", "en"),
     ("changes:\n  - date: 21-11-2026\n    note: Sửa số\n    kind: đính chính", "correction")],
)  # fmt: skip
def test_a_choice_in_vietnamese_suggests_the_word_to_write(typed, meant):
    assert told(typed, "ND116")["suggestion"] == meant


@pytest.mark.parametrize(
    ("key", "meant"),
    [("urgent", "urgent_until"), ("pinned", "pinned_until"), ("publish", "publish_at"),
     ("ghim", "pinned_until"), ("Khẩn", "urgent_until")],
)  # fmt: skip
def test_the_beginning_of_a_key_suggests_the_key(key, meant):
    assert told(f"{key}: x", "ND102")["suggestion"] == meant


def test_an_unknown_key_lists_the_keys_with_their_vietnamese_names():
    assert "title (Tiêu đề), date (Ngày thông báo)" in told("abcxyz: x", "ND122")["known"]


def test_file_names_on_one_line_are_a_list_each_with_its_place():
    values, _ = read("images: a.jpg, b c.jpg\nattachments: x.pdf;y.docx")
    assert [one.file for one in values["images"]] == ["a.jpg", "b c.jpg"]
    assert [one.file for one in values["attachments"]] == ["x.pdf", "y.docx"]


def test_a_comma_inside_one_file_name_does_not_part_it():
    assert [one.file for one in read("images: Lễ khai mạc, 2026.jpg")[0]["images"]] == [
        "Lễ khai mạc, 2026.jpg"
    ]


def test_each_id_on_a_line_has_its_own_place():
    places = read_header(POST, read_yaml("agency: so-khcn; so-gdđt,so-mau")).places
    assert [places[f"agency.{number}"] for number in range(3)] == [(1, 9), (1, 18), (1, 26)]


@pytest.mark.parametrize(
    ("typed", "hint"), [("4/10/26", "4/10/2026"), ("04-10-26 08:00", "04-10-2026 08:00")]
)
def test_a_year_of_two_digits_suggests_the_whole_year(typed, hint):
    assert told(f"expires: {typed}", "ND110")["hint"] == hint


def test_nonsense_suggests_no_date():
    assert "hint" not in told("expires: 41/13/26", "ND110")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Khoa học &amp; Công nghệ", "Khoa học & Công nghệ"), ("&nbsp;Một câu", "Một câu"),
     ("Tr&#7853;n m&#x01b0;a", "Trận mưa"), ("a&#769;", "á")],
)  # fmt: skip
def test_entities_are_decoded_with_a_warning(typed, meant):
    values, wrongs = read(f"summary: {typed}")
    assert (values["summary"], wrongs) == (meant, [(4, 10, "ND135")])


@pytest.mark.parametrize("text", ["Q&A", "A & B; C", "&nosuch; thế thôi", "R&D;"])
def test_an_ampersand_that_is_no_entity_stays(text):
    values, wrongs = read(f"summary: {text}")
    assert (values["summary"], wrongs) == (text, [])


def test_a_decoded_invisible_character_is_still_refused():
    assert "ND012" in {code for _, _, code in read("summary: a&#8203;b")[1]}


def test_only_a_key_that_takes_several_values_is_advised_a_list():
    assert "list" not in told("status: draft\nstatus: draft", "ND103")
    assert told("theme: a\ntheme: b", "ND103")["list"] == "theme"


@given(st.text("abđ :-#&\"'\\\t\n;[]{}|>*!", max_size=40))
def test_any_text_is_read_or_refused_with_a_place(text):
    _, wrongs = read(f"summary: {text}")
    assert all(line >= 1 and column >= 1 for line, column, _ in wrongs)
