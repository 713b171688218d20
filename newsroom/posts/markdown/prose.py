"""Turns Markdown's HTML into the clean prose between the galleries."""

import re
from dataclasses import dataclass

from newsroom.posts.markdown.characters import without_strange
from newsroom.posts.markdown.clean import cleaned
from newsroom.posts.markdown.headings import settle_headings
from newsroom.posts.markdown.inline_images import leave_out_images
from newsroom.posts.markdown.links import MARKER, settle_links, without_dead_links
from newsroom.posts.markdown.masks import GALLERY, pattern
from newsroom.posts.markdown.places import address_places
from newsroom.posts.markdown.rendered import BodyLink, Prose, Remark
from newsroom.posts.markdown.source import Source

_ALIGNED = re.compile(r'<(t[dh]) align="(\w+)">')
_ALIGNMENT = {"right": ' class="end"', "center": ' class="center"'}
_GALLERY = re.compile(rf"(?:<p>)?{pattern(GALLERY).pattern}(?:</p>)?")
_MARKED = re.compile(rf'href="({MARKER}\d+)"')


@dataclass(frozen=True, slots=True)
class Settled:
    """Prose and the indices of galleries in their order, the links left, the remarks."""

    parts: tuple[Prose | int, ...]
    links: tuple[BodyLink, ...]
    remarks: tuple[Remark, ...]


def settled(html: str, markdown: Source, coded: Source) -> Settled:
    """The prose of unmasked HTML, that Markdown made of the text `markdown`.

    `coded` is the text before its raw tags were taken out.
    """
    has_addresses = "<a " in html or "<img " in html
    places = address_places(markdown, coded) if has_addresses else {}
    html, image_remarks = leave_out_images(html, places)
    html, heading_remarks = settle_headings(_with_alignment_classes(html), markdown)
    html, links, link_remarks = settle_links(html, places)
    by_marker = {link.marker: link for link in links}
    parts: list[Prose | int] = []
    remarks = [*image_remarks, *heading_remarks, *link_remarks]
    for number, piece in enumerate(_GALLERY.split(html)):
        if number % 2:
            parts.append(int(piece))
            continue
        piece, dead_remarks = without_dead_links(cleaned(piece), by_marker, places)
        remarks += dead_remarks
        # An entity such as &#8238; is a character only since the cleaning.
        if piece := without_strange(piece).strip():
            parts.append(Prose(piece))
    left = {marker for part in parts if isinstance(part, Prose) for marker in _marked(part)}
    kept = tuple(link for link in links if link.marker in left)
    return Settled(tuple(parts), kept, tuple(remarks))


def _marked(prose: Prose) -> list[str]:
    return _MARKED.findall(prose.html)


def _with_alignment_classes(html: str) -> str:
    return _ALIGNED.sub(lambda cell: f"<{cell[1]}{_ALIGNMENT.get(cell[2], '')}>", html)
