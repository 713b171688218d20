"""What a built page leads to, needs and can be led to, read from its bytes."""

import re
from functools import cache
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

_TAG = re.compile(rb"<(a|area|link|img|source|script|iframe|audio|video|use|form|meta)\b([^>]*)>")
_ADDRESS = re.compile(rb'\s(href|src|action|poster)="([^"]*)"')
_SET = re.compile(rb'\ssrcset="([^"]*)"')
_ID = re.compile(rb'\sid="([^"]+)"')
_LOCATION = re.compile(rb"<loc>([^<]*)</loc>|<link\b[^>]*\shref=\"([^\"]*)\"")
_PICTURE = re.compile(rb'\scontent="(https?://[^"]*)"')
# What a page cannot be shown without, as against where it leads.
_NEEDS = (b"img", b"source", b"script", b"iframe", b"audio", b"video", b"use")
_LEADING_RELS = (b"canonical", b"alternate", b"next", b"prev", b"self")


class Reading(NamedTuple):
    """Addresses as they are written: ``links`` lead on, ``needs`` belong to the page; ``ids``."""

    links: frozenset[str]
    needs: frozenset[str]
    ids: frozenset[str]


def read_page(data: bytes) -> Reading:
    """Return what an HTML page holds."""
    links, needs = set(), set()
    for tag, attributes in _TAG.findall(data):
        if tag == b"meta":
            needs.update(_PICTURE.findall(attributes) if b"image" in attributes else ())
            continue
        leads = tag not in _NEEDS
        if tag == b"link":
            leads = any(b'"' + one + b'"' in attributes for one in _LEADING_RELS)
        for _, address in _ADDRESS.findall(attributes):
            (links if leads else needs).add(address)
        for value in _SET.findall(attributes):
            needs.update(one.split()[0] for one in value.split(b",") if one.strip())
    return Reading(_texts(links), _texts(needs), _texts(set(_ID.findall(data))))


def read_xml(data: bytes) -> frozenset[str]:
    """Return the addresses that a sitemap or feed names."""
    return _texts({one or other for one, other in _LOCATION.findall(data)})


class Place(NamedTuple):
    """A ``file`` of the site with the ``part`` of it that is meant, "" for the whole."""

    file: str
    part: str


def place_of(href: str, page: str, origin: str, root: str) -> Place | None:
    """Return the file that ``href`` on the ``page`` means; None when it leads off the site.

    The site is served under ``origin`` ("https://tin.example.vn") and ``root`` ("/").
    """
    if href.startswith(("/", "http")):  # the same on every page, and most addresses are
        return _place(href, origin, root)
    return _place(urljoin(f"{origin}{root}{page}", href), origin, root)


@cache
def _place(href: str, origin: str, root: str) -> Place | None:
    whole = urljoin(origin + root, href)
    parts = urlsplit(whole)
    path = unquote(parts.path or "/")
    if f"{parts.scheme}://{parts.netloc}" != origin or not path.startswith(root):
        return None
    name = path.removeprefix(root)
    file = f"{name}index.html" if not name or name.endswith("/") else name
    return Place(file, unquote(parts.fragment))


def _texts(found: set[bytes]) -> frozenset[str]:
    return frozenset(unescape(one.decode("utf-8", "replace")) for one in found)
