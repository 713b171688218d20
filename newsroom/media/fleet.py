"""Giving many jobs to the machines of a Dask scheduler."""

from collections.abc import Callable, Generator, Iterable
from typing import TypeVar

from newsroom.media.crew import WorkerDied

Job = TypeVar("Job")
Result = TypeVar("Result")

# Jobs sent ahead, so that a long list of photos does not fill the scheduler's memory.
UNDER_WAY = 64
# How long to wait for an answer of the scheduler.
PATIENCE = "20s"


def run_afar(
    work: Callable[[Job], Result], jobs: Iterable[Job], scheduler: str
) -> Generator[tuple[Job, Result | WorkerDied], None, None]:
    """Yield each job with what `work` made of it, as they get done, like `crew.run_jobs`.

    `scheduler` is an address such as "tcp://10.0.0.5:8786". A job whose worker dies is given to
    another one; one that kills several yields a `WorkerDied`. Raises `OSError` when nobody answers
    there, and `ModuleNotFoundError` where the extra "photos" is not installed.
    """
    from distributed import Client, KilledWorker, as_completed

    try:
        client = Client(scheduler, timeout=PATIENCE)
    except OSError as error:
        said = "không có máy nào trả lời ở địa chỉ PHOTO_SCHEDULER này"
        raise OSError(error.errno or 0, said, scheduler) from error
    with client:
        waiting = iter(jobs)
        # `pure=False`: two photos of one job list are two jobs, whatever their arguments.
        sent = {}
        for job in _next(waiting, UNDER_WAY):
            sent[client.submit(work, job, pure=False, retries=2)] = job
        done = as_completed(sent)
        for future in done:
            try:
                outcome = future.result()
            except KilledWorker:
                outcome = WorkerDied()
            yield sent.pop(future), outcome
            for job in _next(waiting, 1):
                more = client.submit(work, job, pure=False, retries=2)
                sent[more] = job
                done.add(more)


def _next(jobs: Iterable[Job], count: int) -> list[Job]:
    return [job for job, _ in zip(jobs, range(count), strict=False)]
