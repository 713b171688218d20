"""Running text with dates, symbols and the like kept on one line, by spans around them.

Only the text between tags is touched; what a reader searches or copies stays as it was typed.
"""

import re

from newsroom.pages.article_parts import Gallery, Prose
from newsroom.text.binding import pieces

_TOKEN = re.compile(r"<(?:code|pre)\b.*?</(?:code|pre)>|<[^<>]*>|&[#\w]+;", re.DOTALL)
_OPEN, _CLOSE = '<span class="nowrap">', "</span>"


def bound_body(parts: tuple[Prose | Gallery, ...]) -> tuple[Prose | Gallery, ...]:
    """Return a body whose prose is bound."""
    return tuple(
        Prose(bound_html(part.html)) if isinstance(part, Prose) else part for part in parts
    )


def bound_html(html: str) -> str:
    """Return cleaned HTML with spans around the pieces of its text that stay on one line."""
    out, end = [], 0
    for token in _TOKEN.finditer(html):
        out += (_bound(html[end : token.start()]), token[0])
        end = token.end()
    return "".join((*out, _bound(html[end:])))


def _bound(text: str) -> str:
    """Return text without markup or entities, hence as safe as it came, with its spans."""
    if not text or text.isspace():
        return text
    return "".join(f"{_OPEN}{one}{_CLOSE}" if bind else one for one, bind in pieces(text))
