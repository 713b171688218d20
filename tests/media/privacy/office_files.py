"""Files of Word, Excel and PowerPoint that give something away, one leak each."""

from tests.media.privacy.pictures import GPS_BLOCK, WHO, saved
from tests.media.privacy.zips import TEXT, zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(body: str = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>", **parts: str | bytes) -> bytes:
    """Return a .docx; in the names of further ``parts`` "__" stands for "/" and "_0" for "."."""
    return zipped(
        {
            "[Content_Types].xml": "<Types xmlns='urn:c'><Default Extension='xml'/></Types>",
            "_rels/.rels": "<Relationships xmlns='urn:r'/>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            **_named(parts),
        }
    )


def sheet(workbook: str = "", rows: str = "", **parts: str | bytes) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": "<Types xmlns='urn:c'/>",
            "xl/workbook.xml": f"<workbook><sheets>{workbook}</sheets></workbook>",
            "xl/worksheets/sheet1.xml": f"<worksheet>{rows}</worksheet>",
            **_named(parts),
        }
    )


def slides(**parts: str | bytes) -> bytes:
    return zipped({"[Content_Types].xml": "<T/>", **_named(parts)})


def _named(parts: dict[str, str | bytes]) -> dict[str, str | bytes]:
    return {name.replace("__", "/").replace("_0", "."): one for name, one in parts.items()}


def tracked(kind: str, text: str) -> str:
    word = "delText" if kind == "del" else "t"
    inner = f"<w:r><w:{word}>{text}</w:{word}></w:r>"
    return f'<w:{kind} w:id="1" w:author="{WHO}">{inner}</w:{kind}>'


def core(inner: str) -> str:
    return f"<cp xmlns='urn:p' xmlns:dc='urn:d'>{inner}</cp>"


COMMENT = f'<w:comments {W}><w:comment w:id="0" w:author="{WHO}"/></w:comments>'
SHOWN_CHANGE = f"<w:p>{tracked('ins', 'thêm ')}<w:r><w:t>{TEXT}</w:t></w:r></w:p>"
VANISHED = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>bí mật</w:t></w:r></w:p>"
WHITE = "<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>bí mật</w:t></w:r></w:p>"
STYLES = {
    "word__styles_0xml": f"<w:styles {W}>"
    "<w:style w:styleId='An'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:styleId='An2'><w:basedOn w:val='An'/></w:style>"
    "<w:style w:styleId='Dau'><w:pPr><w:shd w:fill='A00'/></w:pPr></w:style></w:styles>"
}
EXTERNAL = '<Relationships xmlns="urn:r"><Relationship TargetMode="External" Type="x/externalLink" '
EXTERNAL += 'Target="file:///D:/gia.xlsx"/></Relationships>'
NOTES = "<p:notes xmlns:p='urn:p' xmlns:a='urn:a'><p:sp><p:ph type='body'/><p:txBody><a:t>nhớ nói"
NOTES += "</a:t></p:txBody></p:sp></p:notes>"

LEAKY = {
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
    "hidden-by-style.docx": (
        word(
            "<w:p><w:pPr><w:pStyle w:val='An2'/></w:pPr><w:r><w:t>bí mật</w:t></w:r></w:p>",
            **STYLES,
        ),
        "ND706",
    ),
    "hidden-header.docx": (word(word__header1_0xml=f"<w:hdr {W}>{VANISHED}</w:hdr>"), "ND706"),
    "white.docx": (word(WHITE), "ND706"),
    "moved.docx": (word(f"<w:p>{tracked('moveFrom', 'dời')}</w:p>"), "ND705"),
    "last.docx": (
        word(docProps__core_0xml=core(f"<lastModifiedBy>{WHO}</lastModifiedBy>")),
        "ND703",
    ),
    "creator.xlsx": (sheet(docProps__core_0xml=core(f"<dc:creator>{WHO}</dc:creator>")), "ND703"),
    "photo.xlsx": (sheet(xl__media__a_0jpg=saved("JPEG", exif=GPS_BLOCK)), "ND701"),
    "revisions.xlsx": (sheet(xl__revisions__h_0xml=f"<h><header userName='{WHO}'/></h>"), "ND705"),
    "creator.pptx": (slides(docProps__core_0xml=core(f"<dc:creator>{WHO}</dc:creator>")), "ND703"),
    "comment.pptx": (slides(ppt__comments__c1_0xml="<cmLst><cm/></cmLst>"), "ND704"),
    "author.pptx": (slides(ppt__authors_0xml=f"<l><author name='{WHO}'/></l>"), "ND703"),
    "photo.pptx": (slides(ppt__media__a_0jpg=saved("JPEG", exif=GPS_BLOCK)), "ND701"),
    "thumbnail.docx": (word(docProps__thumbnail_0jpeg=saved("JPEG")), "ND714"),
    "photo.docx": (word(word__media__a_0jpg=saved("JPEG", exif=GPS_BLOCK)), "ND701"),
    "macro.docx": (word(word__vbaProject_0bin=b"x"), "ND710"),
    "embedded.docx": (word(word__embeddings__a_0bin=b"x"), "ND722"),
    "external.docx": (word(word___rels__document_0xml_0rels=EXTERNAL), "ND720"),
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
}

CLEAN = {
    "plain.docx": word(docProps__core_0xml=core("<dc:title>Kế hoạch</dc:title>")),
    "link.docx": word(
        word___rels__document_0xml_0rels='<R xmlns="urn:r"><Relationship TargetMode="External" '
        'Type="x/hyperlink" Target="https://example.vn/"/></R>'
    ),
    "not-vanished.docx": word(VANISHED.replace("<w:vanish/>", '<w:vanish w:val="0"/>')),
    "white-in-a-table.docx": word(f"<w:tbl><w:tr><w:tc>{WHITE}</w:tc></w:tr></w:tbl>"),
    "white-on-shade.docx": word(
        WHITE.replace("<w:r>", "<w:pPr><w:shd w:fill='A00'/></w:pPr><w:r>")
    ),
    "white-on-a-shape.docx": word(f"{WHITE}<w:p><w:r><w:anchor w:behindDoc='1'/></w:r></w:p>"),
    "white-in-a-shaded-style.docx": word(
        WHITE.replace("<w:r>", "<w:pPr><w:pStyle w:val='Dau'/></w:pPr><w:r>"), **STYLES
    ),
    "plain.pptx": slides(),
    "plain.xlsx": sheet('<sheet name="Bảng"/>', "<row r='1'><c/></row>"),
}
