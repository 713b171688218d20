"""XMP packets (ISO 16684-1): position, serial numbers, names, faces, thumbnails, file paths."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from newsroom.media.privacy.inquiry import MaySay, Unreadable, listed, named
from newsroom.posts.wrong import Wrong

_NAMES = {
    "creator", "contributor", "rights", "Credit", "AuthorsPosition", "CaptionWriter", "Owner",
    "OwnerName", "PersonInImage", "PersonInImageWDetails", "PersonDisplayName", "PersonName",
    "Artist", "Author", "Company", "Manager", "CreatorContactInfo", "CiEmailWork", "CiTelWork",
    "CiAdrExtadr", "Copyright", "SourceModifiedBy", "ArtworkCreator", "ImageSupplierName",
    "CopyrightOwnerName", "ImageCreatorName", "LicensorName", "Name", "By-line", "lastModifiedBy",
}  # fmt: skip
_SERIALS = {
    "SerialNumber", "LensSerialNumber", "BodySerialNumber", "CameraSerialNumber",
    "InternalSerialNumber", "SerialNum",
}  # fmt: skip
_PLACES = re.compile(r"GPS\w*|Latitude|Longitude|LocationShown|LocationCreated")
_THUMBNAILS = {"Thumbnails", "image"}
_FRAME = {"xmpmeta", "xapmeta", "RDF", "Description", "Seq", "Bag", "Alt", "li"}
_PATH = re.compile(r"(?:[A-Za-z]:[\\/]|/home/|/Users/|file:/)\S.*")
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_MOST = 16 * 1024 * 1024


def xmp_leaks(packet: bytes, may_say: MaySay, all_else: bool = True) -> Iterator[Wrong]:
    """Yield what a packet gives away; ``all_else`` also that it says anything more."""
    others = []
    for name, value in properties(packet):
        if _PLACES.fullmatch(name):
            if value:
                yield Wrong("ND701", field=f"XMP {name}")
        elif name in _SERIALS:
            if value:
                yield Wrong("ND702", field=f"XMP {name}")
        elif name in _NAMES:
            yield from named(f"XMP {name}", value, may_say)
        elif name in _THUMBNAILS:
            yield Wrong("ND713", field="XMP")
        else:
            if path := _PATH.match(value):
                yield Wrong("ND716", value=path[0][:80])
            others.append(name)
    if others and all_else:
        yield Wrong("ND712", what=f"XMP ({listed(others)})")


def properties(packet: bytes) -> Iterator[tuple[str, str]]:
    """Yield the name, without its namespace, and the text of each property of a packet.

    Items of a list are properties of their list's name. Raises :class:`Unreadable`.
    """
    packet = packet.strip(b"\0 \t\r\n")
    if len(packet) > _MOST or re.search(rb"<\0?!\0?(?:D|E)", packet):
        raise Unreadable("XMP")
    try:
        root = ElementTree.fromstring(packet)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unreadable("XMP") from error
    yield from _properties(root, "")


def _properties(element: ElementTree.Element, within: str) -> Iterator[tuple[str, str]]:
    name = _local(element.tag)
    own = within if name in _FRAME else name
    for key, value in element.attrib.items():
        if not key.startswith((_RDF, _XML)) and _local(key) not in ("xmptk", "x:xmptk"):
            yield _local(key), value.strip()
    text = (element.text or "").strip()
    if own and text:
        yield own, text
    elif own and own != within and own in _THUMBNAILS:
        yield own, ""
    for child in element:
        # What stands inside a person's, a place's or a device's property belongs to it.
        is_part = own in _NAMES or _PLACES.fullmatch(own)
        yield from ((own if is_part else inner, said) for inner, said in _properties(child, own))


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
