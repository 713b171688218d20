"""Worker processes lose no job."""

import os
import signal
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing

import pytest

from newsroom.media import crew
from newsroom.media.crew import Limits, WorkerDied, run_jobs, usual_workers
from tests.media.jobs import (
    die_at_three,
    fail_at_three,
    fill_at_three,
    sleep_a_little,
    sleep_at_three,
    square_and_pid,
)


def test_every_job_is_done_once_elsewhere():
    done = list(run_jobs(square_and_pid, range(9), 2))
    assert sorted((job, square) for job, (square, _) in done) == [(n, n * n) for n in range(9)]
    pids = {pid for _, (_, pid) in done}
    assert os.getpid() not in pids
    assert len(pids) <= 2


def test_a_job_that_kills_its_process_harms_no_other():
    done = dict(run_jobs(die_at_three, range(8), 2))
    assert isinstance(done.pop(3), WorkerDied)
    assert done == {n: n for n in range(8) if n != 3}


@pytest.mark.skipif(not hasattr(signal, "alarm"), reason="this system has no alarms")
def test_a_job_that_takes_too_long_is_ended_and_harms_no_other():
    done = dict(run_jobs(sleep_at_three, range(6), 2, Limits(seconds=1)))
    assert isinstance(done.pop(3), WorkerDied)
    assert done == {n: n for n in range(6) if n != 3}


@pytest.mark.skipif(sys.platform != "linux", reason="this system does not bound a process's memory")
def test_a_job_that_wants_too_much_memory_is_refused_it():
    done = dict(run_jobs(fill_at_three, range(5), 2, Limits(memory=1 << 30)))
    assert done == {n: f"{n}: {'MemoryError' if n == 3 else 0}" for n in range(5)}


def test_what_a_job_raises_is_raised_here():
    with pytest.raises(ZeroDivisionError):
        list(run_jobs(fail_at_three, range(8), 2))


def test_jobs_are_handed_out_only_as_others_get_done(monkeypatch):
    unfinished = []

    class Watched(ProcessPoolExecutor):
        def submit(self, *args):
            futures.append(super().submit(*args))
            unfinished.append(sum(not future.done() for future in futures))
            return futures[-1]

    futures = []
    monkeypatch.setattr(crew, "ProcessPoolExecutor", Watched)
    assert len(list(run_jobs(sleep_a_little, range(20), 2))) == 20
    assert max(unfinished) == 4


def test_stopping_early_leaves_the_rest_undone():
    started = time.monotonic()
    with closing(run_jobs(sleep_a_little, range(400), 2)) as done:
        next(done)
    assert time.monotonic() - started < 10


def test_there_is_at_least_one_worker():
    assert 1 <= usual_workers() <= 8
