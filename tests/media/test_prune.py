"""The cache forgets what nobody shows any more, and nothing else."""

import os
import time

import pytest

from newsroom import run
from newsroom.media.cache import entry_folder, find_photo
from newsroom.media.darkroom import develop_all
from newsroom.media.prune import prune_photos
from newsroom.media.recipe import Recipe
from tests.media.samples import put, scene

RECIPE = Recipe(widths=(60,))
DAY = 86_400


@pytest.fixture
def two(tmp_path):
    """Give a cache and two photos in it, both last shown 100 days ago."""
    paths = [put(tmp_path / name, scene(120, 80 + len(name))) for name in ("a.jpg", "bb.jpg")]
    cache = tmp_path / "cache"
    photos = list(develop_all(paths, RECIPE, cache)[0].values())
    for photo in photos:
        grow_old(entry_folder(cache, photo.digest), 100)
    return cache, paths, photos


def grow_old(folder, days):
    then = time.time() - days * DAY
    os.utime(folder, (then, then))


def test_what_was_not_shown_for_long_goes_what_is_needed_stays(two):
    cache, _, (first, second) = two
    pruned = prune_photos(cache, {first.digest}, 60)
    assert (pruned.gone, pruned.kept) == (1, 1)
    assert pruned.freed > 1000
    assert find_photo(cache, first.digest)
    assert not find_photo(cache, second.digest)


def test_what_was_shown_lately_stays_for_other_branches(two):
    cache, paths, (first, second) = two
    develop_all(paths[1:], RECIPE, cache)
    prune_photos(cache, set(), 60)
    assert not find_photo(cache, first.digest)
    assert find_photo(cache, second.digest)


def test_what_a_killed_process_left_goes_after_a_day(two):
    cache, _, (first, _) = two
    draft = entry_folder(cache, first.digest).with_name(".0123456789abcdef.0123456789ab")
    draft.mkdir()
    (draft / "x.webp").write_bytes(b"x" * 5000)
    prune_photos(cache, {first.digest}, 60)
    assert draft.exists()
    grow_old(draft, 2)
    assert prune_photos(cache, {first.digest}, 60).freed >= 5000
    assert not draft.exists()


def test_pruning_keeps_the_photos_of_the_content_at_hand(site, monkeypatch, capsys):
    site.post("2026-10-05-tin", body="![Ô vuông](a.jpg)", photos=("a.jpg",))
    site.build()
    cache = site.folder / ".newsroom" / "photos"
    for entry in cache.glob("[0-9a-f][0-9a-f]/*"):
        grow_old(entry, 100)
    monkeypatch.chdir(site.folder)
    assert run.prune(days=60) == 0
    assert "giữ lại 1" in capsys.readouterr().out
    before = site.files()
    assert site.build() == 0
    assert site.files() == before
