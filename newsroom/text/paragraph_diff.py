"""Two versions of a text's paragraphs aligned, so that each is compared with its own."""

from collections.abc import Iterator, Sequence

from newsroom.text.word_diff import likeness

# (what it is, text): only texts of one kind are the same paragraph changed.
Paragraph = tuple[str, str]
Pair = tuple[Paragraph | None, Paragraph | None]
# Running text with less in common is two paragraphs; of other kinds there is one each.
RUNNING, LEAST_LIKE = "body", 0.4
_MOST_PAIRS = 4000


def changed_pairs(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Pair]:
    """Yield (before, after) of each paragraph that changed, came or went, in reading order."""
    # Most builds show no new change, and need not load what finds them.
    from difflib import SequenceMatcher

    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for step, first, last, start, end in codes:
        if step != "equal":
            yield from _aligned(old[first:last], new[start:end])


def _aligned(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Pair]:
    """Pair the paragraphs that are the same one changed, so that most words stay."""
    if len(old) * len(new) > _MOST_PAIRS:
        yield from ((one, None) for one in old)
        yield from ((None, one) for one in new)
        return
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    like = [[_like(before, after) for after in new] for before in old]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            together = like[i][j] + best[i + 1][j + 1] if like[i][j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) or j < len(new):
        is_inside = i < len(old) and j < len(new)
        if is_inside and like[i][j] and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or best[i][j] == best[i + 1][j]):
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1


def _like(before: Paragraph, after: Paragraph) -> float:
    if before[0] != after[0]:
        return 0.0
    found = likeness(before[1], after[1])
    if before[0] == RUNNING:
        return found if found >= LEAST_LIKE else 0.0
    return max(found, 0.01)
