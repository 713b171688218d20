"""A small writer of Word files for the tests, by the parts that ECMA-376 asks for."""

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_JPEG_TYPE = '<Default Extension="jpg" ContentType="image/jpeg"/>'
_NUMBERING = (
    f"{_HEAD}<w:numbering {_NAMES}>"
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)
_STYLES = (
    f'{_HEAD}<w:styles {_NAMES}><w:style w:type="paragraph" w:styleId="Title"><w:name '
    'w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name '
    'w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name '
    'w:val="caption"/></w:style></w:styles>'
)


class Word:
    """Collects paragraphs, tables and photos; ``file`` gives its bytes."""

    def __init__(self):
        self.parts: list[str] = []
        self.media: list[bytes] = []
        self.links: list[str] = []
        self.margins: dict[str, str] = {}

    def p(self, *runs: str, style: str = "", bold: bool = False, list_id: int = 0, level: int = 0):
        """Add a paragraph."""
        self.parts.append(self.paragraph(*runs, style=style, bold=bold, list_id=list_id,
                                         level=level))  # fmt: skip
        return self

    def table(self, rows: list[list[list[str]]]):
        """Add a table: rows of cells of paragraphs, each made by ``paragraph`` or plain text."""
        made = "".join(f"<w:tr>{''.join(map(self._cell, row))}</w:tr>" for row in rows)
        self.parts.append(f"<w:tbl><w:tblPr/>{made}</w:tbl>")
        return self

    def header(self, text: str):
        """Give every page a header."""
        self.margins["header1.xml"] = f"{_HEAD}<w:hdr {_NAMES}>{self.paragraph(text)}</w:hdr>"
        return self

    def paragraph(
        self, *runs: str, style: str = "", bold: bool = False, list_id: int = 0, level: int = 0
    ) -> str:
        """Return a paragraph's markup."""
        facts = f'<w:pStyle w:val="{style}"/>' if style else ""
        if list_id:
            facts += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
        inner = "".join(one if one.startswith("<w:") else self.run(one, bold) for one in runs)
        return f"<w:p><w:pPr>{facts}</w:pPr>{inner}</w:p>"

    def run(self, text: str, bold: bool = False) -> str:
        """Return a run's markup; a line feed is a line break."""
        looks = "<w:rPr><w:b/></w:rPr>" if bold else ""
        texts = (f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\n"))
        return f"<w:r>{looks}{'<w:br/>'.join(texts)}</w:r>"

    def seq(self, label: str, number: int) -> str:
        """Return "Hình 1" as Word's own captions have it: the number is a field."""
        return (
            f'{self.run(label + " ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
            f"<w:instrText> SEQ {label} \\* ARABIC </w:instrText></w:r><w:r><w:fldChar "
            f'w:fldCharType="separate"/></w:r>{self.run(str(number))}<w:r><w:fldChar '
            'w:fldCharType="end"/></w:r>'
        )

    def photo(self, data: bytes, alt: str = "") -> str:
        """Return a run that shows a photo."""
        self.media.append(data)
        name = f"rImg{len(self.media)}"
        described = f"descr={quoteattr(alt)}" if alt else ""
        return (
            f'<w:r><w:drawing><wp:inline><wp:docPr id="{len(self.media)}" name="P" {described}/>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/'
            f'picture"><pic:pic><pic:blipFill><a:blip r:embed="{name}"/></pic:blipFill></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def link(self, words: str, href: str) -> str:
        """Return words that lead somewhere."""
        self.links.append(href)
        return f'<w:hyperlink r:id="rLink{len(self.links)}">{self.run(words)}</w:hyperlink>'

    def file(self) -> bytes:
        """Return the file."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self._files().items():
                archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
        return buffer.getvalue()

    def _files(self) -> dict[str, str | bytes]:
        rels = "http://schemas.openxmlformats.org/package/2006/relationships"
        inner = [("rNum", f"{_REL}/numbering", "numbering.xml"),
                 ("rSty", f"{_REL}/styles", "styles.xml")]  # fmt: skip
        inner += [
            (f"rImg{n}", f"{_REL}/image", f"media/image{n}.{_ending(data)}")
            for n, data in enumerate(self.media, 1)
        ]
        made = [f'<Relationship Id="{i}" Type="{t}" Target="{to}"/>' for i, t, to in inner]
        made += [
            f'<Relationship Id="rLink{n}" Type="{_REL}/hyperlink" Target={quoteattr(href)} '
            'TargetMode="External"/>'
            for n, href in enumerate(self.links, 1)
        ]
        root = f'<Relationship Id="r1" Type="{_REL}/officeDocument" Target="word/document.xml"/>'
        body = "".join(self.parts)
        return {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": f'{_HEAD}<Relationships xmlns="{rels}">{root}</Relationships>',
            "word/document.xml": (
                f"{_HEAD}<w:document {_NAMES}><w:body>{body}</w:body></w:document>"
            ),
            "word/_rels/document.xml.rels": (
                f'{_HEAD}<Relationships xmlns="{rels}">{"".join(made)}</Relationships>'
            ),
            "word/numbering.xml": _NUMBERING,
            "word/styles.xml": _STYLES,
            **{f"word/{name}": xml for name, xml in self.margins.items()},
            **{
                f"word/media/image{n}.{_ending(data)}": data for n, data in enumerate(self.media, 1)
            },
        }

    def _types(self) -> str:
        if all(_ending(data) == "png" for data in self.media):
            return _TYPES
        return _TYPES.replace("<Default", f"{_JPEG_TYPE}<Default", 1)

    def _cell(self, paragraphs: list[str]) -> str:
        made = [one if one.startswith("<w:p>") else self.paragraph(one) for one in paragraphs]
        return f"<w:tc><w:tcPr/>{''.join(made)}</w:tc>"


def _ending(data: bytes) -> str:
    return "jpg" if data.startswith(b"\xff\xd8") else "png"
