"""Whatever is imported ends with a sentence or a clean draft: nothing is written outside the post's
folder, nothing is run, and the same once more changes nothing.
"""

import os
import sys
from pathlib import Path

import pytest
import yaml

from newsroom import run
from newsroom.desk.importing.command import import_post
from newsroom.desk.importing.refused import ImportRefused
from newsroom.posts.library import read_library
from newsroom.posts.markdown.render import render
from tests.desk.importing.garbage import PAGE, REFUSALS, TEXT, huge_png, part, word
from tests.desk.importing.pictures import jpeg, png
from tests.desk.importing.test_refused import NOISE
from tests.desk.importing.test_writing import content  # noqa: F401

REFUSED = "refused"
ODD_NAMES = pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be made there")


def snapshot(folder: Path) -> dict[str, tuple]:
    """Return every file, link and folder with its bytes and time of change."""
    found = {}
    for path in sorted(folder.rglob("*")):
        data = path.read_bytes() if path.is_file() and not path.is_symlink() else None
        found[str(path.relative_to(folder))] = data, path.lstat().st_mtime_ns
    return found


def outside(folder: Path) -> dict[str, tuple]:
    """Return what lies beside the news, folders' times left out."""
    return {
        name: one if one[0] is not None else None
        for name, one in snapshot(folder).items()
        if not name.startswith("content/news")
    }


@pytest.fixture
def imported(content, tmp_path, monkeypatch, capsys):  # noqa: F811
    """Import twice what is given; return the post's folder, or REFUSED with the sentence."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))

    def import_twice(what: Path) -> Path | tuple[str, str]:
        before = outside(tmp_path)
        try:
            import_post(str(what), content, {})
        except ImportRefused as refused:
            assert outside(tmp_path) == before
            assert list((content / "news").iterdir()) == []
            assert len(str(refused)) > 10
            assert str(refused).isprintable()
            return REFUSED, str(refused)
        assert outside(tmp_path) == before
        (index,) = (content / "news").rglob("index.md")
        post = index.parent
        assert all(one.is_file() and not one.is_symlink() for one in post.iterdir())
        inside = {one for one in (content / "news").rglob("*") if not one.is_dir()}
        assert inside == set(post.iterdir())
        written = snapshot(content / "news")
        assert import_post(str(what), content, {}) == 0
        assert snapshot(content / "news") == written
        said = capsys.readouterr().out
        assert not any(ord(sign) < 32 and sign not in "\n" for sign in said), said
        yaml.safe_load(index.read_text("utf-8").split("---\n")[1])
        return post

    return import_twice


@pytest.mark.parametrize("name", REFUSALS)
def test_what_is_no_announcement_is_refused_and_nothing_is_written(name, imported, tmp_path):
    path = tmp_path / name
    path.write_bytes(REFUSALS[name]())
    assert imported(path)[0] == REFUSED


def test_photos_whose_names_lead_out_of_a_word_file_lead_nowhere(imported, tmp_path):
    for number, name in enumerate((b"../../../ngoai.png", b"/etc/passwd.png", b"..\\ngoai.png"), 1):
        path = tmp_path / f"anh-{number}.docx"
        path.write_bytes(part(word(png(1)), b"media/image1.png", name))
        post = imported(path)
        if isinstance(post, Path):
            assert {one.name for one in post.iterdir()} <= {"index.md", "hinh-1.png"}
            for one in sorted(post.iterdir()):
                one.unlink()
            post.rmdir()
            post.parent.rmdir()


def test_a_page_s_ways_out_of_its_folder_are_closed(imported, tmp_path):
    (tmp_path / "bi-mat.png").write_bytes(png(9))
    (tmp_path / "bi-mat.pdf").write_bytes(b"%PDF-1.4 bi mat")
    folder = tmp_path / "luu"
    (folder / "trang_files").mkdir(parents=True)
    (folder / "trang_files/mui.png").symlink_to(tmp_path / "bi-mat.png")
    (folder / "trang_files/muc").symlink_to(tmp_path)
    ways = ("trang_files/mui.png", "trang_files/muc/bi-mat.png", "%2e%2e/bi-mat.png",
            "trang_files/../../bi-mat.png", "..\\bi-mat.png", "./../bi-mat.png",
            f"{tmp_path}/bi-mat.png", "/dev/zero", "%00../bi-mat.png")  # fmt: skip
    images = "".join(f'<img src="{one}">' for one in ways)
    links = "".join(f'<a href="{one[:-3]}pdf">tệp</a> ' for one in ways)
    page = folder / "trang.html"
    page.write_text(f"{PAGE}<p>{images}{links}</p><iframe src=x></iframe>", "utf-8")
    post = imported(page)
    assert [one.name for one in post.iterdir()] == ["index.md"]


def test_what_would_be_run_in_a_page_is_nowhere_in_the_post_s_page(imported, tmp_path):
    page = tmp_path / "trang.html"
    page.write_text(
        f"{PAGE}<script>x()</script><p onclick=x()>Một <a href='jav&#x09;ascript:x()'>hai</a> "
        "<b onmouseover=x()>ba</b> &lt;script&gt;x()&lt;/script&gt;</p><svg onload=x()></svg>"
        "<object data=x></object><form action=x><input value='bốn'></form>",
        "utf-8",
    )
    post = imported(page)
    body = render((post / "index.md").read_text("utf-8").split("---\n", 2)[2])
    html = "".join(getattr(one, "html", "") for one in body.parts)
    assert "hai" in html
    for bad in ("<script", "onclick", "onmouseover", "javascript", "<svg", "<object", "<form"):
        assert bad not in html, bad


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_links_pipes_and_loops_in_a_folder_are_not_followed(imported, tmp_path):
    (tmp_path / "bi-mat.jpg").write_bytes(jpeg(9))
    (tmp_path / "bi-mat.pdf").write_bytes(b"%PDF-1.4 bi mat")
    folder = tmp_path / "bai"
    folder.mkdir()
    (folder / "bai.txt").write_text(TEXT, "utf-8")
    (folder / "1.jpg").write_bytes(jpeg(1))
    (folder / "2.jpg").symlink_to(tmp_path / "bi-mat.jpg")
    (folder / "phu-luc.pdf").symlink_to(tmp_path / "bi-mat.pdf")
    (folder / "vong").symlink_to(folder)
    (folder / "ngoai").symlink_to(tmp_path)
    (folder / "chu-thich.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "ong.txt")
    post = imported(folder)
    assert {one.name for one in post.iterdir()} == {"index.md", "hinh-1.jpg"}


@ODD_NAMES
def test_names_that_windows_keeps_for_itself_or_cannot_write_become_others(imported, tmp_path):
    folder = tmp_path / "bai"
    folder.mkdir()
    (folder / "bai.txt").write_text("CON\n\nMời đến học bơi.\n", "utf-8")
    names = ["con.pdf", "NUL.xlsx", "com1.csv", "phu luc. .pdf", "a:b?.pdf", "x\ny: z.pdf",
             "-rf.pdf", "…​.pdf", "tệp\u2028dòng: hai.pdf", "mau\x1b[31mdo.pdf"]  # fmt: skip
    for name in names:
        (folder / name).write_bytes(b"%PDF-1.4\n" + name.encode())
    post = imported(folder)
    kept = [one.name for one in post.iterdir() if one.name != "index.md"]
    assert len(kept) == len(names)
    for name in (*kept, post.name):
        stem = name.partition(".")[0]
        assert stem not in ("con", "nul", "com1"), name
        assert stem.strip("-_"), name
        assert all(sign.isascii() and (sign.isalnum() or sign in "-_.") for sign in name), name


@ODD_NAMES
def test_a_name_that_steers_terminals_is_told_without_that(imported, tmp_path):
    path = tmp_path / "m\x1b[31mau\x9b.docx"
    path.write_bytes(NOISE)
    assert "“m [31mau .docx”" in imported(path)[1]


@ODD_NAMES
def test_a_file_s_own_name_adds_nothing_to_the_header(imported, tmp_path):
    path = tmp_path / "x\ntitle: Khác\u2028status: published\x85theme: la.txt"
    path.write_text(TEXT, "utf-8")
    text = (imported(path) / "index.md").read_text("utf-8")
    header = yaml.safe_load(text.split("---\n")[1])
    assert (header["title"], header["status"]) == ("Lớp học bơi", "draft")
    assert "theme" not in header


@pytest.mark.parametrize("ending", ["docx", "html", "folder"])
def test_a_gigantic_picture_stays_a_file_that_the_check_tells_of(ending, imported, tmp_path):
    picture = huge_png(60_000)
    if ending == "docx":
        path = tmp_path / "a.docx"
        path.write_bytes(word(picture))
    else:
        path = tmp_path / "bai"
        path.mkdir()
        (path / "lon.png").write_bytes(picture)
        page = ending == "html"
        (path / ("a.html" if page else "a.txt")).write_text(
            f"{PAGE}<img src=lon.png>" if page else TEXT, "utf-8"
        )
        path = path / "a.html" if page else path
    post = imported(path)
    assert (post / "hinh-1.png").read_bytes() == picture


def test_a_draft_of_garbage_can_be_checked(site, tmp_path, capsys):
    path = tmp_path / "a.docx"
    path.write_bytes(word(huge_png(60_000)))
    conf = str(site.folder / "pelicanconf.py")
    given = {"agency": "so-mau"}
    assert run.import_post(str(path), given, settings_file=conf) == 0
    capsys.readouterr()
    assert run.check(settings_file=conf) == 0
    assert "hinh-1.png" in capsys.readouterr().out
    assert read_library(site.folder / "content").posts[0].facts.status == "draft"


def test_control_signs_in_a_text_do_not_reach_the_screen_or_the_post(imported, tmp_path):
    path = tmp_path / "a.html"
    path.write_text(PAGE.replace("bơi.", "bơi\x1b[31m đỏ\x07\x9b."), "utf-8")
    post = imported(path)
    if isinstance(post, Path):
        text = (post / "index.md").read_text("utf-8")
        assert not any(sign in text for sign in "\x1b\x07\x9b")
