"""Sets up Python-Markdown for the dialect staff write."""

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor

from newsroom.posts.markdown.autolink import AutolinkProcessor
from newsroom.posts.markdown.backlinks import BACKLINK
from newsroom.posts.markdown.list_blocks import ListProcessor
from newsroom.posts.markdown.masks import CLOSE_LINK, END, OPEN_LINK

RAW_LINK = "data-mask"
"""The attribute by which an `<a>` names its raw HTML tag."""
_ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


class RawLinkProcessor(InlineProcessor):
    """Makes an element of a masked raw link, so that no other link is made inside it."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:
        """The link with its start and end in `data`."""
        link = Element("a", {RAW_LINK: m[1]})
        link.text = m[2]
        return link, m.start(), m.end()


def to_html(text: str) -> str:
    """The HTML of a tidied text; notes and references of earlier texts are forgotten.

    All `<` of the text are escaped: the only tags are those that Markdown makes.
    """
    markdown = _markdown()
    markdown.reset()
    return markdown.convert(text)


@cache
def _markdown() -> Markdown:
    markdown = Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(BACKLINK_TITLE=BACKLINK % {"number": "{}"}),
            DefListExtension(),
        ],
        output_format="html",
    )
    markdown.ESCAPED_CHARS = list(_ESCAPABLE)
    markdown.preprocessors.deregister("html_block")
    for name in ("indent", "defindent", "code", "setextheader", "olist", "ulist"):
        markdown.parser.blockprocessors.deregister(name)
    markdown.parser.blockprocessors.register(ListProcessor(markdown.parser), "list", 40)
    for name in ("backtick", "automail", "html", "entity"):
        markdown.inlinePatterns.deregister(name)
    _register_inline(markdown)
    return markdown


def _register_inline(markdown: Markdown) -> None:
    """Raw links before Markdown's own (170 to 120), bare addresses behind them."""
    hard_break = SubstituteTagInlineProcessor(r"\\\n", "br")
    raw_link = RawLinkProcessor(rf"{OPEN_LINK}(\d+){END}(.*?){CLOSE_LINK}\1{END}", markdown)
    markdown.inlinePatterns.register(hard_break, "backslash_break", 185)
    markdown.inlinePatterns.register(raw_link, "raw_link", 172)
    markdown.inlinePatterns.register(AutolinkProcessor(markdown), "bare_address", 115)
