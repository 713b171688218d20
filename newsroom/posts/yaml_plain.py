"""The header that most posts have, read without YAML's parser.

Understood are keys with a value on their line, lists in brackets, and one level of lists or keys
below a key. Of anything else nothing is said: then the parser reads the whole header.
"""

import re

from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.text.patterns import Pattern

# Letters, digits, signs and blanks that mean the same to YAML and to people wherever they stand.
_SIGN = r" !$-&(-9;-\[\]-~\xa1-\u1eff\u2010-\u2027\u2030-\u205e"
_PLAIN = rf"[A-Za-z0-9\xc0-\u024f\u1ea0-\u1eff](?:[{_SIGN}'\"]|:(?=[^ ]))*(?<! )"
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_VALUE = (
    rf"(?P<plain>{_PLAIN})"
    rf"|\"(?P<double>(?:[{_SIGN}'#:])*)\""
    rf"|'(?P<single>(?:[{_SIGN}\"#:])*)'"
    rf"|(?P<list>\[{_ID}(?:, ?{_ID})*\])"
)
_ENTRY = re.compile(rf"(?P<lead>(?:  - |    |  )?)(?P<key>[a-z_]+):(?: (?:{_VALUE}))?")
_ITEM = Pattern(rf"  - (?:{_VALUE})")
_IDS = Pattern(_ID)
_DASH, _DEEP = "  - ", "    "
_Entries = list[tuple[Scalar, Node]]


def read_plain(lines: list[str], first_line: int) -> Mapping | None:
    """Return what :func:`newsroom.posts.yaml_reader.read_yaml` makes of ``lines``, or None if only
    the parser can tell.

    ``first_line`` is the number of the first line in its file.
    """
    top: _Entries = []
    # A whole file ends with a line end, behind which nothing stands.
    at, end = 0, len(lines) - (lines[-1:] == [""])
    while at < end:
        found = _ENTRY.fullmatch(lines[at])
        if found is None or found["lead"]:
            return None
        key = Scalar(found["key"], first_line + at, 1)
        at += 1
        node = _value(found, key.line)
        if node is None:
            start = at
            while at < end and lines[at].startswith("  "):
                at += 1
            node = _inside(lines[start:at], first_line + start)
            if node is None:
                return None
        top.append((key, node))
    return Mapping(tuple(top), first_line, 1) if top else None


def _value(found: re.Match[str], line: int) -> Node | None:
    """Return the value on a line, None when there is none."""
    kind = found.lastgroup
    if kind in ("plain", "double", "single"):
        # A quoted text begins with its quote.
        return Scalar(found[kind], line, found.start(kind) + (kind == "plain"))
    if kind == "list":
        start = found.start("list")
        items = [
            Scalar(one[0], line, start + one.start() + 1) for one in _IDS.finditer(found["list"])
        ]
        return Sequence(tuple(items), line, start + 1)
    return None


def _inside(lines: list[str], first_line: int) -> Node | None:
    """Return the list or the keys below a key."""
    if not lines:
        return None
    if lines[0].startswith(_DASH):
        return _sequence(lines, first_line)
    entries = [_entry(line, "  ", number) for number, line in enumerate(lines, first_line)]
    return None if None in entries else Mapping(tuple(entries), first_line, 3)


def _sequence(lines: list[str], first_line: int) -> Sequence | None:
    items: list[Node | _Entries] = []
    for number, line in enumerate(lines, first_line):
        entry = _entry(line, _DASH, number) or _entry(line, _DEEP, number)
        if entry is None:
            item = _ITEM.fullmatch(line)
            node = item and _value(item, number)
            if node is None:
                return None
            items.append(node)
        elif line.startswith(_DASH):
            items.append([entry])
        elif isinstance(items[-1], list):
            items[-1].append(entry)
        else:
            return None
    nodes = [_mapping(one) if isinstance(one, list) else one for one in items]
    return Sequence(tuple(nodes), first_line, 3)


def _mapping(entries: _Entries) -> Mapping:
    key = entries[0][0]
    return Mapping(tuple(entries), key.line, key.column)


def _entry(line: str, lead: str, number: int) -> tuple[Scalar, Node] | None:
    """Return the key and value of a line that begins with ``lead``."""
    found = _ENTRY.fullmatch(line)
    if found is None or found["lead"] != lead:
        return None
    node = _value(found, number)
    return None if node is None else (Scalar(found["key"], number, len(lead) + 1), node)
