"""Where a value of the header stands, found by its path in it."""

from collections.abc import Mapping

Place = tuple[int, int]


def place_in_list(places: Mapping[str, Place], key: str, number: int, name: str) -> Place:
    """Return where the field ``name`` of the item ``number`` of a list stands (line, column).

    Staff also write plain values in place of mappings, or a single mapping in place of a list.
    """
    for path in (f"{key}.{number}.{name}", f"{key}.{number}", f"{key}.{name}", key):
        if path in places:
            return places[path]
    return 1, 1
