"""Drawings (SVG) made safe to publish: shapes and colours stay, everything else is left out."""

import re
from xml.etree import ElementTree
from xml.parsers import expat

from newsroom.media.errors import PhotoError

MOST_BYTES = 500_000
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
# SVG 2, chapters on structure, shapes, text, painting, clipping: nothing that moves, runs or loads.
_ELEMENT_NAMES = (
    "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan "
    "linearGradient radialGradient stop clipPath mask pattern"
)
_ATTRIBUTE_NAMES = (
    "id viewBox preserveAspectRatio x y x1 x2 y1 y2 cx cy r rx ry fx fy width height d points "
    "transform fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin "
    "stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity color "
    "clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits gradientUnits "
    "gradientTransform spreadMethod offset stop-color stop-opacity patternUnits "
    "patternContentUnits patternTransform font-family font-size font-weight font-style "
    "text-anchor letter-spacing dx dy display visibility href"
)
_ELEMENTS = frozenset(_ELEMENT_NAMES.split())
_ATTRIBUTES = frozenset(_ATTRIBUTE_NAMES.split())
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*")
_NUMBERS = re.compile(r"[\s,]+")
_INSIDE = re.compile(r"\s*url\(\s*['\"]?#[\w.-]+['\"]?\s*\)\s*|[^(]*|\s*rgba?\([\d\s.,%]*\)\s*")
_DECLARATION = re.compile(r"\s*([\w-]+)\s*:\s*([^;]*)")

ElementTree.register_namespace("", _SVG)


def cleaned_drawing(data: bytes) -> tuple[bytes, int, int]:
    """Return a drawing without scripts, styles and addresses, with its size in pixels.

    Raises :class:`PhotoError` for what is no drawing, is too large, has a document type (which may
    hold entities) or no size.
    """
    if len(data) > MOST_BYTES:
        raise PhotoError("too_big", f"hình vẽ SVG quá {MOST_BYTES // 1000} kB")
    root = _parsed(data)
    if root.tag != f"{{{_SVG}}}svg":
        raise PhotoError("not_a_photo", "nội dung không phải hình vẽ SVG")
    _clean(root)
    width, height = _size(root)
    root.set("width", str(width))
    root.set("height", str(height))
    return ElementTree.tostring(root, encoding="utf-8"), width, height


def is_drawing(data: bytes) -> bool:
    """Tell whether a file's bytes look like SVG, by its first element."""
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and b"<svg" in data[:4000].lower()


def _parsed(data: bytes) -> ElementTree.Element:
    def refuse(*_) -> None:
        raise PhotoError("broken", "hình vẽ SVG có khai báo DOCTYPE, hãy lưu lại không kèm phần ấy")

    builder = ElementTree.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda tag, given: builder.start(
        _name(tag), {_name(key): value for key, value in given.items()}
    )
    parser.EndElementHandler = lambda tag: builder.end(_name(tag))
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, AssertionError) as error:
        raise PhotoError("broken", "hình vẽ SVG bị hỏng") from error


def _name(tag: str) -> str:
    return "{" + tag if "}" in tag else tag


def _clean(element: ElementTree.Element) -> None:
    """Leave of an element and all within it only what is known to be harmless."""
    for name, value in list(element.attrib.items()):
        del element.attrib[name]
        if name == "style":
            for key, said in _DECLARATION.findall(value):
                _keep(element, key, said)
        else:
            _keep(element, "href" if name == _XLINK else name, value)
    for child in list(element):
        if child.tag.removeprefix(f"{{{_SVG}}}") in _ELEMENTS and child.tag.startswith("{"):
            _clean(child)
        else:
            element.remove(child)


def _keep(element: ElementTree.Element, name: str, value: str) -> None:
    inside = value.startswith("#") if name == "href" else _INSIDE.fullmatch(value)
    if name in _ATTRIBUTES and (inside or name in ("transform", "gradientTransform")):
        element.set(name, value)


def _size(root: ElementTree.Element) -> tuple[int, int]:
    """Return width and height, from the attributes or the view box, scaled to 1000 at most."""
    lengths = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    box = _NUMBERS.split(root.get("viewBox", "").strip())
    try:
        if all(lengths):
            width, height = (float(found[1]) for found in lengths)
            if not root.get("viewBox"):
                root.set("viewBox", f"0 0 {width:g} {height:g}")
        else:
            width, height = float(box[2]), float(box[3])
    except (IndexError, ValueError):
        width = height = 0.0
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise PhotoError("broken", "hình vẽ SVG không có kích thước (viewBox)")
    scale = min(1.0, 1000 / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
