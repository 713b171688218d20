"""Tables of a page: those that hold data, and those that only lay the page out."""

from collections.abc import Callable

from bs4.element import Tag

from newsroom.desk.importing.blocks import AnyBlock

_CAPTIONS = 400
Cell = tuple[AnyBlock, ...]


def rows_of(table: Tag, blocks_of: Callable[[Tag], Cell]) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows of a table, each cell in its column; ``blocks_of`` reads a cell."""
    rows, below = [], {}
    for row in table.find_all("tr"):
        if row.find_parent("table") is not table:
            continue
        cells: list[Cell] = []
        above, below = below, {}
        for cell in row.find_all(("td", "th"), recursive=False):
            _fill(cells, above, below)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells), len(cells) + wide if high > 1 else 0):
                below[column] = high - 1
            cells += [blocks_of(cell), *[()] * (wide - 1)]
        _fill(cells, above, below)
        rows.append(tuple(cells))
    return tuple(row for row in rows if row)


def is_layout(table: Tag) -> bool:
    """Tell a table that only lays out a page from one of data: it holds whole pages of blocks."""
    if table.find("table") or not table.select_one("tr > td, tr > th"):
        return True
    if _is_photo_frame(table):
        return False
    if all(len(row.find_all(("td", "th"))) <= 1 for row in table.find_all("tr")):
        return True
    if table.find("th"):
        return False
    return any(
        cell.find("h1") or len(cell.find_all(("p", "h2", "h3", "ul", "ol", "br"))) >= 4
        for cell in table.find_all("td")
    )


def _is_photo_frame(table: Tag) -> bool:
    """Tell a small table that only holds photos over their captions."""
    return table.find("img") is not None and len(table.get_text().strip()) < _CAPTIONS


def _fill(cells: list[Cell], above: dict[int, int], below: dict[int, int]) -> None:
    """Leave the columns empty that a cell of a row above reaches down into."""
    while len(cells) in above:
        rows = above.pop(len(cells))
        if rows > 1:
            below[len(cells)] = rows - 1
        cells.append(())


def _span(cell: Tag, name: str) -> int:
    said = str(cell.get(name, "1"))
    return max(1, min(int(said), 20)) if said.isdigit() else 1
