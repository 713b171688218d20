"""What a field takes, learned from what its kind refuses."""

import re

from newsroom.posts.kinds import Kind
from newsroom.posts.nodes import Scalar
from newsroom.posts.wrong import Wrong, Wrongs

REFUSED_BY_ALL = "?" * 5000
_CHOICE = re.compile(r"(\w+) \(([^)]*)\)")


def refusals(kind: Kind, value: str) -> tuple[Wrong, ...]:
    """Return what ``kind`` has against ``value``."""
    try:
        kind(Scalar(value, 1, 1))
    except Wrong as wrong:
        return (wrong,)
    except Wrongs as several:
        return tuple(several.wrongs)
    return ()


def limit_of(kind: Kind) -> int | None:
    """Return how many characters a text may have; None for what is no text."""
    found = [one.params["limit"] for one in refusals(kind, REFUSED_BY_ALL) if one.code == "ND108"]
    return int(found[0]) if found else None


def is_one_line(kind: Kind) -> bool:
    """Return whether a text must stand on one line."""
    return any(one.code == "ND109" for one in refusals(kind, "hai\ndòng"))


def choices_of(kind: Kind) -> dict[str, str]:
    """Return the values a field chooses from with their Vietnamese names; none for other kinds."""
    for one in refusals(kind, REFUSED_BY_ALL):
        if one.code == "ND116":
            return dict(_CHOICE.findall(str(one.params["known"])))
    return {}


def is_record_only(kind: Kind) -> bool:
    """Return whether a single value is refused where a group of keys is meant."""
    return any(one.code == "ND117" for one in refusals(kind, "?"))
