"""Pairs photos with the paragraphs "Hình 1: …" below or above them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsroom.posts.markdown.captions import begins_with_label, plain, split_label
from newsroom.posts.markdown.list_lines import is_item
from newsroom.posts.markdown.outline import begins_division
from newsroom.posts.markdown.photo_lines import Line, last_written, next_written

NO_PARAGRAPH = re.compile(r"\s*(?:#{1,6}\s|>|\||\[\^)")
"""Matches the beginning of a line that is a heading, a quotation, a table or a note."""


class Captioned(NamedTuple):
    """The index of a line of photos, the text of the paragraph "Hình 1: …" beside it."""

    line: int
    caption: str | None


class Run(NamedTuple):
    """Adjacent lines of photos with their captions: its first line, the line behind its last."""

    first: int
    end: int
    shots: tuple[Captioned, ...]


def captions_below(lines: Sequence[Line], at: int, codes: Sequence[str]) -> Run:
    """The run from line `at` on, each photo with the caption that follows it."""
    shots = []
    first = end = at
    while at < len(lines) and lines[at].images:
        end = at + 1
        caption = None
        label = next_written(lines, end)
        if _wants_caption(lines[at]) and label < len(lines) and _is_label(lines[label], codes):
            end = _caption_end(lines, label, codes)
            caption = _text(lines[label:end], codes)
        shots.append(Captioned(at, caption))
        at = next_written(lines, end)
    return Run(first, end, tuple(shots))


def captions_above(lines: Sequence[Line], at: int, done: int, codes: Sequence[str]) -> Run | None:
    """The run with line `at`, each photo with the caption before it, or None.

    The first photo must have its caption, which may not begin before line `done`.
    """
    label = _label_above(lines, at, done, codes)
    if label is None:
        return None
    shots = []
    end = at = label
    while at < len(lines):
        caption = None
        if _is_label(lines[at], codes):
            below = _caption_end(lines, at, codes)
            caption = _text(lines[at:below], codes)
            at = next_written(lines, below)
        if at == len(lines) or not lines[at].images or (caption and not _wants_caption(lines[at])):
            break
        shots.append(Captioned(at, caption))
        end = at + 1
        at = next_written(lines, end)
    return Run(label, end, tuple(shots))


def better_run(lines: Sequence[Line], below: Run, above: Run, place: int) -> Run:
    """The run that leaves fewer photos without their captions.

    If that does not tell, the one whose typed numbers are the photos' places; the first is at
    `place` in the post.
    """
    return max((below, above), key=lambda run: _fitness(lines, run, place))


def _fitness(lines: Sequence[Line], run: Run, place: int) -> tuple[int, int]:
    """How many photos have captions, how many of these have the photo's number."""
    captioned = fitting = 0
    for shot in run.shots:
        if shot.caption:
            captioned += 1
            fitting += split_label(shot.caption)[0] == place
        place += len(lines[shot.line].images)
    return captioned, fitting


def _label_above(lines: Sequence[Line], at: int, done: int, codes: Sequence[str]) -> int | None:
    if not _wants_caption(lines[at]):
        return None
    above = last_written(lines, at)
    while above > done and _goes_on(lines[above], codes):
        above -= 1
    return above if above >= done and _is_label(lines[above], codes) else None


def _wants_caption(line: Line) -> bool:
    """Whether the line is one photo without a caption of its own."""
    (*_, image) = line.images
    return len(line.images) == 1 and image.caption is None and image.typed_number is None


def _caption_end(lines: Sequence[Line], first: int, codes: Sequence[str]) -> int:
    end = first + 1
    while end < len(lines) and _goes_on(lines[end], codes):
        end += 1
    return end


def _text(lines: Sequence[Line], codes: Sequence[str]) -> str:
    return plain(" ".join(line.text.strip() for line in lines), codes)


def _is_label(line: Line, codes: Sequence[str]) -> bool:
    return begins_with_label(line.text, codes)


def _goes_on(line: Line, codes: Sequence[str]) -> bool:
    other = line.images or is_item(line.text) or NO_PARAGRAPH.match(line.text)
    other = other or begins_division(line.text) or _is_label(line, codes)
    return bool(line.text.strip()) and not other
