"""Decides how a list is numbered, so that its numbers show as they were typed."""

from collections.abc import Sequence


def numbering(numbers: Sequence[int]) -> tuple[int | None, tuple[int | None, ...]]:
    """Where the list starts, if not at 1; each item's number, if it is not the next one.

    A list typed "1. 1. 1." counts by itself.
    """
    start = numbers[0] if numbers[0] != 1 else None
    if len(set(numbers)) == 1:
        return start, (None,) * len(numbers)
    expected = (numbers[0], *(number + 1 for number in numbers))
    values = tuple(
        None if number == due else number for number, due in zip(numbers, expected, strict=False)
    )
    return start, values
