"""Photos developed by several machines: the same files, even when one of them is lost."""

import os
import signal
import subprocess
import sys
import time

import pytest

from newsroom.media.darkroom import develop_all
from newsroom.media.recipe import Recipe
from tests.media.samples import put, scene
from tests.media.test_darkroom import all_bytes

distributed = pytest.importorskip("distributed")

RECIPE = Recipe(widths=(200, 400))
COUNT = 24


def start(*words):
    """Start a process that lets go of the terminal."""
    command = [sys.executable, "-m", "distributed.cli.dask_" + words[0], *words[1:]]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture
def fleet(tmp_path):
    """Give a scheduler's address and its two workers."""
    note = tmp_path / "scheduler.json"
    quiet = ["--no-dashboard", "--scheduler-file", str(note)]
    running = [start("scheduler", "--host", "127.0.0.1", "--port", "0", *quiet)]
    until(note.exists)
    for _ in range(2):
        options = ["--nthreads", "1", "--no-dashboard", "--no-nanny", "--death-timeout", "60"]
        running.append(start("worker", "--scheduler-file", str(note), *options))
    import json

    yield json.loads(note.read_text())["address"], running[1:]
    for process in running:
        process.kill()
        process.wait()


def until(true, seconds=60):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_a_worker_killed_half_way_loses_no_photo(tmp_path, fleet):
    scheduler, workers = fleet
    paths = [put(tmp_path / f"{number}.jpg", scene(900, 600 + number)) for number in range(COUNT)]
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(paths[0].read_bytes()[:2000])
    done = []

    def kill_one(count, total):
        done.append(count)
        if count == COUNT // 3:
            os.kill(workers[0].pid, signal.SIGKILL)

    afar, errors = develop_all(
        [*paths, broken], RECIPE, tmp_path / "afar", scheduler=scheduler, progress=kill_one
    )
    assert workers[0].wait(timeout=30) == -signal.SIGKILL
    assert (len(afar), [error.reason for error in errors.values()]) == (COUNT, ["broken"])
    here, _ = develop_all(paths, RECIPE, tmp_path / "here", workers=1)
    assert all_bytes(afar, tmp_path / "afar") == all_bytes(here, tmp_path / "here")


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_a_scheduler_that_nobody_keeps_is_said_so(tmp_path, monkeypatch):
    from newsroom.media import fleet

    monkeypatch.setattr(fleet, "PATIENCE", "1s")
    path = put(tmp_path / "a.jpg", scene(90, 60))
    with pytest.raises(OSError, match="PHOTO_SCHEDULER"):
        develop_all([path], RECIPE, tmp_path / "cache", scheduler="tcp://127.0.0.1:9")
