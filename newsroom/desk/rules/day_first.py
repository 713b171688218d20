"""Dates of the header are written day first, in digits."""

from collections.abc import Iterator
from datetime import datetime

from newsroom.desk.rules.rule import Edit, Rule, Text
from newsroom.posts import kinds
from newsroom.posts.fields import Field
from newsroom.posts.keys import canonical_keys
from newsroom.posts.model import POST
from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.text import dates

_DATED = (kinds.day, kinds.moment, kinds.until, kinds.day_or_moment)


def _edits(text: Text) -> Iterator[Edit]:
    if text.header is None:
        return
    for scalar in _dated(POST, canonical_keys(POST, text.header)[0]):
        written = scalar.value.strip()
        better = _day_first(written)
        if better is None or better == written or scalar.more:
            continue
        start = text.offset(scalar.line, scalar.column)
        start += text.whole[start : start + 1] in ("'", '"')
        if text.whole.startswith(written, start):
            yield start, start + len(written), better


def _dated(fields: tuple[Field, ...], mapping: Mapping) -> Iterator[Scalar]:
    """Yield every date of a header whose keys are canonical."""
    by_name = {field.name: field for field in fields}
    for key, node in mapping.entries:
        field = by_name[key.value]
        if field.kind in _DATED and isinstance(node, Scalar):
            yield node
        for inner in _inside(node) if field.fields else ():
            yield from _dated(field.fields, inner)


def _inside(node: Node) -> Iterator[Mapping]:
    if isinstance(node, Mapping):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _inside(item)


def _day_first(written: str) -> str | None:
    """Return a date as "29-09-2023" or "29-09-2023 08:15", None for one that has more to say."""
    try:
        value = dates.parse(written)
        better = dates.day_short(value)
        if isinstance(value, datetime):
            better += f" {dates.clock(value)}"
        return better if dates.parse(better) == value and _same_day(written, better) else None
    except dates.DateError:
        return None


def _same_day(written: str, better: str) -> bool:
    """Tell whether the day is the one that was written: 24:00 is the next day's beginning."""
    return str(int(better[:2])) in {part.lstrip("0") for part in _numbers(written)}


def _numbers(written: str) -> list[str]:
    return "".join(sign if sign.isdigit() else " " for sign in written).split()


RULE = Rule(
    "ND143",
    "Viết ngày ở phần đầu theo một kiểu: ngày-tháng-năm giờ:phút.",
    (
        "---\ntitle: A\ndate: ngày 2 tháng 10 năm 2023\n---\nBài.\n",
        "---\ntitle: A\ndate: 02-10-2023\n---\nBài.\n",
    ),
    _edits,
)
