"""A published text cannot change in silence: the check asks for a line in its history."""

import json
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom import run
from newsroom.posts.making import make_post
from newsroom.posts.row import row_of
from tests.sites import AS_OF

POST = "2026-11-20-tin"
LATER = "24-11-2026 09:00"
TEXT = "Lớp học mở vào thứ Hai, đón mười hai học viên."


@pytest.fixture
def site(site, monkeypatch):
    """Give a site with one published post."""
    monkeypatch.chdir(site.folder)
    site.post(POST, "title: Mở lớp", TEXT)
    assert publish(site, AS_OF) == 0
    return site


def publish(site, as_of=LATER) -> int:
    return run.publish("pelicanconf.py", as_of)


def found(site, capsys, as_of=LATER) -> list[dict]:
    capsys.readouterr()
    run.check(as_of=as_of, format="json")
    return json.loads(capsys.readouterr().out)


def test_a_publication_locks_what_posts_say(site):
    lock = (site.folder / "content/published.lock").read_text("utf-8")
    assert lock.startswith("#")
    assert lock.split("\n")[1].split()[::4] == [POST, "2026-11-22"]


def test_a_changed_word_asks_for_a_line_that_can_be_pasted(site, capsys):
    path = site.post(POST, "title: Mở lớp", TEXT.replace("mười hai", "hai mươi"))
    [one] = found(site, capsys)
    assert (one["code"], one["severity"]) == ("ND220", "warning")
    paste = 'changes: [{date: 24-11-2026, note: "…"}]'
    assert one["message"].endswith(f"Thêm vào phần đầu bài: {paste}")
    before = site.files()
    assert publish(site) == 1
    assert site.files() == before
    path.write_text(path.read_text("utf-8").replace("\n---\nLớp", f"\n{paste}\n---\nLớp"), "utf-8")
    assert found(site, capsys) == []
    assert publish(site) == 0


def test_a_line_told_once_does_not_excuse_the_next_change(site, capsys):
    told = 'title: Mở lớp\nchanges: [{date: 24-11-2026, note: "Sửa."}]'
    site.post(POST, told, TEXT + " Thêm.")
    assert publish(site) == 0
    site.post(POST, told, TEXT + " Thêm nữa.")
    [one] = found(site, capsys)
    assert one["params"]["paste"] == '  - {date: 24-11-2026, note: "…"}'
    more = told.replace("[", "[{date: 25-11-2026, note: B}, ")
    site.post(POST, more, TEXT + " Thêm nữa.")
    assert found(site, capsys) == []


def test_a_line_older_than_the_publication_excuses_nothing(site, capsys):
    site.post(POST, "title: Mở lớp\nchanges: [{date: 21-11-2026, note: A}]", TEXT + " Thêm.")
    assert [one["code"] for one in found(site, capsys)] == ["ND220"]


@pytest.mark.parametrize(
    ("header", "body"),
    [
        ("title: Mở lớp mới", TEXT),
        ("title: Mở lớp\nsummary: Tóm tắt.", TEXT),
        ("title: Mở lớp\ndocuments: [12/TB-SM]", TEXT),
        ("title: Mở lớp\nevent:\n  start: 30-11-2026", TEXT),
        ("title: Mở lớp", TEXT + "\n\n![Một lớp học](a.jpg)"),
    ],
)
def test_whatever_readers_see_counts(site, capsys, header, body):
    site.post(POST, header, body, ("a.jpg",) if "a.jpg" in body else ())
    assert [one["code"] for one in found(site, capsys)] == ["ND220"]


def test_the_bytes_of_an_attachment_count(site, capsys):
    path = site.post("2026-11-21-tep", "attachments: [a.txt]")
    path.with_name("a.txt").write_text("một")
    assert publish(site) == 0
    path.with_name("a.txt").write_text("hai")
    [one] = found(site, capsys)
    assert one["params"]["what"] == "tệp đính kèm"


def test_withdrawing_tells_its_own_reason(site, capsys):
    site.post(POST, "title: Mở lớp\nstatus: withdrawn\nwithdrawn:\n  date: 24-11-2026\n"
              "  reason: Sai.", "Đã rút.")  # fmt: skip
    assert found(site, capsys) == []


def test_a_post_that_is_no_longer_public_keeps_its_line(site, capsys):
    site.post(POST, "title: Mở lớp\nstatus: draft", "Viết lại.")
    assert found(site, capsys) == []
    site.post(POST, "title: Mở lớp", "Viết lại.")
    assert [one["code"] for one in found(site, capsys)] == ["ND220"]


def test_a_line_that_cannot_be_read_is_told(site, capsys):
    with open(site.folder / "content/published.lock", "a") as lock:
        lock.write("<<<<<<< HEAD\n")
    [one] = found(site, capsys)
    assert (one["code"], one["line"]) == ("ND810", 3)


def words_of(body: str) -> bytes:
    data = f"---\ntitle: A\ndate: 20-11-2026\nagency: so-mau\n---\n{body}".encode()
    made = make_post(data, f"content/news/2026/{POST}/index.md", POST, {})
    return row_of(POST, "", b"", made.facts, made.brief, made.details.body.words).words


WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "ở", "đâu")
PARAGRAPHS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), min_size=1, max_size=4
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(PARAGRAPHS, st.randoms(use_true_random=False))
def test_spacing_reflow_and_unicode_forms_are_no_changes(paragraphs, dice):
    plain = "\n\n".join(" ".join(words) for words in paragraphs)
    gaps = (" ", "  ", "\n", " \n")
    other = "\n\n\n".join(
        "".join(f"{word}{dice.choice(gaps)}" for word in words).strip() for words in paragraphs
    )
    assert words_of(other) == words_of(plain)
    assert words_of(unicodedata.normalize("NFD", other)) == words_of(plain)
    assert words_of(f"**{paragraphs[0][0]}**" + plain[len(paragraphs[0][0]) :]) == words_of(plain)


@settings(max_examples=40)
@given(PARAGRAPHS, st.data())
def test_another_word_is_a_change(paragraphs, data):
    plain = [word for words in paragraphs for word in words]
    place = data.draw(st.integers(0, len(plain) - 1))
    other = [*plain[:place], "khác", *plain[place + 1 :]]
    assert words_of(" ".join(other)) != words_of(" ".join(plain))
