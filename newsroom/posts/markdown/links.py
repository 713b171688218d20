"""Decides what becomes of each link of a body: kept, handed over or refused."""

import re
from collections.abc import Mapping
from html import escape, unescape

from newsroom.posts.markdown.places import Places, next_place, shortened
from newsroom.posts.markdown.rendered import BodyLink, Remark
from newsroom.text.patterns import Pattern

MARKER = "newsroom:"
_OPENING = Pattern(r'<a((?: [a-z-]+="[^"<>]*")*?) href="([^"<>]*)"')
_BARE = Pattern(r"<a(?: (?!href=)[a-z-]+=\"[^\"]*\")*>(.*?)</a>", re.DOTALL)
_EMPTY = Pattern(
    r'<a(?: (?!href=)[a-z]+="[^"]*")* href="([^"]*)"(?: [a-z]+="[^"]*")*>'
    r"((?:<(?!/?a\b)[^<>]*>|\s|&nbsp;)*)</a>"
)
# What browsers ignore inside an address, so that "java\tscript:" is no relative one.
_IGNORED = Pattern(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")
_SCHEME = Pattern(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = Pattern(
    r"https?://(?:[^\s/?#@\\<>]*@)?\w[\w.~-]*+(?::\d{1,4}|:[1-5]\d{4})?(?=[/?#]|$)",
    re.IGNORECASE,
)


def settle_links(html: str, places: Places) -> tuple[str, tuple[BodyLink, ...], tuple[Remark, ...]]:
    """Markdown's HTML with a marker for each address the caller must find.

    ND303 for what would run or open nothing on the web; such a link has no address any more.
    """
    links: list[BodyLink] = []
    remarks: list[Remark] = []

    def settled(opening: re.Match[str]) -> str:
        href = unescape(opening[2])
        if href.startswith("#"):
            return opening[0]
        address = _IGNORED.sub("", href)
        scheme = _SCHEME.match(address)
        if not scheme:
            marker = f"{MARKER}{len(links) + 1}"
            place = next_place(places, href)
            links.append(BodyLink(href, place.line, place.column, marker))
            return f'<a{opening[1]} href="{marker}"'
        place = next_place(places, href)
        if _opens(scheme[1].lower(), address):
            return f'<a{opening[1]} href="{escape(address)}"'
        params = (("href", shortened(address)),)
        remarks.append(Remark("ND303", place.line, place.column, params))
        return f"<a{opening[1]}"

    return _OPENING.sub(settled, html), tuple(links), tuple(remarks)


def without_dead_links(
    html: str, links: Mapping[str, BodyLink], places: Places
) -> tuple[str, tuple[Remark, ...]]:
    """Cleaned HTML without the links that have no address or, ND306, no words.

    `links` are the links by marker.
    """
    remarks = []
    html = _BARE.sub(r"\1", html)
    for empty in _EMPTY.finditer(html):
        href = unescape(empty[1])
        place = links.get(href) or next_place(places, href)
        remarks.append(Remark("ND306", place.line, place.column, ()))
    return _EMPTY.sub(r"\2", html), tuple(remarks)


def _opens(scheme: str, address: str) -> bool:
    """Whether the address leads somewhere a reader's browser can go."""
    if scheme in ("http", "https"):
        return bool(_WEB.match(address))
    return scheme in ("mailto", "tel") and len(address) > len(scheme) + 1
