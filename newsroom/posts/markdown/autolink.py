"""Makes links of the addresses and phone numbers that stand bare in a text."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from newsroom.posts.markdown.bare_addresses import MAY_BE_ADDRESS, PATTERN, read_address


class AutolinkProcessor(InlineProcessor):
    """Replaces an address or a phone number in the text by a link to it."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(PATTERN, md)
        self.compiled_re = MAY_BE_ADDRESS

    def handleMatch(
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The link with its start and end in `data`, or nothing."""
        href, end = read_address(m, data)
        if href is None:
            return None, None, None
        link = Element("a", {"href": href})
        link.text = AtomicString(data[m.start() : end].strip("<>"))
        return link, m.start(), end
