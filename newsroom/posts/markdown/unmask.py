"""Puts masked code and tags back into Markdown's HTML."""

import re
from collections.abc import Sequence
from html import escape

from newsroom.posts.markdown.dialect import RAW_LINK
from newsroom.posts.markdown.masks import ANY, CLOSE_LINK, CODE, OPEN_LINK, TAG

_TAG = re.compile(r"<[^<>]*>")
_RAW_LINK = re.compile(rf'<a {RAW_LINK}="(\d+)">')


def unmasked(html: str, codes: Sequence[str], tags: Sequence[str]) -> str:
    """The HTML with each mask replaced by what it stood for; inside a tag, by plain text."""
    html = _TAG.sub(lambda tag: ANY.sub(lambda found: _plain(found, codes), tag[0]), html)
    html = _RAW_LINK.sub(lambda link: tags[int(link[1])], html)
    return ANY.sub(lambda found: _markup(found, codes, tags), html)


def _plain(found: re.Match[str], codes: Sequence[str]) -> str:
    return escape(codes[int(found[1])]) if found[0][0] == CODE else ""


def _markup(found: re.Match[str], codes: Sequence[str], tags: Sequence[str]) -> str:
    kind, index = found[0][0], int(found[1])
    if kind == CODE:
        return f"<code>{escape(codes[index])}</code>"
    if kind in (TAG, OPEN_LINK):
        return tags[index]
    return "</a>" if kind == CLOSE_LINK else found[0]
