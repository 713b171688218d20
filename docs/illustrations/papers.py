"""Make the sample attachments that papers.toml describes, without a word on their origin."""

import csv
import html
import io
import re
import tomllib
from pathlib import Path

from office import docx, xlsx
from playwright.sync_api import Browser

LIST = Path(__file__).resolve().parent / "papers.toml"
PRIVATE = (b"Creator", b"Producer", b"CreationDate", b"ModDate", b"Author")

PAGE = """<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{title}</title><style>
{faces}
@page {{ size: A4; margin: 22mm 20mm 22mm 26mm }}
body {{ font: 400 11.5pt/1.6 "Be Vietnam Pro"; color: #1d1b19 }}
h1 {{ font-size: 15pt; line-height: 1.35; text-align: center; margin: 1.2em 0 }}
.office {{ font-weight: 700; border-bottom: 2px solid #b9852b; padding-bottom: 4pt }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ border: 1px solid #857b6e; padding: 4pt 6pt; text-align: left; vertical-align: top }}
</style><p class="office">{office}</p><h1>{title}</h1>{body}</html>"""


def write_papers(browser: Browser, folder: Path, faces: str) -> None:
    """Write the papers of papers.toml under ``folder``; ``faces``: the PDFs' @font-face rules."""
    for paper in tomllib.loads(LIST.read_text(encoding="utf-8"))["paper"]:
        (folder / paper["file"]).write_bytes(_bytes(browser, paper, faces))


def _bytes(browser: Browser, paper: dict, faces: str) -> bytes:
    title, lines, rows = paper["title"], paper.get("lines", []), paper.get("rows", [])
    lang = paper.get("lang", "vi")
    match Path(paper["file"]).suffix:
        case ".docx":
            return docx(title, lines, rows, lang)
        case ".xlsx":
            return xlsx(title, rows, lang)
        case ".csv":
            return _csv(rows)
        case ".pdf":
            fields = {"lang": lang, "title": title, "office": paper["office"]}
            fields = {name: html.escape(value) for name, value in fields.items()}
            return _pdf(browser, PAGE.format(**fields, faces=faces, body=_body(lines, rows)))
        case suffix:
            raise ValueError(f"no way to make a {suffix}")


def _csv(rows: list[list[str]]) -> bytes:
    """Return UTF-8 with a byte order mark, without which spreadsheets misread the letters."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _body(lines: list[str], rows: list[list[str]]) -> str:
    parts = [f"<p>{html.escape(line)}</p>" for line in lines]
    for number, row in enumerate(rows):
        cell = "th scope=col" if number == 0 else "td"
        cells = "".join(f"<{cell}>{html.escape(one)}</{cell[:2]}>" for one in row)
        parts.append(f"{'<table>' if number == 0 else ''}<tr>{cells}</tr>")
    return "".join(parts) + ("</table>" if rows else "")


def _pdf(browser: Browser, page_html: str) -> bytes:
    page = browser.new_page()
    page.set_content(page_html)
    page.evaluate("document.fonts.ready")
    data = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
    page.close()
    return _renumbered(_without_origin(data))


def _without_origin(pdf: bytes) -> bytes:
    """Blank the program's name and the dates, byte for byte, so that no offset moves."""
    for name in PRIVATE:
        pattern = rb"/" + name + rb"\s*\((?:\\.|[^\\)])*\)"
        pdf = re.sub(pattern, lambda match: b" " * len(match[0]), pdf)
    return pdf


def _renumbered(pdf: bytes) -> bytes:
    """Number the marks of table cells from 1: the browser goes on counting from page to page."""
    names = sorted(set(re.findall(rb"node\d{8}", pdf)))
    numbers = {name: b"node%08d" % number for number, name in enumerate(names, 1)}
    return re.sub(rb"node\d{8}", lambda match: numbers[match[0]], pdf)
