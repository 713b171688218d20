"""A tree of nodes from YAML's events, for texts that are more than plain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.posts.wrong import Wrong
from newsroom.posts.yaml_slips import indent_slip, slip
from newsroom.posts.yaml_tolerance import tolerant

MAX_DEPTH = 6

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LIKE_KEY = re.compile(r" +[a-z_]+:(?: |$)")


@dataclass(frozen=True, slots=True)
class _Text:
    """The lines as ``written``, as ``read`` by YAML, and the lines of the file above them."""

    written: list[str]
    read: list[str]
    shift: int


def read_tree(lines: list[str], first_line: int) -> Mapping:
    """Return the mapping written in ``lines``; see :func:`newsroom.posts.yaml_reader.read_yaml`."""
    shift = first_line - 1
    indent = indent_slip(lines, shift)
    if indent is not None:
        raise indent
    source = _Text(lines, tolerant(lines), shift)
    try:
        node = _document(yaml.parse("\n".join(source.read), Loader=_Loader), source)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = (mark.line, mark.column) if mark else (0, 0)
        raise slip(lines, place, shift) from None
    if node is None:
        return Mapping((), first_line, 1)
    if not isinstance(node, Mapping):
        raise slip(lines, (node.line - first_line, node.column - 1), shift)
    return node


def _document(events: Iterator[yaml.Event], source: _Text) -> Node | None:
    """Build the document's node from YAML's events, without recursion deeper than MAX_DEPTH."""
    root = None
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise Wrong("ND010", _place(event, source))
        elif isinstance(event, yaml.NodeEvent):
            root = _node(event, events, source, 1)
    return root


def _node(event: yaml.NodeEvent, events: Iterator[yaml.Event], source: _Text, depth: int) -> Node:
    line, column = _place(event, source)
    plain_tag = getattr(event, "tag", None) in (None, "!")
    if isinstance(event, yaml.AliasEvent) or event.anchor or not plain_tag:
        raise Wrong("ND011", (line, column))
    if depth > MAX_DEPTH:
        raise Wrong("ND018", (line, column), depth=MAX_DEPTH)
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, line, column, _continuation(event, source))
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(tuple(_items(events, source, depth)), line, column)
    return Mapping(tuple(_entries(events, source, depth)), line, column)


def _continuation(event: yaml.ScalarEvent, source: _Text) -> tuple[tuple[int, str], ...]:
    """Return the lines that a value runs on to; of a quoted or block text, those like a key.

    There staff say where the text ends, so only a word as keys have them is worth a doubt.
    """
    first, last = event.start_mark.line, event.end_mark.line
    if event.end_mark.column == 0:
        last -= 1
    numbers = range(first + 1, min(last + 1, len(source.written)))
    more = tuple((number + 1 + source.shift, source.written[number]) for number in numbers)
    if event.style and source.written[first] == source.read[first]:
        return tuple(one for one in more if _LIKE_KEY.match(one[1]))
    return more


def _items(events: Iterator[yaml.Event], source: _Text, depth: int) -> Iterator[Node]:
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            return
        yield _node(event, events, source, depth + 1)


def _entries(
    events: Iterator[yaml.Event], source: _Text, depth: int
) -> Iterator[tuple[Scalar, Node]]:
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            return
        key = _node(event, events, source, depth + 1)
        if not isinstance(key, Scalar):
            raise Wrong("ND010", key)
        yield key, _node(next(events), events, source, depth + 1)


def _place(event: yaml.Event, source: _Text) -> tuple[int, int]:
    return event.start_mark.line + 1 + source.shift, event.start_mark.column + 1
