"""PDFs that give something away, one leak each, made by code."""

import io

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


LEAKY = {
    "author.pdf": (pdf(change=lambda w: w.add_metadata({"/Author": WHO})), "ND703"),
    "company.pdf": (pdf(change=lambda w: w.add_metadata({"/Company": "Công ty X"})), "ND703"),
    "producer.pdf": (pdf(change=lambda w: w.add_metadata({"/Creator": WHO})), "ND715"),
    "custom.pdf": (pdf(change=lambda w: w.add_metadata({"/Phòng": "Tầng"})), "ND712"),
    "path.pdf": (pdf(change=lambda w: w.add_metadata({"/Title": r"C:\Users\a\b.doc"})), "ND716"),
    "xmp.pdf": (pdf(change=described(f"<dc:creator>{WHO}</dc:creator>")), "ND703"),
    "place.pdf": (pdf(change=described("<exif:GPSLatitude>10</exif:GPSLatitude>")), "ND701"),
    "clip.pdf": (pdf(change=noted("/FileAttachment", T=TextStringObject(WHO))), "ND704"),
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
}
