"""Two versions of a text compared word by word, as a reader wants to see it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newsroom.text.patterns import Pattern

SAME, ADDED, REMOVED = "same", "added", "removed"
# (SAME, ADDED or REMOVED, text); joined they are both texts, blanks included.
Piece = tuple[str, str]
# A number, a day, a document's symbol or a syllable is one word; every other sign stands alone.
_WORD = Pattern(r"(?:\w+(?:[-–/.,:]\w+)*|[^\w\s])\s*")
# Texts of more words than this (one times the other) are shown as wholly replaced.
_MOST = 1_000_000
# So few words that stay between two changes are shown with them: "mười hai" → "hai mươi".
_ISLAND = 1


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """Return what leads from one paragraph to another."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) * len(after) > _MOST:
        return (*_marked(REMOVED, before, False, bool(after)), *_marked(ADDED, after, False))
    pieces: list[Piece] = []
    steps = _steps(before, after)
    for number, (kept, first, last, start, end) in enumerate(steps, 1):
        more = number < len(steps)
        if kept:
            pieces += _same(before[first:last], after[start:end], more)
        else:
            pieces += _marked(REMOVED, before[first:last], more, start < end)
            pieces += _marked(ADDED, after[start:end], more)
    return tuple(pieces)


def likeness(old: str, new: str) -> float:
    """Return how much of two texts' words they have in common, 0 to 1."""
    before, after = (Counter(one.strip() for one in _WORD.findall(text)) for text in (old, new))
    total = before.total() + after.total()
    return 2 * (before & after).total() / total if total else 1.0


def shortened(pieces: Sequence[Piece], context: int) -> tuple[Piece, ...]:
    """Return the pieces with at most ``context`` words beside a change, "…" for the others."""
    found = []
    for number, (kind, text) in enumerate(pieces):
        words = _WORD.findall(text)
        lead, tail = (context if number else 0), (context if number + 1 < len(pieces) else 0)
        if kind == SAME and len(words) > lead + tail + 2:
            begin = "".join(words[:lead])
            end = "".join(words[len(words) - tail :])
            text = f"{begin.rstrip()} … {end}" if lead and tail else f"{begin}… {end}"
            text = text if tail else f"{begin.rstrip()} …"
        found.append((kind, text))
    return tuple(found)


def _steps(before: list[str], after: list[str]) -> list[tuple[bool, int, int, int, int]]:
    """Return (whether it stays, words before, words after) in order, islands joined."""
    from difflib import SequenceMatcher

    keys = [[one.strip() for one in words] for words in (before, after)]
    steps: list[tuple[bool, int, int, int, int]] = []
    codes = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    for number, (kind, *place) in enumerate(codes):
        inner = 0 < number < len(codes) - 1
        kept = kind == "equal" and not (inner and place[1] - place[0] <= _ISLAND)
        if steps and not kept and not steps[-1][0]:
            _, first, _, start, _ = steps[-1]
            steps[-1] = (False, first, place[1], start, place[3])
        else:
            steps.append((kept, *place))
    return steps


def _same(before: list[str], after: list[str], more: bool) -> Iterator[Piece]:
    """Yield words that stay, with a blank after them if either text goes on after one."""
    text = "".join(after).rstrip()
    has_blank = more and (before[-1] != before[-1].rstrip() or after[-1] != after[-1].rstrip())
    yield SAME, f"{text} " if has_blank else text


def _marked(kind: str, words: list[str], more: bool, apart: bool = False) -> Iterator[Piece]:
    """Yield words that came or went; the blank behind them, or ``apart``, is not marked."""
    text = "".join(words)
    if text:
        yield kind, text.rstrip()
        if apart or (more and text != text.rstrip()):
            yield SAME, " "
