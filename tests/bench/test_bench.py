"""The benchmark measures what it says: the same posts for all, and builds that equal clean ones."""

import hashlib
import os
import sys
from dataclasses import replace

import pytest

from bench import run
from bench.eleventy_site import ELEVENTY
from bench.hugo_site import HUGO
from bench.newsroom_site import NEWSROOM
from bench.outputs import differences, rewritten, snapshot
from bench.pelican_site import PELICAN
from bench.posts import Plan, post_at
from bench.sites import write_site
from bench.steps import STEPS
from newsroom.run import check

PLAN = Plan(posts=30)
needs_wait4 = pytest.mark.skipif(not hasattr(os, "wait4"), reason="costs cannot be asked for here")


def digest_of(texts) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def test_a_seed_gives_the_same_bytes_on_every_system():
    texts = (NEWSROOM.text_of(post_at(PLAN, index)) for index in range(PLAN.posts))
    assert digest_of(texts) == "0302da247f72288654e814e5efb1cb150958a59a544b11c75da61ce9bc954fe2"


def test_another_seed_gives_other_posts():
    assert post_at(PLAN, 3) == post_at(PLAN, 3)
    assert post_at(PLAN, 3).body != post_at(Plan(posts=30, seed=2), 3).body


def test_no_two_posts_have_one_title_or_one_address():
    plan = Plan(posts=3000)
    posts = [post_at(plan, index) for index in range(0, plan.posts + 1)]
    assert len({post.title for post in posts}) == len({post.slug for post in posts}) == 3001
    assert sorted(post.day for post in posts) == [post.day for post in posts]


def test_posts_are_about_as_long_as_real_ones():
    lengths = [len(post_at(PLAN, index).body.split()) for index in range(PLAN.posts)]
    assert 400 <= sum(lengths) / len(lengths) <= 500


def test_the_check_finds_nothing_in_the_corpus(tmp_path, monkeypatch, capsys):
    write_site(NEWSROOM, tmp_path / "site", Plan(posts=60), tmp_path)
    monkeypatch.chdir(tmp_path / "site")
    assert check(strict=True) == 0
    assert "60 bài: không có lỗi" in capsys.readouterr().out


@pytest.mark.parametrize("maker", [NEWSROOM, HUGO, PELICAN, ELEVENTY], ids=lambda maker: maker.name)
def test_every_generator_is_given_every_post_with_its_links(tmp_path, maker):
    write_site(maker, tmp_path / "site", PLAN, tmp_path)
    names = [post.slug for post in (post_at(PLAN, index) for index in range(PLAN.posts))]
    texts = [path.read_text("utf-8") for path in sorted((tmp_path / "site").rglob("*.md"))]
    for name in names:
        assert list((tmp_path / "site").rglob(f"*{name}.md"))
    assert any("Xem thêm: [" in text for text in texts)
    assert not any("](post:" in text for text in texts)


def test_outputs_are_compared_by_their_bytes_and_by_when_they_were_written(tmp_path):
    for name in ("same", "touched", "changed", "gone"):
        (tmp_path / name).write_text(name)
    before = snapshot(tmp_path)
    os.utime(tmp_path / "touched", ns=(1, 1))
    (tmp_path / "changed").write_text("other")
    (tmp_path / "gone").unlink()
    (tmp_path / "new").write_text("new")
    after = snapshot(tmp_path)
    found = rewritten(before, after)
    assert (found.written, found.changed, found.removed, found.total) == (3, 2, 1, 4)
    assert differences(before, after) == ["changed", "gone", "new"]


@pytest.mark.parametrize("step", ["edit", "retitle", "add", "remove", "touch", "fresh-clone"])
def test_a_step_does_to_the_content_what_it_says(tmp_path, step):
    site = tmp_path / "site"
    write_site(NEWSROOM, site, PLAN, tmp_path)
    for path in site.rglob("*.md"):
        os.utime(path, ns=(1, 1))
    before = snapshot(site / "content")
    STEPS[step](NEWSROOM, site, PLAN)
    found = rewritten(before, snapshot(site / "content"))
    all_files = len(before)
    expected = {
        "edit": (1, 1, 0, all_files),
        "retitle": (1, 1, 0, all_files),
        "add": (1, 1, 0, all_files + 1),
        "remove": (0, 0, 1, all_files - 1),
        "touch": (1, 0, 0, all_files),
        "fresh-clone": (all_files, 0, 0, all_files),
    }
    assert (found.written, found.changed, found.removed, found.total) == expected[step]


@needs_wait4
def test_builds_after_each_step_equal_clean_ones(tmp_path, capsys):
    words = ["--posts", "30", "--rounds", "1", "--steps", "cold,warm,edit,remove"]
    assert run.main([*words, "--folder", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "After cold, warm, edit, remove: equal to a clean build, byte for byte." in printed
    rows = [line.split(" | ") for line in printed.split("\n") if line.startswith("| ")][2:]
    assert [row[0] for row in rows] == ["| cold", "| warm", "| edit", "| remove"]
    assert all(float(row[2]) > 0 and float(row[4]) > 0 for row in rows)


@needs_wait4
def test_a_page_that_a_build_forgot_to_remove_is_found_and_named(tmp_path, monkeypatch, capsys):
    forgetful = "import shutil; shutil.copytree('content', 'output', dirs_exist_ok=True)"
    command = (sys.executable, "-c", forgetful)
    monkeypatch.setattr(run, "NEWSROOM", replace(NEWSROOM, command=lambda: command))
    words = ["--posts", "5", "--rounds", "1", "--steps", "cold,edit,remove"]
    assert run.main([*words, "--folder", str(tmp_path)]) == 1
    printed = capsys.readouterr().out
    assert "After remove this file differs from a clean build's: news/" in printed
    assert "After edit" not in printed


@needs_wait4
def test_a_build_that_fails_ends_the_run_with_what_it_said(tmp_path, monkeypatch, capsys):
    command = (sys.executable, "-c", "raise SystemExit('Thiếu ngày')")
    monkeypatch.setattr(run, "NEWSROOM", replace(NEWSROOM, command=lambda: command))
    assert run.main(["--posts", "5", "--rounds", "1", "--folder", str(tmp_path)]) == 1
    assert "Thiếu ngày" in capsys.readouterr().err
    assert not (tmp_path / "sites").exists()


def test_a_generator_that_is_not_there_is_left_out_with_the_reason(monkeypatch, capsys):
    def missing():
        raise LookupError("no hugo here")

    monkeypatch.setitem(run.OTHERS, "hugo", replace(HUGO, command=missing))
    assert [maker.name for maker in run.present(("hugo", "pelican"))] == ["pelican"]
    assert "hugo left out: no hugo here" in capsys.readouterr().err
