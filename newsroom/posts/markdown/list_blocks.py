"""Builds lists inside Python-Markdown, in place of its own list processors."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from newsroom.posts.markdown.list_lines import Item, continues_list, is_item, read_items
from newsroom.posts.markdown.list_numbers import numbering

_DEEPEST = 10


class ListProcessor(BlockProcessor):
    """Takes a block with an item in it and the blocks behind it that go on with the list."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether any line of the block begins an item, unless it is nested past all sense."""
        return len(self.parser.state) <= _DEEPEST and any(
            is_item(line) for line in block.split("\n")
        )

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Build what stands above the first item, then the list."""
        lines = blocks.pop(0).split("\n")
        first = next(index for index, line in enumerate(lines) if is_item(line))
        if first:
            self.parser.parseBlocks(parent, ["\n".join(lines[:first])])
        lines = lines[first:]
        while blocks and (not blocks[0].strip() or continues_list(blocks[0])):
            lines += ["", *blocks.pop(0).split("\n")]
        _build(self.parser, parent, read_items(lines))


def _build(parser: BlockParser, parent: Element, items: Sequence[Item]) -> None:
    """Put the items into the parent as nested lists; the first is on the outermost level."""
    lists: list[tuple[Element, list[Item]]] = []
    built: list[tuple[Element, list[Item]]] = []
    for item in items:
        del lists[item.depth + 1 :]
        if not item.kind:
            _continue_item(parser, lists[-1][0][-1], item.text)
            continue
        if len(lists) > item.depth and lists[item.depth][1][0].kind != item.kind:
            del lists[item.depth :]
        if len(lists) <= item.depth:
            around = lists[-1][0][-1] if lists else parent
            lists.append((SubElement(around, "ul" if item.number is None else "ol"), []))
            built.append(lists[-1])
        element, of_list = lists[-1]
        of_list.append(item)
        _parse(parser, SubElement(element, "li"), item.text, "list")
    for element, of_list in built:
        _number(element, of_list)


def _continue_item(parser: BlockParser, item: Element, text: str) -> None:
    """Add a paragraph to an item, whose first text becomes a paragraph as well."""
    if item.text:
        first = Element("p")
        first.text, item.text = item.text, None
        item.insert(0, first)
    _parse(parser, item, text, "looselist")


def _parse(parser: BlockParser, item: Element, text: str, state: str) -> None:
    parser.state.set(state)
    parser.parseBlocks(item, [text])
    parser.state.reset()


def _number(element: Element, items: Sequence[Item]) -> None:
    numbers = [item.number for item in items if item.number is not None]
    if not numbers:
        return
    if items[0].kind == "a)":
        element.set("class", "letters")
    start, values = numbering(numbers)
    if start is not None:
        element.set("start", str(start))
    for value, item in zip(values, element, strict=True):
        if value is not None:
            item.set("value", str(value))
