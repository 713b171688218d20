"""A post is previewed in one file, approved, and its approval is void after any change."""

import re

import pytest
from bs4 import BeautifulSoup

from newsroom import run

HEADER = "documents:\n  - number: 3801/KH-SKHCN\n    file: ke-hoach.pdf\nstatus: review"
BODY = (
    'Hội nghị diễn ra ngày 02-10-2023.\n\n![Bục báo cáo](hinh-1.jpg "Đại biểu")\n\n'
    "Xem [bài trước](../2026-11-19-truoc/index.md)."
)


@pytest.fixture
def draft(site):
    site.post("2026-11-19-truoc")
    path = site.post("2026-11-20-tin", HEADER, BODY, photos=("hinh-1.jpg",))
    path.with_name("ke-hoach.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    return path


def conf(site, more: str = "") -> str:
    file = site.folder / "pelicanconf.py"
    if more:
        file.write_text(file.read_text("utf-8") + more, "utf-8")
    return str(file)


def found(site, capsys) -> list[str]:
    capsys.readouterr()
    run.check(settings_file=conf(site))
    return re.findall(r"ND\d+", capsys.readouterr().out)


def approve(site, path, by="Nguyễn Văn A") -> int:
    return run.approve(str(path), by, settings_file=conf(site))


def test_approving_writes_three_lines_and_nothing_else(site, draft, capsys):
    before = draft.read_bytes().decode()
    assert approve(site, draft.parent) == 0
    after = draft.read_bytes().decode()
    lines = [line for line in after.split("\n") if line.startswith("approved_")]
    assert [line.split(":")[0] for line in lines] == ["approved_by", "approved_at", "approved_hash"]
    assert lines[0] == "approved_by: Nguyễn Văn A"
    assert after.replace("\n".join(lines) + "\n", "") == before
    assert found(site, capsys) == []


def test_line_ends_bom_and_an_older_approval_keep_their_places(site, draft):
    text = draft.read_text("utf-8").replace("status:", "Người duyệt: Bà B\nstatus:")
    draft.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert approve(site, draft, "Trần Thị C: Phó Giám đốc") == 0
    data = draft.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert 'approved_by: "Trần Thị C: Phó Giám đốc"\r\nstatus'.encode() in data


def test_publishing_an_approved_draft_needs_no_new_approval(site, draft, capsys):
    approve(site, draft)
    text = draft.read_text("utf-8")
    draft.write_text(text.replace("status: review", "status: published"), "utf-8")
    assert found(site, capsys) == []


CHANGES = {
    "text": ("ngày 02-10-2023", "ngày 03-10-2023"),
    "caption": ('"Đại biểu"', '"Các đại biểu"'),
    "alternative text": ("[Bục báo cáo]", "[Bục]"),
    "title": ("title: Bài", "title: Bản"),
    "document": ("3801/KH", "3802/KH"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_any_later_change_voids_the_approval(site, draft, capsys, what):
    approve(site, draft)
    draft.write_text(draft.read_text("utf-8").replace(*CHANGES[what]), "utf-8")
    assert "ND235" in found(site, capsys)
    approve(site, draft)
    assert "ND235" not in found(site, capsys)


@pytest.mark.parametrize("name", ["hinh-1.jpg", "ke-hoach.pdf"])
def test_another_file_under_the_same_name_voids_the_approval(site, draft, capsys, name):
    approve(site, draft)
    assert found(site, capsys) == []
    file = draft.with_name(name)
    file.write_bytes(file.read_bytes() + b"\n")
    assert "ND235" in found(site, capsys)


def test_a_post_with_errors_is_not_approved(site, draft, capsys):
    draft.write_text(draft.read_text("utf-8").replace("so-mau", "so-la"), "utf-8")
    before = draft.read_bytes()
    assert approve(site, draft) == 1
    assert "ND201" in capsys.readouterr().out
    assert draft.read_bytes() == before
    assert approve(site, site.folder / "content/news/2026/khong-co") == 2
    assert approve(site, draft, " ") == 2


def test_where_approval_is_required_nothing_else_is_published(site, draft, capsys):
    conf(site, 'APPROVAL_REQUIRED = "20-11-2026"\n')
    assert site.build() == 0
    draft.write_text(draft.read_text("utf-8").replace("review", "published"), "utf-8")
    assert found(site, capsys) == ["ND236"]
    assert site.build() == 1
    approve(site, draft)
    assert site.build() == 0
    conf(site, "APPROVAL_REQUIRED = True\n")
    assert found(site, capsys) == ["ND236"]
    conf(site, 'APPROVAL_REQUIRED = "mai"\n')
    assert site.build() == 1


def test_a_preview_is_one_file_with_everything_inside(site, draft, capsys):
    target = site.folder / "xem.html"
    assert run.preview(str(draft), str(target), conf(site)) == 0
    text = target.read_text("utf-8")
    soup = BeautifulSoup(text, "html.parser")
    assert "BẢN XEM TRƯỚC – CHƯA DUYỆT" in soup.get_text()
    assert "Trạng thái: chờ duyệt" in soup.get_text()
    assert soup.h1.get_text() == "Bài tin"
    assert soup.select_one(".gallery img")["src"].startswith("data:image/webp;base64,")
    assert not soup.find_all(["script", "link", "source", "form"])
    assert re.findall(r'(?:src|srcset)="(?!data:)', text) == []
    assert "@font-face" in text
    assert 'url("be-vietnam' not in text
    assert "font-display:block" in text
    assert "&gt;" not in soup.style.string
    assert soup.find("a", string="bài trước")["href"].startswith("https://tin.example.vn/")


def test_a_preview_says_who_approved_the_post_while_that_stands(site, draft, capsys):
    target = site.folder / "xem.html"

    def previewed() -> str:
        run.preview(str(draft), str(target), conf(site))
        return BeautifulSoup(target.read_text("utf-8"), "html.parser").get_text()

    approve(site, draft)
    words = previewed()
    assert "BẢN XEM TRƯỚC – ĐÃ DUYỆT" in words
    assert "Nguyễn Văn A duyệt lúc" in words
    draft.write_text(draft.read_text("utf-8").replace("Hội nghị", "Hội thảo"), "utf-8")
    assert "BẢN XEM TRƯỚC – CHƯA DUYỆT" in previewed()


def test_a_preview_shows_a_post_that_waits_and_what_is_wrong_with_it(site, capsys):
    path = site.post("2099-01-01-sau", body="Mời các các đơn vị.")
    target = site.folder / "sau.html"
    assert run.preview(str(path.parent), str(target), conf(site)) == 0
    words = " ".join(BeautifulSoup(target.read_text("utf-8"), "html.parser").get_text(" ").split())
    assert "hẹn đăng 00:00 ngày 01-01-2099" in words
    assert "dòng 6, cột 5 ND324 (cảnh báo) Chữ lặp lại: “các các”" in words


def test_what_cannot_be_shown_is_told(site, draft, capsys):
    draft.write_text(draft.read_text("utf-8").replace("so-mau", "so-la"), "utf-8")
    assert run.preview(str(draft), str(site.folder / "a.html"), conf(site)) == 1
    assert "ND201" in capsys.readouterr().out
    assert run.preview("khong-co", None, conf(site)) == 2


def test_an_opened_preview_asks_nobody_for_anything(site, draft, page):
    target = site.folder / "xem.html"
    run.preview(str(draft), str(target), conf(site))
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(target.as_uri())
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    width = "document.querySelector('.gallery img').naturalWidth"
    assert page.evaluate(width) == 640
    loaded = "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    page.evaluate("document.fonts.ready")
    assert "Be Vietnam Pro" in page.evaluate(loaded)
    page.emulate_media(media="print")
    assert page.is_visible("text=BẢN XEM TRƯỚC")
