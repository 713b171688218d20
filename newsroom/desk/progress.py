"""A progress bar that shows only when something takes long."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

DELAY_SECONDS = 2.0


@contextmanager
def progress_bar(label: str, unit: str = "ảnh") -> Iterator[Callable[[int, int], None]]:
    """Give a function to be told (done, total); after two seconds it draws a bar on a terminal."""
    began, shows = time.monotonic(), sys.stderr.isatty()
    bar = None

    def progress(done: int, total: int) -> None:
        nonlocal bar
        if bar is None and shows and time.monotonic() - began >= DELAY_SECONDS:
            bar = _bar(label, unit, done, total)
        if bar is not None:
            bar.update(done - bar.n)

    try:
        yield progress
    finally:
        if bar is not None:
            bar.close()


def _bar(label: str, unit: str, done: int, total: int):
    # What draws takes as long to load as a page takes to make, and most builds are done by then.
    from tqdm import tqdm

    # Its watching thread must not be alive when processes are forked.
    tqdm.monitor_interval = 0
    return tqdm(
        desc=label, unit=f" {unit}", initial=done, total=total, leave=False, file=sys.stderr
    )
