"""A metadata field of a header."""

from collections.abc import Callable
from dataclasses import dataclass

from newsroom.posts.nodes import Node, Scalar


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """One metadata field; everything that knows the field reads this line. Each is only itself.

    ``kind`` turns a node into a value or raises :class:`Wrong`/:class:`Wrongs`. ``label`` is its
    Vietnamese name, accepted for the key as ``aliases`` are, ``fields`` the fields inside it,
    ``help`` a sentence for staff. ``parts`` takes apart a list that is written on one line.
    """

    name: str
    kind: Callable[[Node], object]
    label: str
    aliases: tuple[str, ...] = ()
    required: bool = False
    default: object = None
    fields: tuple["Field", ...] = ()
    help: str = ""
    parts: Callable[[Scalar], tuple[Scalar, ...]] | None = None
