"""Refuses a body that would keep Markdown busy for minutes.

The numbers were found by experiment; no announcement comes near them. What costs more than
linear time in Markdown: brackets that close nothing (each is searched to the end of its
paragraph), cells of a wide table, marks nested in one line (each level is a recursion).
"""

import re

from newsroom.posts.markdown.outline import OUTLINE
from newsroom.text.patterns import Pattern

_LARGEST = 2_000_000
_SIGNS = {"[": 10_000, "*": 20_000, "_": 40_000, "`": 10_000, "<": 10_000, "\\": 10_000}
_SIGNS |= {"@": 10_000, "://": 10_000, "|": 60_000, "&": 40_000}
_SIGNS |= {"\n": 100_000, "\n\n": 40_000, "  \n": 3_000}
_PATTERNS = {
    "#": ("#", Pattern(r"^ {0,3}#", re.MULTILINE), 2_000),
    "[^…]": ("[^", Pattern(r"\[\^"), 1_000),
    "[…]:": ("]:", Pattern(r"^ {0,3}\[[^\[\]\n]*+\]:", re.MULTILINE), 2_000),
    ":": (":", Pattern(r"^ {0,3}:[ \t\u00a0]", re.MULTILINE), 200),
    "-": (
        "\n",
        Pattern(r"^[ \t\u00a0]*+(?:[-–—+*•▪◦●]|\w{1,3}[.)]|\(\w)", re.MULTILINE),
        12_000,
    ),
    "II.": ("\n", Pattern(rf"^{OUTLINE}", re.MULTILINE), 12_000),
}
"""By name: a sign that stands in each match, the pattern, how many matches there may be."""
_MARK = r"[-–—+*·•▪◦●○‣■>:]|\d{1,3}[.)]|\(\d{1,2}\)|\w\)|\[\^[^\]\n]*+\]:"
_NESTED = Pattern(rf"^[ \t\u00a0>]*+(?:(?:{_MARK})[ \t\u00a0]*+){{10}}(?=.*\w)", re.MULTILINE)
_PARAGRAPH_END = Pattern(r"\n\s*\n")
_CLOSED = Pattern(r"\[[^\[\]]*+\](?:\([^()\[\]\n]*+\)|(?![(\[]))")
_WASTED_STEPS = 1_500_000
_CELLS = 60_000


def excess(body: str) -> tuple[int, str] | None:
    """The offset and the name of what there is too much of, or None; in linear time."""
    if len(body) > _LARGEST:
        return 0, f"{len(body)} > {_LARGEST}"
    for sign, most in _SIGNS.items():
        if (count := body.count(sign)) > most:
            return body.find(sign), f"“{sign.strip() or '↵'}” × {count}"
    for name, (sign, pattern, most) in _PATTERNS.items():
        if body.count(sign) < most:  # one more match than signs: the first line has no "\n" above
            continue
        places = [match.start() for match in pattern.finditer(body)]
        if len(places) > most:
            return places[0], f"“{name}” × {len(places)}"
    if nested := _NESTED.search(body):
        return nested.start(), f"“{' '.join(nested[0].split()[:3])} …”"
    return _wasteful(body)


def _wasteful(body: str) -> tuple[int, str] | None:
    """The first paragraph by which unclosed brackets or table cells become too many."""
    if "[" not in body and "|" not in body:
        return None
    steps = cells = start = 0
    for paragraph in _PARAGRAPH_END.split(body):
        if "[" in paragraph:
            unclosed = _CLOSED.sub("", paragraph).count("[")
            steps += unclosed * len(paragraph)
        if "|" in paragraph:
            rows = paragraph.split("\n")
            cells += len(rows) * max(row.count("|") for row in rows)
        if steps > _WASTED_STEPS or cells > _CELLS:
            offset = body.find(paragraph, start)
            return offset, "“[”" if steps > _WASTED_STEPS else "“|”"
        start += len(paragraph)
    return None
