"""Which names are a program's: PDFs and office files tell what made them, which harms nobody."""

import re

# Programs that office PDFs come from; a name with a version is a program's too.
_KNOWN = re.compile(
    r"\b(microsoft|word|excel|powerpoint|office|adobe|acrobat|distiller|indesign|illustrator|"
    r"photoshop|pdfmaker|libreoffice|openoffice|writer|calc|impress|wps|kingsoft|foxit|nitro|pdf|"
    r"pdflib|itext\w*|ghostscript|gpl|cairo|quartz|macos|mac os|skia|chrome|chromium|firefox|google"
    r"|docs renderer|qt|latex|pdftex|xetex|luatex|tex|pscript\w*|print|printer|scan\w*|canon|epson|"
    r"hp|xerox|ricoh|konica|kyocera|brother|fujitsu|canva|coreldraw|corel|autocad|bluebeam|reportlab|"
    r"tcpdf|fpdf|wkhtmltopdf|weasyprint|prince|aspose|apache|poi|fop|camscanner|adobe scan|vnpt|"
    r"viettel|bkav|fpt|pypdf|mupdf|qpdf|abbyy|finereader|doconut|crystal reports|jasperreports)\b"
)
_VERSION = re.compile(r"\d")


def is_program(text: str) -> bool:
    """Tell whether ``text`` names a program rather than a person."""
    return bool(_VERSION.search(text) or _KNOWN.search(text.casefold()))
