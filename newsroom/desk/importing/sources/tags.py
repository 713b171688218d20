"""What the tags of a page mean for its blocks and for the look of its text."""

import re
from dataclasses import replace

from bs4.element import CData, Comment, Declaration, Doctype, ProcessingInstruction, Tag

from newsroom.desk.importing.runs import Run

BLOCK_TAGS = {
    "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol", "li",
    "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote",
    "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "form", "fieldset",
    "address", "center", "body", "html", "details", "summary", "legend", "title",
}  # fmt: skip
NO_WORDS = {"script", "style", "template", "object", "embed", "iframe", "svg", "math", "head",
             "link", "meta", "base", "audio", "video", "canvas", "map"}  # fmt: skip
_SMALLEST = 48
NO_STRINGS = (Comment, CData, Declaration, Doctype, ProcessingInstruction)


def look_of(tag: Tag, look: Run) -> Run:
    """Return the look of what stands in an element, given the ``look`` around it."""
    style = str(tag.get("style", "")).lower().replace(" ", "")
    if tag.name in ("b", "strong") or re.search(r"font-weight:(bold|[6-9]00)", style):
        look = replace(look, bold=True)
    if tag.name in ("i", "em", "cite") or "font-style:italic" in style:
        look = replace(look, italic=True)
    if tag.name == "a" and tag.get("href"):
        look = replace(look, href=str(tag["href"]).strip())
    return look


def is_tiny(image: Tag) -> bool:
    """Tell an icon or a counter by the size that the page gives it."""
    sizes = [str(image.get(name, "")).removesuffix("px") for name in ("width", "height")]
    return any(size.isdigit() and int(size) < _SMALLEST for size in sizes)
