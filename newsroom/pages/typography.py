"""Texts with dates, symbols and the like kept on one line, by spans around them.

Only text is touched, never a tag; what a reader searches or copies stays as it was typed. These
spans are the one piece of HTML that templates do not write: a macro for each title would cost a
tenth of a build.
"""

import re
from functools import lru_cache

from markupsafe import Markup

from newsroom.pages.article_parts import Gallery, Prose
from newsroom.text.binding import bound_spans
from newsroom.text.escaping import escaped_text

_TOKEN = re.compile(r"(<(?:code|pre)\b.*?</(?:code|pre)>|<[^<>]*>|&[#\w]+;)", re.DOTALL)
_OPEN, _CLOSE = '<span class="nowrap">', "</span>"


def bound_body(parts: tuple[Prose | Gallery, ...]) -> tuple[Prose | Gallery, ...]:
    """Return a body whose prose is bound."""
    return tuple(
        Prose(bound_html(part.html)) if isinstance(part, Prose) else part for part in parts
    )


@lru_cache(maxsize=8192)  # a title stands on many pages
def bound(text: str) -> Markup:
    """Return a plain text as HTML, escaped, with its spans: the templates' filter of this name."""
    out: list[str] = []
    end = 0
    for start, stop in bound_spans(text):
        out += (escaped_text(text[end:start]), _OPEN, escaped_text(text[start:stop]), _CLOSE)
        end = stop
    out.append(escaped_text(text[end:]))
    return Markup("".join(out))


def bound_html(html: str) -> str:
    """Return cleaned HTML with spans around the pieces of its text that stay on one line."""
    # Texts and tokens in turn.
    pieces = _TOKEN.split(html)
    for at in range(0, len(pieces), 2):
        text = pieces[at]
        if len(text) > 1 and (spans := bound_spans(text)):
            pieces[at] = _with_spans(text, spans)
    return "".join(pieces)


def _with_spans(text: str, spans: list[tuple[int, int]]) -> str:
    """Return text without markup or entities, as safe as it came, with its spans."""
    out: list[str] = []
    end = 0
    for start, stop in spans:
        out += (text[end:start], _OPEN, text[start:stop], _CLOSE)
        end = stop
    out.append(text[end:])
    return "".join(out)
