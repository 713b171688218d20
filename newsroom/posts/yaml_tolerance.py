"""Quotes put around values that YAML would stumble over.

A plain value that contains ": " or begins with a sign that YAML keeps for itself is taken as the
text it plainly is, because "caption: Hình 1: các đại biểu" is how people write.
"""

from newsroom.text.patterns import Pattern

ENTRY = Pattern(
    r"(?P<lead>[ ]*(?:-[ ]+)*)(?P<key>[^\s:#\-\[\]{}\"'][^:\[\]{}\"']*):[ ]+(?P<value>\S.*)"
)
ITEM = Pattern(r"(?P<lead>[ ]*(?:-[ ]+)+)(?P<value>\S.*)")
_CLOSED = {  # what a value that opens with a sign must look like to be more than a plain text
    '"': Pattern(r'"(?:[^"\\]|\\.)*"\s*(?:#.*)?|"(?:[^"\\]|\\.)*'),
    "'": Pattern(r"'(?:[^']|'')*'\s*(?:#.*)?|'(?:[^']|'')*"),
    "[": Pattern(r"\[.*\]\s*(?:#.*)?|\[[^\]]*"),
    "{": Pattern(r"\{.*\}\s*(?:#.*)?|\{[^}]*"),
    "|": Pattern(r"\|[-+1-9]*\s*(?:#.*)?"),
    ">": Pattern(r">[-+1-9]*\s*(?:#.*)?"),
}
_NEEDS_QUOTES = Pattern(r":(?=\s|$)|[ \t]#(?! )|^[\"'\[{|>@`%?,\]}#]|^-(?=\s|$)|^&(?:#|\w+;)")
_COMMENT = Pattern(r"[ \t]+#(?=\s|$).*$")
# In double quotes YAML reads "\n" or "\U" as its own signs, but staff mean a path of Windows.
_BACKSLASHES = Pattern(r'"(?P<text>[^"]*\\[^"]*)"(?P<rest>\s*(?:#.*)?)')
_PATH = Pattern(r"[A-Za-z]:\\|\\\\")
_NO_ESCAPE = Pattern(r'\\(?:[^0abt\tnvfre "/\\N_LPxuU]|$)')


def tolerant(written: list[str]) -> list[str]:
    """Return the lines with plain values quoted where YAML needs it; lines keep their numbers."""
    lines = list(written)
    index = 0
    while index < len(lines):
        index = _quote_entry(lines, index)
    return lines


def _quote_entry(lines: list[str], index: int) -> int:
    """Quote the value on ``lines[index]`` if it needs it; return the index of the next line."""
    line = lines[index]
    entry = ENTRY.fullmatch(line)
    match = entry or ITEM.fullmatch(line)
    if not match:
        return index + 1
    value = match["value"]
    indent = len(match["lead"])
    literal = _literal(value)
    if literal:
        lines[index] = line[: match.start("value")] + literal
        return index + 1
    if value[0] in _CLOSED and _CLOSED[value[0]].fullmatch(value):
        return _after_structure(lines, index, value, indent)
    column = indent if entry else len(match["lead"].rstrip()) - 1
    return _quote_plain(lines, index, match.start("value"), column)


def _literal(value: str) -> str | None:
    """Return a value of double quotes in single quotes if its backslashes are no escapes."""
    match = _BACKSLASHES.fullmatch(value)
    if not match:
        return None
    text = match["text"]
    path = _PATH.match(text) and "\\" in text.replace("\\\\", "")
    if not path and not _NO_ESCAPE.search(text):
        return None
    quoted = text.replace("'", "''")
    return f"'{quoted}'{match['rest']}"


def _quote_plain(lines: list[str], index: int, start: int, column: int) -> int:
    """Quote a plain value, with the lines indented past ``column`` that it runs on to."""
    line = lines[index]
    last = _last_continuation(lines, index, column)
    pieces = [_COMMENT.sub("", line[start:]), *lines[index + 1 : last + 1]]
    if any(_NEEDS_QUOTES.search(piece.strip()) for piece in pieces):
        pieces = [piece.replace("'", "''").rstrip() for piece in pieces]
        pieces[0] = line[:start] + "'" + pieces[0]
        pieces[-1] += "'"
        lines[index : last + 1] = pieces
    return last + 1


def _after_structure(lines: list[str], index: int, value: str, indent: int) -> int:
    """Skip the lines of a block text ("|", ">"); other structures are left to YAML."""
    index += 1
    if value[0] in "|>":
        while index < len(lines) and (
            not lines[index].strip() or len(lines[index]) - len(lines[index].lstrip()) > indent
        ):
            index += 1
    return index


def _last_continuation(lines: list[str], index: int, column: int) -> int:
    """Return the index of the last line that a plain value runs on to: those indented past
    ``column``.
    """
    while index + 1 < len(lines):
        line = lines[index + 1]
        if not line.strip() or len(line) - len(line.lstrip()) <= column:
            return index
        index += 1
    return index
