"""Takes characters out of a body that nobody can see or no feed can hold."""

import re
from collections.abc import Iterator
from html import unescape

from newsroom.posts.markdown.rendered import Remark
from newsroom.posts.markdown.source import Source, edited, source
from newsroom.text import characters
from newsroom.text.characters import strange

# Word's bullets, private-use characters of the Symbol and Wingdings fonts, arrive with a paste.
_WORD_BULLET = re.compile(
    "^([ \t\u00a0]*)[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf0e8\uf02d]", re.MULTILINE
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,31});")
# Most bodies hold nothing else, and telling so takes a hundredth of the time of looking closely.
_PLAIN = re.compile("[\t\n\r -~\u00a0-\u00ac\u00ae-\u1fff\u2010-\u2027\u2030-\u205f]*+")


def without_strange(text: str) -> str:
    """The text without strange characters."""
    return text if _PLAIN.fullmatch(text) else characters.without_strange(text)


def without_strange_characters(body: str) -> tuple[Source, tuple[Remark, ...]]:
    """The body without strange characters; ND309 for the first of each kind in a line."""
    whole = source(_WORD_BULLET.sub(r"\1•", body))
    remarks: dict[tuple[int, str], Remark] = {}
    edits = []
    for offset, end, character, kind in sorted((*_typed(whole.text), *_written(whole.text))):
        edits.append((offset, end, ""))
        line, column = whole.place(offset)
        params = (("name", kind), ("code", f"U+{ord(character):04X}"))
        remarks.setdefault((line, kind), Remark("ND309", line, column, params))
    return (edited(whole, edits) if edits else whole), tuple(remarks.values())


def _typed(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, character, kind of each strange character."""
    if _PLAIN.fullmatch(text):
        return
    for offset, character, kind in strange(text):
        yield offset, offset + 1, character, kind


def _written(text: str) -> Iterator[tuple[int, int, str, str]]:
    """The same for strange characters written as entities, such as `&#8238;` or `&shy;`."""
    for entity in _ENTITY.finditer(text):
        for _, character, kind in strange(unescape(entity[0])):
            yield entity.start(), entity.end(), character, kind
            break
