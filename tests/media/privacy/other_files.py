"""OpenDocument, old Word, RTF, text and ZIP that give something away, one leak each."""

import io
import struct
import zipfile

from tests.media.privacy.office_files import COMMENT, word
from tests.media.privacy.pictures import GPS_BLOCK, WHO, saved
from tests.media.privacy.zips import TEXT, zipped

OPEN = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:meta="urn:m" xmlns:dc="urn:d" '
OPEN += 'xmlns:table="urn:ta" xmlns:style="urn:s" xmlns:draw="urn:dr"'


def opened_document(body: str = "", meta: str = "", **parts: str | bytes) -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {OPEN}>{body}<text:p>{TEXT}</text:p>"
            "</office:document-content>",
            "meta.xml": f"<office:document-meta {OPEN}>{meta}</office:document-meta>",
            "META-INF/manifest.xml": "<manifest xmlns='urn:x'/>",
            **{name.replace("__", "/").replace("_0", "."): one for name, one in parts.items()},
        }
    )


def noted_zip() -> bytes:
    target = io.BytesIO(zipped({"a.txt": TEXT}))
    with zipfile.ZipFile(target, "a") as packed:
        packed.comment = WHO.encode()
    return target.getvalue()


def old_word(properties: dict[int, str], stream: str = "\x05SummaryInformation") -> bytes:
    """Return a compound file of 1997 with one property set in its own sectors."""
    values, table = b"", b""
    start = 8 + 8 * (len(properties) + 1)
    for number, text in {1: "", **properties}.items():
        table += struct.pack("<LL", number, start + len(values))
        encoded = text.encode() + b"\0"
        encoded += b"\0" * (-len(encoded) % 4)
        is_page = number == 1
        values += (
            struct.pack("<Ll", 2, 65001)
            if is_page
            else struct.pack("<LL", 30, len(encoded)) + encoded
        )
    section = struct.pack("<LL", start + len(values), len(properties) + 1) + table + values
    content = (b"\xfe\xff" + bytes(42) + struct.pack("<L", 48) + section).ljust(4096, b"\0")
    names = ((stream, 2, 1, 4096), ("Root Entry", 5, 0xFFFFFFFE, 0))
    directory = b"".join(_entry(*one) for one in reversed(names)).ljust(512, b"\0")
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
    )
    head += bytes(10) + struct.pack("<LLLLLLLL", 1, 0, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<109L", 9, *[0xFFFFFFFF] * 108)
    chain = [0xFFFFFFFE, *range(2, 9), 0xFFFFFFFE, 0xFFFFFFFD]
    fat = struct.pack("<128L", *chain, *[0xFFFFFFFF] * (128 - len(chain)))
    return head.ljust(512, b"\0") + directory + content + fat


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    head = encoded.ljust(64, b"\0") + struct.pack("<HB", len(encoded), kind)
    return head.ljust(116, b"\0") + struct.pack("<LLL", start, size, 0)


AUTHORED = "<office:annotation><dc:creator>A</dc:creator></office:annotation>"
REGION = "<text:tracked-changes><text:changed-region><dc:creator>A</dc:creator>"
REGION += "</text:changed-region></text:tracked-changes>"

NOTES = "<draw:page><p:notes xmlns:p='urn:p'><text:p>nhớ nói</text:p></p:notes></draw:page>"
HIDDEN_SLIDE = (
    "<style:style style:name='a'><style:drawing-page-properties draw:visibility='hidden'/>"
)
HIDDEN_SLIDE += "</style:style><draw:page draw:style-name='a' draw:name='3'/>"

LEAKY = {
    "comment.docx.zip": (zipped({"thu/ke-hoach.docx": word(word__comments_0xml=COMMENT)}), "ND704"),
    "creator.odt": (opened_document(meta=f"<dc:creator>{WHO}</dc:creator>"), "ND703"),
    "comment.odt": (opened_document(AUTHORED), "ND704"),
    "tracked.odt": (opened_document(REGION), "ND705"),
    "hidden.odt": (opened_document("<text:section text:display='none'/>"), "ND706"),
    "thumbnail.odt": (opened_document(Thumbnails__thumbnail_0png=saved("PNG")), "ND714"),
    "macro.odt": (opened_document(Basic__Standard__a_0xml="<x/>"), "ND710"),
    "photo.odt": (opened_document(Pictures__a_0jpg=saved("JPEG", exif=GPS_BLOCK)), "ND701"),
    "notes.odp": (opened_document(NOTES), "ND706"),
    "hidden.odp": (opened_document(HIDDEN_SLIDE), "ND707"),
    "sheet.ods": (opened_document("<table:table-row table:visibility='collapse'/>"), "ND707"),
    "photo.zip": (zipped({"a.jpg": saved("JPEG", exif=GPS_BLOCK)}), "ND701"),
    "path.zip": (zipped({"Users/An/Desktop/ke-hoach.txt": TEXT}), "ND716"),
    "note.zip": (noted_zip(), "ND712"),
    "author.doc": (old_word({4: WHO}), "ND703"),
    "company.doc": (old_word({15: "Công ty X"}, "\x05DocumentSummaryInformation"), "ND703"),
    "author.rtf": (rb"{\rtf1{\info{\author Nguyen Van A}}Ke hoach}", "ND703"),
    "tracked.rtf": (rb"{\rtf1{\*\revtbl {Unknown;}{A;}}{\revised them}}", "ND705"),
    "hidden.rtf": (rb"{\rtf1{\v bi mat}Ke hoach}", "ND706"),
    "path.html": (rb"<p>C:\Users\an\Desktop\bai.docx</p>", "ND716"),
    "home.txt": (b"see /home/An/bai.md", "ND716"),
    "draft.html": (b"<p>TODO: sua</p>", "ND717"),
}

CLEAN = {
    "plain.odt": opened_document(),
    "plain.doc": old_word({2: "Kế hoạch"}),
    "plain.rtf": rb"{\rtf1{\info{\title Ke hoach}}\viewkind4 Ke hoach}",
    "plain.zip": zipped({"ke-hoach.txt": TEXT}),
    "plain.csv": "Tên,Số\n".encode(),
    "plain.html": f"<p>{TEXT} https://example.vn/home/An/bai</p>".encode(),
    "empty.txt": b"",
}
