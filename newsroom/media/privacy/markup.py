"""XML parts of office files read within limits."""

from collections.abc import Iterator
from xml.etree import ElementTree

from newsroom.media.privacy.inquiry import Unreadable


def parsed(data: bytes, name: str) -> ElementTree.Element:
    """Return the root of an XML part. Raises :class:`Unreadable`, also for one with entities."""
    if b"<!ENTITY" in data or b"<!DOCTYPE" in data or b"<\0!\0" in data:
        raise Unreadable(name)
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unreadable(name) from error


def local(one: ElementTree.Element) -> str:
    """Return an element's name without its namespace."""
    return one.tag.rpartition("}")[2] if isinstance(one.tag, str) else ""


def attribute(one: ElementTree.Element, name: str) -> str:
    """Return an attribute's value whatever its namespace, "" without one."""
    return next((value for key, value in one.attrib.items() if key.rpartition("}")[2] == name), "")


def named(root: ElementTree.Element, *names: str) -> Iterator[ElementTree.Element]:
    """Yield every element with one of ``names``."""
    wanted = set(names)
    return (one for one in root.iter() if local(one) in wanted)


def is_on(one: ElementTree.Element) -> bool:
    """Tell whether a switch such as ``<w:vanish/>`` is not turned off."""
    return attribute(one, "val").lower() not in ("0", "false", "off", "none")
