"""HTML entities in a header's values, decoded: a header holds plain text."""

from html import unescape

from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.posts.wrong import Wrong
from newsroom.text.fold import nfc
from newsroom.text.patterns import Pattern

_ENTITY = Pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def decode_entities(mapping: Mapping) -> tuple[Mapping, list[Wrong]]:
    """Return ``mapping`` with the entities of its values decoded, and a warning for each value."""
    wrongs: list[Wrong] = []
    return _decoded(mapping, wrongs), wrongs


def _decoded(node: Node, wrongs: list[Wrong]) -> Node:
    if isinstance(node, Scalar):
        return _text(node, wrongs) if "&" in node.value else node
    if isinstance(node, Sequence):
        items = tuple([_decoded(item, wrongs) for item in node.items])
        return Sequence(items, node.line, node.column)
    entries = tuple([(key, _decoded(value, wrongs)) for key, value in node.entries])
    return Mapping(entries, node.line, node.column)


def _text(node: Scalar, wrongs: list[Wrong]) -> Scalar:
    value = nfc(_ENTITY.sub(lambda match: unescape(match[0]), node.value))
    if value == node.value:
        return node
    entity = next(one for one in _ENTITY.findall(node.value) if unescape(one) != one)
    meant = " ".join(value.split())[:80]
    wrongs.append(Wrong("ND135", node, entity=entity, meant=meant))
    return node._replace(value=value)
