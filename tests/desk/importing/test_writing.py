"""A draft's folder is written whole, once, and never over what staff have edited."""

import io
import shutil
from pathlib import Path

import pytest

from newsroom.desk.importing.command import import_post
from newsroom.posts.library import read_library
from tests.desk.importing.cases_texts import FOLDER
from tests.desk.importing.cases_word import LETTERHEAD
from tests.desk.importing.pictures import jpeg

ROOT = Path(__file__).parents[3]
TEXT = "Lịch nghỉ lễ\n\nNgày thông báo: 24-08-2026\n\nThư viện Mẫu Thành phố nghỉ hai ngày.\n"


@pytest.fixture
def content(tmp_path):
    """A content folder with the sample's registries and no post."""
    for room in ("agencies", "categories", "themes"):
        shutil.copytree(ROOT / "content" / room, tmp_path / "content" / room)
    (tmp_path / "content" / "news").mkdir()
    return tmp_path / "content"


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "lich.txt"
    path.write_text(TEXT, "utf-8")
    return path


def posts(content):
    return sorted(one.parent for one in (content / "news").rglob("index.md"))


def snapshot(folder):
    return {one.name: (one.read_bytes(), one.stat().st_mtime_ns) for one in folder.iterdir()}


def codes(content):
    found = read_library(content).findings
    return {one.code for one in found if one.path.startswith("content/news")}


def put(case, folder):
    for name, data in case.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def test_a_draft_stands_under_its_day_and_name_and_the_check_repeats_what_is_to_confirm(
    content, text, capsys
):
    assert import_post(str(text), content, {}) == 0
    assert posts(content) == [content / "news" / "2026" / "2026-08-24-lich-nghi-le"]
    assert codes(content) == {"ND139"}
    told = capsys.readouterr().out
    for words in ("ĐÃ LẤY", "Tiêu đề: Lịch nghỉ lễ", "ĐÃ BỎ", "“Ngày thông báo:”", "CẦN XÁC NHẬN"):
        assert words in told


def test_what_is_pasted_becomes_a_draft_and_pasted_again_changes_nothing(
    content, tmp_path, monkeypatch, capsys
):
    for _ in range(2):
        pasted = io.TextIOWrapper(io.BytesIO(TEXT.encode()), "utf-8")
        monkeypatch.setattr("sys.stdin", pasted)
        assert import_post("-", content, {}) == 0
        pasted.detach()
    assert posts(content) == [content / "news" / "2026" / "2026-08-24-lich-nghi-le"]
    assert "Không có gì thay đổi" in capsys.readouterr().out


def test_again_changes_nothing(content, text, capsys):
    import_post(str(text), content, {})
    before = snapshot(posts(content)[0])
    assert import_post(str(text), content, {}) == 0
    assert snapshot(posts(content)[0]) == before
    assert "Không có gì thay đổi" in capsys.readouterr().out


def test_an_edited_post_stays_and_that_is_said(content, text, capsys):
    import_post(str(text), content, {})
    index = posts(content)[0] / "index.md"
    index.write_text(index.read_text("utf-8") + "\nCâu thêm.\n", "utf-8")
    edited = index.read_bytes()
    assert import_post(str(text), content, {}) == 1
    assert index.read_bytes() == edited
    assert "KHÔNG GHI" in capsys.readouterr().out
    assert import_post(str(text), content, {}, overwrite=True) == 0
    assert "Câu thêm" not in index.read_text("utf-8")


def test_an_edited_post_is_known_again_under_another_name(content, text):
    import_post(str(text), content, {})
    moved = content / "news" / "2026" / "2026-08-24-nghi-le"
    posts(content)[0].rename(moved)
    assert import_post(str(text), content, {}) == 0
    assert posts(content) == [moved]


def test_a_stated_day_moves_an_untouched_draft(content, tmp_path):
    path = tmp_path / "lop.txt"
    path.write_text("Lớp học bơi\n\nThư viện Mẫu Thành phố mở lớp học bơi miễn phí.\n", "utf-8")
    import_post(str(path), content, {})
    assert posts(content) == [content / "news" / "lop-hoc-boi"]
    assert {"ND101", "ND005"} <= codes(content)
    import_post(str(path), content, {"date": "02-10-2026"})
    assert posts(content) == [content / "news" / "2026" / "2026-10-02-lop-hoc-boi"]
    assert codes(content) == {"ND139"}


def test_what_was_stated_once_is_remembered(content, tmp_path):
    path = tmp_path / "lop.txt"
    path.write_text("Lớp học bơi\n\nThư viện Mẫu Thành phố mở lớp học bơi miễn phí.\n", "utf-8")
    import_post(str(path), content, {"date": "02-10-2026", "agency": "so-mau-du-lieu"})
    (post,) = posts(content)
    before = snapshot(post)
    assert import_post(str(path), content, {}) == 0
    assert snapshot(post) == before


def test_a_person_at_the_keyboard_is_asked_for_what_the_source_lacks(
    content, tmp_path, monkeypatch
):
    path = tmp_path / "lop.txt"
    path.write_text("Lớp học bơi\n\nLớp học bơi mở cho trẻ em trong hè này.\n", "utf-8")
    answers = ["32/1/2026", "2/10/2026", "thư viện mẫu thành phố"]
    monkeypatch.setattr("newsroom.desk.importing.command.may_ask", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: answers.pop(0))
    assert import_post(str(path), content, {}) == 0
    assert [one.name for one in posts(content)] == ["2026-10-02-lop-hoc-boi"]
    assert codes(content) == set()
    assert import_post(str(path), content, {}) == 0


def test_a_post_of_other_origin_is_not_overwritten(content, text):
    folder = content / "news" / "2026" / "2026-08-24-lich-nghi-le"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("của người khác", "utf-8")
    assert import_post(str(text), content, {}) == 1
    assert (folder / "index.md").read_text("utf-8") == "của người khác"


def test_a_draft_is_not_moved_over_another_post(content, tmp_path):
    path = tmp_path / "lop.txt"
    path.write_text("Lớp học bơi\n\nThư viện Mẫu Thành phố mở lớp học bơi miễn phí.\n", "utf-8")
    import_post(str(path), content, {})
    other = content / "news" / "2026" / "2026-10-02-lop-hoc-boi"
    other.mkdir(parents=True)
    (other / "index.md").write_text("bài khác", "utf-8")
    assert import_post(str(path), content, {"date": "02-10-2026"}) == 1
    assert (other / "index.md").read_text("utf-8") == "bài khác"
    assert (content / "news" / "lop-hoc-boi" / "index.md").is_file()


def test_a_folder_brings_its_photos_in_the_order_they_were_taken_byte_for_byte(content, tmp_path):
    folder = tmp_path / "bai"
    put(FOLDER, folder)
    assert import_post(str(folder), content, {}) == 0
    (post,) = posts(content)
    assert sorted(one.name for one in post.iterdir()) == [
        "hinh-1.jpg", "hinh-2.jpg", "index.md", "phieu-dang-ky.pdf",
    ]  # fmt: skip
    assert (post / "hinh-1.jpg").read_bytes() == jpeg(2, taken="2024:05:20 10:00:00")
    assert codes(content) == set()


def test_a_word_file_brings_its_photos(content, tmp_path):
    put(LETTERHEAD, tmp_path)
    assert import_post(str(tmp_path / "thong-bao.docx"), content, {}) == 0
    (post,) = posts(content)
    assert sorted(one.name for one in post.iterdir()) == ["hinh-1.png", "hinh-2.png", "index.md"]
    assert codes(content) == {"ND139"}


def test_a_disk_that_fails_leaves_nothing_behind(content, text, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("newsroom.desk.importing.writing.os.replace", fail)
    with pytest.raises(SystemExit, match="Không ghi được"):
        import_post(str(text), content, {})
    assert [one for one in (content / "news").rglob("*") if one.is_file()] == []


def test_an_unknown_agency_is_refused_with_the_known_ones(content, text):
    with pytest.raises(SystemExit, match="thu-vien-mau"):
        import_post(str(text), content, {"agency": "so-la"})
