"""Rewrites lines that Python-Markdown would read otherwise than the people who typed them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newsroom.posts.markdown.list_lines import is_item
from newsroom.posts.markdown.outline import begins_division

_RULE = re.compile(r"\s*([-–—_*=~])(?:\s*\1){2,}\s*")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t\u00a0]+(.*?)(?:[ \t\u00a0]#+)?[ \t\u00a0]*")
_HASH = re.compile(r" *#")
_QUOTE = re.compile(r" {0,3}((?:>[ \u00a0]?)+)(.*)")
_BARE_ADDRESS = re.compile(r"(?:https?://|www\.|(?<![^\s<(])[\w.\\+-]{1,64}@)\S+", re.ASCII)
_ESCAPED = re.compile(r"\\([_*~+.&#-])")
_DEEPEST_QUOTE = 3
_DEFINITION = re.compile(r"( {0,3})\[([^\[\]]*)\]:\s*(\S*)")
_NAME = re.compile(r"\[([^\[\]]*)\]")
_NOTE_COLON = re.compile(r"(\[\^[^\[\]]*\]):")
_MEANING = re.compile(r" {0,3}:\s+\S")
_ADDRESS = re.compile(r"<|#|\{|\||[a-z]+:|/|.*[^./]/|.*\.[A-Za-z0-9]{2,5}$", re.IGNORECASE)
_TABLE_LINE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*")
_CELL_END = re.compile(r"(?<!\\)\|")


def tidied(text: str) -> str:
    """The text with the same words, its lines fit for Python-Markdown.

    Lines of dashes or equals signs are rules, never a heading's underline; "#tag", ">=" and a
    note like "[1]: Theo kế hoạch" are text; headings, rules and tables stand apart; what begins
    a division of an official text stands apart from what is above.
    """
    lines: list[str] = []
    notes = Counter(name.strip().lower() for name in _NAME.findall(text))
    spaced = [_spaced(line) for line in text.split("\n")]
    for line in _with_terms_apart(list(_with_equal_columns(spaced))):
        lines += _tidied_line(line, notes)
    return "\n".join(_single_blanks(lines))


def _spaced(line: str) -> str:
    """The line, indented by plain blanks, ending in a hard break's two blanks or in none."""
    words = line.lstrip()
    if not words:
        return ""
    indent = re.sub(r"\s", " ", line[: len(line) - len(words)].expandtabs(4))
    end = "  " if words.endswith("  ") else ""
    if "\\" in words:
        # Editors write "a\_b" in addresses too, where Markdown would not take the sign for a mark.
        words = _BARE_ADDRESS.sub(lambda found: _ESCAPED.sub(r"\1", found[0]), words)
    return indent + words.rstrip() + end


def _tidied_line(line: str, notes: Counter[str]) -> tuple[str, ...]:
    if _RULE.fullmatch(line):
        return ("", "---", "")
    if heading := _HEADING.fullmatch(line):
        bare = heading[2].rstrip("#")
        words = bare + r"\#" * (len(heading[2]) - len(bare))
        return ("", f"{heading[1]} {words}", "") if words else (line.replace("#", r"\#"),)
    if _HASH.match(line):
        return (line.replace("#", r"\#", 1),)
    if quote := _QUOTE.fullmatch(line):
        if quote[2].startswith("="):
            return (line.replace(">", r"\>", 1),)
        mark = "> " * min(quote[1].count(">"), _DEEPEST_QUOTE)
        # A quotation defines no notes: Markdown cannot take one that stands inside another note.
        return tuple(mark + inner for inner in _tidied_line(quote[2], Counter()))
    if definition := _DEFINITION.match(line):
        return (_definition(line, definition, notes),)
    line = _NOTE_COLON.sub(r"\1\:", line)
    return ("", line) if begins_division(line) else (line,)


def _definition(line: str, definition: re.Match[str], names: Counter[str]) -> str:
    """The line as it is if it first defines a footnote or an address that is used, else as text.

    `names` counts what stands in brackets; 0 marks what is defined already.
    """
    name, address = definition[2].strip().lower(), definition[3]
    begins = names[name] and (name[:1] == "^" or (names[name] > 1 and _ADDRESS.match(address)))
    if not begins:
        return _NOTE_COLON.sub(r"\1\:", line.replace("[", r"\[", 1))
    names[name] = 0
    behind = definition.end(2) + 2
    return line[:behind] + _NOTE_COLON.sub(r"\1\:", line[behind:])


def _with_terms_apart(lines: Sequence[str]) -> Iterator[str]:
    """The lines; what stands above a term is no term, nor does it belong to the one before."""
    above = ""
    for line, below in zip(lines, (*lines[1:], ""), strict=True):
        is_term = line and _MEANING.match(below) and not _MEANING.match(line)
        if is_term and above and not is_item(line):
            yield ""
        yield line
        above = line


def _with_equal_columns(lines: Sequence[str]) -> Iterator[str]:
    """The lines; each table begins a paragraph and its head has as many cells as its widest row.

    Python-Markdown would read a table below text as text and drop cells the head lacks.
    """
    at = 0
    while at < len(lines):
        if not _begins_table(lines, at):
            yield lines[at]
            at += 1
            continue
        end = at + 2
        while end < len(lines) and lines[end].strip():
            end += 1
        rows = [_inner(line) for line in lines[at:end]]
        widest = max(len(_CELL_END.findall(row)) for row in rows)
        yield ""
        for number, row in enumerate(rows):
            missing = widest - len(_CELL_END.findall(row)) if number < 2 else 0
            yield "| " + row + (" | -" if number else " | ") * missing + " |"
        at = end


def _begins_table(lines: Sequence[str], at: int) -> bool:
    if at + 1 == len(lines) or "|" not in lines[at] or "|" not in lines[at + 1]:
        return False
    head, below = _inner(lines[at]), lines[at + 1]
    same = len(_CELL_END.findall(head)) == len(_CELL_END.findall(_inner(below)))
    return same and "-" in below and bool(_TABLE_LINE.fullmatch(below))


def _inner(row: str) -> str:
    """A row without its outer pipes."""
    row = row.strip()
    row = row[1:] if row.startswith("|") else row
    return row[:-1] if row.endswith("|") and not row.endswith(r"\|") else row


def _single_blanks(lines: Sequence[str]) -> Iterator[str]:
    """The lines, of blank ones never two in a row."""
    blank = True
    for line in lines:
        if line or not blank:
            yield line
        blank = not line
