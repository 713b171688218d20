"""The posts' numbers in the index: by their day, so that a new post moves no other.

A day has as many numbers as the day with most posts needs, rounded up to a power of two.
"""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

# Numbers begin here, to be short; nobody dates a post before.
FIRST_DAY = date(1900, 1, 1).toordinal()


def numbered(ids: Iterable[str]) -> tuple[int, dict[str, int]]:
    """Return how many numbers a day has, and the number of each post by its id, rising."""
    days = [(day, list(group)) for day, group in groupby(sorted(ids), key=lambda id: id[:10])]
    most = max((len(group) for _, group in days), default=1)
    slots = 1 << (most - 1).bit_length()
    return slots, {
        id: first + place
        for day, group in days
        for first in (_first_number(day, slots),)
        for place, id in enumerate(group)
    }


def _first_number(day: str, slots: int) -> int:
    return max(date.fromisoformat(day).toordinal() - FIRST_DAY, 0) * slots
