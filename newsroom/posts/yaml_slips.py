"""The slip behind a header that YAML cannot read, told as staff would see it."""

from newsroom.posts.wrong import Wrong
from newsroom.posts.yaml_tolerance import ENTRY, ITEM
from newsroom.text.patterns import Pattern

_TAB = Pattern(r" *\t\s*\S")
# A no-break space looks like a blank, but YAML does not take it for one.
_NO_BLANK = Pattern(r" *[^\S \t]\s*\S")
_INDENTED = Pattern(r" +(?P<key>[^\W\d_][\w -]{0,39}?) *: *\S.*")
_GLUED = Pattern(r" *(?:- +)*(?P<key>[^\W\d_][\w -]{0,39}?):(?!//)(?P<value>[^\s:].*)")


def indent_slip(lines: list[str], shift: int) -> Wrong | None:
    """Return what is wrong with the first line that anything but blanks indents, else None.

    ``shift`` is the number of lines of the file above them.
    """
    for number, line in enumerate(lines, start=shift + 1):
        if _TAB.match(line):
            return Wrong("ND017", (number, 1))
        if _NO_BLANK.match(line):
            return Wrong("ND131", (number, 1), typed=line.strip()[:60])
    return None


def glued(line: str) -> Wrong | None:
    """Return what is wrong with a line such as "title:Bài", None if it is another line.

    The place is left to the caller.
    """
    match = _GLUED.fullmatch(line.rstrip())
    if not match:
        return None
    told = f"{match['key']}: {match['value']}"
    return Wrong("ND132", typed=line.strip()[:60], meant=told[:60])


def slip(lines: list[str], place: tuple[int, int], shift: int) -> Wrong:
    """Return what made YAML stop at ``place`` (line, column from 0) of ``lines``.

    ``shift`` is the number of lines of the file above them.
    """
    number, column = place
    line = lines[number] if number < len(lines) else ""
    match = ENTRY.fullmatch(line) or ITEM.fullmatch(line)
    if match and match["value"][0] in "&*!":
        return Wrong("ND011", (number + 1 + shift, match.start("value") + 1))
    above = _glued_above(lines, number)
    if above is not None:
        wrong = glued(lines[above])
        wrong.place = (above + 1 + shift, len(lines[above]) - len(lines[above].lstrip()) + 1)
        return wrong
    indented = _INDENTED.fullmatch(line)
    if indented and number and not lines[number - 1].rstrip().endswith(":"):
        return Wrong("ND131", (number + 1 + shift, 1), typed=line.strip()[:60])
    return Wrong("ND010", (number + 1 + shift, column + 1))


def _glued_above(lines: list[str], number: int) -> int | None:
    """Return the index of the glued line that YAML noticed at ``number`` or up to two lines on."""
    for index in range(min(number, len(lines) - 1), max(-1, number - 3), -1):
        if glued(lines[index]):
            return index
    return None
