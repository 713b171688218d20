"""The ways to pass a page on: plain addresses of the networks, no script of theirs."""

from urllib.parse import quote

from newsroom.pages.article_parts import Share

_NETWORKS = (
    ("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u={}"),
    ("zalo", "Zalo", "https://sp.zalo.me/share_inline?url={}"),
)


def share_links(address: str) -> tuple[Share, ...]:
    """Return the ways to pass on the page at ``address`` (absolute)."""
    escaped = quote(address, safe="")
    return tuple(Share(kind, text, pattern.format(escaped)) for kind, text, pattern in _NETWORKS)
