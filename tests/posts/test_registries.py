"""Registry entries: names of files, dates, logos, lengths."""

import pytest

from newsroom.posts.library import read_library


@pytest.fixture
def found(tmp_path):
    """Give a function that reads a content folder of these files: (path, line, column, code)."""

    def read(files: dict[str, str]) -> list[tuple]:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        findings = read_library(tmp_path, "").findings
        return [(one.path, one.line, one.column, one.code, dict(one.params)) for one in findings]

    return read


@pytest.mark.parametrize(
    ("name", "code"),
    [("so-moi.yml.txt", "ND214"), ("so-moi.YML", "ND214"), ("Sở mới.yaml", "ND214"),
     ("so-moi", "ND214"), ("so-moi.yml.bak", "ND214"), ("so-moi.txt", "ND136")],
)  # fmt: skip
def test_a_misnamed_entry_is_told_the_name_it_needs(found, name, code):
    ((path, *_, told_code, told),) = found({f"agencies/{name}": "name: Sở Mới\n"})
    assert (path, told_code, told["suggestion"]) == (f"agencies/{name}", code, "so-moi.yml")


def test_a_file_that_is_no_entry_is_told_that_only_entries_belong_here(found):
    ((*_, code, told),) = found({"agencies/README.txt": "Ghi chú.\n"})
    assert (code, told["folder"]) == ("ND136", "agencies")


def test_an_agency_cannot_end_before_it_begins(found):
    text = "name: Sở\nvalid_from: 02-03-2021\nvalid_to: 01-03-2021\n"
    ((path, line, column, code, _),) = found({"agencies/so.yml": text})
    assert (path, line, column, code) == ("agencies/so.yml", 3, 11, "ND124")


def test_a_theme_cannot_end_before_it_begins(found):
    text = "name: Tuần lễ\nstarts: 08-10-2023\nends: 02-10-2023\n"
    ((path, line, column, code, told),) = found({"themes/tuan-le.yml": text})
    assert (path, line, column, code) == ("themes/tuan-le.yml", 3, 7, "ND124")
    assert (told["value"], told["other"]) == ("02-10-2023", "08-10-2023")


def test_an_entry_of_one_day_is_sound(found):
    assert found({"themes/ngay.yml": "name: Ngày\nstarts: 08-10-2023\nends: 08-10-2023\n"}) == []


def test_a_logo_must_lie_beside_its_entry(found):
    text = "name: Sở\nlogo: so.svg\n"
    ((_, line, column, code, told),) = found(
        {"agencies/so.yml": text, "agencies/so-1.svg": "<svg/>"}
    )
    assert (line, column, code, told["suggestion"]) == (2, 7, "ND137", "so-1.svg")


def test_a_logo_beside_its_entry_is_no_finding(found):
    assert found({"agencies/so.yml": "name: Sở\nlogo: so.svg\n", "agencies/so.svg": "<svg/>"}) == []


def test_a_huge_entry_is_told_in_words_of_entries(found):
    ((*_, code, told),) = found({"agencies/so.yml": "name: " + "chữ " * 50_000})
    assert (code, told["limit"]) == ("ND138", "100000")


def test_a_warning_leaves_the_entry_known(tmp_path, found):
    ((*_, code, _),) = found({"agencies/so.yml": "name: Khoa học &amp; Công nghệ\n"})
    assert code == "ND135"
    assert read_library(tmp_path, "").registries.agencies["so"].name == "Khoa học & Công nghệ"
