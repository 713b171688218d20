"""Words that a source shows but its blocks lack: they are kept, to be told as dropped."""

from collections.abc import Sequence

from bs4 import BeautifulSoup
from bs4.element import NavigableString

from newsroom.desk.importing.account import unaccounted
from newsroom.desk.importing.blocks import AnyBlock, Paragraph, text_of
from newsroom.desk.importing.runs import Run
from newsroom.desk.importing.sources.tags import NO_STRINGS, NO_WORDS


def visible_text(soup: BeautifulSoup) -> str:
    """Return every text of a page that is no code, comment or head."""
    return " ".join(
        str(text)
        for text in soup.find_all(string=True)
        if isinstance(text, NavigableString)
        and not isinstance(text, NO_STRINGS)
        and not any(one.name in NO_WORDS for one in text.parents)
    )


def with_missing(blocks: Sequence[AnyBlock], shown: str, reason: str) -> tuple[AnyBlock, ...]:
    """Return the blocks, with the words of ``shown`` that none of them has at the end."""
    missing = unaccounted(shown, map(text_of, blocks))
    if not missing:
        return tuple(blocks)
    return (*blocks, Paragraph(reason, "", (Run(" ".join(missing)),)))
