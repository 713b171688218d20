"""What a PDF's page is painted with: pen, places, boxes, told from its operators."""

from dataclasses import dataclass, field, replace

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)
_WHITE = {1: (1.0,), 3: (1.0, 1.0, 1.0), 4: (0.0, 0.0, 0.0, 0.0)}
_PLAIN_SPACES = ([b"/DeviceGray"], [b"/DeviceRGB"], [b"/DeviceCMYK"])

PEN_WORDS = {b"q", b"Q", b"cm", b"g", b"rg", b"k", b"sc", b"scn", b"cs", b"Tr", b"Tf"}
TEXT_WORDS = {b"BT", b"Tm", b"TL", b"Td", b"TD", b"T*", b"'", b'"'}


@dataclass(frozen=True, slots=True)
class Pen:
    """How the next thing is painted; ``fill`` is None for a colour that numbers do not tell."""

    matrix: Matrix = UNIT
    fill: tuple[float, ...] | None = (0.0,)
    mode: int = 0
    size: float = 12.0
    solid: bool = True
    is_plain: bool = True  # the colour space is a device's, so its numbers say what is seen
    clip: Box = _EVERYWHERE
    is_clip_known: bool = True

    @property
    def is_white(self) -> bool:
        """Tell whether it paints in the colour of paper."""
        return is_white(self.fill)


@dataclass(slots=True)
class Hand:
    """The state of a run of operators: pens put aside, where text goes on, the path so far."""

    pen: Pen
    aside: list[Pen] = field(default_factory=list)
    line: Matrix = UNIT
    leading: float = 0.0
    path: list[Box] = field(default_factory=list)
    is_odd: bool = False
    is_clip: bool = False

    def change_pen(self, word: bytes, given: list, numbers: list[float]) -> None:
        """Do what one of PEN_WORDS says."""
        pen = self.pen
        if word == b"q":
            self.aside.append(pen)
        elif word == b"Q":
            self.pen = self.aside.pop() if self.aside else pen
        elif word == b"cm" and len(numbers) == 6:
            self.pen = replace(pen, matrix=times(tuple(numbers), pen.matrix))
        elif word in (b"g", b"rg", b"k"):
            self.pen = replace(pen, fill=tuple(numbers), is_plain=True)
        elif word in (b"sc", b"scn"):
            self.pen = replace(pen, fill=tuple(numbers) if pen.is_plain else None)
        elif word == b"cs":
            self.pen = replace(pen, fill=None, is_plain=given[:1] in _PLAIN_SPACES)
        elif word == b"Tr" and numbers:
            self.pen = replace(pen, mode=int(numbers[0]))
        elif word == b"Tf" and numbers:
            self.pen = replace(pen, size=numbers[0])

    def move_text(self, word: bytes, numbers: list[float]) -> None:
        """Do what one of TEXT_WORDS says."""
        if word == b"BT":
            self.line = UNIT
        elif word == b"Tm" and len(numbers) == 6:
            self.line = tuple(numbers)
        elif word == b"TL" and numbers:
            self.leading = numbers[0]
        elif word in (b"Td", b"TD") and len(numbers) == 2:
            self.leading = -numbers[1] if word == b"TD" else self.leading
            self.line = times((1, 0, 0, 1, *numbers), self.line)
        elif word in (b"T*", b"'", b'"'):
            self.line = times((1, 0, 0, 1, 0, -self.leading), self.line)

    def end_path(self) -> None:
        """Begin a new path; the last one may have become the clip, known if it is one box."""
        if self.is_clip and len(self.path) == 1 and not self.is_odd:
            self.pen = replace(self.pen, clip=common(self.path[0], self.pen.clip))
        elif self.is_clip:
            self.pen = replace(self.pen, is_clip_known=False)
        self.path, self.is_odd, self.is_clip = [], False, False


def is_white(fill: tuple[float, ...] | None) -> bool:
    """Tell whether a device's colour is white."""
    return fill is not None and fill == _WHITE.get(len(fill))


def times(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does ``first``, ``then``."""
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


def box_of(numbers: list[float], matrix: Matrix) -> Box:
    """Return the upright box around a rectangle (x, y, width, height)."""
    x, y, width, height = numbers
    a, b, c, d, e, f = matrix
    corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    across = [a * u + c * v + e for u, v in corners]
    up = [b * u + d * v + f for u, v in corners]
    return min(across), min(up), max(across), max(up)


def common(one: Box, other: Box) -> Box:
    """Return what two boxes have in common."""
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def holds(box: Box, x: float, y: float) -> bool:
    """Tell whether a point lies in a box."""
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
