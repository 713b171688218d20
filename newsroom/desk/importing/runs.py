"""Inline text: runs of one look each, cut and joined without losing a character."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_BLANKS = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """A text of one look; ``href`` is where it leads."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str | None = None


Inline = tuple[Run, ...]


def plain(inline: Inline) -> str:
    """Return the text without its looks."""
    return "".join(run.text for run in inline)


def cut(inline: Inline, start: int, end: int | None = None) -> Inline:
    """Return the runs of the characters from ``start`` to ``end``."""
    end = len(plain(inline)) if end is None else end
    kept, at = [], 0
    for run in inline:
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            kept.append(replace(run, text=text))
        at += len(run.text)
    return tuple(kept)


def without(inline: Inline, start: int, end: int) -> Inline:
    """Return the runs without the characters from ``start`` to ``end``."""
    return joined((*cut(inline, 0, start), *cut(inline, end)))


def stripped(inline: Inline) -> Inline:
    """Return the runs without blanks at both ends."""
    text = plain(inline)
    start = len(text) - len(text.lstrip())
    return cut(inline, start, max(start, len(text.rstrip())))


def joined(runs: Iterable[Run]) -> Inline:
    """Return the runs with neighbours of one look as one and every stretch of blanks as one."""
    merged: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if merged and replace(run, text=merged[-1].text) == merged[-1]:
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return _single_blanks(merged)


def lines(inline: Inline) -> list[Inline]:
    """Return the runs of each line."""
    found, start, text = [], 0, plain(inline)
    for end in [match.start() for match in re.finditer("\n", text)] + [len(text)]:
        found.append(stripped(cut(inline, start, end)))
        start = end + 1
    return found


def _single_blanks(runs: Iterable[Run]) -> Inline:
    clean, after_blank = [], False
    for run in runs:
        text = _BLANKS.sub(" ", run.text)
        text = text.lstrip(" ") if after_blank else text
        if text:
            clean.append(replace(run, text=text))
            after_blank = text[-1] in " \n"
    return tuple(clean)
