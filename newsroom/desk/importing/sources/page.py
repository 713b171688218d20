"""A web page: saved by a browser with its "_files" folder, or as one file with data: URIs."""

import base64
import binascii
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from bs4 import BeautifulSoup

from newsroom.desk.importing.blocks import AnyBlock, Picture
from newsroom.desk.importing.source import Source
from newsroom.desk.importing.sources.limits import MOST_PHOTO
from newsroom.desk.importing.sources.main_part import mark_outside, without_menus
from newsroom.desk.importing.sources.strays import visible_text, with_missing
from newsroom.desk.importing.sources.tree import blocks_in, parse
from newsroom.posts.sniffing import PHOTO, kind_of, sniff
from newsroom.text.fold import nfc
from newsroom.text.forms import normal_form

_DATA = re.compile(r"data:image/[\w.+-]+;base64,", re.IGNORECASE)
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{3,80}$")
_SMALLEST = 48
_DATES = ("article:published_time", "datePublished", "og:published_time", "pubdate", "dc.date")


def read_page(html: str, name: str, folder: Path | None = None) -> Source:
    """Return a page as a source; photos are taken from ``folder`` and below, nowhere else."""
    soup = parse(html)
    mark_outside(soup)
    blocks = blocks_in(soup, lambda address: picture_at(address, folder))
    blocks = without_menus(_sized(blocks))
    blocks = with_missing(blocks, visible_text(soup), "chữ nằm lạc ngoài các khối của trang")
    return Source(name, blocks, hints=_hints(soup), files=tuple(_files(soup, folder)))


def picture_at(address: str, folder: Path | None) -> Picture | None:
    """Return the picture of an address: inside the page, or in a file beside it."""
    address = address.strip()
    if match := _DATA.match(address):
        data = _decoded(address[match.end() :])
        return Picture("anh-trong-trang", data) if data else None
    path = beside(address, folder)
    if path is None or path.stat().st_size > MOST_PHOTO or sniff(path) != PHOTO:
        return None
    return Picture(path.name, path=path)


def beside(address: str, folder: Path | None) -> Path | None:
    """Return the regular file that a relative address names inside ``folder``, or None."""
    if folder is None or not address or re.match(r"[A-Za-z][\w+.-]*:|//|/|\\|#", address):
        return None
    name = unquote(re.split(r"[?#]", address)[0])
    for spelling in dict.fromkeys((name, nfc(name), normal_form("NFD", name))):
        try:
            path = (folder / spelling).resolve()
            if path.is_relative_to(folder.resolve()) and path.is_file():
                return path
        except (OSError, ValueError):
            return None
    return None


def _decoded(text: str) -> bytes | None:
    if len(text) > MOST_PHOTO * 4 // 3:
        return None
    try:
        data = base64.b64decode(unquote(text), validate=False)
    except (binascii.Error, ValueError):
        return None
    return data if kind_of(data[:4096]) == PHOTO else None


def _sized(blocks: tuple[AnyBlock, ...]) -> tuple[AnyBlock, ...]:
    """Return the blocks with icons and counters told from photos by their size in bytes."""
    return tuple(
        replace(one, zone="biểu tượng, ảnh trang trí của trang") if _is_icon(one) else one
        for one in blocks
    )


def _is_icon(block: AnyBlock) -> bool:
    picture = getattr(block, "picture", None)
    if picture is None:
        return False
    size = len(picture.data) if picture.data is not None else picture.path.stat().st_size
    named = re.match(r"(icon|logo|banner|spacer|pixel|avatar|print|facebook|zalo|arrow)",
                     picture.name, re.IGNORECASE)  # fmt: skip
    return size < _SMALLEST or bool(named)


def _hints(soup: BeautifulSoup) -> dict[str, str]:
    hints: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "")
        content = nfc(str(tag.get("content") or "").strip())
        if name == "og:title" and content:
            hints["title"] = content
        elif name in _DATES and content:
            hints.setdefault("date", content)
    for fact in _linked_data(soup):
        if isinstance(fact.get("headline"), str):
            hints.setdefault("title", nfc(fact["headline"].strip()))
        if isinstance(fact.get("datePublished"), str):
            hints.setdefault("date", fact["datePublished"].strip())
    for tag in soup.find_all("time"):
        if tag.get("datetime") and not tag.find_parent(("nav", "aside", "footer")):
            hints.setdefault("date", str(tag["datetime"]).strip())
    if "title" in hints:
        hints["short_title"] = _SITE.sub("", hints["title"])
    if soup.title and "title" not in hints:
        hints["page_title"] = " ".join(soup.title.get_text().split())
        hints["title_in_head"] = _SITE.sub("", hints["page_title"])
    return hints


def _linked_data(soup: BeautifulSoup) -> Iterator[dict]:
    """Yield the facts of a page's JSON-LD."""
    for tag in soup.find_all("script", type="application/ld+json")[:10]:
        try:
            found = json.loads(tag.string or "", strict=False)
        except (ValueError, RecursionError):
            continue
        graph = found.get("@graph", [found]) if isinstance(found, dict) else found
        for fact in graph if isinstance(graph, list) else [graph]:
            if isinstance(fact, dict):
                yield fact


def _files(soup: BeautifulSoup, folder: Path | None) -> Iterator[Path]:
    """Yield the files beside the page that it links to."""
    for tag in soup.find_all("a", href=True):
        path = beside(str(tag["href"]), folder)
        if path is not None:
            yield path
