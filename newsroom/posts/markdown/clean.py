"""Cleans HTML as a tree: only what is on the lists below comes out."""

import nh3

from newsroom.posts.markdown.tags import INLINE_TAGS

_BLOCKS = {"blockquote", "div", "h2", "h3", "h4", "h5", "h6", "hr", "p"}
_LISTS = {"dd", "dl", "dt", "li", "ol", "ul"}
_TABLES = {"table", "tbody", "td", "th", "thead", "tr"}

TAGS = INLINE_TAGS | _BLOCKS | _LISTS | _TABLES
ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "li": {"id", "value"},
    "ol": {"start"},
    "sup": {"id"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")},
}
CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote"},
    "ol": {"letters"},
    "td": {"end", "center"},
    "th": {"end", "center"},
}
SCHEMES = frozenset({"http", "https", "mailto", "tel", "newsroom"})

_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    url_schemes=set(SCHEMES),
    link_rel=None,
)


def cleaned(html: str) -> str:
    """The HTML with every element closed and nothing in it that a browser would run."""
    return _CLEANER.clean(html).replace("<p></p>", "")
