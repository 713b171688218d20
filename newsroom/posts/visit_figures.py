"""How often the site was read: ``content/visits.json``, written by ``invoke visits``.

The figures are sums of page views; small ones stand there as "<10" only. They hold nothing about
readers.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.raw import read_bytes
from newsroom.posts.wrong import Wrong

VISITS = "visits.json"
VERSION = 1
SMALL = 10
"""Counts below this are not told apart."""
_BELOW = f"<{SMALL}"


class Figures(NamedTuple):
    """``counted`` page views of the days ``since`` … ``until``; ``months`` are (month, count) in
    their order ("2026-11"), ``pages`` (address on the site, count), the most read first. A count
    is None where it is below SMALL.
    """

    since: date
    until: date
    counted: int
    months: tuple[tuple[str, int | None], ...]
    pages: tuple[tuple[str, int | None], ...]


def read_figures(files: Iterable[File], prefix: str) -> tuple[Figures | None, list[Finding]]:
    """Return the figures, None where there are none; a file that cannot be read is a finding."""
    file = next((one for one in files if one.name == VISITS), None)
    if file is None:
        return None, []
    try:
        return parse_figures(read_bytes(file)), []
    except Wrong as wrong:
        return None, [finding(prefix + VISITS, wrong)]


def parse_figures(data: bytes) -> Figures:
    """Return the figures that a file's bytes say. Raises :class:`Wrong`."""
    try:
        told = json.loads(data)
        if told["version"] != VERSION:
            raise ValueError("version")
        return Figures(
            date.fromisoformat(told["since"]),
            date.fromisoformat(told["until"]),
            _number(told["counted"]),
            tuple((_month(month), _count(one)) for month, one in told["months"].items()),
            tuple((str(address), _count(one)) for address, one in told["pages"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Wrong("ND871") from None


def told_figures(figures: Figures) -> dict[str, object]:
    """Return the figures as JSON has them."""
    return {
        "version": VERSION,
        "since": figures.since.isoformat(),
        "until": figures.until.isoformat(),
        "counted": figures.counted,
        "months": {month: _said(count) for month, count in figures.months},
        "pages": [[address, _said(count)] for address, count in figures.pages],
    }


def figures_text(figures: Figures) -> str:
    """Return the file as it is written: one page and one month on a line."""
    told = told_figures(figures)
    months = ",\n".join(f"  {_json(month)}: {_json(one)}" for month, one in told["months"].items())
    pages = ",\n".join(f"  {_json(one)}" for one in told["pages"])
    head = {key: value for key, value in told.items() if key not in ("months", "pages")}
    return f'{_json(head)[:-1]}, "months": {{\n{months}\n}}, "pages": [\n{pages}\n]}}\n'


def bucketed(count: int) -> int | None:
    """Return a count as it may be told."""
    return count if count >= SMALL else None


def _said(count: int | None) -> int | str:
    return _BELOW if count is None else count


def _count(told: object) -> int | None:
    return None if told == _BELOW else _number(told)


def _number(told: object) -> int:
    if isinstance(told, bool) or not isinstance(told, int) or told < 0:
        raise ValueError(told)
    return told


def _month(told: str) -> str:
    date.fromisoformat(f"{told}-01")
    return told


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
