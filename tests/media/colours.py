"""How far apart two colours look, and what one is in sRGB, by the formulas of the standards."""

Triple = tuple[float, float, float]

# sRGB's primaries adapted to D50, as ICC profiles hold them (ICC.1:2022, IEC 61966-2-1).
SRGB = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410))
WHITE = (0.9642, 1.0, 0.8249)


def delta_e(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return CIE 1976's colour difference of two sRGB colours; 2.3 is just noticeable."""
    pairs = zip(_lab(one), _lab(other), strict=True)
    return sum((left - right) ** 2 for left, right in pairs) ** 0.5


def in_srgb(colour: tuple[int, ...], primaries: tuple[Triple, ...]) -> tuple[int, ...]:
    """Return what a colour of a display with such primaries (XYZ at D50) and sRGB's curve is in
    sRGB, cut off where sRGB ends.
    """
    linear = _solved(SRGB, _xyz(colour, primaries))
    return tuple(round(255 * _curved(min(1.0, max(0.0, part)))) for part in linear)


def _lab(colour: tuple[int, ...]) -> Triple:
    x, y, z = (_root(part / white) for part, white in zip(_xyz(colour, SRGB), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(part: float) -> float:
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def _xyz(colour: tuple[int, ...], primaries: tuple[Triple, ...]) -> Triple:
    linear = [_straight(part / 255) for part in colour]
    return tuple(
        sum(share * primary[axis] for share, primary in zip(linear, primaries, strict=True))
        for axis in range(3)
    )


def _straight(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _curved(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _solved(primaries: tuple[Triple, ...], wanted: Triple) -> Triple:
    """Return the shares of the primaries that make `wanted` (Cramer's rule)."""
    whole = _volume(*primaries)
    return tuple(
        _volume(*(wanted if place == at else one for place, one in enumerate(primaries))) / whole
        for at in range(3)
    )


def _volume(a: Triple, b: Triple, c: Triple) -> float:
    return (
        a[0] * (b[1] * c[2] - b[2] * c[1])
        - a[1] * (b[0] * c[2] - b[2] * c[0])
        + a[2] * (b[0] * c[1] - b[1] * c[0])
    )
