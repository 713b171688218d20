"""A post's history shows which words each version changed, never a word that was not public."""

import json
import shutil

import pytest

from newsroom import run
from tests.site.changes import clean_build
from tests.sites import AS_OF

POST = "2026-11-20-tin"
ADDRESS = "thong-bao/2026/11/tin/"
LATER = "24-11-2026 09:00"
FIRST = "Lớp học mở vào thứ Hai, đón mười hai học viên.\n\nĐịa điểm: nhà A, gọi 0901 234 567."
SECOND = FIRST.replace("mười hai", "hai mươi")
TOLD = 'title: Mở lớp\nchanges:\n  - {{date: 24-11-2026, note: "Sửa số học viên."{}}}'


@pytest.fixture
def site(site, monkeypatch):
    """Give a site with one post published twice."""
    monkeypatch.chdir(site.folder)
    site.post(POST, "title: Mở lớp", FIRST)
    assert publish(site, AS_OF) == 0
    site.post(POST, TOLD.format(""), SECOND)
    assert publish(site) == 0
    return site


def publish(site, as_of=LATER) -> int:
    return run.publish("pelicanconf.py", as_of)


def marked(site) -> list[str]:
    """Return the changed passages that the page shows, "+" for what came, "-" for what went."""
    page = site.page(ADDRESS)
    for hidden in page.select(".diff .hidden"):
        hidden.decompose()
    for tag in page.select(".diff ins, .diff del"):
        tag.string = f"+{tag.text}+" if tag.name == "ins" else f"-{tag.text}-"
    return [one.text.strip() for one in page.select(".diff__passage")]


def stored(site) -> list[dict]:
    path = site.folder / "content/published/2026-11.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else ()
    return [json.loads(line) for line in lines]


def test_the_page_shows_the_words_that_changed_and_says_so_without_colour(site):
    assert marked(site) == ["Lớp học mở vào thứ Hai, đón -mười hai- +hai mươi+ học viên."]
    went = site.page(ADDRESS).select_one(".history .diff del")
    assert went.get_text() == "[bỏ: mười hai]"


def test_another_version_has_its_own_words_beside_its_own_note(site):
    header = TOLD.format("") + '\n  - {date: 25-11-2026, note: "Thêm giờ."}'
    site.post(
        POST, header + "\nevent:\n  start: 30-11-2026 08:00", SECOND + "\n\nBắt đầu lúc 8 giờ."
    )
    assert publish(site, "25-11-2026") == 0
    items = site.page(ADDRESS).select(".history__item")
    assert [bool(one.select(".diff")) for one in items] == [True, True, False]
    assert "Thêm giờ." in items[0].text
    assert marked(site)[:2] == ["+Bắt đầu lúc 8 giờ.+", "Bắt đầu: +08:00 30-11-2026+"]


def test_only_what_was_published_is_shown(site):
    header = TOLD.format("") + '\n  - {date: 25-11-2026, note: "Đổi nơi."}'
    for draft in ("Nháp một.", "Nháp hai: bí mật."):
        site.post(POST, header, f"{SECOND}\n\n{draft}")
        assert site.build("25-11-2026") == 0
    site.post(POST, header, f"{SECOND}\n\nNơi mới.")
    assert publish(site, "25-11-2026") == 0
    everything = b"".join(site.files().values()).decode("utf-8", "replace")
    assert "Nháp" not in everything and "bí mật" not in everything
    assert marked(site)[0] == "+Nơi mới.+"
    assert "Nháp" not in str(stored(site))


def test_a_draft_or_embargoed_post_leaves_no_text_behind(site):
    site.post("2026-11-21-nhap", "status: draft", "Chữ nháp.")
    site.post("2026-11-22-hen", "publish_at: 30-11-2026 08:00", "Chữ hẹn giờ.")
    site.post("2026-11-23-moi", body="Chữ mới.")
    assert publish(site) == 0
    assert {one["id"] for one in stored(site)} == {POST, "2026-11-23-moi"}


def test_hidden_words_are_shown_no_more_and_forgotten(site):
    without = SECOND.replace(", gọi 0901 234 567", "")
    header = TOLD.format("") + '\n  - {date: 25-11-2026, note: "Bỏ số riêng.", diff: hidden}'
    site.post(POST, header, without)
    assert publish(site, "25-11-2026") == 0
    page = site.page(ADDRESS)
    assert page.select(".diff") == []
    assert "Chữ đã đổi không được hiện lại." in page.select_one(".history").text
    assert "0901 234" not in b"".join(site.files().values()).decode("utf-8", "replace")
    assert "0901 234" not in str(stored(site))
    site.post(POST, header + '\n  - {date: 26-11-2026, note: "Thêm."}', without + " Thêm.")
    assert publish(site, "26-11-2026") == 0
    assert marked(site) == ["Địa điểm: nhà A. +Thêm.+"]


def test_a_change_allowed_without_a_word_takes_the_place_of_the_text_before(site):
    site.post(POST, TOLD.format(""), SECOND.replace("0901 234 567", "số ở trên"))
    allowed = {"allow": ("ND220",), "reason": "Lộ số riêng."}
    assert run.publish("pelicanconf.py", LATER, **allowed) == 0
    assert "0901 234" not in str([one for one in stored(site) if one["changes"] == 1])


def test_words_moved_from_a_published_post_to_a_draft_are_no_leak(site):
    moved = " Học viên mang theo giấy giới thiệu của phường, xã nơi cư trú hoặc nơi làm việc."
    site.post("2026-11-21-hai", body="Một." + moved)
    assert publish(site) == 0
    told = 'changes: [{date: 25-11-2026, note: "Chuyển sang bài khác."}]'
    site.post("2026-11-21-hai", told, "Một.")
    site.post("2026-11-26-ba", "status: draft", moved)
    assert publish(site, "25-11-2026") == 0


def test_a_preview_shows_who_approves_what_will_have_changed(site):
    header = TOLD.format("") + '\n  - {date: 25-11-2026, note: "Thêm."}'
    site.post(POST, header, SECOND + " Mời đến sớm.")
    assert run.preview(POST, "xem.html", settings_file="pelicanconf.py") == 0
    assert "Mời đến sớm." in (site.folder / "xem.html").read_text("utf-8").split("<ins")[1]


def test_of_a_withdrawn_post_nothing_is_shown_or_kept(site):
    site.post(POST, TOLD.format("") + "\nstatus: withdrawn\nwithdrawn:\n  date: 25-11-2026\n"
              "  reason: Sai.", "Đã rút.")  # fmt: skip
    assert publish(site, "25-11-2026") == 0
    assert site.page(ADDRESS).select(".diff") == []
    assert stored(site) == []


def test_a_text_that_no_publication_wrote_is_told_and_not_shown(site, capsys):
    path = site.folder / "content/published/2026-11.jsonl"
    path.write_text(path.read_text("utf-8").replace("mười hai", "mười ba"), "utf-8")
    capsys.readouterr()
    run.check(as_of=LATER, format="json")
    [one] = json.loads(capsys.readouterr().out)
    assert (one["code"], one["path"]) == ("ND850", "content/published/2026-11.jsonl")


def test_the_page_is_the_same_in_a_clean_build_of_a_checkout_without_git(site, tmp_path):
    assert site.build("25-11-2026") == 0
    assert marked(site)
    assert site.files() == {
        **clean_build(site, "25-11-2026", tmp_path),
        **{name: data for name, data in site.files().items() if name.startswith(".well-known/")},
    }


def test_texts_that_arrive_later_are_taken_up_by_an_incremental_build(site, tmp_path):
    texts = site.folder / "content/published"
    shutil.move(texts, tmp_path / "published")
    assert site.build("25-11-2026") == 0
    assert marked(site) == []
    shutil.move(tmp_path / "published", texts)
    assert site.build("25-11-2026") == 0
    assert len(marked(site)) == 1


def test_feeds_carry_when_a_post_was_updated(site):
    import feedparser

    [entry] = feedparser.parse(site.output("feeds/tat-ca.atom.xml").read_bytes()).entries
    assert entry.updated.startswith("2026-11-24")
    data = json.loads(site.output("feeds/tat-ca.json").read_text("utf-8"))
    assert data["items"][0]["date_modified"].startswith("2026-11-24")
