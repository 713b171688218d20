"""Work spread over the processors, in order, with the same result for any number of them."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain

# Below this many pieces, starting processes costs more than they save.
FEW = 400
CHUNK = 100


def spread(work: Callable, pieces: Sequence, workers: int | None = None) -> Iterator:
    """Yield ``work(piece)`` for every piece, in order; many pieces go to several processes.

    ``workers`` is their number, by default one for each processor (NEWSROOM_WORKERS overrides).
    """
    workers = workers or int(os.environ.get("NEWSROOM_WORKERS") or os.cpu_count() or 1)
    if workers == 1 or len(pieces) < FEW:
        return map(work, pieces)
    return _spread(work, pieces, workers)


def _spread(work: Callable, pieces: Sequence, workers: int) -> Iterator:
    chunks = [pieces[start : start + CHUNK] for start in range(0, len(pieces), CHUNK)]
    # A fork shares what is loaded already; elsewhere each process loads it anew.
    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        yield from chain.from_iterable(pool.map(_work_chunk, [work] * len(chunks), chunks))


def _work_chunk(work: Callable, pieces: Iterable) -> list:
    return [work(piece) for piece in pieces]
