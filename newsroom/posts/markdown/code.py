"""Masks code spans, so that nothing inside them is read as markup."""

import re
from collections import defaultdict, deque

from newsroom.posts.markdown.masks import CODE, mask
from newsroom.posts.markdown.source import Source, edited

_TICKS = re.compile(r"(\\*)(`+)")


def masked_code(before: Source) -> tuple[Source, tuple[str, ...]]:
    """The text with every code span masked; the spans' contents by index.

    A span ends in the line it began in: a stray backtick can swallow no more than that.
    """
    codes: list[str] = []
    edits = []
    start = 0
    for line in before.text.split("\n"):
        if "`" in line:
            for begin, end, size in _spans(line):
                edits.append((start + begin, start + end, mask(CODE, len(codes))))
                codes.append(line[begin + size : end - size].strip())
        start += len(line) + 1
    return (edited(before, edits) if edits else before), tuple(codes)


def _spans(line: str) -> list[tuple[int, int, int]]:
    """Begin, end, number of backticks of each code span of the line."""
    runs = []
    for match in _TICKS.finditer(line):
        escaped = len(match[1]) % 2
        if len(match[2]) > escaped:
            runs.append((match.start(2) + escaped, match.end(2)))
    by_size: defaultdict[int, deque[int]] = defaultdict(deque)
    for begin, end in runs:
        by_size[end - begin].append(begin)
    spans = []
    done = 0
    for begin, end in runs:
        size = end - begin
        if begin < done:
            continue
        same = by_size[size]
        while same and same[0] <= begin:
            same.popleft()
        if same and line[end : same[0]].strip():
            done = same[0] + size
            spans.append((begin, done, size))
    return spans
