"""Renders the text of one element: links, bare addresses, emphasis."""

import re
from html import escape

from newsroom.posts.markdown.bare_addresses import MAY_BE_ADDRESS, read_address
from newsroom.posts.markdown.fast.hrefs import relative
from newsroom.posts.markdown.fast.unsure import Unsure

# Each alternative begins with a letter that stands for itself: only then is the search quick.
_ADDRESS = (
    r"@|://|w[Ww][Ww]\.|W[Ww][Ww]\.|\+84|0[235789]\d(?:\)?[ .\u00a0-]?\d){5}|1[89]00[ .\u00a0]"
)
_ADDRESS_SIGN = re.compile(_ADDRESS)
_MARKUP = re.compile(rf"\*|_|\[|\]|\||>|&|  \n|{_ADDRESS}")
_WORDS = r"[^\[\]\n*_&|>]+"
_LINK = re.compile(rf"(?<!!)\[({_WORDS}|\*\*{_WORDS}\*\*)\]\(([^\s()<>\[\]\"'“”*&|!]+)\)")
_LINK_WORDS = re.compile(r"(?:\*\*)?[^\W_](?:.*[^\s*])?(?:\*\*)?")
_EMPHASIS = re.compile(r"(\*(?<!\*\*)\*?)(?![\s*])([^*]+)(?<!\s)\1(?!\*)")
# Between letters it is no mark: snake_case.
_MARKING_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
# What Markdown itself puts where it has read something: a phone number looks at what is beside it.
_STASHED = "\x02klzzwxh:{:04d}\x03"
_ANY_STASHED = re.compile("\x02klzzwxh:([0-9]{4})\x03")
# In one paragraph: its text is written anew for each.
_MOST_LINKS = 1_000
TO_SETTLE = re.compile("\x02([^\x03]+)\x03")
"""Matches the address of a link that is still to get its marker; group 1 is the address."""


def inline(text: str) -> str:
    """The HTML of an element's text.

    Raises :class:`Unsure` for all but complete links, addresses, `**strong**` and `*emphasis*`.
    """
    return _marked_up(text) if _MARKUP.search(text) else text


def _marked_up(text: str) -> str:
    stash: list[str] = []
    if "[" in text or "]" in text:
        text = _LINK.sub(lambda found: _stashed(_link(found), stash), text)
    if "[" in text or "]" in text or "|" in text or ">" in text:
        raise Unsure
    if _ADDRESS_SIGN.search(text):
        text = _with_bare_links(text, stash)
        # In an item with a list inside, Markdown reads what is in and behind other markup again.
        if (stash or "*" in text) and _ADDRESS_SIGN.search(text):
            raise Unsure
    text = _emphasised(text.replace("&", "&amp;")).replace("  \n", "<br>\n")
    return _ANY_STASHED.sub(lambda found: stash[int(found[1])], text) if stash else text


def _stashed(html: str, stash: list[str]) -> str:
    stash.append(html)
    if len(stash) > _MOST_LINKS:
        raise Unsure
    return _STASHED.format(len(stash) - 1)


def _link(found: re.Match[str]) -> str:
    words, href = found[1], found[2]
    if not _LINK_WORDS.fullmatch(words):
        raise Unsure
    written = f"\x02{href}\x03" if relative(href) else href
    return f'<a href="{written}">{_emphasised(words)}</a>'


def _emphasised(text: str) -> str:
    if "*" in text:
        text = _EMPHASIS.sub(_emphasis, text)
        if "*" in text:
            raise Unsure
    if "_" in text and _MARKING_UNDERSCORE.search(text):
        raise Unsure
    return text


def _emphasis(found: re.Match[str]) -> str:
    tag = "strong" if found[1] == "**" else "em"
    return f"<{tag}>{found[2]}</{tag}>"


def _with_bare_links(text: str, stash: list[str]) -> str:
    """The text without its bare addresses; as in Markdown, each is looked for behind the last."""
    at = 0
    while found := _next_address(text, at):
        start, end, href = found
        stashed = _stashed(_bare_link(href, text[start:end]), stash)
        text = text[:start] + stashed + text[end:]
        at = start + len(stashed)
    return text


def _next_address(text: str, at: int) -> tuple[int, int, str] | None:
    """Start, end, address of the next one; it begins in the word that holds the next sign."""
    sign = _ADDRESS_SIGN.search(text, at)
    if not sign:
        return None
    word = max(text.rfind(" ", at, sign.start()), text.rfind("\n", at, sign.start())) + 1
    for found in MAY_BE_ADDRESS.finditer(text, max(at, word)):
        href, end = read_address(found, text)
        if href is not None:
            return found.start(), end, href
    return None


def _bare_link(href: str, words: str) -> str:
    if relative(href):
        raise Unsure
    return f'<a href="{escape(href)}">{escape(words, quote=False)}</a>'
