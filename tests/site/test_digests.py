"""Mails of the week, as files: what was announced, for whom, readable by every mail program."""

from email import message_from_bytes, policy

import pytest
from bs4 import BeautifulSoup

from newsroom import run
from newsroom.pages.inlining import inlined
from tests.sites import AS_OF, new_site

DAY = "2026-11-22"


@pytest.fixture
def week(tmp_path):
    """Write a week of posts and its mails."""
    site = new_site(tmp_path / "site", "PUBLISHER = {'email': 'so@example.vn'}\n")
    site.post("2026-11-20-moi", "title: 'Tin <mới> & “hay”'\nagency: trung-tam\ntheme: hoc-tap",
              "Chữ đầu bài.")  # fmt: skip
    site.post("2026-11-19-hai")
    site.post("2026-11-18-class", "lang: en\ntitle: Class\ntranslation_of: 2026-11-19-hai")
    site.post("2026-11-15-cu", "title: Tin tuần trước")
    site.post("2026-11-21-rut", "status: withdrawn\nwithdrawn:\n  date: 21-11-2026\n  reason: Sai.")
    site.post("2026-11-21-nhap", "status: draft\ntitle: Bản nháp mật")
    assert write(site) == 0
    return site


def write(site) -> int:
    return run.digest(settings_file=str(site.folder / "pelicanconf.py"), as_of=AS_OF)


def folder(site):
    return site.folder / ".newsroom" / "digests" / DAY


def mail(site, name: str):
    return message_from_bytes((folder(site) / f"{name}.eml").read_bytes(), policy=policy.default)


def parts(site, name: str) -> tuple[str, BeautifulSoup]:
    text, html = mail(site, name).iter_parts()
    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    return text.get_content(), BeautifulSoup(html.get_content(), "html.parser")


def test_there_is_a_mail_for_all_and_for_each_list_with_news(week):
    assert sorted(path.name for path in folder(week).glob("*.eml")) == [
        *("chu-de-hoc-tap.eml", "co-quan-so-mau.eml", "co-quan-trung-tam.eml", "en.eml"),
        "tat-ca.eml",
    ]


def test_a_mail_tells_of_the_week_alone_the_same_in_text_and_html(week):
    text, html = parts(week, "tat-ca")
    titles = [tag.get_text() for tag in html.find_all("h2")]
    assert titles == ["Tin <mới> & “hay”", "Bài hai"]
    for said in (*titles, "Chữ đầu bài.", "20-11-2026", "Trung tâm Đo lường",
                 "https://tin.example.vn/thong-bao/2026/11/moi/"):  # fmt: skip
        assert said in text
    assert all(a["href"].startswith("https://tin.example.vn/") for a in html.find_all("a"))
    assert "2 thông báo, 16-11-2026 – 22-11-2026" in html.get_text()
    for absent in ("Tin tuần trước", "Bản nháp mật", "rut"):
        assert absent not in text + str(html)


def test_a_mail_has_the_heads_that_mailers_ask_for(week):
    found = mail(week, "co-quan-trung-tam")
    assert found["Subject"] == "Thông báo mới của Trung tâm Đo lường"
    assert found["From"] == "so@example.vn"
    assert found["Date"].datetime.isoformat() == "2026-11-22T12:00:00+07:00"
    assert found["Message-ID"].endswith("@tin.example.vn>")
    assert (found["X-Unsent"], found["To"]) == ("1", None)
    assert max(len(line) for line in found.as_bytes().split(b"\n")) < 998


def test_its_look_is_in_its_tags_without_tables_classes_scripts_or_pictures(week):
    _, html = parts(week, "tat-ca")
    assert html.find_all(["table", "style", "link", "script", "img"]) == []
    assert html.find_all(class_=True) == []
    # Mail programs that darken mails on their own leave one alone that names its colours' scheme.
    assert html.find("meta", attrs={"name": "color-scheme"})["content"] == "light"
    shown = [tag for tag in html.body.find_all(["h1", "h2", "p", "a"])]
    assert shown
    assert all(tag.get("style") for tag in shown)


def test_the_english_mail_is_in_english(week):
    text, html = parts(week, "en")
    assert html.html["lang"] == "en"
    assert mail(week, "en")["Subject"].startswith("News from")
    assert "Class" in text


def test_the_same_week_gives_the_same_bytes_and_old_mails_are_taken_away(week):
    before = {path.name: path.read_bytes() for path in folder(week).iterdir()}
    (folder(week) / "cu.eml").write_text("cũ")
    assert write(week) == 0
    assert {path.name: path.read_bytes() for path in folder(week).iterdir()} == before


def test_no_mail_is_written_of_content_with_errors(week, capsys):
    week.post("2026-11-22-loi", "agency: khong-co")
    assert write(week) == 1
    assert "không có thư nào" in capsys.readouterr().err


def test_later_rules_win_in_a_tag():
    html = inlined('<p class="a b">x</p>', "/* … */ .a { color: red; } .b { color: blue; }")
    assert html == '<p style="color: red; color: blue;">x</p>'
