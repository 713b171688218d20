"""Patterns of the lines that can be nothing else."""

import re

from newsroom.text.patterns import Pattern

_WORD = r"[^\W\d_](?!\))"
_START = (
    rf"(?:{_WORD}|[“\"‘'«]|\d{{4,}}+|\d{{1,3}}+(?![.)])"
    rf"|(?:\d{{1,3}}\.){{1,4}}\d++(?:\.(?= {_WORD})|(?![.)]))"
    rf"|\((?={_WORD}|\d{{3}})"
    rf"|\*{{1,2}}(?:\d{{1,3}}[.)] ?)?(?={_WORD}|[“\"]|\d++(?![.)]))"
    r"|\[(?=[^\W_]|\*)|\+\d++(?![.)]))"
)
TEXT_START = Pattern(_START)
"""Matches the beginning of a line that begins no list, heading, rule, table or definition."""
PARAGRAPH = re.compile(rf"{_START}[^\n]*(?:\n{_START}[^\n]*)*")
"""Matches lines of running text, unindented."""
QUOTATION = Pattern(rf"> (?={_START})[^\n]*(?:\n> (?={_START})[^\n]*)*")
"""Matches a quotation of running text, each line with its mark."""
HEADING = Pattern(r"(#{1,6}) ((?=[^\s#])[^\n]*(?<![\s#]))")
"""Matches a heading; groups are its marks, its words."""
RULE = Pattern(r"-{3,}|={3,}|_{3,}|\*{3,}")
