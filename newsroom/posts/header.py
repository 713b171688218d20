"""A header read by a list of fields: values, places, everything that is wrong."""

from collections.abc import Mapping as MappingType
from dataclasses import dataclass

from newsroom.posts.entities import decode_entities
from newsroom.posts.fields import Field
from newsroom.posts.keys import canonical_keys
from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.posts.swallowed import swallowed_keys
from newsroom.posts.wrong import Wrong, Wrongs


@dataclass(frozen=True, slots=True)
class Header:
    """A header's ``values`` by field, where each stands ("images.0.file"), all that is wrong."""

    values: dict[str, object]
    places: MappingType[str, tuple[int, int]]
    wrongs: list[Wrong]


def read_header(fields: tuple[Field, ...], mapping: Mapping) -> Header:
    """Read a whole header by its ``fields``."""
    decoded, wrongs = decode_entities(mapping)
    canonical, misnamed = canonical_keys(fields, decoded)
    values, mistaken = read_values(fields, canonical)
    places: dict[str, tuple[int, int]] = {}
    _collect(canonical, "", places)
    wrongs = [*wrongs, *misnamed, *swallowed_keys(fields, canonical), *mistaken]
    return Header(values, places, wrongs)


def read_values(
    fields: tuple[Field, ...], mapping: Mapping
) -> tuple[dict[str, object], list[Wrong]]:
    """Return the values of all ``fields`` (defaults included) and everything that is wrong.

    The keys of ``mapping`` are canonical.
    """
    nodes = {key.value: node for key, node in mapping.entries}
    values: dict[str, object] = {}
    wrongs: list[Wrong] = []
    for field in fields:
        node = nodes.get(field.name)
        values[field.name] = field.default
        if node is None or is_empty(node):
            if field.required:
                at = node if node is not None else (mapping.line, mapping.column)
                wrongs.append(Wrong("ND101", at, key=field.name, label=field.label))
            continue
        try:
            values[field.name] = field.kind(node)
        except Wrong as wrong:
            wrongs.append(_placed(wrong, node, field))
        except Wrongs as several:
            wrongs.extend(_placed(wrong, node, field) for wrong in several.wrongs)
    return values, wrongs


def is_empty(node: Node) -> bool:
    """Tell whether staff left the value blank (form editors write every key)."""
    if isinstance(node, Scalar):
        return not node.value.strip()
    return not (node.items if isinstance(node, Sequence) else node.entries)


def _placed(wrong: Wrong, node: Node, field: Field) -> Wrong:
    """Complete a wrong with its field's place and key, where the kind did not know them."""
    if wrong.place is None:
        wrong.place = (node.line, node.column)
    wrong.params.setdefault("key", field.name)
    wrong.params.setdefault("label", field.label)
    return wrong


def _collect(node: Node, path: str, found: dict[str, tuple[int, int]]) -> None:
    if path:
        found[path] = (node.line, node.column)
    if isinstance(node, Mapping):
        for key, value in node.entries:
            _collect(value, f"{path}.{key.value}" if path else key.value, found)
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            _collect(item, f"{path}.{number}", found)
