"""The words of HTML's blocks, for texts without HTML."""

from html.parser import HTMLParser

_BLOCKS = frozenset({"p", "li", "h2", "h3", "h4", "blockquote", "tr", "dt", "dd", "figcaption"})


class _Blocks(HTMLParser):
    """Collects the blocks that hold no others, each with its tag and its pieces of text."""

    def __init__(self):
        super().__init__()
        self.found: list[tuple[str, list[str]]] = []
        self._open: list[tuple[str, list[str]]] = []
        self._holds_blocks: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag in _BLOCKS:
            if self._open:
                self._holds_blocks[-1] = True
            self._open.append((tag, []))
            self._holds_blocks.append(False)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            block = self._open.pop()
            if not self._holds_blocks.pop():
                self.found.append(block)

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1][1].append(data)


def blocks_in(html: str) -> list[tuple[str, str]]:
    """Return (tag, words) of each block in well-formed ``html`` that holds no other block.

    Blanks between words are one space. Beautiful Soup would tell the same, but takes longer to load
    than a whole page takes to make.
    """
    parser = _Blocks()
    parser.feed(html)
    parser.close()
    return [(tag, " ".join("".join(pieces).split())) for tag, pieces in parser.found]
