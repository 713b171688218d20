"""The cache gives back what it was given, or nothing."""

import json
import multiprocessing
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from random import Random

import pytest

from newsroom.media import cache
from newsroom.media.cache import (
    discard_photo,
    entry_folder,
    find_photo,
    keep_photo,
    read_rendition,
)
from newsroom.media.photo import Photo, Rendition
from newsroom.media.recipe import Recipe
from newsroom.media.renditions import develop
from newsroom.media.sealed import write_sealed
from tests.media.jobs import keep_often
from tests.media.samples import put, scene
from tests.sites import ROOT

DIGEST = "ab" * 32
NAMES = (f"{DIGEST[:16]}-40.webp", f"{DIGEST[:16]}-40.jpg")
PHOTO = Photo(
    DIGEST,
    80,
    60,
    "#102030",
    (Rendition("webp", 40, 30, NAMES[0]), Rendition("jpeg", 40, 30, NAMES[1])),
)
FILES = {NAMES[0]: b"webp bytes", NAMES[1]: b"jpeg bytes"}


@pytest.fixture
def kept(tmp_path):
    keep_photo(tmp_path, PHOTO, FILES)
    return tmp_path


def leftovers(folder):
    return [path.name for path in folder.rglob(".*")]


def test_what_is_kept_is_found_again(kept):
    assert find_photo(kept, DIGEST) == PHOTO
    assert read_rendition(kept, PHOTO, NAMES[0]) == b"webp bytes"
    assert entry_folder(kept, DIGEST) == kept / "ab" / DIGEST
    assert leftovers(kept) == []


def test_what_was_never_kept_is_not_found(tmp_path):
    assert find_photo(tmp_path, DIGEST) is None
    assert find_photo(tmp_path / "nowhere", DIGEST) is None


def drop_a_file(folder):
    (folder / NAMES[0]).unlink()


def cut_a_file_short(folder):
    (folder / NAMES[1]).write_bytes(b"jpeg")


def drop_the_facts(folder):
    (folder / "photo.json").unlink()


def cut_the_facts_short(folder):
    facts = folder / "photo.json"
    facts.write_bytes(facts.read_bytes()[:-20])


def empty_the_facts(folder):
    (folder / "photo.json").write_bytes(b"")


def alter_the_facts(folder):
    facts = folder / "photo.json"
    facts.write_bytes(facts.read_bytes().replace(b'"width": 80', b'"width": 81'))


def write_facts_of_another_version(folder):
    value = json.loads((folder / "photo.json").read_bytes())["value"]
    write_sealed(folder / "photo.json", value | {"version": value["version"] + 1})


def write_facts_of_another_photo(folder):
    value = json.loads((folder / "photo.json").read_bytes())["value"]
    value["photo"]["digest"] = "cd" * 32
    write_sealed(folder / "photo.json", value)


def write_facts_of_another_shape(folder):
    write_sealed(folder / "photo.json", ["version", 1])


DAMAGES = [
    drop_a_file,
    cut_a_file_short,
    drop_the_facts,
    cut_the_facts_short,
    empty_the_facts,
    alter_the_facts,
    write_facts_of_another_version,
    write_facts_of_another_photo,
    write_facts_of_another_shape,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_entry_is_not_used_but_made_anew(kept, damage):
    damage(entry_folder(kept, DIGEST))
    assert find_photo(kept, DIGEST) is None
    keep_photo(kept, PHOTO, FILES)
    assert find_photo(kept, DIGEST) == PHOTO
    assert read_rendition(kept, PHOTO, NAMES[1]) == b"jpeg bytes"
    assert leftovers(kept) == []


def test_a_file_in_the_place_of_an_entry_gives_way(tmp_path):
    entry_folder(tmp_path, DIGEST).parent.mkdir()
    entry_folder(tmp_path, DIGEST).write_bytes(b"what is this?")
    assert find_photo(tmp_path, DIGEST) is None
    keep_photo(tmp_path, PHOTO, FILES)
    assert find_photo(tmp_path, DIGEST) == PHOTO


def test_a_rendition_altered_without_changing_its_size_is_noticed(kept):
    (entry_folder(kept, DIGEST) / NAMES[0]).write_bytes(b"WEBP BYTES")
    assert read_rendition(kept, PHOTO, NAMES[0]) is None


def test_a_discarded_entry_is_gone(kept):
    discard_photo(kept, DIGEST)
    assert find_photo(kept, DIGEST) is None
    assert leftovers(kept) == []
    discard_photo(kept, DIGEST)


def test_an_interrupted_write_leaves_no_entry(tmp_path, monkeypatch):
    def fail(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cache, "write_sealed", fail)
    with pytest.raises(KeyboardInterrupt):
        keep_photo(tmp_path, PHOTO, FILES)
    assert find_photo(tmp_path, DIGEST) is None
    assert leftovers(tmp_path) == []


def test_two_processes_keeping_one_photo_do_no_harm(tmp_path):
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=keep_often, args=(tmp_path, PHOTO, FILES)) for _ in range(2)]
    for other in others:
        other.start()
    for other in others:
        other.join(30)
    assert [other.exitcode for other in others] == [0, 0]
    assert find_photo(tmp_path, DIGEST) == PHOTO
    assert leftovers(tmp_path) == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill so")
def test_killed_30_times_at_random_the_cache_serves_whole_photos_or_none(tmp_path):
    paths = [put(tmp_path / f"{number}.png", scene(700, 400 + number), "PNG") for number in (1, 2)]
    recipe, cache = Recipe(widths=(200, 700)), tmp_path / "cache"
    whole = {path: develop(path, recipe, tmp_path / "whole") for path in paths}
    script = (
        "import sys, time; from pathlib import Path; from newsroom.media.recipe import Recipe\n"
        "from newsroom.media.renditions import develop\n"
        "from newsroom.media.cache import discard_photo\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    for path in sys.argv[2:]:\n"
        "        photo = develop(Path(path), Recipe(widths=(200, 700)), Path(sys.argv[1]))\n"
        "        discard_photo(Path(sys.argv[1]), photo.digest)\n"
    )
    dice = Random(30)
    rounds, processes = 10, 3  # 30 processes killed while they write
    for _ in range(rounds):
        command = [sys.executable, "-c", script, str(cache), *map(str, paths)]
        with ExitStack() as stack:
            crew = [
                stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT))
                for _ in range(processes)
            ]
            for process in crew:
                process.stdout.readline()
            time.sleep(dice.uniform(0.0, 0.2))
            for process in crew:
                process.kill()
                assert process.wait() == -signal.SIGKILL
        for photo in whole.values():
            if found := find_photo(cache, photo.digest):
                for one in found.renditions:
                    wanted = read_rendition(tmp_path / "whole", photo, one.name)
                    assert read_rendition(cache, found, one.name) == wanted
    for path, photo in whole.items():
        again = develop(path, recipe, cache)
        assert again == photo
        assert all(read_rendition(cache, again, one.name) for one in again.renditions)
