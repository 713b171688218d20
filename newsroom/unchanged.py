"""What was made of a file, kept in the state until the file changes."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from newsroom.posts.files import File, Listing, has_rested
from newsroom.posts.shelf import Shelf
from newsroom.state import State

Made = TypeVar("Made")
# Stands for the stamp of a file that may change once more within it.
_UNTRUSTED = (-1, -1, -1)


@contextmanager
def kept_while_unchanged(
    shelf: Shelf | None,
    content: Listing | None,
    table: str,
    make: Callable[[File], Made],
    basis: str = "",
) -> Iterator[Callable[[File], Made]]:
    """Give a function that returns what ``make`` makes of a file: plain values for ``marshal``.

    What an earlier build kept of an unchanged file in ``table`` is taken from there, if it was made
    on the same ``basis``; what is no longer asked for is forgotten. ``content`` is the listing that
    the files are from; nothing is kept where there is no state.
    """
    state = shelf if isinstance(shelf, State) else None
    stored = state.table(table) if state else {}
    known = stored if stored.get("", ("",)) == (basis,) else {}
    taken = content.taken if content else time.time_ns()
    now: dict[str, tuple] = {"": (basis,)} if basis else {}

    def made(file: File) -> Made:
        stamp = (file.size, *file.stamp)
        found = known.get(file.name)
        if found is None or tuple(found[:3]) != stamp:
            kept = stamp if has_rested(file.stamp, taken) else _UNTRUSTED
            found = (*kept, make(file))
        now[file.name] = found
        return found[3]

    yield made
    if state and now != stored:
        state.put_table(table, now, stored)
