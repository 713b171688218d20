"""Work spread over the processors, in order, with the same result for any number of them."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain

# Below this many pieces, starting processes costs more than they save (bench/README.md).
FEW = 400
CHUNK = 50


def spread(
    work: Callable, pieces: Sequence, *, by_name: bool = True, workers: int | None = None
) -> Iterator:
    """Yield ``work(piece)`` for every piece, in order; many pieces go to several processes.

    ``workers`` is their number, by default one for each processor (NEWSROOM_WORKERS overrides).
    Where processes cannot be forked, only work that can be sent ``by_name`` is spread. Whatever
    ``work`` raises is raised here.
    """
    workers = workers or int(os.environ.get("NEWSROOM_WORKERS") or os.cpu_count() or 1)
    if workers == 1 or len(pieces) < FEW:
        return map(work, pieces)
    chunks = [pieces[start : start + CHUNK] for start in range(0, len(pieces), CHUNK)]
    if sys.platform == "linux":
        return _forked(work, chunks, workers)
    return _pooled(work, chunks, workers) if by_name else map(work, pieces)


def _forked(work: Callable, chunks: list[Sequence], workers: int) -> Iterator:
    """Deal the chunks out in turn; a fork has everything that is loaded, nothing need be sent."""
    context = multiprocessing.get_context("fork")
    crew = []
    for number in range(workers):
        ours, theirs = context.Pipe(duplex=False)
        hand = context.Process(target=_deliver, args=(work, chunks[number::workers], theirs))
        hand.start()
        theirs.close()
        crew.append((hand, ours))
    try:
        for number in range(len(chunks)):
            done, results = crew[number % workers][1].recv()
            if not done:
                raise results
            yield from results
    finally:
        for hand, ours in crew:
            ours.close()
            hand.terminate()
            hand.join()


def _deliver(work: Callable, chunks: list[Sequence], pipe) -> None:
    # The parent's way of ending on a signal is not the worker's, which is simply told to go.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for chunk in chunks:
        try:
            message = (True, [work(piece) for piece in chunk])
        except Exception as error:
            message = (False, error)
        pipe.send(message)
    pipe.close()


def _pooled(work: Callable, chunks: list[Sequence], workers: int) -> Iterator:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        yield from chain.from_iterable(pool.map(_work_chunk, [work] * len(chunks), chunks))


def _work_chunk(work: Callable, pieces: Sequence) -> list:
    return [work(piece) for piece in pieces]
