"""PowerPoint's slides: those left out of the show, speaker's notes."""

from collections.abc import Iterator
from xml.etree import ElementTree

from newsroom.media.privacy import markup
from newsroom.posts.wrong import Wrong


def slide_leaks(name: str, root: ElementTree.Element) -> Iterator[Wrong]:
    """Yield what a part of a presentation keeps from those who watch it."""
    if name.startswith("ppt/slides/"):
        if root.attrib.get("show") in ("0", "false"):
            yield Wrong("ND707", what=name)
    elif name.startswith("ppt/notesSlides/"):
        texts = [
            "".join(t.text or "" for t in markup.named(body, "t"))
            for shape in markup.named(root, "sp")
            if any(markup.attribute(one, "type") == "body" for one in markup.named(shape, "ph"))
            for body in markup.named(shape, "txBody")
        ]
        text = " ".join(texts).strip()
        if text:
            yield Wrong("ND706", what=f"{name} “{text[:40]}”")
