"""Garbage ends with a sentence in Vietnamese or with a clean draft; nothing is run or fetched."""

import base64
import contextlib
import io
import random
import socket
import time
import zipfile
from pathlib import Path

import pytest

from newsroom.desk.importing.command import import_post, read_source
from newsroom.desk.importing.refused import ImportRefused
from newsroom.desk.importing.sources.reading import read_data
from tests.desk.importing.cases_word import DISPATCH
from tests.desk.importing.pictures import png
from tests.desk.importing.word import Word


def docx(**parts: bytes) -> bytes:
    """Return a Word file with other content in some of its parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(DISPATCH.files["cv.docx"])) as old:
        inside = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in {**inside, **parts}.items():
            new.writestr(name, data)
    return buffer.getvalue()


BOMB = docx(**{"word/document.xml": b"<a>" + b" " * 60_000_000})
LAUGHS = docx(
    **{"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'}
)
DEEP = docx(**{"word/document.xml": b"<a>" * 100_000 + b"</a>" * 100_000})
NOISE = random.Random(1).randbytes(20_000)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "trong.txt", "không có chữ nào"),
        (b" \n\t ", "trang.txt", "không có chữ nào"),
        (NOISE, "la.txt", "không phải tệp văn bản"),
        (NOISE, "la.docx", "không phải tệp văn bản"),
        (b"\0" * 5000, "khong.html", "không phải tệp văn bản"),
        (b"PK\x03\x04" + NOISE, "hong.docx", "hỏng"),
        (DISPATCH.files["cv.docx"][:900], "cut.docx", "hỏng"),
        (b"%PDF-1.7\n...", "a.pdf", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NOISE, "cu.doc", ".doc"),
        (png(1), "anh.docx", "là ảnh"),
        (BOMB, "bom.docx", "lớn bất thường"),
        (LAUGHS, "cuoi.docx", "hỏng"),
        (DEEP, "sau.docx", "không đọc được|hỏng"),
        (b"chu " * 2_000_000, "dai.txt", "quá lớn"),
        (b"<p>" + b"chu " * 100_000, "dai.html", "không phải một thông báo"),
        (b"<p>" + b"<b></b>" * 300_000, "the.html", "mã trang quá dài"),
        ("Mét sè h×nh ¶nh ngµy héi ®äc s¸ch".encode("cp1252"), "vn.txt", "--convert-legacy"),
        (b"<html><script>alert(1)</script></html>", "ma.html", "không có chữ nào"),
    ],
)
def test_what_is_no_announcement_is_refused_with_a_sentence(data, name, said):
    with pytest.raises(ImportRefused, match=said):
        read_data(data, name)


def test_a_zip_that_is_no_word_file_is_told_apart():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("../../ngoai.txt", "x")
    with pytest.raises(ImportRefused, match=r"không phải tệp Word"):
        read_data(buffer.getvalue(), "a.docx")


def test_fifty_megabytes_are_refused_before_they_are_read(tmp_path):
    path = tmp_path / "lon.docx"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(ImportRefused, match="quá lớn: 200 MB"):
        read_source(str(path))


def test_a_pipe_or_what_is_not_there_is_refused(tmp_path):
    with pytest.raises(ImportRefused, match="Không thấy"):
        read_source(str(tmp_path / "khong.txt"))


@pytest.fixture
def offline(monkeypatch):
    """Let every attempt to reach the network fail the test."""

    def refuse(*_, **__):
        raise AssertionError("the import reached for the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def test_a_page_gives_a_clean_draft_and_reads_nothing_outside_its_folder(tmp_path, offline, capsys):
    (tmp_path / "bi-mat.png").write_bytes(png(9))
    page = tmp_path / "trang" / "x.html"
    page.parent.mkdir()
    page.write_text(
        "<h1>Lớp kỹ năng số</h1><p>Ngày đăng: 16/11/2026</p><p>Mời đến học.</p>"
        "<script>document.title='x'</script><img src=../bi-mat.png><img src='/etc/hostname'>"
        f"<img src='file://{tmp_path}/bi-mat.png'><img src=https://xau.example/a.png>"
        "<a href='javascript:x()'>bấm</a><a href='../bi-mat.png'>tệp</a>"
        f"<img src='data:image/png;base64,{base64.b64encode(b'<svg onload=x>').decode()}'>",
        "utf-8",
    )
    content = tmp_path / "content"
    (content / "news").mkdir(parents=True)
    assert import_post(str(page), content, {}) == 0
    (index,) = content.rglob("index.md")
    text = index.read_text("utf-8")
    assert [one.name for one in index.parent.iterdir()] == ["index.md"]
    for bad in ("script", "javascript", "xau.example", "bi-mat", "svg"):
        assert bad not in text.split("---\n", 2)[2]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "bi-mat.pdf").write_bytes(b"%PDF-1.4")
    folder = tmp_path / "bai"
    folder.mkdir()
    (folder / "a.txt").write_text("Tiêu đề bài\n\nNội dung bài.\n", "utf-8")
    (folder / "phu.pdf").symlink_to(tmp_path / "bi-mat.pdf")
    assert read_source(str(folder)).files == ()


def test_words_own_links_to_pictures_elsewhere_are_not_opened(offline, tmp_path):
    secret = tmp_path / "bi-mat.png"
    secret.write_bytes(png(3))
    word = Word().p("Tiêu đề bài").p("Nội dung bài viết.")
    word.parts.append(word.paragraph(word.photo(b"").replace("r:embed", "r:link")))
    data = word.file()
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("document.xml.rels"):
                content = content.replace(
                    b'Target="media/image1.png"',
                    f'Target="{secret.as_uri()}" TargetMode="External"'.encode(),
                )
            new.writestr(name, content)
    try:
        source = read_data(buffer.getvalue(), "a.docx")
    except ImportRefused:
        return
    assert all(getattr(one, "picture", None) is None for one in source.blocks)


@pytest.mark.parametrize("text", ["(" * 200_000, "<div>" * 20_000 + "chữ", "[" * 100_000 + "a b",
                                  "Hình 1: " * 20_000, "a: " * 50_000, "- " * 90_000 + "x",
                                  "ngày 1 tháng " * 9_000])  # fmt: skip
def test_odd_text_takes_no_more_than_a_moment(text, tmp_path):
    (tmp_path / "news").mkdir()
    path = Path(tmp_path / "a.txt")
    path.write_text(f"Tiêu đề bài\n\n{text}", "utf-8")
    start = time.monotonic()
    with contextlib.suppress(ImportRefused):
        import_post(str(path), tmp_path, {})
    assert time.monotonic() - start < 15
