"""What is known of addresses outside the site: ``content/links.json``, written by ``invoke links``.

A build reads from it which addresses are dead, so that it never asks the network itself. One
address stands on one line, in their order, so that git joins branches by itself.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.raw import read_bytes
from newsroom.posts.wrong import Wrong

LINKS = "links.json"
VERSION = 1


class LinkState(NamedTuple):
    """``asked`` is the day of the last question, ``failed`` the days of those that failed since the
    last good answer, the oldest first; ``why`` says how the last one failed ("404", "timeout"),
    ``to`` where the address has moved for good. ``dead`` is what the checker made of all that.
    """

    asked: date
    failed: tuple[date, ...] = ()
    why: str = ""
    to: str = ""
    dead: bool = False


def read_link_states(
    files: Iterable[File], prefix: str
) -> tuple[dict[str, LinkState], list[Finding]]:
    """Return the states by address; a file that cannot be read is a finding."""
    file = next((one for one in files if one.name == LINKS), None)
    if file is None:
        return {}, []
    try:
        return parse_link_states(read_bytes(file)), []
    except Wrong as wrong:
        return {}, [finding(prefix + LINKS, wrong)]


def parse_link_states(data: bytes) -> dict[str, LinkState]:
    """Return the states that a file's bytes say. Raises :class:`Wrong`."""
    try:
        told = json.loads(data)
        if told["version"] != VERSION:
            raise ValueError("version")
        return {_address(url): _state(one) for url, one in told["links"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Wrong("ND870") from None


def link_states_text(states: Mapping[str, LinkState]) -> str:
    """Return the file as it is written."""
    lines = (
        f"  {_json(url)}: {_json({key: value for key, value in _told(one) if value})}"
        for url, one in sorted(states.items())
    )
    body = ",\n".join(lines)
    return f'{{"version": {VERSION}, "links": {{\n{body}\n}}}}\n' if body else _EMPTY


_EMPTY = f'{{"version": {VERSION}, "links": {{}}}}\n'


def _state(told: Mapping[str, object]) -> LinkState:
    return LinkState(
        asked=date.fromisoformat(told["asked"]),
        failed=tuple(date.fromisoformat(one) for one in told.get("failed", ())),
        why=_text(told.get("why", "")),
        to=_text(told.get("to", "")),
        dead=told.get("dead", False) is True,
    )


def _told(state: LinkState) -> list[tuple[str, object]]:
    return [
        ("asked", state.asked.isoformat()),
        ("failed", [one.isoformat() for one in state.failed]),
        ("why", state.why),
        ("to", state.to),
        ("dead", state.dead),
    ]


def _address(url: object) -> str:
    if not _text(url).startswith(("http://", "https://")):
        raise ValueError(url)
    return url


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
