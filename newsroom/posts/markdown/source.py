"""A text that remembers where its characters stood before it was edited."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from newsroom.posts.markdown.rendered import Remark

Edit = tuple[int, int, str]
"""Start, end, the text that takes the place of what stands between them."""


class Source(NamedTuple):
    """A text with the way back to the body; made by `source` or `edited`."""

    text: str
    before: "Source | None"
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, in the body of the character at `offset`."""
        at = self
        while at.before is not None:
            stretch = bisect_right(at.starts, offset) - 1
            offset = at.origins[stretch] + offset - at.starts[stretch]
            at = at.before
        line = bisect_right(at.starts, offset)
        return line, offset - at.starts[line - 1] + 1

    def remark(self, code: str, offset: int, **params: str) -> Remark:
        """A remark on the character at `offset`."""
        line, column = self.place(offset)
        return Remark(code, line, column, tuple(params.items()))


def source(body: str) -> Source:
    """The unedited body; `starts` are the beginnings of its lines."""
    starts = [0]
    at = body.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = body.find("\n", at + 1)
    return Source(body, None, tuple(starts), ())


def edited(before: Source, edits: Iterable[Edit]) -> Source:
    """The text after all edits, given in order and without overlaps."""
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = done = 0
    for start, end, new in (*edits, (len(before.text), len(before.text), "")):
        for piece, origin in ((before.text[done:start], done), (new, start)):
            if piece:
                pieces.append(piece)
                starts.append(length)
                origins.append(origin)
                length += len(piece)
        done = end
    return Source("".join(pieces), before, (0, *starts[1:]), tuple(origins) or (0,))
