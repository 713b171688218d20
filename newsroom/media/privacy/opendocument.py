"""OpenDocument files (ISO 26300): names, comments, tracked changes, hidden parts."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from newsroom.media.privacy import markup
from newsroom.media.privacy.archives import Archive, around
from newsroom.media.privacy.inquiry import Inquiry, listed, named
from newsroom.media.privacy.programs import is_program
from newsroom.posts.wrong import Wrong

NAMES = ("initial-creator", "creator", "printed-by")
_HIDDEN_TEXT = ("hidden-text", "hidden-paragraph")
SETTINGS = {"PrinterName", "PrinterSetup", "CurrentDatabaseDataSource"}
_LOCAL_FILE = re.compile(r"(?:file:|\\\\|[A-Za-z]:[\\/]|/home/|/Users/)")
_RUNS = ("Basic/", "Scripts/")


def opendocument_leaks(archive: Archive, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what an OpenDocument file gives away."""
    yield from around(archive)
    for name in archive.names:
        if name == "META-INF/manifest.xml":
            yield from _manifest(markup.parsed(archive.read(name), name))
        elif name.startswith(_RUNS):
            if not name.endswith(("script-lc.xml", "script-lb.xml")):
                yield Wrong("ND710", what=name)
        elif name.startswith("Thumbnails/"):
            yield Wrong("ND714", what=name)
        elif name.startswith("Pictures/"):
            yield from inquiry.inside(name, archive.read(name))
        elif name.startswith("Versions/") or name == "VersionList.xml":
            yield Wrong("ND709", what=name)
        elif name.rpartition("/")[2] in ("meta.xml", "content.xml", "styles.xml", "settings.xml"):
            root = markup.parsed(archive.read(name), name)
            yield from _part_leaks(name.rpartition("/")[2], root, inquiry)


def _part_leaks(name: str, root: ElementTree.Element, inquiry: Inquiry) -> Iterator[Wrong]:
    if name == "meta.xml":
        yield from _meta(root, inquiry)
    elif name == "settings.xml":
        kept = [one for one in markup.named(root, "config-item") if (one.text or "").strip()]
        kept = [markup.attribute(one, "name") for one in kept]
        if found := [one for one in kept if one in SETTINGS]:
            yield Wrong("ND712", what=f"{name} ({listed(found)})")
    else:
        yield from _comments(root)
        yield from _changes(root)
        yield from _hidden(name, root)


def _meta(root: ElementTree.Element, inquiry: Inquiry) -> Iterator[Wrong]:
    for one in markup.named(root, *NAMES):
        yield from named(f"meta.xml {markup.local(one)}", one.text or "", inquiry.may_say)
    custom = [
        markup.attribute(one, "name") for one in markup.named(root, "user-defined") if one.text
    ]
    if custom:
        yield Wrong("ND712", what=f"meta.xml ({listed(custom)})")
    for one in markup.named(root, "generator"):
        if (one.text or "").strip() and not is_program(one.text):
            yield Wrong("ND715", field="generator", value=one.text.strip()[:80])
    for one in markup.named(root, "template"):
        if _LOCAL_FILE.match(markup.attribute(one, "href")):
            yield Wrong("ND716", value=markup.attribute(one, "href")[:80])


def _comments(root: ElementTree.Element) -> Iterator[Wrong]:
    found = list(markup.named(root, "annotation"))
    if found:
        authors = [who.text or "" for one in found for who in markup.named(one, "creator")]
        yield Wrong("ND704", count=len(found), names=listed(authors) or None)


def _changes(root: ElementTree.Element) -> Iterator[Wrong]:
    found = list(markup.named(root, "changed-region"))
    for one in markup.named(root, "tracked-changes"):
        if not any(markup.local(child) == "changed-region" for child in one):
            found += [child for child in one if markup.local(child) != "table-calculation"]
    if found:
        authors = [who.text or "" for one in found for who in markup.named(one, "creator")]
        yield Wrong("ND705", count=len(found), names=listed(authors) or None)


def _hidden(name: str, root: ElementTree.Element) -> Iterator[Wrong]:
    """Yield hidden text, sections, sheets, rows, columns and slides, which a style may hide, and
    the notes of speakers.
    """
    hiding = set()
    for style in markup.named(root, "style"):
        for one in markup.named(style, "text-properties", "table-properties"):
            value = markup.attribute(one, "display")
            if value == "none" or (value == "false" and markup.local(one) == "table-properties"):
                hiding.add(markup.attribute(style, "name"))
        for one in markup.named(style, "drawing-page-properties"):
            if markup.attribute(one, "visibility") == "hidden":
                hiding.add(markup.attribute(style, "name"))
    for one in root.iter():
        kind = markup.local(one)
        if kind in _HIDDEN_TEXT or (
            kind == "section" and markup.attribute(one, "display") == "none"
        ):
            yield Wrong("ND706", what=f"{name} {kind}")
        elif kind in ("span", "p", "h") and markup.attribute(one, "style-name") in hiding:
            text = "".join(one.itertext()).strip()
            if text:
                yield Wrong("ND706", what=f"{name} “{text[:40]}”")
        elif kind == "table" and markup.attribute(one, "style-name") in hiding:
            yield Wrong("ND707", what=f"sheet {markup.attribute(one, 'name')}")
        elif kind == "page" and markup.attribute(one, "style-name") in hiding:
            yield Wrong("ND707", what=f"slide {markup.attribute(one, 'name')}")
        elif kind == "notes" and name == "content.xml":
            text = " ".join("".join(one.itertext()).split())
            if text:
                yield Wrong("ND706", what=f"{kind} “{text[:40]}”")
        elif kind in ("table-row", "table-column") and _is_collapsed(one):
            yield Wrong("ND707", what=f"{name} {kind}")


def _is_collapsed(one: ElementTree.Element) -> bool:
    return markup.attribute(one, "visibility") in ("collapse", "filter")


def _manifest(root: ElementTree.Element) -> Iterator[Wrong]:
    if any(True for _ in markup.named(root, "encryption-data")):
        yield Wrong("ND718", why="OpenDocument: có mật khẩu / locked")
