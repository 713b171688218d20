"""What pages say of their place and their photos to machines, in the words of schema.org."""

from collections.abc import Mapping

from newsroom.pages.article_parts import Figure, Gallery, Prose
from newsroom.pages.parts import Link
from newsroom.pages.press import Press
from newsroom.posts.post import Announcement, StaticPage
from newsroom.text.fold import nfc

CONTEXT = "https://schema.org"
Node = Mapping[str, object]
_KEYWORDS = {"type": "@type", "id": "@id"}


def graph(*nodes: Node) -> Node | None:
    """Return the nodes as one JSON-LD document, None when there are none."""
    return {"@context": CONTEXT, "@graph": list(nodes)} if nodes else None


def node(**values: object) -> Node:
    """Return a node with the values that are known; ``type`` and ``id`` are its @type and @id."""
    return {_KEYWORDS.get(name, name): one for name, one in values.items() if one}


def breadcrumbs(crumbs: tuple[Link, ...], title: str, press: Press) -> tuple[Node, ...]:
    """Return the way to a page called ``title``; nothing for a page that no way leads to."""
    if not crumbs:
        return ()
    steps = [
        node(type="ListItem", position=number, name=one.text, item=press.origin + one.href)
        for number, one in enumerate(crumbs, 1)
    ]
    here = node(type="ListItem", position=len(steps) + 1, name=title)
    return (node(type="BreadcrumbList", itemListElement=[*steps, here]),)


def galleries(
    owner: Announcement | StaticPage, parts: tuple[Prose | Gallery, ...], press: Press
) -> tuple[Node, ...]:
    """Return an ImageGallery for each gallery of a body, an ImageObject for a photo alone."""
    nodes: list[Node] = []
    number = 0
    for part in parts:
        if isinstance(part, Gallery):
            images = [
                image_object(owner, number + at, figure, press, part.credit)
                for at, figure in enumerate(part.figures)
            ]
            number += len(images)
            if len(images) == 1:
                nodes += images
            else:
                name = part.heading or owner.facts.title
                nodes.append({"@type": "ImageGallery", "name": name, "image": images})
    return tuple(nodes)


def image_object(
    owner: Announcement | StaticPage,
    at: int,
    figure: Figure,
    press: Press,
    credit: str | None = None,
) -> Node:
    """Return the photo ``at`` (from 0) of a post or static page as an ImageObject.

    ``credit`` is that of its gallery.
    """
    picture = figure.picture
    file = owner.brief.shots[at].file
    copyright = next((one.copyright for one in owner.facts.images if nfc(one.file) == file), None)
    said = {
        "@type": "ImageObject",
        "contentUrl": press.origin + picture.large,
        "url": press.origin + figure.href.partition("#")[0],
        "width": picture.width,
        "height": picture.height,
        "caption": figure.caption,
        "description": picture.alt,
        "creditText": figure.credit or credit,
        "copyrightNotice": copyright,
    }
    return {name: value for name, value in said.items() if value}
