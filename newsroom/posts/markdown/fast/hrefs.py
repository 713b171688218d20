"""Tells the addresses that stay as they are from those the caller must find."""

import re

from newsroom.posts.markdown.fast.unsure import Unsure

# Narrow on purpose: a host that could be refused, such as 1.2.3.999, is left to the slow way.
_WEB = re.compile(
    r"https?://(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}(?::\d{1,4})?"
    r"(?:[/?#][A-Za-z0-9._~/?#%&=+,;:@$-]*)?"
)
_MAIL_OR_PHONE = re.compile(r"mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+|tel:\+?\d+")
_FRAGMENT = re.compile(r"#[\w-]+")
_RELATIVE = re.compile(r"[\w./{}%?=~-][\w./{}%?=~#+,-]*")


def relative(href: str) -> bool:
    """Whether the address gets a marker. Raises :class:`Unsure` for odd ones."""
    if _WEB.fullmatch(href) or _FRAGMENT.fullmatch(href) or _MAIL_OR_PHONE.fullmatch(href):
        return False
    if not _RELATIVE.fullmatch(href):
        raise Unsure
    return True
