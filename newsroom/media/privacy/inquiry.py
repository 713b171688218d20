"""What those who look into a file are given, and what they raise when they cannot go on."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from newsroom.posts.wrong import Wrong

MOST_BYTES = 256 * 1024 * 1024
MaySay = Callable[[str], bool]


class Unreadable(Exception):
    """The file breaks its format's rules, so what it holds cannot be told."""


class TooMuch(Exception):
    """The file is made to grow or to nest without end."""


class Inquiry(NamedTuple):
    """``may_say`` tells whether a text may stand where names stand.

    ``inside`` looks into a file found in a file: it takes the part's name and its bytes.
    """

    may_say: MaySay
    inside: Callable[[str, bytes], Iterable[Wrong]]


def permission(texts: Iterable[str]) -> MaySay:
    """Return what permits exactly ``texts``, however they are spaced and capitalised."""
    known = {_plain(text) for text in texts} - {""}
    return lambda text: _plain(text) in known


def named(field: str, text: str, may_say: MaySay) -> Iterator[Wrong]:
    """Yield what is wrong with a field for names that says ``text``."""
    text = clean(text)
    if text and not may_say(text):
        yield Wrong("ND703", field=field, value=text[:80])


def clean(text: str) -> str:
    """Return ``text`` on one line without control characters."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def listed(names: Iterable[str], most: int = 6) -> str:
    """Return the first of ``names``, each once, as a report shows them."""
    known = [name for name in dict.fromkeys(clean(one)[:60] for one in names) if name]
    return ", ".join(known[:most]) + (" …" if len(known) > most else "")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", clean(text)).casefold()
