"""The benchmark measures what it says: the same posts for all, and builds that equal clean ones."""

import hashlib
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bench import aims, every_aim, run
from bench.eleventy_site import ELEVENTY
from bench.hugo_site import HUGO
from bench.kinds import kinds
from bench.measure import Cost, measure
from bench.newsroom_site import NEWSROOM
from bench.outputs import differences, rewritten, snapshot
from bench.pelican_site import PELICAN
from bench.posts import Plan, post_at
from bench.record import write_costs
from bench.sites import environment, write_site
from bench.steps import STEPS, takes
from newsroom.run import check

PLAN = Plan(posts=30)
MAKERS = (NEWSROOM, HUGO, PELICAN, ELEVENTY)
each_maker = pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.name)
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


@each_maker
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


CONTENT_STEPS = ["edit", "retitle", "add", "remove", "rename-agency", "touch", "fresh-clone"]


@pytest.mark.parametrize("step", CONTENT_STEPS)
def test_a_step_does_to_the_content_what_it_says(tmp_path, step):
    site = tmp_path / "site"
    write_site(NEWSROOM, site, PLAN, tmp_path)
    for path in site.rglob("*.md"):
        os.utime(path, ns=(1, 1))
    before = snapshot(site / "content")
    STEPS[step](NEWSROOM, site, PLAN, tmp_path / "trash")
    found = rewritten(before, snapshot(site / "content"))
    all_files = len(before)
    expected = {
        "edit": (1, 1, 0, all_files),
        "retitle": (1, 1, 0, all_files),
        "add": (1, 1, 0, all_files + 1),
        "remove": (0, 0, 1, all_files - 1),
        "rename-agency": (1, 1, 0, all_files),
        "touch": (1, 0, 0, all_files),
        "fresh-clone": (all_files, 0, 0, all_files),
    }
    assert (found.written, found.changed, found.removed, found.total) == expected[step]


GOING = {"cold": ["output", "caches"], "lost-output": ["output"], "fresh-clone": ["content"]}


@each_maker
@pytest.mark.parametrize("step", GOING)
def test_what_a_step_takes_away_is_moved_and_not_deleted(tmp_path, maker, step):
    site, trash = tmp_path / "site", tmp_path / "trash"
    write_site(maker, site, Plan(posts=3), tmp_path)
    made = {"content": [maker.content], "output": [maker.output], "caches": maker.caches}
    for name in (maker.output, *maker.caches):
        (site / name).mkdir()
        (site / name / "file").write_text(name)
    before = snapshot(site)
    STEPS[step](maker, site, PLAN, trash)
    gone = sorted(name for part in GOING[step] for name in made[part])
    assert sorted(path.name for path in trash.glob("*/*")) == gone
    files = [path.relative_to(top) for top in trash.iterdir() for path in top.rglob("*")]
    assert {name for name in before if name.split("/")[0] in gone} <= set(map(Path.as_posix, files))


@each_maker
@pytest.mark.parametrize("step", ["rename-agency", "restyle"])
def test_a_registry_and_a_template_change_in_one_file_of_each_generator(tmp_path, maker, step):
    if not takes(maker, step):
        pytest.skip("its posts give the agencies their names")
    site = tmp_path / "site"
    write_site(maker, site, PLAN, tmp_path)
    before = snapshot(site)
    STEPS[step](maker, site, PLAN, tmp_path / "trash")
    assert len(differences(before, snapshot(site))) == 1


def test_what_lies_under_a_left_out_name_is_not_compared(tmp_path):
    for name in ("content/a", "output/a", "settings"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert sorted(snapshot(tmp_path, without=("output",))) == ["content/a", "settings"]


def test_files_are_counted_by_kind(tmp_path):
    names = (
        *("index.html", "co-quan/index.html", "thong-bao/2026/10/mot-bai/index.html"),
        *("thong-bao/index.html", "thong-bao/2026/10/index.html", "co-quan/a/trang/2/index.html"),
        *("index2.html", "chu-de/b/index2.html", "feeds/a.atom.xml", "chu-de/b/index.xml"),
        *("sitemap.xml", "tinh/site.css"),
    )
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * 1000)
    found = {kind: (one.files, round(one.size, 3)) for kind, one in kinds(tmp_path).items()}
    assert found == {
        "post pages": (1, 0.001),
        "listing pages": (5, 0.005),
        "other pages": (2, 0.002),
        "feeds": (2, 0.002),
        "others": (2, 0.002),
    }


@needs_wait4
@each_maker
def test_every_generator_makes_a_page_of_each_post(tmp_path, maker):
    try:
        command = maker.command()
    except LookupError as reason:
        pytest.skip(str(reason))
    write_site(maker, tmp_path / "site", PLAN, tmp_path)
    measure(command, tmp_path / "site", environment(), tmp_path / "log")
    found = kinds(tmp_path / "site" / maker.output)
    assert found["post pages"].files == PLAN.posts
    assert found["listing pages"].files >= 24 + 30 + 6
    assert found["feeds"].files >= 1


@needs_wait4
def test_builds_after_each_step_equal_clean_ones(tmp_path, capsys):
    record = tmp_path / "run.json"
    words = ["--posts", "30", "--rounds", "1", "--steps", "cold,warm,edit,remove"]
    assert run.main([*words, "--folder", str(tmp_path), "--json", str(record)]) == 0
    printed = capsys.readouterr().out
    assert "After cold, warm, edit, remove: equal to a clean build, byte for byte." in printed
    assert "| newsroom | 29 |" in printed
    assert aims.main([str(record)]) == 0
    assert "| 5 | all steps of all runs | 0 | ≤ 0 files" in capsys.readouterr().out
    rows = [line.split(" | ") for line in printed.split("\n") if line.startswith("| ")][2:6]
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
def test_kept_sites_stay_until_the_next_run_but_never_the_trash(tmp_path, capsys):
    words = ["--posts", "5", "--rounds", "1", "--steps", "cold,lost-output", "--keep"]
    assert run.main([*words, "--folder", str(tmp_path)]) == 0
    assert (tmp_path / "sites/newsroom/output/index.html").is_file()
    assert not (tmp_path / "trash").exists()
    assert "killed run" not in capsys.readouterr().err
    (tmp_path / "trash").mkdir()
    assert run.main([*words[:-1], "--folder", str(tmp_path)]) == 0
    assert "Deleted what a killed run left" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build.log", "photos"]


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


def written(path, posts, builds, unclean=()):
    """Write a run without photos; ``builds`` are step, generator, CPU, files written."""
    results = [
        {
            "step": step,
            "maker": maker,
            "cost": {"cpu": cpu, "wall": cpu, "peak": 100.0},
            "files": {"written": files},
        }
        for step, maker, cpu, files in builds
    ]
    run = {"posts": posts, "photos": 0, "results": results, "unclean": {"edit": list(unclean)}}
    path.write_text(json.dumps(run))
    return str(path)


def rows_of(printed):
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in printed.splitlines()[2:]]


def test_the_aims_are_held_against_the_runs_of_every_size(tmp_path, capsys):
    ten = [("cold", "newsroom", 8.0, 9), ("cold", "hugo", 10.0, 9), ("add", "newsroom", 1.5, 30)]
    fifty = [("cold", "newsroom", 40.0, 9)]
    files = [
        written(tmp_path / "10000.json", 10_000, ten),
        written(tmp_path / "50000.json", 50_000, fifty),
    ]
    assert aims.main(files) == 1
    rows = rows_of(capsys.readouterr().out)
    assert ["1", "cold, 10,000 posts", "0.8", "≤ 0.9 × hugo's cpu", "yes"] in rows
    assert ["4", "add, 10,000 posts", "1.5", "≤ 1.2 s CPU", "no"] in rows
    assert ["4", "add, 10,000 posts", "30", "≤ 40 files written", "yes"] in rows
    assert ["7", "cold", "5", "≤ 5.3 × CPU, 50,000 ÷ 10,000", "yes"] in rows
    assert ["1", "cold, 10,000 posts", "not measured", "≤ 0.28 × pelican's cpu", ""] in rows
    assert {row[0] for row in rows} == set("123456789")
    assert all(row[2] == "not measured" for row in rows if row[0] == "8")


def test_rounds_count_by_their_median_and_the_last_run_of_a_size_counts(tmp_path, capsys):
    one = written(tmp_path / "a.json", 20, [("warm", "newsroom", 5.0, 0)])
    rounds = [("warm", "newsroom", cpu, 0) for cpu in (0.5, 0.7, 3.0)]
    other = written(tmp_path / "b.json", 20, rounds)
    assert aims.main([one, other]) == 0
    row = ["9", "warm, 20 posts", "0.7", "≤ 0.9 s CPU", "yes"]
    assert row in rows_of(capsys.readouterr().out)


def test_one_file_that_differs_from_a_clean_build_misses_an_aim(tmp_path, capsys):
    assert aims.main([written(tmp_path / "a.json", 30, [], unclean=["index.html"])]) == 1
    assert "| 5 | all steps of all runs | 1 |" in capsys.readouterr().out


@needs_wait4
def test_one_command_measures_every_aim_and_leaves_nothing(tmp_path, monkeypatch, capfd):
    monkeypatch.setattr(every_aim, "RUNS", ((3, "--posts 20 --steps warm"),))
    monkeypatch.setattr(every_aim, "PHOTOS", "--count 2 --judged 0")
    every_aim.main(["--rounds", "1", "--folder", str(tmp_path)])
    printed = capfd.readouterr().out
    assert "20 posts, 0 photos, seed 1, 1 rounds" in printed
    assert "2 photos, 1 of 2 megapixels, the others of 12" in printed
    rows = rows_of(printed.partition("Every aim, all of one run:\n\n")[2])
    assert [float(row[2]) > 0 for row in rows if row[1] == "warm, 20 posts"] == [True]
    assert list(tmp_path.iterdir()) == []


def test_photos_count_for_their_aim(tmp_path, capsys):
    record = tmp_path / "photos.json"
    builds = {
        ("cold", "newsroom"): [Cost(6.0, 3.0, 70.0)],
        ("cold", "sharp"): [Cost(8.0, 4.0, 70.0)],
        ("cold", "hugo"): [Cost(24.0, 20.0, 70.0)],
        ("warm", "newsroom"): [Cost(0.2, 0.25, 70.0)],
    }
    write_costs(record, 80, builds)
    assert aims.main([str(record)]) == 1
    rows = rows_of(capsys.readouterr().out)
    assert ["8", "80 photos", "0.75", "≤ 0.8 × sharp's cpu", "yes"] in rows
    assert ["8", "80 photos", "0.25", "≤ 0.22 × hugo's cpu", "no"] in rows
    assert ["8", "80 photos, warm", "0.25", "≤ 0.7 s wall", "yes"] in rows
