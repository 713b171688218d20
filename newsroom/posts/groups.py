"""Kinds made of other kinds: lists, records.

They raise :class:`Wrongs` with everything that is wrong inside them.
"""

from collections.abc import Callable

from newsroom.posts.fields import Field
from newsroom.posts.header import is_empty, read_values
from newsroom.posts.kinds import Kind, box, entry_id
from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.posts.wrong import Wrong, Wrongs


def many(kind: Kind) -> Callable[[Node], tuple]:
    """A list of values; a single value counts as a list of one."""

    def kind_of_list(node: Node) -> tuple:
        items = node.items if isinstance(node, Sequence) else (node,)
        return _all(kind, [item for item in items if not is_empty(item)])

    return kind_of_list


_IDS = many(entry_id)
_BOXES = many(box)


def many_boxes(node: Node) -> tuple[tuple[int, int, int, int], ...]:
    """A list of boxes in a photo."""
    return _BOXES(node)


def many_ids(node: Node) -> tuple[str, ...]:
    """A list of ids, each once."""
    return tuple(dict.fromkeys(_IDS(node)))


def record(cls: type, fields: tuple[Field, ...]) -> Kind:
    """A mapping that becomes a ``cls``."""

    def kind(node: Node) -> object:
        if not isinstance(node, Mapping):
            raise Wrong("ND117", node, expected=", ".join(f"{field.name}:" for field in fields))
        # Keys were judged when the whole header's keys were, so only the values count here.
        values, wrongs = read_values(fields, node)
        if wrongs:
            raise Wrongs(wrongs)
        return cls(**values)

    return kind


def record_or(cls: type, fields: tuple[Field, ...]) -> Kind:
    """A mapping, or a single value that stands for its first field."""
    whole = record(cls, fields)
    first = fields[0]

    def kind(node: Node) -> object:
        if isinstance(node, Scalar):
            rest = {field.name: field.default for field in fields[1:]}
            return cls(**{first.name: first.kind(node)}, **rest)
        return whole(node)

    return kind


def _all(kind: Kind, nodes: list[Node]) -> tuple:
    values, wrongs = [], []
    for node in nodes:
        try:
            values.append(kind(node))
        except Wrong as wrong:
            wrong.place = wrong.place or (node.line, node.column)
            wrongs.append(wrong)
        except Wrongs as several:
            wrongs.extend(several.wrongs)
    if wrongs:
        raise Wrongs(wrongs, tuple(values))
    return tuple(values)
