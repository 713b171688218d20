"""A rule of ``fix``, and the text it works on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newsroom.posts.frontmatter import split
from newsroom.posts.nodes import Mapping
from newsroom.posts.wrong import Wrong

# Start and end offset, what stands there instead.
Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Text:
    """A post's or page's ``whole`` text; its body begins at the offset ``body``.

    ``header`` is None when it cannot be read.
    """

    whole: str
    body: int
    header: Mapping | None

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column, both from 1."""
        start = 0
        for _ in range(line - 1):
            start = self.whole.index("\n", start) + 1
        return start + column - 1


@dataclass(frozen=True, slots=True)
class Rule:
    """What is mended: ``code`` as reports name it, ``says`` what is done, in Vietnamese.

    ``example`` is a whole text before and after. ``keeps`` tells that a page must look the same
    afterwards: then an edit that changes it is not made.
    """

    code: str
    says: str
    example: tuple[str, str]
    edits: Callable[[Text], Iterable[Edit]]
    keeps: bool = True


def read(whole: str) -> Text:
    """Return a text taken apart; what has no header is all body."""
    try:
        parts = split(whole)
    except Wrong:
        return Text(whole, _without_header(whole), None)
    body = 0
    for _ in range(parts.body_line - 1):
        body = whole.find("\n", body) + 1 or len(whole)
    return Text(whole, body, None if parts.wrong else parts.header)


def applied(whole: str, edits: Iterable[Edit]) -> str:
    """Return ``whole`` with ``edits`` made, none of which overlap."""
    done, out = 0, []
    for start, end, new in sorted(edits):
        out += [whole[done:start], new]
        done = end
    return "".join((*out, whole[done:]))


def _without_header(whole: str) -> int:
    """Return where the body begins of a text without a header: at once, but not inside fences."""
    return len(whole) if whole.lstrip().startswith("---") else 0
