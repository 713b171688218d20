"""Checks of the links that a text keeps to itself: into its own page, to the preview."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from urllib.parse import unquote

from newsroom.posts.anchors import has_anchor
from newsroom.posts.details import Brief
from newsroom.posts.wrong import Wrong
from newsroom.text.patterns import Pattern

_WITHIN = Pattern(r'<a [^<>]*?href="(#[^"<>]+)"')
_may_be_preview = re.compile(r"//(?:127\.|localhost|0\.0\.0\.0)", re.IGNORECASE).search
_PREVIEW = Pattern(
    r'href="(https?://(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0)(?::\d+)?(/[^"<>]*)?)"',
    re.IGNORECASE,
)


def check_prose(html: str, brief: Brief, lines: Callable[[], list[str]]) -> Iterator[Wrong]:
    """Yield links to places that the text has not, and links to the preview on staff's computer.

    ``lines`` gives the file's lines; it is asked only when something is wrong.
    """
    if 'href="#' in html:
        for href in dict.fromkeys(_WITHIN.findall(html)):
            fragment = unquote(unescape(href))[1:]
            if not has_anchor(fragment, brief.anchors, len(brief.shots)):
                for place in _places(unescape(href), lines()):
                    yield Wrong("ND213", place, fragment=fragment)
    if _may_be_preview(html):
        for href, path in dict.fromkeys(_PREVIEW.findall(html)):
            for place in _places(unescape(href), lines()):
                yield Wrong("ND226", place, href=unescape(href), suggestion=unescape(path) or "/")


def _places(href: str, lines: list[str]) -> list[tuple[int, int]]:
    """Return where ``href`` is typed: line and column of its first letter, from 1."""
    typed = Pattern(rf"(?<![\w/.-]){re.escape(href)}(?![\w/-])", re.IGNORECASE)
    found = [
        (number, match.start() + 1)
        for number, line in enumerate(lines, 1)
        for match in typed.finditer(line)
    ]
    return found or [(1, 1)]
