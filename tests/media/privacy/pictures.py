"""Pictures that give something away, one leak each, made by code."""

import io
import struct
import zlib

from PIL import Image, PngImagePlugin

GPS, BODY_SERIAL, ARTIST, MAKER_NOTE = 0x8825, 0xA431, 0x013B, 0x927C
COPYRIGHT, EXIF_FOLDER = 0x8298, 0x8769


def picture() -> Image.Image:
    image = Image.new("RGB", (48, 32), (200, 90, 40))
    image.paste((20, 60, 160), (0, 0, 20, 20))
    return image


def saved(format: str, **options: object) -> bytes:
    target = io.BytesIO()
    picture().save(target, format, **options)
    return target.getvalue()


def exif(tag: int | None = None, value: object = None, folder: int | None = None) -> bytes:
    """Return a block of EXIF ("Exif", two zeros, TIFF) with one tag, in a folder perhaps."""
    block = Image.Exif()
    if folder is not None:
        block.get_ifd(folder)[tag] = value
        block[folder] = dict(block.get_ifd(folder))
    elif tag is not None:
        block[tag] = value
    return block.tobytes()


def with_thumbnail(block: bytes) -> bytes:
    """Return little-endian EXIF whose second directory holds a JPEG."""
    small = saved("JPEG")
    entries = struct.pack("<HHHLL", 1, 0x0112, 3, 1, 1)
    second = 8 + len(entries) + 4
    inner = struct.pack("<HHHLLHHLL", 2, 0x0201, 4, 1, second + 30, 0x0202, 4, 1, len(small))
    first = b"II*\0" + struct.pack("<L", 8) + entries + struct.pack("<L", second)
    return b"Exif\0\0" + first + inner + struct.pack("<L", 0) + small


def xmp(inner: str) -> bytes:
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://e/exif/" '
        'xmlns:aux="http://e/aux/" xmlns:mwg="http://e/mwg/" xmlns:xmp="http://e/xmp/" '
        f'xmlns:xmpGImg="http://e/gimg/">{inner}</rdf:Description></rdf:RDF></x:xmpmeta>'
        '<?xpacket end="w"?>'
    ).encode()


def jpeg_with(mark: int, body: bytes) -> bytes:
    """Return a JPEG with a segment put behind its JFIF header."""
    plain = saved("JPEG")
    segment = struct.pack(">BBH", 0xFF, mark, len(body) + 2) + body
    return plain[:20] + segment + plain[20:]


def png_with(name: bytes, content: bytes) -> bytes:
    """Return a PNG with a chunk put behind its header."""
    plain = saved("PNG")
    check = struct.pack(">L", zlib.crc32(name + content))
    return plain[:33] + struct.pack(">L", len(content)) + name + content + check + plain[33:]


def webp_with(name: bytes, content: bytes) -> bytes:
    """Return a WebP with a chunk at its end."""
    plain = saved("WEBP")
    chunk = name + struct.pack("<L", len(content)) + content + b"\0" * (len(content) % 2)
    return b"RIFF" + struct.pack("<L", len(plain) - 8 + len(chunk)) + plain[8:] + chunk


def photoshop(number: int, content: bytes) -> bytes:
    padded = content + b"\0" * (len(content) % 2)
    return b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">HHL", number, 0, len(content)) + padded


def iptc(dataset: int, text: str) -> bytes:
    value = text.encode()
    return struct.pack(">BBBH", 0x1C, 2, dataset, len(value)) + value


def png_text(keyword: str, text: str, packed: bool = False) -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text(keyword, text, zip=packed)
    return saved("PNG", pnginfo=info)


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">L4s", len(content) + 8, name) + content


def film(inner: bytes) -> bytes:
    return (
        box(b"ftyp", b"mp42\0\0\0\0mp42") + box(b"moov", box(b"udta", inner)) + box(b"mdat", b"x")
    )


GPS_BLOCK = exif(2, (10.0, 46.0, 37.0), GPS)
WHO = "Nguyễn Văn A"
XMP_PLACE = "<exif:GPSLatitude>10</exif:GPSLatitude>"

# name → (bytes, code of the one leak)
LEAKY = {
    "exif-gps.jpg": (saved("JPEG", exif=GPS_BLOCK), "ND701"),
    "exif-serial.jpg": (saved("JPEG", exif=exif(BODY_SERIAL, "SN1", EXIF_FOLDER)), "ND702"),
    "exif-maker.jpg": (saved("JPEG", exif=exif(MAKER_NOTE, b"abc1234", EXIF_FOLDER)), "ND702"),
    "exif-artist.jpg": (saved("JPEG", exif=exif(ARTIST, WHO)), "ND703"),
    "exif-model.jpg": (saved("JPEG", exif=exif(0x0110, "Phone 9")), "ND712"),
    "exif-thumbnail.jpg": (saved("JPEG", exif=with_thumbnail(b"")), "ND713"),
    "xmp-gps.jpg": (
        jpeg_with(
            0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp("<exif:GPSLatitude>10</exif:GPSLatitude>")
        ),
        "ND701",
    ),
    "xmp-face.jpg": (
        jpeg_with(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(f"<mwg:Name>{WHO}</mwg:Name>")),
        "ND703",
    ),
    "iptc-by-line.jpg": (jpeg_with(0xED, photoshop(0x0404, iptc(80, WHO))), "ND703"),
    "iptc-city.jpg": (jpeg_with(0xED, photoshop(0x0404, iptc(90, "Huế"))), "ND712"),
    "photoshop-thumbnail.jpg": (jpeg_with(0xED, photoshop(0x040C, b"1234")), "ND713"),
    "jfif-thumbnail.jpg": (jpeg_with(0xE0, b"JFXX\0\x10abc"), "ND713"),
    "comment.jpg": (jpeg_with(0xFE, b"chup boi A"), "ND712"),
    "app4.jpg": (jpeg_with(0xE4, b"camera data"), "ND712"),
    "motion-photo.jpg": (saved("JPEG") + box(b"ftyp", b"mp42") + b"film", "ND711"),
    "two-pictures.jpg": (saved("JPEG") + saved("JPEG"), "ND711"),
    "mpf.jpg": (jpeg_with(0xE2, b"MPF\0II*\0"), "ND711"),
    "xmp-extension.jpg": (
        jpeg_with(
            0xE1,
            b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32 + bytes(8) + xmp(XMP_PLACE),
        ),
        "ND701",
    ),
    **{
        f"{what}.{format.lower()}": (saved(format, exif=block), code)
        for format in ("PNG", "WEBP", "AVIF", "TIFF")
        for what, block, code in (
            ("serial", exif(BODY_SERIAL, "SN1", EXIF_FOLDER), "ND702"),
            ("artist", exif(ARTIST, WHO), "ND703"),
            ("model", exif(0x0110, "Phone 9"), "ND712"),
        )
    },
    **{
        f"thumbnail.{f.lower()}": (saved(f, exif=with_thumbnail(b"")), "ND713")
        for f in ("PNG", "WEBP")
    },
    "exif-gps.tiff": (saved("TIFF", exif=GPS_BLOCK), "ND701"),
    "xmp-gps.png": (png_text("XML:com.adobe.xmp", xmp(XMP_PLACE).decode()), "ND701"),
    "xmp-gps.webp": (saved("WEBP", xmp=xmp(XMP_PLACE)), "ND701"),
    "xmp-gps.avif": (saved("AVIF", xmp=xmp(XMP_PLACE)), "ND701"),
    "exif-gps.png": (saved("PNG", exif=GPS_BLOCK), "ND701"),
    "author.png": (png_text("Author", WHO), "ND703"),
    "packed-author.png": (png_text("Author", WHO, packed=True), "ND703"),
    "software.png": (png_text("Software", "Draw"), "ND712"),
    "xmp.png": (
        png_text("XML:com.adobe.xmp", xmp(f"<dc:creator>{WHO}</dc:creator>").decode()),
        "ND703",
    ),
    "raw-profile.png": (
        png_text("Raw profile type exif", "\nexif\n  9\n" + GPS_BLOCK.hex() + "\n", packed=True),
        "ND701",
    ),
    "time.png": (png_with(b"tIME", b"\x07\xe8\1\1\0\0\0"), "ND712"),
    "trailing.png": (saved("PNG") + b"PK\x03\x04", "ND711"),
    "exif-gps.webp": (saved("WEBP", exif=GPS_BLOCK), "ND701"),
    "xmp.webp": (saved("WEBP", xmp=xmp(f"<dc:creator>{WHO}</dc:creator>")), "ND703"),
    "unknown-chunk.webp": (webp_with(b"NOTE", b"hello"), "ND712"),
    "trailing.webp": (saved("WEBP") + b"more", "ND711"),
    "exif-gps.avif": (saved("AVIF", exif=GPS_BLOCK), "ND701"),
    "xmp.avif": (saved("AVIF", xmp=xmp(f"<dc:creator>{WHO}</dc:creator>")), "ND703"),
    "extra-box.avif": (saved("AVIF") + box(b"mpvd", b"film"), "ND711"),
    "comment.gif": (saved("GIF", comment=b"chup boi A"), "ND712"),
    "trailing.gif": (saved("GIF") + b"more", "ND711"),
    "artist.tif": (saved("TIFF", artist=WHO), "ND703"),
    "place.mp4": (film(box(b"\xa9xyz", b"\0\x12\x15\xc7+10.7+106.6/")), "ND701"),
    "author.mp4": (film(box(b"\xa9aut", b"\0\x0e\x15\xc7" + WHO.encode())), "ND703"),
    "serial.jpg": (
        jpeg_with(
            0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp("<aux:SerialNumber>7</aux:SerialNumber>")
        ),
        "ND702",
    ),
    "path.svg": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><a href='file:///C:/a.png'/></svg>",
        "ND716",
    ),
    "author.svg": (
        f"<svg><metadata><dc:creator>{WHO}</dc:creator></metadata></svg>".encode(),
        "ND703",
    ),
}

CLEAN = {
    "plain.jpg": saved("JPEG"),
    "progressive.jpg": saved("JPEG", progressive=True),
    "turned.jpg": saved("JPEG", exif=exif(0x0112, 6)),
    "plain.png": saved("PNG"),
    "plain.webp": saved("WEBP"),
    "lossless.webp": saved("WEBP", lossless=True),
    "plain.avif": saved("AVIF"),
    "plain.gif": saved("GIF"),
    "plain.tif": saved("TIFF"),
    "plain.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>",
    "plain.mp4": film(b""),
}
