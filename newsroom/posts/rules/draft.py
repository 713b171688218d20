"""A post or page as the linter reads it: its passages, their words and places."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from newsroom.posts.announcement import Facts, PageFacts
from newsroom.posts.details import Details
from newsroom.posts.markdown.list_lines import is_item
from newsroom.posts.markdown.outline import begins_division
from newsroom.posts.rules.hidden import masked

Place = tuple[int, int]


@dataclass(frozen=True)
class Passage:
    """A paragraph, item, heading or row of a table: its ``text`` as written, and its place.

    A passage of the ``header`` has one place for all its words.
    """

    text: str
    line: int
    column: int = 1
    header: bool = False

    @cached_property
    def words(self) -> str:
        """The text with fillers for addresses, file names, code and tags."""
        return masked(self.text)

    def place(self, offset: int) -> Place:
        """Return the line and column of an offset in the text."""
        if self.header:
            return self.line, self.column
        start = self.text.rfind("\n", 0, offset) + 1
        return self.line + self.text.count("\n", 0, offset), offset - start + 1


@dataclass(frozen=True)
class Draft:
    """What rules know of a post or page: its typed ``facts``, its ``details``, the ``body`` as
    written, how many ``photos`` it shows.
    """

    facts: Facts | PageFacts
    details: Details
    body: str
    photos: int

    @cached_property
    def text(self) -> str:
        """Everything that the passages hold; most rules need look at it alone."""
        return "\n".join((*(one.text for one in self._of_header()), self.body))

    @cached_property
    def lower(self) -> str:
        """The same in small letters."""
        return self.text.lower()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Title and summary, then the body's passages in order."""
        return (*self._of_header(), *_divided(self.body, self.details.body_line))

    def place(self, key: str) -> Place:
        """Return where a value of the header stands."""
        return self.details.places.get(key, (1, 1))

    def _of_header(self) -> Iterator[Passage]:
        for key in ("title", "summary"):
            text = getattr(self.facts, key)
            if text:
                yield Passage(text, *self.place(key), header=True)


def _divided(body: str, first_line: int) -> Iterator[Passage]:
    """Divide a body at blank lines, and before items, headings, rows and photos."""
    kept: list[str] = []
    start = first_line
    for number, line in enumerate(body.split("\n"), first_line):
        blank = not line or line.isspace()
        if kept and (blank or _begins(line)):
            yield Passage("\n".join(kept), start)
            kept = []
        if not blank:
            start = start if kept else number
            kept.append(line)
    if kept:
        yield Passage("\n".join(kept), start)


def _begins(line: str) -> bool:
    return line.lstrip()[0] in "|!#>" or is_item(line) or begins_division(line)
