"""Reads the addresses and phone numbers that stand bare in a text."""

import re
from collections.abc import Callable

from newsroom.posts.markdown.phones import NUMBER, phone

# \x02 and \x03 enclose what Markdown has already read.
_WEB = r"(?:https?://|www\.)[^\s<>\"“”‘’«»\x02\x03\ue000-\uf8ff]+"
_MAIL = (
    r"[A-Za-z0-9][A-Za-z0-9._%+-]*@"
    r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]*[A-Za-z0-9])*\.[A-Za-z]{2,}"
)
PATTERN = (
    rf"(?P<web>(?<![\w@/.:\x03-]){_WEB})"
    rf"|(?P<mail><{_MAIL}>|(?<![\w@/.:%+\x03-]){_MAIL}(?![\w@-]))"
    rf"|(?P<phone>{NUMBER})"
)
"""Source of `MAY_BE_ADDRESS`."""
MAY_BE_ADDRESS = re.compile(PATTERN, re.IGNORECASE)
"""Matches what may be an address or a phone number; `read_address` decides."""
_HOST = re.compile(r"(?:https?://|www\.)[\w\[]", re.IGNORECASE)
_TRAILING = "`.,;:!?'*_~…·)]}|\\"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def read_address(match: re.Match[str], data: str) -> tuple[str | None, int]:
    """The address to link to, or None, and the end in `data` of what is linked."""
    return _READERS[match.lastgroup or "web"](match, data)


def _web(match: re.Match[str], data: str) -> tuple[str | None, int]:
    """The address without the punctuation of the sentence around it."""
    address = match[0]
    while address[-1] in _TRAILING:
        opening = _PAIRS.get(address[-1])
        if opening and address.count(opening) >= address.count(address[-1]):
            break
        address = address[:-1]
    if not _HOST.match(address) or (address.lower().startswith("www.") and "." not in address[4:]):
        return None, match.end()
    scheme = "http://" if address[:4].lower() == "www." else ""
    return scheme + address, match.start() + len(address)


def _mail(match: re.Match[str], data: str) -> tuple[str | None, int]:
    return "mailto:" + match[0].strip("<>"), match.end()


def _phone(match: re.Match[str], data: str) -> tuple[str | None, int]:
    digits = phone(data, match.start(), match.end())
    return (f"tel:{digits}" if digits else None), match.end()


_READERS: dict[str, Callable[[re.Match[str], str], tuple[str | None, int]]] = {
    "web": _web,
    "mail": _mail,
    "phone": _phone,
}
