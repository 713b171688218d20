"""Documents that give something away, one leak each, made by code."""

import io
import struct
import zipfile

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    TextStringObject,
)

from tests.media.privacy.pictures import GPS_BLOCK, WHO, saved, xmp

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXT = "Kế hoạch tuần lễ học tập"
OPEN = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:meta="urn:m" xmlns:dc="urn:d" '
OPEN += 'xmlns:table="urn:ta" xmlns:style="urn:s"'


def pdf(content: str = "BT /F1 12 Tf 50 100 Td (Ke hoach) Tj ET", change=None) -> bytes:
    """Return a PDF of one page; ``change`` may alter the writer before it writes."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    fonts = DictionaryObject({NameObject("/F1"): names(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(content.encode())
    page[NameObject("/Contents")] = writer._add_object(stream)
    writer.metadata = None
    writer.add_metadata({"/Title": "Kế hoạch", "/Producer": "LibreOffice 7.4"})
    if change:
        change(writer)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def names(values: dict[str, str]) -> DictionaryObject:
    return DictionaryObject({NameObject(key): NameObject(value) for key, value in values.items()})


def noted(subtype: str, **more: object):
    """Return a change that puts an annotation on the first page."""

    def change(writer: PdfWriter) -> None:
        one = names({"/Type": "/Annot", "/Subtype": subtype})
        one[NameObject("/Rect")] = ArrayObject(FloatObject(part) for part in (0, 0, 10, 10))
        for key, value in more.items():
            one[NameObject(f"/{key}")] = value
        annotations = ArrayObject([writer._add_object(one)])
        writer.pages[0][NameObject("/Annots")] = annotations

    return change


def layered(writer: PdfWriter) -> None:
    group = names({"/Type": "/OCG"})
    group[NameObject("/Name")] = TextStringObject("ghi chu")
    group = writer._add_object(group)
    default = DictionaryObject({NameObject("/OFF"): ArrayObject([group])})
    layers = {NameObject("/OCGs"): ArrayObject([group]), NameObject("/D"): default}
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject(layers)


def described(inner: str):
    def change(writer: PdfWriter) -> None:
        stream = DecodedStreamObject()
        stream.set_data(xmp(inner))
        stream.update(names({"/Type": "/Metadata", "/Subtype": "/XML"}))
        writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)

    return change


def photographed(writer: PdfWriter) -> None:
    """Put a phone's photo on the page, as "print to PDF" does."""
    stream = DecodedStreamObject()
    stream.set_data(saved("JPEG", exif=GPS_BLOCK))
    stream.update(names({"/Type": "/XObject", "/Subtype": "/Image", "/Filter": "/DCTDecode"}))
    stream[NameObject("/Width")] = FloatObject(48)
    stream[NameObject("/Height")] = FloatObject(32)
    objects = DictionaryObject({NameObject("/Im1"): writer._add_object(stream)})
    writer.pages[0]["/Resources"][NameObject("/XObject")] = objects


def scanned(writer: PdfWriter) -> None:
    photographed(writer)
    image = writer.pages[0]["/Resources"]["/XObject"]["/Im1"]
    image.set_data(saved("JPEG"))


def scripted(writer: PdfWriter) -> None:
    action = names({"/S": "/JavaScript"})
    action[NameObject("/JS")] = TextStringObject("app.alert(1)")
    writer.root_object[NameObject("/OpenAction")] = action


def signed(writer: PdfWriter) -> None:
    one = names({"/Type": "/Sig"})
    one[NameObject("/Contents")] = TextStringObject("chu ky")
    one[NameObject("/ByteRange")] = ArrayObject([FloatObject(0)])
    writer.root_object[NameObject("/Perms")] = DictionaryObject(
        {NameObject("/DocMDP"): writer._add_object(one)}
    )
    writer.add_metadata({"/Author": WHO})


def revised() -> bytes:
    """Return a PDF whose earlier version is still inside."""
    writer = PdfWriter(io.BytesIO(pdf()), incremental=True)
    writer.pages[0][NameObject("/Rotate")] = FloatObject(0)
    return written(writer)


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.encrypt("mat-khau", algorithm="RC4-128")
    return written(writer)


def word(body: str = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>", **parts: str | bytes) -> bytes:
    """Return a .docx; in the names of further ``parts`` "__" stands for "/" and "_0" for "."."""
    return zipped(
        {
            "[Content_Types].xml": "<Types xmlns='urn:c'><Default Extension='xml'/></Types>",
            "_rels/.rels": "<Relationships xmlns='urn:r'/>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            **{name.replace("__", "/").replace("_0", "."): one for name, one in parts.items()},
        }
    )


def sheet(workbook: str = "", rows: str = "", **parts: str | bytes) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": "<Types xmlns='urn:c'/>",
            "xl/workbook.xml": f"<workbook><sheets>{workbook}</sheets></workbook>",
            "xl/worksheets/sheet1.xml": f"<worksheet>{rows}</worksheet>",
            **{name.replace("__", "/").replace("_0", "."): one for name, one in parts.items()},
        }
    )


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


def zipped(parts: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
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


def tracked(kind: str, text: str) -> str:
    word = "delText" if kind == "del" else "t"
    inner = f"<w:r><w:{word}>{text}</w:{word}></w:r>"
    return f'<w:{kind} w:id="1" w:author="{WHO}">{inner}</w:{kind}>'


def core(inner: str) -> str:
    return f"<cp xmlns='urn:p' xmlns:dc='urn:d'>{inner}</cp>"


COMMENT = f'<w:comments {W}><w:comment w:id="0" w:author="{WHO}"/></w:comments>'
SHOWN_CHANGE = f"<w:p>{tracked('ins', 'thêm ')}<w:r><w:t>{TEXT}</w:t></w:r></w:p>"
VANISHED = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>bí mật</w:t></w:r></w:p>"
EXTERNAL = '<Relationships xmlns="urn:r"><Relationship TargetMode="External" Type="x/externalLink" '
EXTERNAL += 'Target="file:///D:/gia.xlsx"/></Relationships>'
NOTES = "<p:notes xmlns:p='urn:p' xmlns:a='urn:a'><p:sp><p:ph type='body'/><p:txBody><a:t>nhớ nói"
NOTES += "</a:t></p:txBody></p:sp></p:notes>"
AUTHORED = "<office:annotation><dc:creator>A</dc:creator></office:annotation>"
REGION = "<text:tracked-changes><text:changed-region><dc:creator>A</dc:creator>"
REGION += "</text:changed-region></text:tracked-changes>"

LEAKY = {
    "author.pdf": (pdf(change=lambda w: w.add_metadata({"/Author": WHO})), "ND703"),
    "company.pdf": (pdf(change=lambda w: w.add_metadata({"/Company": "Công ty X"})), "ND703"),
    "producer.pdf": (pdf(change=lambda w: w.add_metadata({"/Creator": WHO})), "ND715"),
    "custom.pdf": (pdf(change=lambda w: w.add_metadata({"/Phòng": "Tầng"})), "ND712"),
    "path.pdf": (pdf(change=lambda w: w.add_metadata({"/Title": r"C:\Users\a\b.doc"})), "ND716"),
    "xmp.pdf": (pdf(change=described(f"<dc:creator>{WHO}</dc:creator>")), "ND703"),
    "comment.pdf": (pdf(change=noted("/Text", T=TextStringObject(WHO))), "ND704"),
    "nameless-comment.pdf": (pdf(change=noted("/Highlight")), "ND723"),
    "redact.pdf": (pdf(change=noted("/Redact")), "ND706"),
    "embedded.pdf": (pdf(change=lambda w: w.add_attachment("bang.xlsx", b"x")), "ND709"),
    "script.pdf": (pdf(change=scripted), "ND710"),
    "layer.pdf": (pdf(change=layered), "ND706"),
    "photo.pdf": (pdf(change=photographed), "ND701"),
    "invisible.pdf": (pdf("BT /F1 12 Tf 3 Tr 50 100 Td (mat khau) Tj ET"), "ND706"),
    "white.pdf": (pdf("BT 1 g /F1 12 Tf 50 100 Td (mat khau) Tj ET"), "ND706"),
    "covered.pdf": (pdf("BT /F1 12 Tf 50 100 Td (ten) Tj ET 0 g 40 90 80 30 re f"), "ND706"),
    "revised.pdf": (revised(), "ND708"),
    "trailing.pdf": (pdf() + b"PK\x03\x04rest", "ND711"),
    "locked.pdf": (locked(), "ND718"),
    "signed.pdf": (pdf(change=signed), "ND724"),
    "creator.docx": (word(docProps__core_0xml=core(f"<dc:creator>{WHO}</dc:creator>")), "ND703"),
    "company.docx": (word(docProps__app_0xml=core("<Company>X</Company>")), "ND703"),
    "template.docx": (
        word(docProps__app_0xml=core("<Template>C:\\Users\\a.dotm</Template>")),
        "ND716",
    ),
    "custom.docx": (word(docProps__custom_0xml=core("<property name='Người duyệt'/>")), "ND712"),
    "comment.docx": (word(word__comments_0xml=COMMENT), "ND704"),
    "inserted.docx": (word(SHOWN_CHANGE), "ND705"),
    "deleted.docx": (word(f"<w:p>{tracked('del', 'bỏ')}</w:p>"), "ND705"),
    "hidden.docx": (word(VANISHED), "ND706"),
    "thumbnail.docx": (word(docProps__thumbnail_0jpeg=saved("JPEG")), "ND714"),
    "photo.docx": (word(word__media__a_0jpg=saved("JPEG", exif=GPS_BLOCK)), "ND701"),
    "macro.docx": (word(word__vbaProject_0bin=b"x"), "ND710"),
    "embedded.docx": (word(word__embeddings__a_0bin=b"x"), "ND722"),
    "external.docx": (word(word___rels__document_0xml_0rels=EXTERNAL), "ND720"),
    "comment.docx.zip": (zipped({"thu/ke-hoach.docx": word(word__comments_0xml=COMMENT)}), "ND704"),
    "sheet.xlsx": (sheet('<sheet name="Lương" state="hidden"/>'), "ND707"),
    "very.xlsx": (sheet('<sheet name="Lương" state="veryHidden"/>'), "ND707"),
    "row.xlsx": (sheet(rows='<row r="3" hidden="1"><c/></row>'), "ND707"),
    "column.xlsx": (sheet(rows='<cols><col min="2" hidden="1"/></cols>'), "ND707"),
    "connection.xlsx": (sheet(xl__connections_0xml="<connections/>"), "ND720"),
    "people.xlsx": (sheet(xl__persons__p_0xml=f"<l><person displayName='{WHO}'/></l>"), "ND703"),
    "note.xlsx": (sheet(xl__comments1_0xml=f"<c><author>{WHO}</author><comment/></c>"), "ND704"),
    "notes.pptx": (
        zipped({"[Content_Types].xml": "<T/>", "ppt/notesSlides/notesSlide1.xml": NOTES}),
        "ND706",
    ),
    "skipped.pptx": (
        zipped({"[Content_Types].xml": "<T/>", "ppt/slides/slide1.xml": "<sld show='0'/>"}),
        "ND707",
    ),
    "creator.odt": (opened_document(meta=f"<dc:creator>{WHO}</dc:creator>"), "ND703"),
    "comment.odt": (opened_document(AUTHORED), "ND704"),
    "tracked.odt": (opened_document(REGION), "ND705"),
    "hidden.odt": (opened_document("<text:section text:display='none'/>"), "ND706"),
    "thumbnail.odt": (opened_document(Thumbnails__thumbnail_0png=saved("PNG")), "ND714"),
    "macro.odt": (opened_document(Basic__Standard__a_0xml="<x/>"), "ND710"),
    "sheet.ods": (opened_document("<table:table-row table:visibility='collapse'/>"), "ND707"),
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
    "plain.pdf": pdf(),
    "scanned.pdf": pdf("/Im1 Do BT 3 Tr /F1 9 Tf (chu) Tj ET", change=scanned),
    "white-on-blue.pdf": pdf("0 0 1 rg 0 0 200 200 re f BT 1 g /F1 9 Tf 9 9 Td (chu) Tj ET"),
    "underlined.pdf": pdf("BT /F1 12 Tf 50 100 Td (chu) Tj ET 0 g 50 98 60 1 re f"),
    "framed.pdf": pdf("BT /F1 12 Tf 50 100 Td (chu) Tj ET 0 g 40 80 90 50 re 42 82 86 46 re f*"),
    "clipped.pdf": pdf("BT /F1 12 Tf 50 100 Td (chu) Tj ET q 0 0 20 20 re W n 0 0 200 200 re f Q"),
    "tinted.pdf": pdf("/Cs8 cs 1 scn BT /F1 12 Tf 50 100 Td (chu) Tj ET"),
    "described.pdf": pdf(change=described("<dc:title>Kế hoạch</dc:title>")),
    "plain.docx": word(docProps__core_0xml=core("<dc:title>Kế hoạch</dc:title>")),
    "link.docx": word(
        word___rels__document_0xml_0rels='<R xmlns="urn:r"><Relationship TargetMode="External" '
        'Type="x/hyperlink" Target="https://example.vn/"/></R>'
    ),
    "not-vanished.docx": word(VANISHED.replace("<w:vanish/>", '<w:vanish w:val="0"/>')),
    "plain.xlsx": sheet('<sheet name="Bảng"/>', "<row r='1'><c/></row>"),
    "plain.odt": opened_document(),
    "plain.doc": old_word({2: "Kế hoạch"}),
    "plain.rtf": rb"{\rtf1{\info{\title Ke hoach}}\viewkind4 Ke hoach}",
    "plain.zip": zipped({"ke-hoach.txt": TEXT}),
    "plain.csv": "Tên,Số\n".encode(),
    "plain.html": f"<p>{TEXT} https://example.vn/home/An/bai</p>".encode(),
    "empty.txt": b"",
}
