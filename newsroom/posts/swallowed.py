"""Lines of a header that a stray indent made part of the value above them."""

import re
from collections.abc import Iterator

from newsroom.posts.fields import Field
from newsroom.posts.keys import key_meant
from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.posts.wrong import Wrong

_KEY_LINE = re.compile(r"\s+(?:[-#]\s*)?(?P<key>[^\W\d_][^:：]{0,39}?)\s*[:：].*")


def swallowed_keys(fields: tuple[Field, ...], node: Node) -> Iterator[Wrong]:
    """Yield every line of ``node`` that reads like one of ``fields`` but continues a value.

    YAML joins " status: draft" to the summary above it, which would publish a draft.
    """
    if isinstance(node, Scalar):
        for line, text in node.more:
            match = _KEY_LINE.fullmatch(text)
            name = match and key_meant(match["key"], fields)
            if name:
                yield Wrong("ND131", (line, 1), typed=text.strip()[:60], key=name)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from swallowed_keys(fields, item)
    elif isinstance(node, Mapping):
        inner = None
        for key, value in node.entries:
            if isinstance(value, Scalar) and not value.more:
                continue
            inner = inner or {field.name: field.fields for field in fields}
            yield from swallowed_keys((*fields, *inner.get(key.value, ())), value)
