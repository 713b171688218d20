"""Renders a plain body the short way."""

import re
from collections.abc import Iterator, Sequence

from newsroom.posts.markdown.fast.blocks import Heading, render_blocks
from newsroom.posts.markdown.fast.hrefs import relative
from newsroom.posts.markdown.fast.inline import TO_SETTLE
from newsroom.posts.markdown.fast.unsure import Unsure
from newsroom.posts.markdown.headings import new_id
from newsroom.posts.markdown.limits import excess
from newsroom.posts.markdown.links import MARKER
from newsroom.posts.markdown.masks import GALLERY, pattern
from newsroom.posts.markdown.photo_numbers import misnumbered
from newsroom.posts.markdown.photos import Taken, take_galleries
from newsroom.posts.markdown.rendered import (
    BodyGallery,
    BodyLink,
    HeaderGallery,
    Prose,
    Rendered,
    in_order,
)
from newsroom.posts.markdown.source import Source, source
from newsroom.posts.markdown.words import words_of_parts

# So short a body without photos exceeds no limit, whatever it holds of what is understood here.
_SURELY_WITHIN_LIMITS = 8_000
_LONGEST = 50_000
_UNDERSTOOD = re.compile(
    r"(?:[ \nA-Za-z0-9\u00a0À-ÖØ-öø-žƠơƯưẠ-ỹ!\"#$%'()*+,\-./:;=>?@\[\]_{|}~"
    r"°²³·«»×–—‘’“”•…▪◦●○‣■§©®₫→]++|&(?!#?[0-9A-Za-z]+;))*+"
)
_GALLERY = pattern(GALLERY)
_ADDRESS = re.compile(r"\]\(([^\s()]+)\)")


def fast_render(body: str) -> Rendered | None:
    """What `render_slowly` makes of the body, or None if only that can tell.

    Understood are paragraphs, headings, rules, lists, closed tables, quotations of running text,
    galleries, and in all of them links, bare addresses, phone numbers, `**strong**` and
    `*emphasis*`.
    """
    if len(body) > _LONGEST or "!(" in body or not _UNDERSTOOD.fullmatch(body):
        return None
    has_photos = "![" in body or "[gallery]" in body
    if (has_photos or len(body) > _SURELY_WITHIN_LIMITS) and excess(body):
        return None
    typed = source(body)
    taken = take_galleries(typed, ()) if has_photos else Taken(typed, (), ())
    try:
        blocks = _with_headings(tuple(render_blocks(taken.source.text)))
        html, links = _settled("\n".join(blocks), taken.source)
    except Unsure:
        return None
    parts = tuple(_parts(html, taken.galleries))
    remarks = (*taken.remarks, *misnumbered(taken.galleries, taken.remarks))
    return Rendered(parts, links, in_order(remarks), words_of_parts(parts))


def _parts(
    html: str, galleries: Sequence[BodyGallery | HeaderGallery]
) -> Iterator[Prose | BodyGallery | HeaderGallery]:
    for number, piece in enumerate(_GALLERY.split(html)):
        if number % 2:
            yield galleries[int(piece)]
        elif piece := piece.strip():
            yield Prose(piece)


def _with_headings(blocks: Sequence[str | Heading]) -> Sequence[str]:
    """The blocks with each heading on its level, which none may skip."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    if not levels:
        return blocks
    highest = min(levels)
    before = 1
    ids: dict[str, int] = {}
    settled = []
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level - highest + 2, 6)
            if level > before + 1:
                raise Unsure
            before = level
            block = f'<h{level} id="{new_id(block.html, ids)}">{block.html}</h{level}>'
        settled.append(block)
    return settled


def _settled(html: str, typed: Source) -> tuple[str, tuple[BodyLink, ...]]:
    """The HTML with a marker for each address the caller must find; the links."""
    html = html.replace("\u00a0", "&nbsp;")
    hrefs = TO_SETTLE.findall(html)
    if not hrefs:
        return html, ()
    if "href" in typed.text:
        raise Unsure
    found = [match for match in _ADDRESS.finditer(typed.text) if relative(match[1])]
    if [match[1] for match in found] != hrefs:
        raise Unsure
    links = tuple(
        BodyLink(match[1], *typed.place(match.start(1)), f"{MARKER}{number}")
        for number, match in enumerate(found, 1)
    )
    markers = iter(links)
    return TO_SETTLE.sub(lambda _: next(markers).marker, html), links
