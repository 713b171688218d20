"""Brackets and quotation marks that open and never close."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newsroom.posts.rules.draft import Draft, Passage
from newsroom.posts.rules.hidden import FILLER, masked
from newsroom.posts.wrong import Wrong
from newsroom.text.mojibake import recovered

_PAIRS = {")": "(", "”": "“", "»": "«"}
_OPENING = {opening: closing for closing, opening in _PAIRS.items()}
# "a)", "1)", "iv)" before an item open nothing; nor do the faces that people write.
_NO_BRACKET = re.compile(
    r"(?:(?<=^)|(?<=[\s;,.:|*_>-]))(?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)|[:;]-?[()]", re.MULTILINE
)
# What stands in round brackets behind a link's or photo's words; its title is words as well.
_LINK_END = re.compile(
    r"(?<=\])\(\s*(?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)"
    r"(?P<title>\s+(?:\"[^\"\n]*\"|'[^'\n]*'|“[^”\n]*”))?\s*\)"
)
# Nobody writes a paragraph so long, and none may take long to read.
_LONGEST = 5_000
_INCHES = re.compile(r'(?<=\d)"')
_MARK = re.compile("[()“”«»]")


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield what opens or closes alone in its paragraph.

    Quotations may run over several paragraphs, so theirs count only if the whole body is uneven.
    """
    if not any(map(_is_uneven, draft.text.split("\n"))):
        return
    even = {
        mark for pair in ("“”", "«»") for mark in pair
        if draft.body.count(pair[0]) == draft.body.count(pair[1])
    }  # fmt: skip
    if draft.body.count('"') % 2 == 0:
        even.add('"')
    shift = draft.details.body_line - 1
    mistyped = {one.line + shift for one in draft.details.body.remarks if one.code == "ND315"}
    for passage, after in pairwise((*draft.passages, None)):
        sound = len(passage.text) <= _LONGEST and passage.line not in mistyped
        sound = sound and recovered(passage.text) is None
        if sound and _is_uneven(passage.text):
            # A quotation's next paragraph opens it anew.
            goes_on = {after.text[0]} if after else set()
            yield from _alone(passage, even | (goes_on & {"“", "«"}))


def _is_uneven(text: str) -> bool:
    """Tell whether a paragraph needs a closer look; most hold as many marks of each kind."""
    pairs = any(text.count(one) != text.count(other) for one, other in _OPENING.items())
    return pairs or text.count('"') % 2 == 1


def _alone(passage: Passage, even: set[str]) -> Iterator[Wrong]:
    bare = _LINK_END.sub(_title_alone, passage.text)
    text = masked(bare)
    marks = {match.end() - 1 for match in _NO_BRACKET.finditer(text)}
    opened: list[tuple[str, int]] = []
    for found in _MARK.finditer(text):
        offset, mark = found.start(), found[0]
        if mark in _OPENING and offset not in marks:
            opened.append((mark, offset))
        elif mark in _PAIRS and not (offset in marks and _begins_item(text, offset, opened, marks)):
            if opened and opened[-1][0] == _PAIRS[mark]:
                opened.pop()
            elif mark not in even and all(one != _PAIRS[mark] for one, _ in opened):
                yield _wrong(passage, mark, offset, _PAIRS[mark])
    for mark, offset in opened:
        if mark not in even and text.find(_OPENING[mark], offset) < 0:
            yield _wrong(passage, mark, offset, _OPENING[mark])
    if '"' in text and '"' not in even:
        straight = _INCHES.sub(" ", text)
        if straight.count('"') % 2:
            yield _wrong(passage, '"', straight.index('"'), '"')


def _begins_item(text: str, offset: int, opened: list, marks: set[int]) -> bool:
    """Tell whether a bracket that may end "a)" does so, rather than close the one that is open."""
    if all(mark != "(" for mark, _ in opened):
        return True
    rest = [at for at in range(offset + 1, len(text)) if text[at] in "()" and at not in marks]
    return bool(rest) and text[rest[0]] == ")"


def _title_alone(match: re.Match[str]) -> str:
    title = match["title"] or ""
    start = match.start("title") - match.start() if title else 0
    return FILLER * start + title + FILLER * (len(match[0]) - start - len(title))


def _wrong(passage: Passage, mark: str, offset: int, other: str) -> Wrong:
    return Wrong("ND325", passage.place(offset), value=mark, other=other)
