"""Old addresses of an imported site, in content/redirects.csv: old address, new address or post.

Spreadsheets write commas, semicolons or tabs; a first line of headings is passed over.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from newsroom.posts.aliases import LIMIT, alias_address
from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.markdown.places import shortened
from newsroom.posts.raw import read_bytes, read_text
from newsroom.posts.wrong import Wrong

REDIRECTS = "redirects.csv"
_HEADING = re.compile(r"[^/\d]+")
"""Words without the slash of an address and the digits of a post's name."""


class Redirect(NamedTuple):
    """An old ``address`` as it is served, the ``new`` one or a post's id as typed, the line."""

    address: str
    new: str
    line: int


def read_redirects(
    files: Iterable[File], prefix: str
) -> tuple[tuple[Redirect, ...], list[Finding]]:
    """Read the file of old addresses, if there is one; rows that cannot be used are findings."""
    file = next((one for one in files if one.name == REDIRECTS), None)
    if file is None:
        return (), []
    path = prefix + REDIRECTS
    try:
        text = read_text(read_bytes(file))
    except Wrong as wrong:
        return (), [finding(path, wrong)]
    found: dict[str, Redirect] = {}
    findings = []
    for line, cells in _rows(text):
        try:
            redirect = _redirect(line, cells)
            if redirect.address in found:
                first = found[redirect.address].line
                raise Wrong("ND242", (line, 1), value=shortened(cells[0]), first=first)
            found[redirect.address] = redirect
        except Wrong as wrong:
            findings.append(finding(path, wrong))
    return tuple(found.values()), findings


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with their lines, without empty ones and headings."""
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    sign = max(",;\t", key=first.count)
    for number, line in enumerate(lines, 1):
        # A row is a line: no address holds a line break.
        cells = [cell.strip() for cell in _cells(line, sign)]
        if any(cells) and not (line is first and _HEADING.fullmatch(line)):
            yield number, cells


def _cells(line: str, sign: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=sign), [])
    except csv.Error:
        return [line]


def _redirect(line: int, cells: list[str]) -> Redirect:
    if len(cells) < 2 or not all(cells[:2]) or any(cells[2:]):
        raise Wrong("ND240", (line, 1))
    old, new = cells[:2]
    path, query = _path_of(old)
    if query:
        raise Wrong("ND241", (line, 1), value=shortened(old))
    address = alias_address(path) if path.startswith("/") else None
    if address is None:
        raise Wrong("ND229", (line, 1), value=shortened(old), limit=LIMIT)
    return Redirect(address, new, line)


def _path_of(old: str) -> tuple[str, str]:
    """Return path and query of an old address; exports of other sites name scheme and host too."""
    try:
        parts = urlsplit(old)
    except ValueError:
        return "", ""
    return parts.path, parts.query
