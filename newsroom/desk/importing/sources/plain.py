"""Plain text (typed, mailed, copied out of a chat or a PDF) turned into a page's markup."""

import re
from collections.abc import Iterator
from html import escape

from newsroom.desk.importing.sources.unwrap import unwrapped
from newsroom.text.characters import without_strange

_SHORT = 120
_QUOTED = re.compile(r"\s*>+ ?")
_TABS = re.compile(r"\t+")


def to_markup(text: str) -> str:
    """Return the text as HTML: paragraphs, quotations, tables of cells parted by tabs."""
    lines = [without_strange(line).rstrip() for line in text.replace("\f", "\n\n").split("\n")]
    return "".join(_stanza(stanza) for stanza in _stanzas(_unquoted(lines)))


def _unquoted(lines: list[str]) -> list[str]:
    """Return the lines of a text that is all one quotation (a forwarded mail) without its marks."""
    written = [line for line in lines if line.strip()]
    quoted = sum(bool(_QUOTED.match(line)) for line in written)
    if quoted * 10 < len(written) * 6:
        return lines
    return [_QUOTED.sub("", line, count=1) if _QUOTED.match(line) else line for line in lines]


def _stanzas(lines: list[str]) -> Iterator[list[str]]:
    stanza: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza = []


def _stanza(lines: list[str]) -> str:
    if len(lines) >= 2 and all(_is_row(line, lines[0]) for line in lines):
        return f"<table>{''.join(map(_row, lines))}</table>"
    if all(_QUOTED.match(line) for line in lines):
        inner = [_QUOTED.sub("", line, count=1) for line in lines]
        return f"<blockquote>{''.join(_stanza(one) for one in _stanzas(inner))}</blockquote>"
    html = ""
    before = ""
    for line in unwrapped(lines):
        line = line.strip()
        near = html and len(before) <= _SHORT and len(line) <= _SHORT
        html += ("<br>" if near else "</p><p>" if html else "<p>") + escape(line)
        before = line
    return f"{html}</p>" if html else ""


def _is_row(line: str, first: str) -> bool:
    cells = _TABS.split(line.strip())
    return len(cells) >= 2 and len(cells) == len(_TABS.split(first.strip()))


def _row(line: str) -> str:
    cells = "".join(f"<td>{escape(cell.strip())}</td>" for cell in _TABS.split(line.strip()))
    return f"<tr>{cells}</tr>"
