"""Kinds: functions that turn a node of the header into a typed value.

Each raises :class:`Wrong` with the code of a sentence for staff.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from newsroom.posts.nodes import Node, Scalar
from newsroom.posts.wrong import Wrong
from newsroom.text import dates, symbols
from newsroom.text.characters import has_words, strange
from newsroom.text.nearest import nearest
from newsroom.text.patterns import Pattern

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
_SHORT_YEAR = Pattern(r"(?P<day>\b\d{1,2}([-/.])\d{1,2}\2)(?P<year>\d\d)\b")


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


def choice(names: Mapping[str, tuple[str, ...]]) -> Kind:
    """One of the keys of ``names``; the Vietnamese names of each help to suggest it."""
    meant = {said: value for value, several in names.items() for said in (value, *several)}
    known = ", ".join(f"{value} ({several[0]})" for value, several in names.items())

    def kind(node: Node) -> str:
        typed = _scalar(node).strip()
        value = typed.lower()
        if value not in names:
            near = meant.get(nearest(value, meant) or "")
            raise Wrong("ND116", node, value=typed, suggestion=near, known=known)
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


def box(node: Node) -> tuple[int, int, int, int]:
    """A box of a photo in percent: left, top, width, height ("40% 10% 20% 25%")."""
    value = _scalar(node).strip()
    found = re.fullmatch(r"(\d{1,3})%?\s+(\d{1,3})%?\s+(\d{1,3})%?\s+(\d{1,3})%?", value)
    left, top, width, height = map(int, found.groups()) if found else (0, 0, 0, 0)
    if not (width and height) or left + width > 100 or top + height > 100:
        raise Wrong("ND107", node, value=value[:60])
    return left, top, width, height


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
        hint = _with_century(value) if error.reason == "unreadable" else error.hint
        raise Wrong(code, node, value=value.strip()[:60], hint=hint) from None


def _with_century(value: str) -> str | None:
    """Return a date that lacks only its year's first two digits with them, else None."""
    whole = _SHORT_YEAR.sub(r"\g<day>20\g<year>", value.strip(), count=1)
    try:
        dates.parse(whole)
    except dates.DateError:
        return None
    return whole
