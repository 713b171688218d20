"""The guide shows what the commands print."""

from pathlib import Path

import pytest

from newsroom.desk.importing.command import import_post
from newsroom.desk.photos.command import add_photos
from tests.desk.importing.cases_word import LETTERHEAD
from tests.desk.importing.pictures import jpeg
from tests.desk.importing.test_writing import content  # noqa: F401

PAGE = Path(__file__).parents[3] / "docs" / "huong-dan" / "nhap-bai.md"


@pytest.fixture
def desk(tmp_path, content, monkeypatch):  # noqa: F811
    """The folder in which the guide's reader works."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "thong-bao.docx").write_bytes(LETTERHEAD.files["thong-bao.docx"])
    for number in (1, 2):
        taken = f"2024:05:20 0{number}:00:00"
        (tmp_path / f"z55{number}_zalo.jpg").write_bytes(jpeg(number, taken=taken))
    (tmp_path / "chu-thich.txt").write_text("Hình 3: Khai mạc\nHình 4: Khách tham quan\n", "utf-8")
    return Path("content")


def test_the_page_shows_the_report_the_draft_and_the_photos_as_they_are(desk, capsys):
    page = PAGE.read_text("utf-8")
    import_post("thong-bao.docx", desk, {})
    assert capsys.readouterr().out.rstrip("\n") in page
    (index,) = desk.rglob("index.md")
    assert index.read_text("utf-8").rstrip("\n") in page
    photos = ["z552_zalo.jpg", "z551_zalo.jpg"]
    add_photos(index.parent.name, photos, "chu-thich.txt", desk, Path(".newsroom"))
    assert capsys.readouterr().out.rstrip("\n") in page
