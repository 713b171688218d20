"""A stylesheet without its comments and needless blanks.

Nothing is rewritten, merged or reordered: what is left are the same tokens (CSS Syntax 3).
"""

import re

from newsroom.text.patterns import Pattern

_STRING = r""""(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'"""
_ADDRESS = r"""[uU][rR][lL]\(\s*(?!["'\s])(?:[^)\\]|\\[\s\S])*\)"""
_ESCAPE = r"\\[0-9a-fA-F]{1,6}\s?|\\[\s\S]"
_COMMENT = r"/\*[\s\S]*?(?:\*/|\Z)"
# The value of a custom property is kept as it is written: only its user knows what it means.
_CUSTOM = (
    rf"(?:(?<=[\s;{{}}])|(?<=\*/))--[\w-]+\s*:(?:{_STRING}|{_ADDRESS}|{_ESCAPE}|{_COMMENT}"
    r"""|\{[^{}]*\}|[^;{}"'\\])*"""
)
_TOKEN = Pattern(
    rf"(?P<custom>{_CUSTOM})|(?P<kept>{_STRING}|{_ADDRESS}|{_ESCAPE})"
    rf"|(?P<blank>(?:\s|{_COMMENT})+)|(?P<plain>[\s\S])"
)
# Beside these a blank never separates. Not ":", "+", "-", "*", "." or "#": before them it may be a
# descendant combinator, around them a part of calc(); and "(" or ")" only on their inner sides.
_NO_BLANK_AFTER = frozenset("{};,>(:")
_NO_BLANK_BEFORE = frozenset("{};,>)")


def minified(css: str) -> str:
    """Return ``css`` with the same tokens and as few blanks as they need."""
    out: list[str] = []
    last, gap = "{", ""
    for token in _TOKEN.finditer(css):
        text = token[0]
        if token["blank"]:
            # A comment alone keeps tokens apart and yet is no blank.
            gap = " " if any(map(str.isspace, re.sub(_COMMENT, "", text))) else "/**/"
            continue
        if token["custom"]:
            text = _custom(text)
        if gap and last not in _NO_BLANK_AFTER and text[0] not in _NO_BLANK_BEFORE:
            out.append(gap)
        gap = ""
        if text == "}" and last == ";":
            out.pop()
        out.append(text)
        # An escape or a string is no punctuation, whatever it ends on.
        last = text if token["plain"] else ""
    return "".join(out)


def _custom(declaration: str) -> str:
    """Return a custom property with no blanks at the ends of its value."""
    name, _, value = declaration.partition(":")
    return f"{name.rstrip()}:{value.strip() or ' '}"
