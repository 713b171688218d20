"""A header read by a list of fields: values, places, everything that is wrong."""

from collections.abc import Mapping as MappingType
from typing import NamedTuple

from newsroom.posts.entities import decode_entities
from newsroom.posts.fields import Field
from newsroom.posts.keys import canonical_keys
from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.posts.swallowed import swallowed_keys
from newsroom.posts.wrong import Wrong, Wrongs

# The parameters by which a wrong with a key names the field that was meant.
_MEANT = ("suggestion", "instead", "name")


class Header(NamedTuple):
    """A header's ``values`` by field, where each stands ("images.0.file"), all that is wrong.

    ``failed`` are the fields that could not be read, or not in full: of those the value may be what
    was left, or the default.
    """

    values: dict[str, object]
    places: MappingType[str, tuple[int, int]]
    wrongs: list[Wrong]
    failed: frozenset[str] = frozenset()


def read_header(fields: tuple[Field, ...], mapping: Mapping) -> Header:
    """Read a whole header by its ``fields``."""
    decoded, wrongs = decode_entities(mapping)
    canonical, misnamed = canonical_keys(fields, decoded)
    values, mistaken = _read_fields(fields, canonical)
    places: dict[str, tuple[int, int]] = {}
    _collect(canonical, "", places)
    unread = [*misnamed, *swallowed_keys(fields, canonical)]
    failed = {one.params[name] for one in unread for name in _MEANT if name in one.params}
    told = [wrong for several in mistaken.values() for wrong in several]
    return Header(values, places, [*wrongs, *unread, *told], frozenset(failed | mistaken.keys()))


def unread_header(fields: tuple[Field, ...], wrong: Wrong) -> Header:
    """Return what is known of a header that cannot be read: nothing but what is wrong with it."""
    values = {field.name: field.default for field in fields}
    return Header(values, {}, [wrong], frozenset(values))


def read_values(
    fields: tuple[Field, ...], mapping: Mapping
) -> tuple[dict[str, object], list[Wrong]]:
    """Return the values of all ``fields`` (defaults included) and everything that is wrong.

    The keys of ``mapping`` are canonical.
    """
    values, mistaken = _read_fields(fields, mapping)
    return values, [wrong for several in mistaken.values() for wrong in several]


def _read_fields(
    fields: tuple[Field, ...], mapping: Mapping
) -> tuple[dict[str, object], dict[str, list[Wrong]]]:
    """Return the values of all ``fields``, and what is wrong with those that failed."""
    nodes = {key.value: node for key, node in mapping.entries}
    values: dict[str, object] = {field.name: field.default for field in fields}
    mistaken: dict[str, list[Wrong]] = {}
    for field in fields:
        node = nodes.get(field.name)
        if node is None and not field.required:
            continue
        if node is None or is_empty(node):
            if field.required:
                at = node if node is not None else (mapping.line, mapping.column)
                missing = Wrong("ND101", at, key=field.name, label=field.label)
                mistaken[field.name] = [missing]
            continue
        try:
            values[field.name] = field.kind(node)
        except Wrong as wrong:
            mistaken[field.name] = [_placed(wrong, node, field)]
        except Wrongs as several:
            mistaken[field.name] = [_placed(wrong, node, field) for wrong in several.wrongs]
            if several.value is not None:
                values[field.name] = several.value
    return values, mistaken


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
