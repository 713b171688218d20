"""Cleaned HTML taken apart into tags and text, and put together as it was."""

import re

# The cleaner writes attributes in double quotes, so a ">" within one is told apart.
_TAG = re.compile(r'(</?[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>)')
_NAME = re.compile(r"</?([a-z][a-z0-9]*)")


def pieces_of(html: str) -> list[str]:
    """Return text and tags in turn, text first; joined they are ``html``."""
    return _TAG.split(html)


def name_of(tag: str) -> str:
    """Return the name in a tag, "td" of '<td class="end">' and of "</td>"."""
    return _NAME.match(tag)[1]
