"""A progress bar that shows only when something takes long."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm

DELAY_SECONDS = 2.0


@contextmanager
def progress_bar(label: str, unit: str = "ảnh") -> Iterator[Callable[[int, int], None]]:
    """Give a function to be told (done, total); after two seconds it draws a bar on a terminal."""
    bar = tqdm(
        desc=label,
        unit=f" {unit}",
        delay=DELAY_SECONDS,
        disable=not sys.stderr.isatty(),
        leave=False,
        file=sys.stderr,
    )

    def progress(done: int, total: int) -> None:
        bar.total = total
        bar.update(done - bar.n)

    with bar:
        yield progress
