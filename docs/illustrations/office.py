"""Word and Excel files of the plainest kind, the same bytes for the same words.

The parts and names follow ECMA-376 (Office Open XML), part 1. Only a title and a language are told.
"""

import io
import zipfile
from xml.sax.saxutils import escape

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPE = "application/vnd.openxmlformats-officedocument"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NEVER = (1980, 1, 1, 0, 0, 0)  # the first date a ZIP can name


def docx(title: str, lines: list[str], rows: list[list[str]], lang: str) -> bytes:
    """Return a Word document: a heading, paragraphs, then a table when there are ``rows``."""
    heading = _paragraph(title, "Heading1")
    body = heading + "".join(_paragraph(line) for line in lines) + _table(rows)
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    parts = {
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}{page}</w:body>'
        "</w:document>",
        "word/styles.xml": _styles(lang),
        "word/_rels/document.xml.rels": _relations({"rId1": ("styles", "styles.xml")}),
    }
    types = {
        "word/document.xml": f"{TYPE}.wordprocessingml.document.main+xml",
        "word/styles.xml": f"{TYPE}.wordprocessingml.styles+xml",
    }
    return _package("word/document.xml", parts, types, title, lang)


def xlsx(title: str, rows: list[list[str]], lang: str) -> bytes:
    """Return an Excel workbook of one sheet; a cell made of digits only is a number."""
    cells = "".join(f"<row>{''.join(_cell(one) for one in row)}</row>" for row in rows)
    name = escape(title[:31], {'"': "&quot;"})
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>'
        f'<sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><cols>'
        f'<col min="1" max="{len(rows[0])}" width="28" customWidth="1"/></cols>'
        f"<sheetData>{cells}</sheetData></worksheet>",
        "xl/_rels/workbook.xml.rels": _relations({"rId1": ("worksheet", "worksheets/sheet1.xml")}),
    }
    types = {
        "xl/workbook.xml": f"{TYPE}.spreadsheetml.sheet.main+xml",
        "xl/worksheets/sheet1.xml": f"{TYPE}.spreadsheetml.worksheet+xml",
    }
    return _package("xl/workbook.xml", parts, types, title, lang)


def _paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _table(rows: list[list[str]]) -> str:
    if not rows:
        return ""
    width = 9000 // len(rows[0])
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
    lines = []
    for number, row in enumerate(rows):
        header = "<w:trPr><w:tblHeader/></w:trPr>" if number == 0 else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(one)}</w:tc>'
            for one in row
        )
        lines.append(f"<w:tr>{header}{cells}</w:tr>")
    return (
        f"<w:tbl><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl><w:p/>"
    )


def _styles(lang: str) -> str:
    return (
        f'<w:styles xmlns:w="{WORD}"><w:docDefaults>'
        f'<w:rPrDefault><w:rPr><w:sz w:val="26"/><w:lang w:val="{_region(lang)}"/></w:rPr>'
        "</w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
        '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>'
    )


def _cell(value: str) -> str:
    if value.isdecimal():
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def _region(lang: str) -> str:
    return {"vi": "vi-VN", "en": "en-GB"}[lang]


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def _package(main: str, parts: dict, types: dict, title: str, lang: str) -> bytes:
    core = (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{_region(lang)}</dc:language>"
        "</cp:coreProperties>"
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items()
    )
    everything = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="{main}"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": core,
        **parts,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in everything.items():
            archive.writestr(zipfile.ZipInfo(name, NEVER), DECLARATION + text, zipfile.ZIP_DEFLATED)
    return out.getvalue()
