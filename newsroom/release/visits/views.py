"""A line of a web server's log as a page view: the day, the page, the program that asked.

Who asked is not read at all: neither the address nor a user's name leaves the line.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from newsroom.text.dates import ZONE
from newsroom.text.fold import nfc

# [26/Nov/2026:12:00:05 +0700] "GET /thong-bao/ HTTP/1.1" 200 5120 "referrer" "agent": Common Log
# Format with or without what Combined adds; whatever stands before it is not looked at.
_LINE = re.compile(
    rb"\[(?P<minute>\d\d/\w{3}/\d{4}:\d\d:\d\d):\d\d (?P<zone>[+-]\d{4})\] "
    rb'"(?P<method>[A-Z]+) (?P<path>\S+)[^"]*" (?P<status>\d{3}) \S+'
    rb'(?: "(?:[^"\\]|\\.)*" "(?P<agent>(?:[^"\\]|\\.)*)")?'
)
_READ = ("200", "304")
_LONGEST = 500


class View(NamedTuple):
    """A page read: ``day`` as ISO in Vietnam, ``page`` its address on the site, ``agent`` the
    program's name for itself, None where the log holds none, ``mark`` stands for the line without
    who asked.
    """

    day: str
    page: str
    agent: str | None
    mark: int


def views_in(lines: Iterable[bytes], root: str) -> Iterator[View | bool | None]:
    """Yield what each line says: a view, True for a request that is no page's, False for a line
    that nobody can read, None for an empty one.

    The site is served under ``root`` ("/" or "/tin/").
    """
    for line in lines:
        if line.startswith(b"{"):
            yield _of_json(line, root)
        else:
            yield _of_text(line, root) if line.strip() else None


def _of_text(line: bytes, root: str) -> View | bool:
    found = _LINE.search(line)
    if found is None:
        # A request that was no HTTP at all is logged as whatever it was.
        return b'] "' in line
    minute, zone, method, path, status, agent = found.groups()
    if method != b"GET" or status.decode() not in _READ:
        return True
    page = _page(path.decode("utf-8", "replace"), root)
    if page is None:
        return True
    try:
        day = _day(minute, zone)
    except ValueError:
        return False
    name = None if agent is None else agent.decode("utf-8", "replace")
    return View(day, page, name, _mark(line[found.start() :].strip()))


def _of_json(line: bytes, root: str) -> View | bool:
    """Read a line as Caddy writes it."""
    try:
        told = json.loads(line)
        request = told["request"]
        method, uri, status = request["method"], request["uri"], str(told["status"])
        agent = " ".join(request.get("headers", {}).get("User-Agent", ())) or "-"
        moment = _moment(told["ts"])
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, OSError):
        return False
    page = _page(uri, root) if method == "GET" and status in _READ else None
    if page is None:
        return True
    mark = repr((told["ts"], uri, status, told.get("size"), agent))
    return View(moment.astimezone(ZONE).date().isoformat(), page, agent, _mark(mark.encode()))


def _moment(told: float | str) -> datetime:
    if isinstance(told, str):
        moment = datetime.fromisoformat(told)
        return moment if moment.tzinfo else moment.replace(tzinfo=ZONE)
    return datetime.fromtimestamp(told, ZONE)


@lru_cache(4096)
def _day(minute: bytes, zone: bytes) -> str:
    moment = datetime.strptime(f"{minute.decode()} {zone.decode()}", "%d/%b/%Y:%H:%M %z")
    return moment.astimezone(ZONE).date().isoformat()


@lru_cache(65536)
def _page(path: str, root: str) -> str | None:
    """Return the address of the page that is served at ``path``, None when it is no page's."""
    try:
        path = nfc(unquote(urlsplit(path).path))
    except ValueError:
        return None
    if not path.startswith(root) or len(path) > _LONGEST or not path.isprintable():
        return None
    page = path[len(root) :]
    if page == "index.html" or page.endswith("/index.html"):
        page = page.removesuffix("index.html")
    return page if page == "" or page.endswith(("/", ".html")) else None


def _mark(line: bytes) -> int:
    return int.from_bytes(blake2b(line, digest_size=8).digest(), "big", signed=True)
