"""The ways to pass a page on: plain addresses of the networks, no script of theirs."""

import re
from urllib.parse import quote

from newsroom.pages.article_parts import Share

_PLAIN = re.compile(r"[A-Za-z0-9%._~-]*")
_NETWORKS = (
    ("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u={}"),
    ("zalo", "Zalo", "https://sp.zalo.me/share_inline?url={}"),
)


def share_links(address: str) -> tuple[Share, ...]:
    """Return the ways to pass on the page at ``address`` (absolute)."""
    # An address is escaped already: of what it may hold only these are to be escaped once more.
    escaped = address.replace("%", "%25").replace(":", "%3A").replace("/", "%2F")
    if not _PLAIN.fullmatch(escaped):
        escaped = quote(address, safe="")
    return tuple(Share(kind, text, pattern.format(escaped)) for kind, text, pattern in _NETWORKS)
