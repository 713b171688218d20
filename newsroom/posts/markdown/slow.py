"""Renders any body with Python-Markdown."""

import re
from html import escape

from newsroom.posts.markdown.characters import without_strange_characters
from newsroom.posts.markdown.code import masked_code
from newsroom.posts.markdown.dialect import to_html
from newsroom.posts.markdown.limits import excess
from newsroom.posts.markdown.mistyped_images import mistyped_images
from newsroom.posts.markdown.photo_numbers import misnumbered
from newsroom.posts.markdown.photos import take_galleries
from newsroom.posts.markdown.prose import settled
from newsroom.posts.markdown.raw_html import masked_tags
from newsroom.posts.markdown.rendered import Prose, Remark, Rendered, in_order
from newsroom.posts.markdown.source import Source
from newsroom.posts.markdown.tidy import tidied
from newsroom.posts.markdown.unmask import unmasked
from newsroom.posts.markdown.words import words_of_parts

_BLANK_LINES = re.compile(r"\n\s*\n")


def render_slowly(body: str) -> Rendered:
    """Render a body as `render` does, always with Python-Markdown."""
    typed, remarks = without_strange_characters(body)
    too_much = excess(typed.text)
    if too_much:
        return _refused(typed, (*remarks, typed.remark("ND304", too_much[0], what=too_much[1])))
    try:
        return _rendered(typed, remarks)
    except RecursionError:
        # The limits leave no known way to get here; should there be one, the site still builds.
        return _refused(typed, (*remarks, typed.remark("ND304", 0, what="…")))


def _rendered(typed: Source, remarks: tuple[Remark, ...]) -> Rendered:
    coded, codes = masked_code(typed)
    tagged, tags, tag_remarks = masked_tags(coded)
    taken = take_galleries(tagged, codes)
    html = to_html(tidied(taken.source.text))
    mistyped = mistyped_images(taken.source, html, codes)
    prose = settled(unmasked(html, codes, tags), taken.source, coded)
    parts = tuple(taken.galleries[p] if isinstance(p, int) else p for p in prose.parts)
    remarks += tag_remarks + taken.remarks + mistyped + prose.remarks
    remarks += misnumbered(taken.galleries, remarks)
    return Rendered(parts, prose.links, in_order(remarks), words_of_parts(parts))


def _refused(typed: Source, remarks: tuple[Remark, ...]) -> Rendered:
    """The body as plain paragraphs, where rendering it would take too long."""
    paragraphs = [part.strip() for part in _BLANK_LINES.split(typed.text) if part.strip()]
    html = "\n".join(f"<p>{escape(part, quote=False)}</p>" for part in paragraphs)
    return Rendered((Prose(html),), (), in_order(remarks), " ".join(typed.text.split()))
