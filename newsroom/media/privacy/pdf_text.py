"""Text of a PDF's pages that nobody sees but anybody can copy.

Invisible (rendering mode 3) on a page without a picture, in the colour of the paper, or painted
over afterwards. Text over a scan comes from recognising its letters, and is meant to be there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from newsroom.media.privacy.inquiry import TooMuch
from newsroom.media.privacy.pdf_operations import operations
from newsroom.media.privacy.pdf_pens import (
    PEN_WORDS,
    TEXT_WORDS,
    UNIT,
    Box,
    Hand,
    Matrix,
    Pen,
    box_of,
    common,
    holds,
    is_white,
    times,
)
from newsroom.posts.wrong import Wrong

_MOST_BYTES, _DEEPEST = 128 * 1024 * 1024, 8
# A map may have more boxes and labels than can be compared with each other.
_MOST_LOOKS = 5_000_000
# No letters are lower than this, in points.
_LOWEST = 2.0
_SHOWS = {b"Tj", b"TJ", b"'", b'"'}
_FILLS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
_ENDS = _FILLS | {b"S", b"s", b"n"}
_ODD_SHAPES = {b"m", b"l", b"c", b"v", b"y"}
_INVISIBLE = (3, 7)


@dataclass(slots=True)
class _Page:
    """What was painted so far: ``boxes`` with their colours, ``shapes`` of any other form."""

    bytes: int = 0
    has_image: bool = False
    shapes: bool = False
    invisible: bool = False
    white: bool = False
    covered: bool = False
    looks: int = 0
    boxes: list[tuple[Box, tuple | None]] = field(default_factory=list)
    texts: list[tuple[float, float, float]] = field(default_factory=list)


def hidden_text(reader: PdfReader) -> Iterator[Wrong]:
    """Yield a finding for each page with text that is not seen, or that cannot be read."""
    spent = 0
    for number, page in enumerate(reader.pages, 1):
        seen = _Page()
        try:
            _look_at(page, seen)
        except TooMuch:
            raise
        except Exception:
            # A faulty page makes it fail in any way there is.
            yield Wrong("ND718", why=f"PDF {number}")
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


def _look_at(page: PageObject, seen: _Page) -> None:
    contents = page.get_contents()
    data = contents.get_data() if contents is not None else b""
    _paint(data, _dictionary(page, "/Resources"), seen, Pen(), 0)


def _paint(data: bytes, resources: DictionaryObject, seen: _Page, pen: Pen, depth: int) -> None:
    seen.bytes += len(data)
    if depth > _DEEPEST or seen.bytes > _MOST_BYTES:
        raise TooMuch("PDF")
    hand = Hand(pen)
    for word, given in operations(data):
        numbers = [one for one in given if isinstance(one, float)]
        if word in PEN_WORDS:
            hand.change_pen(word, given, numbers)
        elif word in TEXT_WORDS:
            hand.move_text(word, numbers)
        elif word in (b"EI", b"sh"):
            seen.has_image = seen.shapes = True
        elif word == b"gs":
            hand.pen = replace(hand.pen, solid=_is_solid(resources, given, hand.pen.solid))
        elif word == b"Do":
            _draw(given, resources, seen, hand.pen, depth)
        else:
            _trace(word, numbers, hand, seen)
        if word in _SHOWS and any(isinstance(one, bytes) and len(one) > 2 for one in given):
            _write(times(hand.line, hand.pen.matrix), hand.pen, seen)


def _trace(word: bytes, numbers: list[float], hand: Hand, seen: _Page) -> None:
    """Go on with a path, or paint it."""
    if word == b"re" and len(numbers) == 4:
        hand.path.append(box_of(numbers, hand.pen.matrix))
    elif word in _ODD_SHAPES:
        hand.is_odd = True
        seen.shapes = seen.shapes or not hand.pen.is_white
    elif word in (b"W", b"W*"):
        hand.is_clip = True
    elif word in _ENDS:
        if word in _FILLS:
            _fill(hand.path, hand.pen, seen)
        hand.end_path()


def _write(place: Matrix, pen: Pen, seen: _Page) -> None:
    """Note a text whose baseline begins at ``place``; its letters stand a little above."""
    height = abs(pen.size) * max(abs(place[3]), abs(place[1]), 1e-6)
    x, y = place[4] + height * 0.2, place[5] + height * 0.3
    if pen.mode in _INVISIBLE:
        seen.invisible = True
        return
    seen.texts.append((x, y, height))
    if pen.is_white and pen.mode in (0, 4) and not (seen.shapes or seen.has_image):
        under = [colour for box, colour in seen.boxes if holds(box, x, y)]
        seen.white = seen.white or not under or is_white(under[-1])


def _fill(path: list[Box], pen: Pen, seen: _Page) -> None:
    """Note the boxes of a path that is filled, and whether they hide a text."""
    if not pen.is_clip_known:
        seen.shapes = True
        return
    boxes = [common(box, pen.clip) for box in path]
    seen.boxes += [(box, pen.fill) for box in boxes]
    tall = [box for box in boxes if box[3] - box[1] > _LOWEST]
    seen.looks += len(tall) * len(seen.texts)
    if not (tall and pen.solid) or seen.looks > _MOST_LOOKS:
        return
    for x, y, height in seen.texts:
        # Two boxes in each other are a frame; a rule is thinner than letters.
        over = [box for box in tall if holds(box, x, y)]
        if len(over) == 1 and over[0][3] - over[0][1] > height * 0.6:
            seen.covered = True


def _draw(given: list, resources: DictionaryObject, seen: _Page, pen: Pen, depth: int) -> None:
    """Paint a form as a part of the page; what a picture hides cannot be told."""
    objects = _dictionary(resources, "/XObject")
    one = objects.get(_first_name(given))
    one = one.get_object() if one is not None else None
    if not isinstance(one, StreamObject):
        return
    if one.get("/Subtype") != "/Form":
        seen.has_image = seen.shapes = True
        return
    matrix = tuple(float(part) for part in one.get("/Matrix", UNIT))
    inner = _dictionary(one, "/Resources") or resources
    pen = replace(pen, matrix=times(matrix, pen.matrix))
    _paint(one.get_data(), inner, seen, pen, depth + 1)


def _is_solid(resources: DictionaryObject, given: list, before: bool) -> bool:
    """Tell whether a graphics state lets nothing shine through."""
    states = _dictionary(resources, "/ExtGState")
    name = _first_name(given)
    if name not in states:
        return before
    state = states[name].get_object()
    blend = state.get("/BM", "/Normal")
    return float(state.get("/ca", 1)) >= 1 and blend in ("/Normal", "/Compatible")


def _first_name(given: list) -> str:
    return next((one.decode("latin-1") for one in given if isinstance(one, bytes)), "")


def _dictionary(one: DictionaryObject, key: str) -> DictionaryObject:
    found = one.get(key)
    found = found.get_object() if found is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
