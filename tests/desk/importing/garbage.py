"""Garbage that somebody may give to the importer, as bytes."""

import io
import struct
import zipfile
import zlib

from tests.desk.importing.test_refused import NOISE, docx
from tests.desk.importing.word import Word

PAGE = "<h1>Lớp học bơi</h1><p>Ngày đăng: 16/11/2026</p><p>Mời đến học bơi.</p>"

TEXT = "Lớp học bơi\n\nNgày thông báo: 16-11-2026\n\nMời đến học bơi.\n"

DOCTYPE = '<!DOCTYPE x [<!ENTITY a "{}">{}]><x>&z;</x>'

LAUGHS = DOCTYPE.format(
    "ha" * 50, "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghz"))  # noqa: B905
)  # fmt: skip


def zip_of(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def part(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return a Word file with ``old`` replaced in every part that is XML, and in parts' names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    changed = {
        name.replace(old.decode(), new.decode()): one.replace(old, new)
        if name.endswith((".xml", ".rels")) else one
        for name, one in parts.items()
    }  # fmt: skip
    return zip_of(changed)


def word(*photos: bytes) -> bytes:
    made = Word().p("Lớp học bơi", style="Title").p("Ngày đăng: 16/11/2026").p("Mời đến học bơi.")
    for photo in photos:
        made.p(made.photo(photo))
    return made.file()


def huge_png(side: int) -> bytes:
    """Return a PNG that says it is ``side`` pixels wide and high, in a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


# Made when they are asked for: some are large.
REFUSALS = {
    "binary.txt": lambda: NOISE,
    "binary.html": lambda: NOISE,
    "empty.docx": lambda: b"",
    "fifty-megabytes.txt": lambda: b"chu " * 12_500_000,
    "fifty-megabytes.html": lambda: b"<p>" + b"chu " * 12_500_000,
    "fifty-megabytes.docx": lambda: b"PK\x03\x04" + b"\0" * 50_000_000,
    "bomb-in-a-photo.docx": lambda: docx(**{"word/media/image1.png": b"\0" * 200_000_000}),
    "bomb-of-parts.docx": lambda: docx(**{f"word/media/x{n}.bin": b"" for n in range(6_000)}),
    "laughs.docx": lambda: docx(**{"word/document.xml": LAUGHS.encode()}),
    "laughs-in-utf-16.docx": lambda: docx(**{"word/document.xml": LAUGHS.encode("utf-16")}),
    "laughs-after-a-long-comment.docx": lambda: docx(
        **{"word/document.xml": f"<!--{'x' * 2_000_000}-->{LAUGHS}".encode()}
    ),
    "laughs-in-relationships.docx": lambda: docx(
        **{"word/_rels/document.xml.rels": LAUGHS.encode()}
    ),
    "laughs-in-styles.docx": lambda: docx(**{"word/styles.xml": LAUGHS.encode()}),
    "laughs-under-another-name.docx": lambda: part(
        docx(**{"word/text.bin": LAUGHS.encode()}), b'"word/document.xml"', b'"word/text.bin"'
    ),
    "entity-of-a-file.docx": lambda: docx(
        **{
            "word/document.xml": b'<!DOCTYPE x [<!ENTITY z SYSTEM "file:///etc/hostname">]><x>&z;</x>'
        }
    ),
    "no-words.html": lambda: b"<script>alert(1)</script><style>p{}</style>",
    "html-bomb.html": lambda: b"<div>" * 250_000,
}
