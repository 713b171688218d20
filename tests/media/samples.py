"""Photos that tests make for themselves."""

import io
import struct
from pathlib import Path

from PIL import Image, ImageDraw

CORNERS = {"top left": "red", "top right": "lime", "bottom left": "blue", "bottom right": "white"}


def scene(width: int = 1200, height: int = 800) -> Image.Image:
    """A picture with some detail and a soft gradient."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    draw = ImageDraw.Draw(picture)
    for step in range(12):
        left, top = step * width // 12, (step * 5 % 12) * height // 12
        shape = (left, top, left + width // 10, top + height // 8)
        draw.ellipse(shape, fill=(20 * step, 255 - 20 * step, 90), outline="white")
    return picture


def corners(width: int = 120, height: int = 80) -> Image.Image:
    """A picture whose quarters are red, lime, blue, white (see `CORNERS`)."""
    picture = Image.new("RGB", (width, height))
    half, middle = width // 2, height // 2
    picture.paste("red", (0, 0, half, middle))
    picture.paste("lime", (half, 0, width, middle))
    picture.paste("blue", (0, middle, half, height))
    picture.paste("white", (half, middle, width, height))
    return picture


def stored_as(picture: Image.Image, orientation: int) -> Image.Image:
    """The pixels a camera stores under `orientation` so that `picture` is seen upright."""
    turn = Image.Transpose
    away = {
        2: turn.FLIP_LEFT_RIGHT,
        3: turn.ROTATE_180,
        4: turn.FLIP_TOP_BOTTOM,
        5: turn.TRANSPOSE,
        6: turn.ROTATE_90,
        7: turn.TRANSVERSE,
        8: turn.ROTATE_270,
    }
    return picture.transpose(away[orientation]) if orientation in away else picture


def exif(orientation: int = 1, *, gps: bool = False) -> bytes:
    """EXIF with an orientation, on request with the place of Hồ Chí Minh City's town hall."""
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010F] = "SECRETCAMERA"
    if gps:
        where = tags.get_ifd(0x8825)
        where[1], where[2] = "N", (10.0, 46.0, 35.0)
        where[3], where[4] = "E", (106.0, 42.0, 3.0)
    return tags.tobytes()


def encoded(picture: Image.Image, format: str = "JPEG", **options: object) -> bytes:
    target = io.BytesIO()
    picture.save(target, format, **options)
    return target.getvalue()


def put(path: Path, picture: Image.Image, format: str = "JPEG", **options: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(encoded(picture, format, **options))
    return path


def near(colour: tuple[int, ...], wanted: tuple[int, ...], tolerance: int = 12) -> bool:
    return all(abs(one - other) <= tolerance for one, other in zip(colour, wanted, strict=True))


def matrix_profile(*colorants: tuple[float, float, float]) -> bytes:
    """An ICC 4 display profile (ICC.1:2022) of red, green, blue as D50 XYZ, sRGB's tone curve."""
    white = (0.9642, 1.0, 0.8249)
    curve = b"para\0\0\0\0\0\3\0\0" + _s15(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    tags = {b"desc": _words("test"), b"cprt": _words("test"), b"wtpt": _xyz(white)}
    tags |= zip((b"rXYZ", b"gXYZ", b"bXYZ"), map(_xyz, colorants), strict=True)
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">2I", start + len(body), len(data))
        body += data
    header = struct.pack(">I4xI", start + len(body), 0x04300000) + b"mntrRGB XYZ "
    header += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp"
    return header.ljust(68, b"\0") + _s15(*white) + bytes(48) + table + body


def _s15(*values: float) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + _s15(*values)


def _words(text: str) -> bytes:
    data = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">2I4s2I", 1, 12, b"enUS", len(data), 28) + data


# Red, green and blue as XYZ at D50.
DISPLAY_P3 = (
    (0.51512, 0.24120, -0.00105),
    (0.29198, 0.69225, 0.04189),
    (0.15710, 0.06657, 0.78407),
)
ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))


def display_p3() -> bytes:
    return matrix_profile(*DISPLAY_P3)


def adobe_rgb() -> bytes:
    """Adobe RGB's colorants (with sRGB's curve: only the colours matter here)."""
    return matrix_profile(*ADOBE_RGB)
