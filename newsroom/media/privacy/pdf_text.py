"""Text of a PDF's pages that nobody sees but anybody can copy.

Invisible (rendering mode 3) on a page without a picture, in the colour of the paper, or painted
over afterwards. Text over a scan comes from recognising its letters, and is meant to be there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from newsroom.media.privacy.inquiry import TooMuch
from newsroom.media.privacy.pdf_operations import operations
from newsroom.posts.wrong import Wrong

_MOST_BYTES, _DEEPEST = 128 * 1024 * 1024, 8
_UNIT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_WHITE = {1: (1.0,), 3: (1.0, 1.0, 1.0), 4: (0.0, 0.0, 0.0, 0.0)}
_SHOWS = {b"Tj", b"TJ", b"'", b'"'}
_FILLS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
_STROKES = {b"S", b"s", b"n"}
_PLAIN_SPACES = ([b"/DeviceGray"], [b"/DeviceRGB"], [b"/DeviceCMYK"])
_SHAPES = {b"m", b"l", b"c", b"v", b"y"}
Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
_EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)


@dataclass(frozen=True, slots=True)
class _Pen:
    matrix: Matrix = _UNIT
    fill: tuple[float, ...] | None = (0.0,)
    mode: int = 0
    size: float = 12.0
    solid: bool = True
    is_plain: bool = True  # the colour space is a device's, so its numbers say what is seen
    clip: Box = _EVERYWHERE
    is_clip_known: bool = True


@dataclass(slots=True)
class _Page:
    """What was painted so far: ``boxes`` with their colours, ``shapes`` of any other form."""

    has_image: bool = False
    shapes: bool = False
    invisible: bool = False
    white: list[tuple[float, float]] = field(default_factory=list)
    boxes: list[tuple[Box, tuple | None]] = field(default_factory=list)
    texts: list[tuple[float, float, float]] = field(default_factory=list)
    covered: bool = False
    bytes: int = 0


def hidden_text(reader: PdfReader) -> Iterator[Wrong]:
    """Yield a finding for each page with text that is not seen."""
    spent = 0
    for number, page in enumerate(reader.pages, 1):
        seen = _Page()
        try:
            contents = page.get_contents()
            data = contents.get_data() if contents is not None else b""
            resources = _dictionary(page, "/Resources")
            _paint(data, resources, seen, _Pen(), 0)
        except TooMuch:
            raise
        except Exception:
            # What readers pass over in a faulty page is no reason to stop here.
            continue
        spent += seen.bytes
        if spent > _MOST_BYTES:
            raise TooMuch("PDF")
        if seen.invisible and not seen.has_image:
            yield Wrong("ND706", what=f"PDF {number}: invisible (Tr 3)")
        if seen.white:
            yield Wrong("ND706", what=f"PDF {number}: white on white")
        if seen.covered:
            yield Wrong("ND706", what=f"PDF {number}: covered by a box")


def _paint(data: bytes, resources: DictionaryObject, seen: _Page, pen: _Pen, depth: int) -> None:
    seen.bytes += len(data)
    if depth > _DEEPEST or seen.bytes > _MOST_BYTES:
        raise TooMuch("PDF")
    stack: list[_Pen] = []
    line = text = _UNIT
    path: list[Box] = []
    leading = 0.0
    is_odd = is_clip = False
    for word, given in operations(data):
        numbers = [one for one in given if isinstance(one, float)]
        if word == b"q":
            stack.append(pen)
        elif word == b"Q":
            pen = stack.pop() if stack else pen
        elif word == b"cm" and len(numbers) == 6:
            pen = replace(pen, matrix=_times(tuple(numbers), pen.matrix))
        elif word in (b"g", b"rg", b"k"):
            pen = replace(pen, fill=tuple(numbers), is_plain=True)
        elif word in (b"sc", b"scn"):
            pen = replace(pen, fill=tuple(numbers) if pen.is_plain else None)
        elif word == b"cs":
            pen = replace(pen, fill=None, is_plain=given[:1] in _PLAIN_SPACES)
        elif word == b"gs":
            pen = replace(pen, solid=_is_solid(resources, given, pen.solid))
        elif word == b"BT":
            line = text = _UNIT
        elif word == b"Tr" and numbers:
            pen = replace(pen, mode=int(numbers[0]))
        elif word == b"Tf" and numbers:
            pen = replace(pen, size=numbers[0])
        elif word == b"Tm" and len(numbers) == 6:
            line = text = tuple(numbers)
        elif word == b"TL" and numbers:
            leading = numbers[0]
        elif word in (b"Td", b"TD") and len(numbers) == 2:
            leading = -numbers[1] if word == b"TD" else leading
            line = text = _times((1, 0, 0, 1, *numbers), line)
        elif word in (b"T*", b"'", b'"'):
            line = text = _times((1, 0, 0, 1, 0, -leading), line)
        elif word == b"re" and len(numbers) == 4:
            path.append(_box(numbers, pen.matrix))
        elif word in _SHAPES:
            is_odd = True
            seen.shapes = seen.shapes or pen.fill not in _WHITE.values()
        elif word in (b"W", b"W*"):
            is_clip = True
        elif word in _FILLS or word in _STROKES:
            if word in _FILLS:
                _fill(path, pen, seen)
            if is_clip:
                pen = _clipped(pen, path, is_odd)
            path, is_odd, is_clip = [], False, False
        elif word in (b"EI", b"sh"):
            seen.has_image = seen.shapes = True
        elif word == b"Do":
            _draw(given, resources, seen, pen, depth)
        if word in _SHOWS and any(isinstance(one, bytes) and len(one) > 2 for one in given):
            _write(_times(text, pen.matrix), pen, seen)


def _write(place: Matrix, pen: _Pen, seen: _Page) -> None:
    """Note a text whose baseline begins at ``place``; its letters stand a little above."""
    height = abs(pen.size) * max(abs(place[3]), abs(place[1]), 1e-6)
    x, y = place[4] + height * 0.2, place[5] + height * 0.3
    if pen.mode in (3, 7):
        seen.invisible = True
        return
    seen.texts.append((x, y, height))
    is_white = pen.fill is not None and pen.fill == _WHITE.get(len(pen.fill))
    if is_white and pen.mode in (0, 4) and not seen.shapes and not seen.has_image:
        under = [colour for box, colour in seen.boxes if _holds(box, x, y)]
        if not under or (under[-1] is not None and under[-1] == _WHITE.get(len(under[-1]))):
            seen.white.append((x, y))


def _fill(path: list[Box], pen: _Pen, seen: _Page) -> None:
    """Note the boxes of a path that is filled, and whether they hide a text."""
    if not pen.is_clip_known:
        seen.shapes = True
        return
    boxes = [_common(box, pen.clip) for box in path]
    seen.boxes += [(box, pen.fill) for box in boxes]
    if not pen.solid or seen.covered:
        return
    for x, y, height in seen.texts:
        # Two boxes in each other are a frame; a rule is thinner than letters.
        over = [box for box in boxes if _holds(box, x, y)]
        if len(over) == 1 and over[0][3] - over[0][1] > height * 0.6:
            seen.covered = True


def _clipped(pen: _Pen, path: list[Box], is_odd: bool) -> _Pen:
    """Return the pen that paints inside a path only, which is known if it is one box."""
    if len(path) == 1 and not is_odd:
        return replace(pen, clip=_common(path[0], pen.clip))
    return replace(pen, is_clip_known=False)


def _draw(given: list, resources: DictionaryObject, seen: _Page, pen: _Pen, depth: int) -> None:
    """Paint a form as a part of the page; a picture hides nothing that we could tell."""
    objects = _dictionary(resources, "/XObject")
    name = next((one.decode("latin-1") for one in given if isinstance(one, bytes)), "")
    one = objects.get(name)
    one = one.get_object() if one is not None else None
    if not isinstance(one, StreamObject):
        return
    if one.get("/Subtype") != "/Form":
        seen.has_image = seen.shapes = True
        return
    matrix = tuple(float(part) for part in one.get("/Matrix", _UNIT))
    inner = _dictionary(one, "/Resources") or resources
    pen = replace(pen, matrix=_times(matrix, pen.matrix))
    _paint(one.get_data(), inner, seen, pen, depth + 1)


def _is_solid(resources: DictionaryObject, given: list, before: bool) -> bool:
    states = _dictionary(resources, "/ExtGState")
    name = next((one.decode("latin-1") for one in given if isinstance(one, bytes)), "")
    if name not in states:
        return before
    state = states[name].get_object()
    return float(state.get("/ca", 1)) >= 1 and state.get("/BM", "/Normal") in (
        "/Normal",
        "/Compatible",
    )


def _dictionary(one: DictionaryObject, key: str) -> DictionaryObject:
    found = one.get(key)
    found = found.get_object() if found is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _box(numbers: list[float], matrix: Matrix) -> Box:
    x, y, width, height = numbers
    a, b, c, d, e, f = matrix
    corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    across = [a * u + c * v + e for u, v in corners]
    up = [b * u + d * v + f for u, v in corners]
    return min(across), min(up), max(across), max(up)


def _common(one: Box, other: Box) -> Box:
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
