"""Kinds: functions that turn a node of the header into a typed value.

Each raises :class:`Wrong` with the code of a sentence for staff; lists and records raise
:class:`Wrongs` with everything that is wrong inside them.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from newsroom.posts.fields import Field, is_empty, read_values
from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.posts.wrong import Wrong, Wrongs
from newsroom.text import dates, symbols
from newsroom.text.characters import has_words, strange
from newsroom.text.nearest import nearest

Kind = Callable[[Node], object]

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE_CODES = {
    "unreadable": "ND110",
    "month_only": "ND111",
    "month_first": "ND112",
    "no_such_day": "ND113",
    "no_such_time": "ND114",
    "weekday": "ND115",
}


def text(limit: int) -> Kind:
    """A text of at most ``limit`` characters; runs of blanks become one."""

    def kind(node: Node) -> str:
        value = _scalar(node)
        for offset, character, name in strange(value):
            raise Wrong("ND012", node, code=f"U+{ord(character):04X}", name=name, offset=offset + 1)
        value = " ".join(value.split())
        if len(value) > limit:
            raise Wrong("ND108", node, limit=limit, length=len(value))
        return value

    return kind


def line(limit: int) -> Kind:
    """A text on one line, with at least one word in it."""
    whole = text(limit)

    def kind(node: Node) -> str:
        if "\n" in _scalar(node).strip():
            raise Wrong("ND109", node)
        value = whole(node)
        if not has_words(value):
            raise Wrong("ND118", node, value=value)
        return value

    return kind


def day(node: Node) -> date:
    """A day, day-first or ISO."""
    return _date(node, dates.parse_day)


def moment(node: Node) -> datetime:
    """A moment in Vietnam's time; a bare day is its first instant."""
    return _date(node, dates.parse_moment)


def until(node: Node) -> datetime:
    """The moment at which something ends; a bare day is meant whole, so it ends with that day."""
    value = _date(node, dates.parse)
    if isinstance(value, datetime):
        return value
    return datetime(value.year, value.month, value.day, tzinfo=dates.ZONE) + timedelta(days=1)


def day_or_moment(node: Node) -> date | datetime:
    """A day, or a day with a time."""
    return _date(node, dates.parse)


def choice(*values: str) -> Kind:
    """One of ``values``."""

    def kind(node: Node) -> str:
        value = _scalar(node).strip().lower()
        if value not in values:
            near = nearest(value, values)
            raise Wrong("ND116", node, value=value, suggestion=near, known=", ".join(values))
        return value

    return kind


def entry_id(node: Node) -> str:
    """The id of a registry's entry or of a post: lower-case ASCII words joined by "-"."""
    return _scalar(node).strip()


def symbol(node: Node) -> str:
    """A document's symbol such as 3801/KH-SKHCN, kept as typed."""
    value = text(60)(node)
    if not symbols.is_symbol(value):
        raise Wrong("ND119", node, value=value)
    return value


def url(node: Node) -> str:
    """An address on the web, http or https only."""
    value = _scalar(node).strip()
    try:
        parts = urlsplit(value)
        sound = parts.scheme in ("http", "https") and parts.hostname and "." in parts.hostname
    except ValueError:
        sound = False
    if not sound or re.search(r"[\s<>\"\\^`{|}]", value):
        raise Wrong("ND104", node, value=value[:120])
    return value


def file_name(node: Node) -> str:
    """The name of a file beside the post, "/" between folders, never outside of them."""
    value = _scalar(node).strip().removeprefix("./")
    if value.startswith("/") or "\\" in value or ":" in value or ".." in value.split("/"):
        raise Wrong("ND415", node, file=value[:120])
    return value


def site_path(node: Node) -> str:
    """A path on this site, such as /tin/cu.html: an old address."""
    value = _scalar(node).strip()
    if not re.fullmatch(r"/[^\s?#\\<>\"]*", value) or ".." in value.split("/"):
        raise Wrong("ND126", node, value=value[:120])
    return value


def focus(node: Node) -> str:
    """The point of a photo that crops must keep: "50% 30%", from the left and the top."""
    value = _scalar(node).strip()
    if not re.fullmatch(r"(100|\d{1,2})%\s+(100|\d{1,2})%", value):
        raise Wrong("ND123", node, value=value)
    return " ".join(value.split())


def digest(node: Node) -> str:
    """A SHA-256 in hexadecimal."""
    value = _scalar(node).strip().lower()
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise Wrong("ND125", node, value=value[:80])
    return value


def email(node: Node) -> str:
    """An e-mail address."""
    value = _scalar(node).strip()
    if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", value, re.ASCII):
        raise Wrong("ND128", node, value=value[:120])
    return value


def phone(node: Node) -> str:
    """A telephone number, kept as typed."""
    value = _scalar(node).strip()
    if not re.fullmatch(r"[+(]?\d[\d().\s-]{2,24}", value):
        raise Wrong("ND129", node, value=value[:60])
    return value


def many(kind: Kind) -> Callable[[Node], tuple]:
    """A list of values; a single value counts as a list of one."""

    def kind_of_list(node: Node) -> tuple:
        items = node.items if isinstance(node, Sequence) else (node,)
        return _all(kind, [item for item in items if not is_empty(item)])

    return kind_of_list


def many_ids(node: Node) -> tuple[str, ...]:
    """A list of ids, in YAML or separated by commas."""
    items = node.items if isinstance(node, Sequence) else _parts(_scalar(node), node)
    ids = _all(entry_id, [item for item in items if not is_empty(item)])
    return tuple(dict.fromkeys(ids))


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


def _scalar(node: Node) -> str:
    if not isinstance(node, Scalar):
        raise Wrong("ND120", node)
    return node.value


def _date(node: Node, parse: Callable[[str], date | datetime]) -> date | datetime:
    value = _scalar(node)
    try:
        return parse(value)
    except dates.DateError as error:
        code = _DATE_CODES[error.reason]
        raise Wrong(code, node, value=value.strip()[:60], hint=error.hint) from None


def _parts(value: str, node: Node) -> list[Scalar]:
    return [Scalar(part.strip(), node.line, node.column) for part in re.split(r"[,;]", value)]


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
        raise Wrongs(wrongs)
    return tuple(values)
