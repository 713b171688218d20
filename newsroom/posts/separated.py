"""Lists that staff write on one line, taken apart at commas and semicolons."""

import re

from newsroom.posts.nodes import Scalar

_PART = re.compile(r"[^,;]+")
_FILE = re.compile(r".*\S\.\w{1,5}")


def id_parts(value: Scalar) -> tuple[Scalar, ...]:
    """Return the ids in ``value``, each with its own place."""
    found = (_part(value, match) for match in _PART.finditer(value.value))
    return tuple(part for part in found if part.value)


def file_parts(value: Scalar) -> tuple[Scalar, ...]:
    """Return the file names in ``value``, or it alone: a name may hold a comma of its own."""
    parts = id_parts(value)
    return parts if all(_FILE.fullmatch(part.value) for part in parts) else (value,)


def _part(value: Scalar, match: re.Match[str]) -> Scalar:
    text = match[0]
    # Where a value goes on over several lines, only its beginning is known.
    offset = 0 if value.more else match.start() + len(text) - len(text.lstrip())
    return Scalar(text.strip(), value.line, value.column + offset)
