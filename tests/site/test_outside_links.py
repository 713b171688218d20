"""`invoke links` keeps what it found; the build marks an original that is gone on its page."""

import json
import shutil

import pytest

from newsroom import run
from newsroom.posts.link_states import parse_link_states
from newsroom.release.links import manners
from tests.release.other_site import other_site
from tests.site.changes import clean_build
from tests.sites import new_site

GONE = "https://cu.example.vn/bai"


def states(**more) -> str:
    told = {"asked": "2026-11-20", "failed": ["2026-11-01", "2026-11-20"], "why": "404", **more}
    return json.dumps({"version": 1, "links": {GONE: told}})


def ask(site, **more) -> int:
    return run.links(settings_file=str(site.folder / "pelicanconf.py"), **more)


@pytest.fixture
def patient(monkeypatch):
    monkeypatch.setattr(manners.time, "sleep", lambda seconds: None)


def test_a_dead_original_is_marked_on_its_page_and_stays_a_link(site):
    site.post("2026-11-20-tin", f"original:\n  url: {GONE}\n  title: Bài gốc")
    site.post("2026-11-21-tin-khac", "original: https://moi.example.vn/bai")
    site.write("links.json", states(dead=True))
    assert site.build() == 0
    card = site.page("thong-bao/2026/11/tin/").select_one(".original")
    assert "Bản gốc không còn" in card.get_text()
    assert card.a["href"] == GONE
    assert site.page("thong-bao/2026/11/tin-khac/").select_one(".original__gone") is None


def test_one_that_only_fails_is_not(site):
    site.post("2026-11-20-tin", f"original: {GONE}")
    site.write("links.json", states())
    site.build()
    assert site.page("thong-bao/2026/11/tin/").select_one(".original__gone") is None


def test_the_mark_is_in_english_on_an_english_page(site):
    site.post("2026-11-20-news", f"lang: en\noriginal: {GONE}")
    site.write("links.json", states(dead=True))
    site.build()
    assert "The original is gone" in site.page("en/news/2026/11/news/").get_text()


def test_the_mark_comes_and_goes_as_in_a_clean_build(site, monkeypatch):
    from newsroom.posts import files

    monkeypatch.setattr(files, "RACY_NS", -1)
    for day in range(1, 6):
        site.post(f"2026-11-{day:02d}-tin-{day}", f"original: {GONE}/{day % 2}" if day < 4 else "")
    site.build()
    for number, dead in enumerate(([0], [0, 1], [1], [])):
        told = {"asked": "2026-11-20", "failed": ["2026-11-01"], "why": "404", "dead": True}
        links = {f"{GONE}/{one}": told for one in dead}
        site.write("links.json", json.dumps({"version": 1, "links": links}))
        assert site.build() == 0
        assert site.files() == clean_build(site, "22-11-2026 12:00", site.folder.parent), number
        marked = site.page("thong-bao/2026/11/tin-2/").select_one(".original__gone")
        assert (marked is not None) == (0 in dead)
        shutil.rmtree(site.folder.parent / "clean")


def test_a_file_that_cannot_be_read_stops_the_build_and_the_command(site, capsys):
    site.post("2026-11-20-tin")
    site.write("links.json", "<<<<<<< HEAD")
    site.write("visits.json", "{}")
    assert site.build() == 1
    said = capsys.readouterr().out
    assert "content/links.json:1:1: ND870" in said
    assert "content/visits.json:1:1: ND871" in said
    assert ask(site) == 1
    assert "links.json" in capsys.readouterr().err


def test_links_of_posts_are_asked_and_reported_where_they_stand(tmp_path, patient, capsys):
    with other_site() as other:
        site = new_site(tmp_path / "site", "LINKS_PRIVATE = True\n")
        at = other.address
        body = f"Xem [trang cũ]({at}/moved), [trang mất]({at}/404), <{at}/ok>, [trong](/lien-he/)."
        site.write("pages/lien-he.md", "---\ntitle: Liên hệ\n---\nThư.\n")
        site.post("2026-11-20-tin", f"original: {at}/410", body)
        site.post("2026-11-20-nhap", "status: draft", f"[Chưa ai thấy]({at}/nhap)")
        for day in (1, 5, 9):
            assert ask(site, as_of=f"{day:02d}-11-2026") == 0
        said = capsys.readouterr().out
        path = "content/news/2026/2026-11-20-tin/index.md"
        assert f"{path}:5:11: ND872 (cảnh báo) Bản gốc không còn: {at}/410" in said
        assert f"ND873 (cảnh báo) Liên kết đã chết: {at}/404 (404; hỏng từ 01-11-2026)" in said
        assert f"{at}/moved nay ở {at}/ok" in said
        assert "4 liên kết ra ngoài: vừa hỏi 4; 2 đã chết, 0 đang hỏng, 0 không rõ." in said
        assert not other.asked["HEAD", "/nhap"]
        assert other.asked["HEAD", "/ok"] >= 2
        assert ask(site, as_of="10-11-2026") == 0
        assert "vừa hỏi 0" in capsys.readouterr().out
        assert ask(site, as_of="10-11-2026", strict=True) == 1
    known = parse_link_states((site.folder / "content/links.json").read_bytes())
    assert {url for url, state in known.items() if state.dead} == {f"{at}/404", f"{at}/410"}


def test_an_inner_address_is_told_not_asked(site, patient, capsys):
    with other_site() as other:
        site.post("2026-11-20-tin", f"original: {other.address}/ok")
        assert ask(site, format="github") == 0
        assert "ND876" in capsys.readouterr().out
        assert not other.asked
    assert not (site.folder / "content/links.json").exists()
