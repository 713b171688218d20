"""One picture in every kind of file that staff hand in, the odd ones made by hand."""

import struct
from collections.abc import Iterator

from PIL import Image, ImageCms

from tests.media.png_maker import png
from tests.media.samples import corners, encoded, exif, stored_as

WIDTH, HEIGHT = 96, 64
COLOURS = corners(WIDTH, HEIGHT)
CMYK = COLOURS.convert("CMYK")


def cases() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of files that all show `COLOURS` upright."""
    yield from _jpegs()
    yield from _pngs()
    yield from _tiffs()
    for subsampling in ("4:2:0", "4:4:4"):
        options = {"quality": 95, "subsampling": subsampling}
        yield f"avif {subsampling}", encoded(COLOURS, "AVIF", **options)
    yield "avif alpha", encoded(_lucid(), "AVIF", quality=95)
    yield "webp lossy", encoded(COLOURS, "WEBP", quality=95)
    yield "webp lossless", encoded(COLOURS, "WEBP", lossless=True)
    yield "webp alpha", encoded(_lucid(), "WEBP", quality=95)
    yield "webp moving", encoded(COLOURS, "WEBP", quality=95, **_more_frames())
    yield "gif", encoded(COLOURS.convert("P"), "GIF")
    yield "gif interlaced", encoded(COLOURS.convert("P"), "GIF", interlace=1)
    yield "gif moving", encoded(COLOURS.convert("P"), "GIF", **_more_frames())
    yield "gif with a transparent quarter", _lucid_gif()


def _jpegs() -> Iterator[tuple[str, bytes]]:
    for subsampling in ("4:4:4", "4:2:2", "4:2:0"):
        yield f"jpeg {subsampling}", encoded(COLOURS, quality=95, subsampling=subsampling)
    yield "jpeg progressive", encoded(COLOURS, quality=95, progressive=True)
    yield "jpeg with restart markers", encoded(COLOURS, quality=95, restart_marker_blocks=3)
    yield "jpeg of red, green, blue (Adobe)", encoded(COLOURS, quality=95, keep_rgb=True)
    yield "jpeg cmyk (Adobe)", encoded(CMYK, quality=95)
    yield "jpeg cmyk progressive", encoded(CMYK, quality=95, progressive=True)
    # Browsers take all of them for Adobe's, whose ink is stored the other way round.
    yield "jpeg cmyk without Adobe's mark", _without_adobe(encoded(CMYK, quality=95))
    more = {"save_all": True, "append_images": [Image.new("RGB", (40, 40), "black")]}
    yield "mpo", encoded(COLOURS, "MPO", quality=95, **more)
    turned = stored_as(COLOURS, 6)
    yield "mpo turned", encoded(turned, "MPO", quality=95, exif=exif(6), **more)
    for odd in (0, 9, 65535):
        yield f"jpeg of orientation {odd}", encoded(COLOURS, quality=95, exif=exif(odd))
    yield "jpeg with a profile in three parts", encoded(COLOURS, quality=95, icc_profile=_long())
    yield "jpeg with a comment of 64 KB", encoded(COLOURS, quality=95, comment=b"x" * 65_533)


def _pngs() -> Iterator[tuple[str, bytes]]:
    plain = [[bytes(COLOURS.getpixel((x, y))) for x in range(WIDTH)] for y in range(HEIGHT)]
    lucid = [[bytes(_lucid().getpixel((x, y))) for x in range(WIDTH)] for y in range(HEIGHT)]
    for number, name in enumerate(("none", "sub", "up", "average", "paeth")):
        yield f"png filtered {name}", png(plain, 2, filters=(number,))
    yield "png in one chunk", png(plain, 2, piece=10**6)
    yield "png in chunks of 7 bytes", png(plain, 2, piece=7)
    yield "png alpha", png(lucid, 6)
    yield "png 16 bits", png(_deep(plain), 2, 16)
    yield "png 16 bits alpha", png(_deep(lucid), 6, 16)
    yield "png with one transparent colour", png(plain, 2, chunks=((b"tRNS", b"\0\xff" * 3),))
    yield "png turned", _turned_png()
    for depth, points in ((8, plain), (16, _deep(plain))):
        yield f"png {depth} bits interlaced", png(points, 2, depth, interlaced=True)
    for bits in (2, 4, 8):
        yield f"png palette {bits} bits", encoded(COLOURS.quantize(4), "PNG", bits=bits)
    yield "png palette with alpha", encoded(_lucid().quantize(8), "PNG")
    yield "png moving", encoded(COLOURS, "PNG", **_more_frames())


def _tiffs() -> Iterator[tuple[str, bytes]]:
    for way in ("raw", "tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg"):
        options = {"quality": 95} if way == "jpeg" else {}
        yield f"tiff {way}", encoded(COLOURS, "TIFF", compression=way, **options)
    yield "tiff big-endian", _motorola()
    yield "tiff cmyk", encoded(CMYK, "TIFF")
    yield "tiff palette", encoded(COLOURS.convert("P"), "TIFF")
    yield "tiff alpha", encoded(_lucid(), "TIFF")
    srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    shades = ImageCms.profileToProfile(COLOURS, srgb, lab, outputMode="LAB")
    yield "tiff lab", encoded(shades, "TIFF")
    yield "tiff of two pages", encoded(COLOURS, "TIFF", **_more_frames())


def _lucid() -> Image.Image:
    """Return the picture with its white quarter transparent, which lies on white paper."""
    picture = COLOURS.convert("RGBA")
    picture.paste((0, 0, 0, 0), (WIDTH // 2, HEIGHT // 2, WIDTH, HEIGHT))
    return picture


def _lucid_gif() -> bytes:
    picture = COLOURS.quantize(4)
    clear = picture.getpixel((WIDTH - 1, HEIGHT - 1))
    return encoded(picture, "GIF", transparency=clear)


def _deep(points: list[list[bytes]]) -> list[list[bytes]]:
    """Return points of 16 bits a channel."""
    return [
        [bytes(part for value in one for part in (value, value)) for one in row] for row in points
    ]


def _turned_png() -> bytes:
    turned = stored_as(COLOURS, 8)
    rows = [[bytes(turned.getpixel((x, y))) for x in range(HEIGHT)] for y in range(WIDTH)]
    return png(rows, 2, chunks=((b"eXIf", exif(8)[6:]),))


def _more_frames() -> dict[str, object]:
    return {"save_all": True, "append_images": [Image.new("RGB", (WIDTH, HEIGHT), "black")]}


def _motorola() -> bytes:
    """Return a TIFF 6.0 whose numbers have their high byte first, as Pillow does not write it."""
    pixels = COLOURS.tobytes()
    facts = {256: WIDTH, 257: HEIGHT, 258: 8, 259: 1, 262: 2, 273: 0, 277: 3, 278: HEIGHT}
    facts[279] = len(pixels)
    start = 8 + 2 + 12 * len(facts) + 4
    facts[273] = start
    entries = b"".join(struct.pack(">HHII", tag, 4, 1, value) for tag, value in facts.items())
    bits = struct.pack(">HHIHH", 258, 3, 1, 8, 0)
    entries = entries[:24] + bits + entries[36:]
    return b"MM\0*" + struct.pack(">IH", 8, len(facts)) + entries + bytes(4) + pixels


def _without_adobe(data: bytes) -> bytes:
    at = data.index(b"\xff\xee")
    (size,) = struct.unpack_from(">H", data, at + 2)
    return data[:at] + data[at + 2 + size :]


def _long() -> bytes:
    """Return sRGB's profile with so much padding that a JPEG holds it in several segments."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return struct.pack(">I", 150_000) + profile[4:].ljust(149_996, b"\0")
