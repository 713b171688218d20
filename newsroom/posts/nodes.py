"""Strings, lists and mappings as staff wrote them, each with its place in the file."""

from typing import NamedTuple


class Scalar(NamedTuple):
    """A text. ``line`` and ``column`` count from 1.

    ``more`` are the lines that the value runs on to, each with its number; of those in quotes or
    in a block only what is written like a key.
    """

    value: str
    line: int
    column: int
    more: tuple[tuple[int, str], ...] = ()


class Sequence(NamedTuple):
    """A list."""

    items: tuple["Node", ...]
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys with their values, in the order written; a repeated key stands twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int


Node = Scalar | Sequence | Mapping
