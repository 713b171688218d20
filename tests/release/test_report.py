"""Who reviews a change sees which pages it changes: by words, grouped, with pictures."""

import os
import re
import shutil
import subprocess

import pytest
from PIL import Image

from newsroom import reporting, run
from newsroom.release.page_changes import lines_of
from tests.sites import AS_OF, new_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git here")
POST = "2026-11-20-tin"
ADDRESS = "/thong-bao/2026/11/tin/"


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Give a department's folder under git with two posts."""
    site = new_site(tmp_path / "site")
    monkeypatch.chdir(site.folder)
    site.write("../.gitignore", "output/\n.newsroom/\n")
    site.post(POST, "title: Mở lớp", "Lớp có mười hai học viên.")
    site.post("2026-11-19-khac", "title: Tin khác")
    git("init", "-q")
    commit()
    return site


def git(*words: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.vn")
    done = subprocess.run(["git", *identity, *words], capture_output=True, text=True, check=True)
    return done.stdout


def commit() -> None:
    git("add", "-A")
    git("commit", "-qm", "a")


def report(base: str = "HEAD", **options) -> int:
    return run.report(base, "pelicanconf.py", AS_OF, folder="bao-cao", **options)


def markdown(site) -> str:
    return (site.folder / "bao-cao/report.md").read_text("utf-8")


def test_a_changed_word_is_shown_on_its_page_and_nothing_else_is_touched(site):
    site.post(POST, "title: Mở lớp", "Lớp có hai mươi học viên.")
    before = git("status", "--short"), git("rev-parse", "HEAD")
    assert report(text_only=True) == 0
    text = markdown(site)
    assert f"<code>{ADDRESS}</code>" in text
    assert "Lớp có <del>mười hai</del> <ins>hai mươi</ins> học viên." in re.sub(r"\\", "", text)
    assert "2026-11-19-khac" not in text
    shutil.rmtree("bao-cao")
    assert (git("status", "--short"), git("rev-parse", "HEAD")) == before


def test_nothing_changed_is_said(site, capsys):
    assert report(text_only=True) == 0
    assert "Trang không đổi." in markdown(site)
    assert "0 trang đổi" in capsys.readouterr().out


def test_new_and_lost_pages_are_listed_and_a_lost_one_has_an_exit_code_of_its_own(site):
    shutil.rmtree(site.folder / f"content/news/2026/{POST}")
    site.post("2026-11-21-moi", "title: Tin *mới* <b>")
    assert report(text_only=True) == reporting.LOST
    text = markdown(site)
    assert re.search(rf"### Trang mất\n\n- `{ADDRESS}`", text)
    assert "- `/thong-bao/2026/11/moi/` Tin \\*mới\\* &lt;b&gt;" in text


def test_a_change_on_every_page_is_one_group(site):
    for day in range(1, 25):
        site.post(f"2026-10-{day:02d}-tin-{day}")
    commit()
    settings = site.folder / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + 'SITE_CREDIT = "Tổ Mẫu"\n', "utf-8")
    assert report(text_only=True) == 0
    text = markdown(site)
    assert text.count("<details>") == 1
    assert "<ins>Thiết kế và phát triển bởi Tổ Mẫu</ins>" in text
    assert re.search(r"và \d\d trang đổi y như vậy: đổi chữ", text)
    assert len(text) < 2000


def test_what_others_put_on_the_base_is_no_change_of_ours(site):
    git("checkout", "-qb", "khac")
    site.post("2026-11-21-cua-nguoi-khac")
    commit()
    git("checkout", "-q", "-")
    assert report("khac", text_only=True) == 0
    assert "Trang không đổi." in markdown(site)


def test_a_second_report_makes_only_what_differs(site, capfd):
    report(text_only=True)
    site.post(POST, "title: Mở lớp", "Khác.")
    capfd.readouterr()
    assert report(text_only=True) == 0
    first = capfd.readouterr().out.split("Đã kiểm tra")[1]
    assert "không có gì thay đổi" in first or "ghi 0, xóa 0" in first


def test_an_unknown_version_and_broken_content_are_told(site, capsys):
    assert report("khong-co", text_only=True) == 1
    assert "không có phiên bản 'khong-co'" in capsys.readouterr().err
    site.post(POST, "agency: khong-co")
    assert report(text_only=True) == 1
    assert not (site.folder / "bao-cao").exists()


def test_without_a_browser_the_report_says_so(site, monkeypatch):
    monkeypatch.setattr(reporting, "find_browser", lambda: None)
    site.post(POST, "title: Mở lớp", "Khác.")
    assert report() == 0
    assert "không có Chromium" in re.sub(r"\\", "", markdown(site))


def test_with_a_browser_pages_are_shown_before_and_after_in_one_file(site, browser, monkeypatch):
    if shutil.which("chromium") is None and "CHROMIUM" not in os.environ:
        monkeypatch.setenv("CHROMIUM", browser.browser_type.executable_path)
    monkeypatch.setattr(reporting, "PICTURES", 1)
    site.post(POST, "title: Mở lớp", "Khác.")
    assert report() == 0
    html = (site.folder / "bao-cao/report.html").read_text("utf-8")
    assert html.count('src="data:image/webp;base64,') == 2
    shown = re.findall(r"!\[(?:Trước|Nay)\]\(([^)]+)\)", markdown(site))
    assert shown == ["report/1-before.webp", "report/1-after.webp"]
    for name in shown:
        with Image.open(site.folder / "bao-cao" / name) as picture:
            assert picture.width == 300
    assert not re.search(r'(?:src|href)="(?!data:)', html)


def test_lines_are_what_readers_see():
    html = (
        "<head><title>T</title></head><body class='a'><script>x</script><p>Một <b>hai</b>\n ba</p>"
        "<ul><li>bốn</li></ul><template><p>ẩn</p></template></body>"
    )
    assert lines_of(html) == ["T", "Một hai ba", "bốn"]
