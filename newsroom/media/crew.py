"""Giving many jobs to a few worker processes."""

import contextlib
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

_MOST_WORKERS = 8


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take where the system can watch it: ``seconds`` of wall time, bytes of
    ``memory`` (address space, which is far more than what is used of it).

    The largest photo needs a tenth of either.
    """

    seconds: int = 180
    memory: int = 3 << 30


USUAL_LIMITS = Limits()


class WorkerDied(Exception):
    """The process that did this job ended without an answer."""


def usual_workers() -> int:
    """Return how many workers suit this machine: its usable processors, at most eight."""
    if hasattr(os, "sched_getaffinity"):
        return min(_MOST_WORKERS, len(os.sched_getaffinity(0)))
    return min(_MOST_WORKERS, os.cpu_count() or 1)


def run_jobs(
    work: Callable[[Job], Result],
    jobs: Iterable[Job],
    workers: int,
    limits: Limits = USUAL_LIMITS,
) -> Iterator[tuple[Job, Result | WorkerDied]]:
    """Yield each job with what `work` made of it, as they get done, at most 2 × workers under way.

    `work` and what it takes and returns must be picklable; what it raises is raised here. A job
    that kills its process, or takes longer than `limits` allow, yields a `WorkerDied` and harms no
    other job; one that wants more memory gets Python's `MemoryError`. Raises
    `BrokenProcessPool` where no process can be started at all.
    """
    waiting = deque(jobs)
    while waiting:
        suspects = yield from _until_a_death(work, waiting, workers, limits)
        for job in suspects:
            yield job, _alone(work, job, limits)


def _until_a_death(
    work: Callable[[Job], Result], waiting: deque[Job], workers: int, limits: Limits
) -> Generator[tuple[Job, Result], None, list[Job]]:
    """Do the waiting jobs; return those under way when a process died, one of which killed it."""
    pool = _pool(min(workers, len(waiting)), limits)
    under_way: dict[Future[Result], Job] = {}
    try:
        while waiting or under_way:
            while waiting and len(under_way) < 2 * workers:
                under_way[pool.submit(_timed, work, waiting[0], limits.seconds)] = waiting[0]
                waiting.popleft()
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                result = future.result()
                yield under_way.pop(future), result
    except BrokenProcessPool:
        return list(under_way.values())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return []


def _alone(work: Callable[[Job], Result], job: Job, limits: Limits) -> Result | WorkerDied:
    with _pool(1, limits) as pool:
        # A process that cannot even do this says something of the machine, nothing of the job.
        pool.submit(int).result()
        try:
            return pool.submit(_timed, work, job, limits.seconds).result()
        except BrokenProcessPool:
            return WorkerDied()


def _pool(workers: int, limits: Limits) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(limits.memory,))


def _begin(memory: int) -> None:
    """Let a job under way end when Ctrl-C is pressed: the parent stops the rest.

    Where the system can, no process may grow without bounds.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.RLIM_INFINITY))


def _timed(work: Callable[[Job], Result], job: Job, seconds: int) -> Result:
    """Do one job; where the system has alarms, one that takes too long ends with its process."""
    alarm = getattr(signal, "alarm", None)
    if alarm is None:
        return work(job)
    alarm(seconds)
    try:
        return work(job)
    finally:
        alarm(0)
