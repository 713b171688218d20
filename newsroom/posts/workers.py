"""Work spread over the processors, in order, with the same result for any number of them."""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise

# Below this many pieces, other processes cost more than they save (bench/README.md, Processes).
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
    workers = workers or _at_hand()
    if workers == 1 or len(pieces) < FEW:
        return map(work, pieces)
    if sys.platform == "linux":
        return _forked(work, _chunks(pieces), workers)
    return _pooled(work, _chunks(pieces), workers) if by_name else map(work, pieces)


def spread_near(
    work: Callable, pieces: Sequence, *, workers: int | None = None
) -> Iterator[tuple[int, object]]:
    """Yield (number, ``work(piece)``) for every piece, in any order.

    Pieces near each other go to the same process, which remembers what they have in common. Where
    processes cannot be forked, there is one. Otherwise as :func:`spread`.
    """
    workers = workers or _at_hand()
    if workers == 1 or len(pieces) < FEW or sys.platform != "linux":
        return enumerate(map(work, pieces))
    return _stretches(work, _chunks(pieces), workers)


def _at_hand() -> int:
    return int(os.environ.get("NEWSROOM_WORKERS") or os.cpu_count() or 1)


def _context(way: str):
    # What starts processes takes longer to load than the few posts of an edit take to read.
    import multiprocessing

    return multiprocessing.get_context(way)


def _chunks(pieces: Sequence) -> list[Sequence]:
    return [pieces[start : start + CHUNK] for start in range(0, len(pieces), CHUNK)]


def _stretches(
    work: Callable, chunks: list[Sequence], workers: int
) -> Iterator[tuple[int, object]]:
    """Give each process a stretch of chunks; one that is done helps where most is left."""
    from multiprocessing.connection import wait

    bounds = [len(chunks) * number // workers for number in range(workers + 1)]
    left = [deque(range(*pair)) for pair in pairwise(bounds)]
    context = _context("fork")
    crew = {}
    for number in range(workers):
        ours, theirs = context.Pipe()
        hand = context.Process(target=_serve, args=(work, chunks, theirs))
        hand.start()
        theirs.close()
        crew[ours] = (hand, number)

    def next_for(number: int) -> int | None:
        if left[number]:
            return left[number].popleft()
        longest = max(left, key=len)
        return longest.pop() if longest else None

    try:
        for ours, (_, number) in crew.items():
            # One chunk ahead, so that nobody waits for an answer.
            ours.send(next_for(number))
            ours.send(next_for(number))
        for _ in chunks:
            # Whoever has no more to send is waiting for its end.
            ours = wait(crew)[0]
            at, done, results = ours.recv()
            if not done:
                raise results
            ours.send(next_for(crew[ours][1]))
            yield from enumerate(results, at * CHUNK)
    finally:
        for ours, (hand, _) in crew.items():
            ours.close()
            hand.terminate()
            hand.join()


def _serve(work: Callable, chunks: list[Sequence], pipe) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    while (at := pipe.recv()) is not None:
        pipe.send((at, *_outcome(work, chunks[at])))
    # Its end is for the parent to say: a pipe that closes by itself would look like a message.
    signal.pause()


def _outcome(work: Callable, chunk: Sequence) -> tuple[bool, object]:
    """Return whether all went well, and the results, or what was raised."""
    try:
        return True, [work(piece) for piece in chunk]
    except Exception as error:
        return False, error


def _forked(work: Callable, chunks: list[Sequence], workers: int) -> Iterator:
    """Deal the chunks out in turn; a fork has everything that is loaded, nothing need be sent."""
    context = _context("fork")
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
        pipe.send(_outcome(work, chunk))
    pipe.close()


def _pooled(work: Callable, chunks: list[Sequence], workers: int) -> Iterator:
    from concurrent.futures import ProcessPoolExecutor

    context = _context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        yield from chain.from_iterable(pool.map(_work_chunk, [work] * len(chunks), chunks))


def _work_chunk(work: Callable, pieces: Sequence) -> list:
    return [work(piece) for piece in pieces]
