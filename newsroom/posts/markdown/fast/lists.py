"""Renders the lines of a list."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsroom.posts.markdown.fast.inline import inline
from newsroom.posts.markdown.fast.lines import TEXT_START
from newsroom.posts.markdown.fast.unsure import Unsure
from newsroom.posts.markdown.list_lines import ITEM, Item, read_items
from newsroom.posts.markdown.list_numbers import numbering


@dataclass(slots=True)
class _List:
    """The items of one level and kind: their HTML, the lists inside them by their index."""

    kind: str
    numbers: list[int | None] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    inside: "dict[int, list[_List]]" = field(default_factory=dict)


def render_list(lines: Sequence[str]) -> str:
    """The HTML of lines of which the first begins an item.

    Raises :class:`Unsure` unless all others begin an item or go on with the words of one.
    """
    for line in lines:
        item = ITEM.match(line)
        words = item.end() if item else len(line) - len(line.lstrip(" "))
        if not TEXT_START.match(line, words):
            raise Unsure
    return "\n".join(_html(one) for one in _lists(read_items(lines)))


def _lists(items: Sequence[Item]) -> list[_List]:
    """The lists on the outermost level."""
    outermost: list[_List] = []
    open_lists: list[_List] = []
    for item in items:
        del open_lists[item.depth + 1 :]
        if len(open_lists) > item.depth and open_lists[-1].kind != item.kind:
            del open_lists[item.depth :]
        if len(open_lists) <= item.depth:
            beside = _inside_last(open_lists[-1]) if open_lists else outermost
            beside.append(_List(item.kind))
            open_lists.append(beside[-1])
        open_lists[-1].numbers.append(item.number)
        open_lists[-1].texts.append(inline(item.text))
    return outermost


def _inside_last(one: _List) -> list[_List]:
    """The lists inside the last item, to be added to."""
    return one.inside.setdefault(len(one.texts) - 1, [])


def _html(one: _List) -> str:
    numbers = [number for number in one.numbers if number is not None]
    if not numbers:
        items = "".join(f"<li>{text}</li>\n" for text in _texts(one))
        return f"<ul>\n{items}</ul>"
    start, values = numbering(numbers)
    letters = ' class="letters"' if one.kind == "a)" else ""
    begin = "" if start is None else f' start="{start}"'
    items = "".join(
        f"<li>{text}</li>\n" if value is None else f'<li value="{value}">{text}</li>\n'
        for text, value in zip(_texts(one), values, strict=True)
    )
    return f"<ol{letters}{begin}>\n{items}</ol>"


def _texts(one: _List) -> list[str]:
    texts = list(one.texts)
    for index, deeper in one.inside.items():
        texts[index] += "".join(_html(each) + "\n" for each in deeper)
    return texts
