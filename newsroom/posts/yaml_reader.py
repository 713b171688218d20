"""YAML as staff and editors write it, read as strings only.

No implicit types (``14:30`` stays a time, ``no`` stays a word), no anchors, aliases or tags. A
plain value that contains ": " or begins with a sign that YAML keeps for itself is taken as the text
it plainly is, because "caption: Hình 1: các đại biểu" is how people write.
"""

import re

import yaml

from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.posts.wrong import Wrong

MAX_CHARACTERS = 100_000
MAX_DEPTH = 6

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_ENTRY = re.compile(
    r"(?P<lead>[ ]*(?:-[ ]+)*)(?P<key>[^\s:#\-\[\]{}\"'][^:\[\]{}\"']*):[ ]+(?P<value>\S.*)"
)
_ITEM = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)+)(?P<value>\S.*)")
_CLOSED = {  # what a value that opens with a sign must look like to be more than a plain text
    '"': re.compile(r'"(?:[^"\\]|\\.)*"\s*(?:#.*)?|"(?:[^"\\]|\\.)*'),
    "'": re.compile(r"'(?:[^']|'')*'\s*(?:#.*)?|'(?:[^']|'')*"),
    "[": re.compile(r"\[.*\]\s*(?:#.*)?|\[[^\]]*"),
    "{": re.compile(r"\{.*\}\s*(?:#.*)?|\{[^}]*"),
    "|": re.compile(r"\|[-+1-9]*\s*(?:#.*)?"),
    ">": re.compile(r">[-+1-9]*\s*(?:#.*)?"),
}
_NEEDS_QUOTES = re.compile(r":(?=\s|$)|[ \t]#(?! )|^[\"'\[{|>@`%?,\]}#]|^-(?=\s|$)")
_COMMENT = re.compile(r"[ \t]+#(?=\s|$).*$")


def read_yaml(text: str, first_line: int = 1) -> Mapping:
    """Return the mapping written in ``text``, whose first line is line ``first_line`` of its file.

    Raises :class:`Wrong` for what is not YAML, not a mapping, too long or too deep, and for
    anchors, aliases and tags.
    """
    if len(text) > MAX_CHARACTERS:
        raise Wrong("ND013", (first_line, 1), limit=MAX_CHARACTERS)
    shift = first_line - 1
    try:
        node = _document(yaml.parse(_tolerant(text), Loader=_Loader), shift)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = (mark.line + 1 + shift, mark.column + 1) if mark else (first_line, 1)
        raise Wrong(_code_of(error, text, mark), place) from None
    if node is None:
        return Mapping((), first_line, 1)
    if not isinstance(node, Mapping):
        raise Wrong("ND010", node)
    return node


def _code_of(error: yaml.YAMLError, text: str, mark: object) -> str:
    """Tell a tab that indents (ND017) from any other slip (ND010)."""
    lines = text.split("\n")
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    return "ND017" if re.match(r" *\t", line) else "ND010"


def _tolerant(text: str) -> str:
    """Quote plain values that YAML would stumble over; lines keep their numbers."""
    lines = text.split("\n")
    index = 0
    while index < len(lines):
        index = _quote_entry(lines, index)
    return "\n".join(lines)


def _quote_entry(lines: list[str], index: int) -> int:
    """Quote the value on ``lines[index]`` if it needs it; return the index of the next line."""
    line = lines[index]
    match = _ENTRY.fullmatch(line) or _ITEM.fullmatch(line)
    if not match:
        return index + 1
    value = match["value"]
    indent = len(match["lead"])
    if value[0] in _CLOSED and _CLOSED[value[0]].fullmatch(value):
        return _after_structure(lines, index, value, indent)
    column = indent if match.re is _ENTRY else len(match["lead"].rstrip()) - 1
    last = _last_continuation(lines, index, column)
    pieces = [_COMMENT.sub("", value), *lines[index + 1 : last + 1]]
    if any(_NEEDS_QUOTES.search(piece.strip()) for piece in pieces):
        pieces = [piece.replace("'", "''").rstrip() for piece in pieces]
        pieces[0] = line[: match.start("value")] + "'" + pieces[0]
        pieces[-1] += "'"
        lines[index : last + 1] = pieces
    return last + 1


def _after_structure(lines: list[str], index: int, value: str, indent: int) -> int:
    """Skip the lines of a block text ("|", ">"); other structures are left to YAML."""
    index += 1
    if value[0] in "|>":
        while index < len(lines) and (
            not lines[index].strip() or len(lines[index]) - len(lines[index].lstrip()) > indent
        ):
            index += 1
    return index


def _last_continuation(lines: list[str], index: int, column: int) -> int:
    """Return the index of the last line that a plain value runs on to: those indented past
    ``column``.
    """
    while index + 1 < len(lines):
        line = lines[index + 1]
        if not line.strip() or len(line) - len(line.lstrip()) <= column:
            return index
        index += 1
    return index


def _document(events: object, shift: int) -> Node | None:
    """Build the document's node from YAML's events, without recursion deeper than MAX_DEPTH."""
    root = None
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise Wrong("ND010", _place(event, shift))
        elif isinstance(event, yaml.NodeEvent):
            root = _node(event, events, shift, 1)
    return root


def _node(event: yaml.NodeEvent, events: object, shift: int, depth: int) -> Node:
    line, column = _place(event, shift)
    plain_tag = getattr(event, "tag", None) in (None, "!")
    if isinstance(event, yaml.AliasEvent) or event.anchor or not plain_tag:
        raise Wrong("ND011", (line, column))
    if depth > MAX_DEPTH:
        raise Wrong("ND018", (line, column), depth=MAX_DEPTH)
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, line, column)
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(tuple(_items(events, shift, depth)), line, column)
    return Mapping(tuple(_entries(events, shift, depth)), line, column)


def _items(events: object, shift: int, depth: int):
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            return
        yield _node(event, events, shift, depth + 1)


def _entries(events: object, shift: int, depth: int):
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            return
        key = _node(event, events, shift, depth + 1)
        if not isinstance(key, Scalar):
            raise Wrong("ND010", key)
        yield key, _node(next(events), events, shift, depth + 1)


def _place(event: yaml.Event, shift: int) -> tuple[int, int]:
    return event.start_mark.line + 1 + shift, event.start_mark.column + 1
