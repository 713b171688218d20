"""Developing many photos loses none of them."""

import os

import pytest

from newsroom.media import darkroom, opening, reading, renditions
from newsroom.media.cache import entry_folder
from newsroom.media.crew import WorkerDied
from newsroom.media.darkroom import develop_all
from newsroom.media.recipe import Recipe
from tests.media.samples import exif, put, scene

RECIPE = Recipe(widths=(60, 120))
LONG_AGO = 1_600_000_000


@pytest.fixture
def paths(tmp_path):
    made = [
        put(tmp_path / "a.jpg", scene(300, 200), exif=exif(6)),
        put(tmp_path / "b.png", scene(200, 300), "PNG"),
        put(tmp_path / "c.webp", scene(150, 150), "WEBP"),
        put(tmp_path / "d.gif", scene(90, 60), "GIF"),
        put(tmp_path / "đ.tif", scene(130, 60), "TIFF"),
    ]
    for path in made:
        os.utime(path, (LONG_AGO, LONG_AGO))
    return made


@pytest.fixture
def bad_paths(tmp_path):
    text = tmp_path / "text.jpg"
    text.write_text("Xin chào")
    cut = put(tmp_path / "cut.jpg", scene(300, 200))
    cut.write_bytes(cut.read_bytes()[:3000])
    return {tmp_path / "no.jpg": "missing", text: "not_a_photo", cut: "broken"}


def all_bytes(photos, cache):
    return {
        each.name: (entry_folder(cache, photo.digest) / each.name).read_bytes()
        for photo in photos.values()
        for each in photo.renditions
    }


def forbid(*_, **__):
    raise AssertionError("this was not to be done again")


def test_photos_and_errors_come_apart_in_the_order_given(tmp_path, paths, bad_paths):
    mixed = [paths[4], *bad_paths, *paths[:4]]
    photos, errors = develop_all(mixed, RECIPE, tmp_path / "cache")
    assert list(photos) == [paths[4], *paths[:4]]
    assert {path: error.reason for path, error in errors.items()} == bad_paths
    assert list(errors) == list(bad_paths)
    assert (photos[paths[0]].width, photos[paths[0]].height) == (200, 300)


def test_the_bytes_do_not_depend_on_the_number_of_workers(tmp_path, paths):
    alone, _ = develop_all(paths, RECIPE, tmp_path / "one", workers=1)
    together, _ = develop_all(reversed(paths), RECIPE, tmp_path / "three", workers=3)
    assert together == alone
    made = all_bytes(alone, tmp_path / "one")
    assert len(made) >= 2 * len(paths)
    assert all_bytes(together, tmp_path / "three") == made


def test_a_second_run_opens_no_image_and_reads_no_photo(tmp_path, paths, monkeypatch):
    first, _ = develop_all(paths, RECIPE, tmp_path / "cache", workers=1)
    monkeypatch.setattr(opening.Image, "open", forbid)
    monkeypatch.setattr(renditions, "open_bytes", forbid)
    monkeypatch.setattr(darkroom, "read_photo", forbid)
    monkeypatch.setattr(reading.os, "open", forbid)
    second, errors = develop_all(paths, RECIPE, tmp_path / "cache", workers=1)
    assert second == first
    assert errors == {}


def test_new_times_cost_reading_but_no_opening(tmp_path, paths, monkeypatch):
    first, _ = develop_all(paths, RECIPE, tmp_path / "cache", workers=1)
    for path in paths:
        os.utime(path)
    monkeypatch.setattr(opening.Image, "open", forbid)
    assert develop_all(paths, RECIPE, tmp_path / "cache")[0] == first


def test_a_photo_changed_without_changing_size_or_time_just_now_is_seen(tmp_path):
    path = tmp_path / "a.png"
    one, other = scene(40, 20), scene(40, 20).rotate(180)
    put(path, one, "TIFF")
    stamp, size = path.stat().st_mtime_ns, path.stat().st_size
    before, _ = develop_all([path], RECIPE, tmp_path / "cache")
    put(path, other, "TIFF")
    os.utime(path, ns=(stamp, stamp))
    assert path.stat().st_size == size
    after, _ = develop_all([path], RECIPE, tmp_path / "cache")
    assert after[path].digest != before[path].digest


def test_a_changed_photo_is_developed_anew(tmp_path, paths):
    before, _ = develop_all(paths, RECIPE, tmp_path / "cache", workers=1)
    put(paths[1], scene(80, 80), "PNG")
    after, _ = develop_all(paths, RECIPE, tmp_path / "cache", workers=1)
    assert after[paths[1]].width == 80
    assert {path for path in paths if after[path] != before[path]} == {paths[1]}


@pytest.mark.parametrize("damage", [b"", b"nonsense"])
def test_a_damaged_index_costs_nothing_but_time(tmp_path, paths, damage):
    first, _ = develop_all(paths, RECIPE, tmp_path / "cache", workers=1)
    index = tmp_path / "cache" / "stat-index.json"
    whole = index.read_bytes()
    index.write_bytes(damage)
    assert develop_all(paths, RECIPE, tmp_path / "cache", workers=1)[0] == first
    assert index.read_bytes() == whole


def test_a_damaged_entry_is_made_anew(tmp_path, paths):
    first, _ = develop_all(paths, RECIPE, tmp_path / "cache", workers=1)
    before = all_bytes(first, tmp_path / "cache")
    folder = entry_folder(tmp_path / "cache", first[paths[0]].digest)
    (folder / first[paths[0]].renditions[0].name).unlink()
    assert develop_all(paths, RECIPE, tmp_path / "cache", workers=1)[0] == first
    assert all_bytes(first, tmp_path / "cache") == before


def test_each_path_is_developed_once(tmp_path, paths, monkeypatch):
    developed = []
    real = darkroom.develop
    monkeypatch.setattr(
        darkroom, "develop", lambda path, *rest: developed.append(path) or real(path, *rest)
    )
    develop_all(paths * 3, RECIPE, tmp_path / "cache", workers=1)
    assert sorted(developed) == sorted(paths)


@pytest.mark.parametrize("workers", [1, 2])
def test_progress_counts_up_to_the_total(tmp_path, paths, bad_paths, workers):
    told = []
    develop_all(
        [*paths, *bad_paths, *paths],
        RECIPE,
        tmp_path / "cache",
        workers=workers,
        progress=lambda *counts: told.append(counts),
    )
    assert told == [(done, 8) for done in range(1, 9)]


def test_few_photos_start_no_processes(tmp_path, paths, monkeypatch):
    monkeypatch.setattr(darkroom, "run_jobs", forbid)
    photos, _ = develop_all(paths[:2], RECIPE, tmp_path / "cache", workers=4)
    assert len(photos) == 2


def test_no_photos_are_no_work(tmp_path):
    assert develop_all([], RECIPE, tmp_path / "cache") == ({}, {})


def test_a_photo_that_kills_the_decoder_is_an_error(tmp_path, paths, monkeypatch):
    def one_dies(work, jobs, workers):
        for job in jobs:
            yield job, WorkerDied() if job[0] == paths[2] else work(job)

    monkeypatch.setattr(darkroom, "run_jobs", one_dies)
    photos, errors = develop_all(paths, RECIPE, tmp_path / "cache", workers=2)
    assert {path: error.reason for path, error in errors.items()} == {paths[2]: "broken"}
    assert len(photos) == 4


def test_an_interruption_keeps_what_is_done(tmp_path, paths):
    def interrupt(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        develop_all(paths, RECIPE, tmp_path / "cache", workers=2, progress=interrupt)
    assert list((tmp_path / "cache").rglob("photo.json"))
    assert not [path for path in (tmp_path / "cache").rglob(".*")]
    photos, errors = develop_all(paths, RECIPE, tmp_path / "cache", workers=2)
    assert (len(photos), errors) == (5, {})
