"""Paragraphs that begin with a typed bullet, number or letter are items of a list."""

import re
from collections.abc import Sequence

from newsroom.desk.importing.blocks import AnyBlock, Item, Paragraph
from newsroom.desk.importing.runs import cut, plain, stripped
from newsroom.desk.importing.sheet import Sheet
from newsroom.posts.markdown.list_lines import is_item

_WORD_BULLET = re.compile("[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf0e8\uf02do§Øü]\\s+(?=\\S)")
_MARK = re.compile(
    r"(?P<mark>[-–—+*·•▪◦●○‣■]|\d{1,3}[.)]|\(\d{1,2}\)|[a-zđ]\))(?:\s+|(?<=[•▪◦●○‣■]))"
)


def with_typed_items(blocks: Sequence[AnyBlock], sheet: Sheet) -> list[AnyBlock]:
    """Return the blocks with typed items as what they are."""
    return [_item(one, sheet) if isinstance(one, Paragraph) else one for one in blocks]


def _item(block: Paragraph, sheet: Sheet) -> Paragraph | Item:
    text = plain(block.inline)
    bullet = _WORD_BULLET.match(text)
    if bullet:
        sheet.drop(bullet[0], "dấu đầu dòng của Word")
        rest = stripped(cut(block.inline, bullet.end()))
        return Item(block.zone, block.role, rest, 0, "•")
    mark = _MARK.match(text)
    if not mark or not is_item(text):
        return block
    rest = stripped(cut(block.inline, mark.end()))
    return Item(block.zone, block.role, rest, 0, mark["mark"], typed=True)
